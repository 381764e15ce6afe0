import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type App, createApp } from '../../server/src/app.ts'
import { type Config, readConfig } from '../../server/src/config.ts'
import { createLocalBus } from '../../server/src/platform/bus.ts'
import type { Clock } from '../../server/src/platform/clock.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { createPostgresBus } from '../../server/src/platform/postgres-bus.ts'
import { copyDatabase } from './global-setup.ts'
import { scratch } from './scratch.ts'

/** A hub of a test: the whole app on an ephemeral port and a database of its own. Real: all but the clock if given. */
export interface TestHub extends AsyncDisposable {
  readonly app: App
  readonly origin: string
  readonly url: string
}

interface Options {
  readonly clock?: Clock
  /** An existing database, for a second server beside the first; both then talk over PostgreSQL. */
  readonly url?: string
  readonly shared?: boolean
  readonly config?: Partial<Config>
  /** The folder of a built client other than the built one. */
  readonly web?: string
}

/** Starts a hub on a fresh copy of the template database, or on the one given. */
export async function startHub(options: Options = {}): Promise<TestHub> {
  const url = options.url ?? (await freshDatabase())
  const db = openDatabase(url, 8)
  const isShared = options.shared === true || options.url !== undefined
  const bus = isShared ? await createPostgresBus(url, db.pool) : createLocalBus().bus
  const dataDir = options.config?.dataDir ?? scratch('hub')
  const config = { ...readConfig({ PORT: '0', DATA_DIR: dataDir, DEMO: '0' }), ...options.config }
  // A fault that a test only meets now and then says what it was.
  const log = createLog('error')
  const { clock, web } = options
  const app = await createApp({ config, db, bus, log, ...(clock && { clock }), ...(web && { web }) })
  return {
    app,
    origin: `http://127.0.0.1:${app.port}`,
    url,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await bus[Symbol.asyncDispose]()
      await db[Symbol.asyncDispose]()
    },
  }
}

/** A database of its own, migrated and empty. */
export function freshDatabase(): Promise<string> {
  return copyDatabase(inject('cluster'), inject('template'), `t_${randomBytes(8).toString('hex')}`)
}
