import { Logger, run, type TaskList } from 'graphile-worker'
import type { Log } from './log.ts'

/** A job that runs by the clock. `cron` is five fields in UTC. */
export interface Job {
  readonly name: string
  readonly cron: string
  readonly run: () => Promise<void>
}

/**
 * Runs jobs on the database's own queue: of several servers one takes each turn, a turn missed within a day is made
 * up for, a failed one is tried again.
 */
export async function startJobs(url: string, jobs: readonly Job[], log: Log): Promise<AsyncDisposable> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, job.run]))
  const runner = await run({
    connectionString: url,
    maxPoolSize: 3,
    concurrency: 1,
    noHandleSignals: true,
    taskList,
    crontab: jobs.map((job) => `${job.cron} ${job.name} ?fill=1d&max=5`).join('\n'),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ job: message }, 'job')
    }),
  })
  return { [Symbol.asyncDispose]: () => runner.stop() }
}
