import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

// Migrations run through the schema engine's WebAssembly build, because the native engine is a download that closed
// networks refuse. The folder stays in the official form, so the official CLI works on it too.

const SCHEMA = join(import.meta.dirname, 'schema')
const MIGRATIONS = join(import.meta.dirname, 'migrations')
const LAST_SCHEMA = join(MIGRATIONS, 'schema.prisma')
const NO_FILTERS = { externalTables: [], externalEnums: [] }

interface SchemaFile {
  readonly path: string
  readonly content: string
}

function currentSchema(): SchemaFile[] {
  const names = readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
  return names.map((name) => ({ path: name, content: readFileSync(join(SCHEMA, name), 'utf8') }))
}

function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS)) return []
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Connections of the engine, closed with its work. */
function engineConnections(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  return { pool, [Symbol.asyncDispose]: () => pool.end() }
}

let panic = ''

function rememberPanic(message: string): void {
  panic = message
}

async function openEngine(pool: pg.Pool) {
  const { SchemaEngine } = await loadEngine()
  const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)))
  const datamodels = currentSchema().map((file): [string, string] => [file.path, file.content])
  return SchemaEngine.new({ datamodels }, () => undefined, factory)
}

/**
 * The stock adapter cuts a script at every semicolon, inside DO blocks, strings and comments too. Sent whole, it is
 * parsed by PostgreSQL itself and runs as one transaction.
 */
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  return Object.assign(factory, {
    connect: async () => {
      const adapter = await connect()
      const executeScript = async (sql: string) =>
        void (await adapter.executeRaw({ sql, args: [], argTypes: [] }))
      return Object.assign(adapter, { executeScript })
    },
  })
}

/** One engine module a process. Node cannot import the package's bundler entry, so its WebAssembly module is instantiated here. */
function loadEngine() {
  loaded ??= instantiate()
  return loaded
}

let loaded: ReturnType<typeof instantiate> | undefined

async function instantiate() {
  // The engine reports a panic to this global before it traps; without it the cause would be lost.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rememberPanic } })
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const module = new WebAssembly.Module(bytes)
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  if (typeof instance.exports.__wbindgen_start === 'function') instance.exports.__wbindgen_start()
  return glue
}

/** Whether every committed migration is applied; false too when the database is empty. */
async function isUpToDate(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const table = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`)
    if (!table.rows[0].present) return false
    const done = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    const names = new Set(done.rows.map((row: { migration_name: string }) => row.migration_name))
    return migrationNames().every((name) => names.has(name))
  } finally {
    await client.end()
  }
}

/**
 * Applies the migrations a database lacks and returns their names. Several servers may call it at once: an advisory
 * lock lets one work while the others wait.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  if (await isUpToDate(url)) return []
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('lientich.migrate'))`)
    if (await isUpToDate(url)) return []
    await using connections = engineConnections(url)
    const engine = await openEngine(connections.pool)
    const input = { migrationsList: migrationList(), filters: NO_FILTERS }
    const { appliedMigrationNames } = await engine.applyMigrations(input).catch((error: unknown) => {
      throw new Error(`Migration failed: ${panic || String(error)}`, { cause: error })
    })
    return appliedMigrationNames
  } finally {
    await lock.end()
  }
}

function migrationList() {
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/**
 * Writes the next migration: the SQL from the last committed schema (kept beside the migrations) to the present one.
 * Returns the folder's name, or null when nothing changed. `url` is any PostgreSQL; nothing is written to it.
 */
export async function createMigration(url: string, name: string, at: Date): Promise<string | null> {
  await using connections = engineConnections(url)
  const engine = await openEngine(connections.pool)
  const last = existsSync(LAST_SCHEMA)
  const from = last
    ? {
        tag: 'schemaDatamodel' as const,
        files: [{ path: 'schema.prisma', content: readFileSync(LAST_SCHEMA, 'utf8') }],
      }
    : { tag: 'empty' as const }
  const to = { tag: 'schemaDatamodel' as const, files: currentSchema() }
  const diff = { from, to, script: true, exitCode: null, shadowDatabaseUrl: null, filters: NO_FILTERS }
  const sql = (await engine.diff(diff)).stdout ?? ''
  if (!last ? sql.trim() === '' : sql.includes('This is an empty migration')) return null
  const folder = `${at.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  mkdirSync(join(MIGRATIONS, folder), { recursive: true })
  writeFileSync(join(MIGRATIONS, folder, 'migration.sql'), sql)
  writeFileSync(
    join(MIGRATIONS, 'migration_lock.toml'),
    '# The provider this history is written for.\nprovider = "postgresql"\n',
  )
  writeFileSync(
    LAST_SCHEMA,
    currentSchema()
      .map((file) => file.content)
      .join('\n'),
  )
  return folder
}
