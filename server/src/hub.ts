import { statfsSync } from 'node:fs'
import { migrate } from '../../prisma/migrate.ts'
import { type App, createApp } from './app.ts'
import type { Config } from './config.ts'
import { boardJobs } from './features/boards/job.ts'
import { importJobs } from './features/imports/job.ts'
import type { Bus } from './platform/bus.ts'
import { systemClock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { housekeeping } from './platform/housekeeping.ts'
import { prepareJobs, startJobs, tendLasting } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { createPostgresBus } from './platform/postgres-bus.ts'
import { createRedisBus } from './platform/redis-bus.ts'

/** The hub cannot start; the message says why and what to do, for the operator. */
export class StartError extends Error {
  override name = 'StartError'
}

const SPACE_NEEDED = 300 * 1024 * 1024

/** Starts the whole hub, says each step, and stops gracefully on SIGINT, SIGTERM and SIGHUP. @throws StartError */
export async function runHub(config: Config, say: (line: string) => void): Promise<void> {
  const held: AsyncDisposable[] = []
  let stopped = false
  const hold = <T extends AsyncDisposable>(thing: T): T => {
    // Asked to stop while it was being made: nobody else would end it.
    if (stopped) void thing[Symbol.asyncDispose]()
    else held.unshift(thing)
    return thing
  }
  const stop = async () => {
    stopped = true
    for (const thing of held.splice(0)) await thing[Symbol.asyncDispose]()
  }
  onStopSignal(say, stop)
  try {
    const log = createLog(config.logLevel)
    const url = config.databaseUrl ?? (await embedded(config, say, hold))
    const db = hold(openDatabase(url, config.databasePool))
    await prepareDatabase(db, config, say)
    const bus = hold(await openBus(config, db))
    const app = hold(await openApp({ config, db, bus, log }))
    if (config.demo) await fillEmpty(app, say)
    say(`Liên tịch ready on http://localhost:${app.port}`)
    // After the ready line: nobody waits for the queue to start.
    const { services } = app
    const all = [
      housekeeping(db, systemClock, config.journalKeepDays),
      ...importJobs(services),
      ...boardJobs(services),
      tendLasting(db),
    ]
    const jobs = startJobs(url, all, log)
    // Held before they run: a stop that comes meanwhile waits for them, and then ends them.
    const end = () => jobs.then((running) => running[Symbol.asyncDispose]()).catch(() => undefined)
    hold({ [Symbol.asyncDispose]: end })
    await jobs
  } catch (error) {
    // What fails because the hub was asked to stop meanwhile is no failure.
    if (stopped) return
    await stop()
    throw error
  }
}

async function embedded(
  config: Config,
  say: (line: string) => void,
  hold: <T extends AsyncDisposable>(thing: T) => T,
) {
  checkSpace(config.dataDir)
  const postgres = hold(await startEmbeddedPostgres({ dataDir: config.dataDir, progress: say }))
  return postgres.url
}

function checkSpace(dataDir: string): void {
  const free = freeBytes(dataDir)
  if (free !== null && free < SPACE_NEEDED) {
    throw new StartError(
      `Only ${Math.floor(free / 1048576)} MB are free for ${dataDir}; 300 MB are needed. Free some or set DATA_DIR.`,
    )
  }
}

function freeBytes(folder: string): number | null {
  for (let path = folder; ; path = path.slice(0, path.lastIndexOf('/'))) {
    try {
      const { bavail, bsize } = statfsSync(path || '/')
      return bavail * bsize
    } catch {
      if (path === '' || !path.includes('/')) return null
    }
  }
}

async function prepareDatabase(db: Database, config: Config, say: (line: string) => void): Promise<void> {
  try {
    const applied = await migrate(db.url)
    if (applied.length > 0) say(`Applied ${applied.length} database migration(s)`)
    await prepareJobs(db.url)
  } catch (error) {
    const what = error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error)
    if (!config.databaseUrl) throw new StartError(`The embedded database cannot be prepared: ${what}`)
    const place = new URL(config.databaseUrl)
    throw new StartError(
      `The database at ${place.hostname}:${place.port || 5432}${place.pathname} cannot be used: ${what}. Check DATABASE_URL.`,
    )
  }
}

async function openBus(config: Config, db: Database): Promise<Bus> {
  if (!config.redisUrl) return createPostgresBus(db.url, db.pool)
  return createRedisBus(config.redisUrl).catch((error: unknown) => {
    throw new StartError(`Redis cannot be reached: ${String(error)}. Check REDIS_URL, or unset it.`)
  })
}

async function openApp(parts: Parameters<typeof createApp>[0]): Promise<App> {
  try {
    return await createApp(parts)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${parts.config.port} is taken by another program. Stop it, or choose another: PORT=4001 npm start`,
      )
    }
    throw error
  }
}

async function fillEmpty(app: App, say: (line: string) => void): Promise<void> {
  if ((await app.services.db.prisma.agency.count()) > 0) return
  say('Making the demo')
  const { makeDemo } = await import('../../prisma/demo/demo.ts')
  for (const line of await makeDemo(app.services)) say(line)
}

/** One signal stops gracefully, a later one at once. Several within a second are one: terminals and wrappers repeat them. */
function onStopSignal(say: (line: string) => void, stop: () => Promise<void>): void {
  let stoppingSince: number | null = null
  const handle = () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > 1_000) process.kill(process.pid, 'SIGKILL')
      return
    }
    stoppingSince = performance.now()
    say('Stopping')
    stop().then(() => {
      process.exitCode = 0
    })
  }
  process.on('SIGINT', handle)
  process.on('SIGTERM', handle)
  // The terminal was closed: what is still said goes nowhere, and must not end the stopping.
  process.on('SIGHUP', handle)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
