import type { TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Tx } from './database.ts'
import type { Log } from './log.ts'

/** Something done behind the requests: by the clock, when it is asked for with `addJob`, or both. */
export interface Job {
  readonly name: string
  /** Five fields in UTC; without it the job runs only when asked for. */
  readonly cron?: string
  /** Turns missed while no server ran are passed over; otherwise those of a day are made up for. */
  readonly skipMissed?: boolean
  /** Also once when a server starts. */
  readonly atStart?: boolean
  /**
   * @param payload what `addJob` was given; not checked
   * @param stopping aborted when the server is asked to stop: end soon, at a place from which to go on
   */
  readonly run: (payload: unknown, stopping: AbortSignal) => Promise<void>
}

/** Jobs at once in a server. */
const CONCURRENCY = 3

/**
 * Runs jobs on the database's own queue: of several servers one takes each turn, and a failed one is tried again.
 * Ending waits for what runs.
 */
export async function startJobs(url: string, jobs: readonly Job[], log: Log): Promise<AsyncDisposable> {
  // Loaded here: a server is ready before its queue, and need not wait for the queue's code either.
  const { Logger, run } = await import('graphile-worker')
  const stopping = new AbortController()
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [job.name, (payload) => job.run(payload, stopping.signal)]),
  )
  const runner = await run({
    connectionString: url,
    maxPoolSize: CONCURRENCY + 2,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    taskList,
    crontab: jobs.flatMap(crontabOf).join('\n'),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ job: message }, 'job')
    }),
  })
  for (const { name, atStart } of jobs) if (atStart) await runner.addJob(name, {}, { jobKey: name })
  return {
    [Symbol.asyncDispose]: () => {
      stopping.abort()
      return runner.stop()
    },
  }
}

function crontabOf({ cron, name, skipMissed }: Job): string[] {
  if (cron === undefined) return []
  return [`${cron} ${name} ?${skipMissed ? '' : 'fill=1d&'}max=5`]
}

/** Makes the queue's own tables when the database has none yet, so that jobs can be asked for before one has run. */
export async function prepareJobs(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS present`,
    )
    if (rows[0].present) return
  } finally {
    await client.end()
  }
  const { runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: url, maxPoolSize: 1 })
}

/**
 * Asks for a job in a transaction: it is there exactly when the transaction is. One that waits under the same key is
 * replaced; one that runs is not disturbed, and the job runs again after it.
 * @param inSeconds when, at the earliest
 */
export async function addJob(
  tx: Pick<Tx, '$executeRaw'>,
  name: string,
  payload: Readonly<Record<string, string>>,
  key: string,
  inSeconds = 0,
): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json,
    job_key := ${key}::text, run_at := now() + make_interval(secs => ${inSeconds}::double precision))`
}
