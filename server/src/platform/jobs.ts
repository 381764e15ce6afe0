import type { TaskList } from 'graphile-worker'
import pg from 'pg'
import { z } from 'zod'
import type { Database, Tx } from './database.ts'
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

/**
 * Asks for a job that must be done even if the server that does it is killed: it is noted until it is done, and its
 * note is what has it done again. Its job is made by `lasting`.
 */
export async function askForLasting(
  tx: Pick<Tx, '$executeRaw'>,
  name: string,
  payload: Readonly<Record<string, string>>,
  key: string,
): Promise<void> {
  await tx.$executeRaw`INSERT INTO pending_job (key, name, payload, asked_at)
    VALUES (${key}, ${name}, ${JSON.stringify(payload)}::jsonb, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET payload = EXCLUDED.payload, asked_at = EXCLUDED.asked_at`
  await addJob(tx, name, { key }, key)
}

/** A job that is asked for with `askForLasting`; it may be done twice, and by two servers at once. */
export function lasting(
  { prisma }: Pick<Database, 'prisma'>,
  name: string,
  run: (payload: unknown, stopping: AbortSignal) => Promise<void>,
): Job {
  return {
    name,
    run: async (asked, stopping) => {
      const { key } = z.object({ key: z.string() }).parse(asked)
      const note = await prisma.$queryRaw<{ payload: unknown; at: string }[]>`
        SELECT payload, asked_at::text AS at FROM pending_job WHERE key = ${key}`
      const [pending] = note
      if (!pending) return
      await run(pending.payload, stopping)
      // One that was stopped half way is not done: the next server goes on with it.
      stopping.throwIfAborted()
      // What was asked for again meanwhile stays noted.
      await prisma.$executeRaw`DELETE FROM pending_job WHERE key = ${key} AND asked_at = ${pending.at}::timestamptz`
    },
  }
}

/** Seconds after which a job that is still noted is taken to be lost. */
const LOST_SECONDS = 60

/**
 * Asks again for lasting jobs that were lost with their server: all of them when a server starts. One that failed is
 * not lost: the queue tries it again after ever longer waits, 25 times in some four days, and then rests until a
 * server starts. Asking for it each minute would start that count anew.
 */
export function tendLasting({ prisma }: Pick<Database, 'prisma'>): Job {
  return {
    name: 'tend-pending-jobs',
    cron: '* * * * *',
    skipMissed: true,
    atStart: true,
    run: async (payload) => {
      const isByClock = z.object({ _cron: z.unknown() }).safeParse(payload).data?._cron !== undefined
      const since = isByClock ? LOST_SECONDS : 0
      const rows = await prisma.$queryRaw<{ key: string; name: string }[]>`
        SELECT key, name FROM pending_job AS pending
        WHERE asked_at <= now() - make_interval(secs => ${since}::double precision)
          AND NOT (${isByClock} AND EXISTS (
            SELECT FROM graphile_worker.jobs WHERE jobs.key = pending.key AND locked_at IS NULL))
        ORDER BY asked_at`
      for (const { key, name } of rows) await addJob(prisma, name, { key }, key)
    },
  }
}
