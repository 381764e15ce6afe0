// Does all the set-up a fresh clone needs, then starts what was asked for. It runs before anything is installed, on
// any Node from 20 on, so it is plain JavaScript and uses nothing but Node. Steps whose inputs have not changed since
// they last ran are passed over. Progress goes to standard error: standard output belongs to what is started.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = dirname(fileURLToPath(import.meta.url))
const BIN = join(ROOT, 'node_modules', '.bin')
const STAMPS = join(ROOT, 'node_modules', '.setup.json')
const MIN_NODE = [22, 18]

const say = (line) => process.stderr.write(`${line}\n`)

function fail(line) {
  say(line)
  process.exit(1)
}

function filesUnder(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  const names = readdirSync(full, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  return files.filter((file) => !/[\\/](node_modules|dist|generated)[\\/]/.test(file)).sort()
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const full = join(ROOT, path)
    const files = existsSync(full) && readdirOrNull(full) ? filesUnder(path) : [full]
    for (const file of files)
      if (existsSync(file)) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function readdirOrNull(path) {
  try {
    return readdirSync(path)
  } catch {
    return null
  }
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'))
  } catch {
    return {}
  }
}

function run(what, command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${BIN}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      ...options.env,
    },
  })
  if (result.status === 0) return
  fail(
    `${what} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? String(result.error) : ''}`,
  )
}

/** The steps in their order: what each reads, what it must have made, and how it is done. */
const STEPS = {
  packages: {
    title: 'Installing packages',
    inputs: [
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'package.json',
      'server/package.json',
      'web/package.json',
    ],
    made: ['node_modules/.pnpm', 'server/node_modules', 'web/node_modules'],
    run: () =>
      run('Installing packages', 'npx', [
        '--yes',
        'pnpm@10',
        'install',
        '--frozen-lockfile',
        '--config.confirm-modules-purge=false',
      ]),
  },
  client: {
    title: 'Generating the database client',
    inputs: ['prisma/schema', 'prisma.config.ts', 'pnpm-lock.yaml'],
    made: ['server/src/generated/prisma/client.ts', 'server/src/generated/pothos.ts'],
    run: () => run('Generating the database client', join(BIN, 'prisma'), ['generate']),
  },
  documents: {
    title: 'Generating the web client’s queries',
    inputs: ['server/schema.graphql', 'codegen.ts', 'web/src', 'pnpm-lock.yaml'],
    made: ['web/src/graphql/generated'],
    run: () => run('Generating queries', join(BIN, 'graphql-codegen'), ['--config', 'codegen.ts']),
  },
  web: {
    title: 'Building the web client',
    inputs: [
      'web/src',
      'web/index.html',
      'web/public',
      'web/vite.config.ts',
      'server/schema.graphql',
      'pnpm-lock.yaml',
    ],
    made: ['web/dist/index.html'],
    run: () => run('Building the web client', join(BIN, 'vite'), ['build', 'web', '--logLevel', 'error']),
  },
}

/** Which steps each use needs. */
const NEEDS = {
  start: ['packages', 'client', 'documents', 'web'],
  test: ['packages', 'client', 'documents', 'web'],
  tools: ['packages', 'client', 'documents'],
  read: ['packages'],
}

function prepare(use) {
  const stamps = readStamps()
  for (const name of NEEDS[use]) {
    const step = STEPS[name]
    const hash = hashOf(step.inputs)
    if (stamps[name] === hash && step.made.every((path) => existsSync(join(ROOT, path)))) continue
    say(`${step.title}…`)
    step.run()
    stamps[name] = hash
    mkdirSync(dirname(STAMPS), { recursive: true })
    writeFileSync(STAMPS, JSON.stringify(stamps))
  }
}

function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])
}

/** The process above this one and the one above that, as text; where the system does not tell, only the first. */
function ancestors() {
  try {
    // Field 4 of stat is the parent; the name before it stands in brackets and may hold spaces (proc(5)).
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(process.ppid)
  }
}

/**
 * npm puts shells between itself and this process, and they do not pass signals on. When one of them has lost its own
 * parent, so that nobody could stop this process by its name any more, `stop` is called.
 */
function stopWithParent(stop) {
  if (!process.env.npm_lifecycle_event) return
  const above = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === above) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

/**
 * Keeps compiled code between starts, for this process, its threads and its children: a quarter of a start was the
 * reading of sources. Node knows its entries by the sources themselves. Older ones pass over it.
 */
function keepCompiledCode() {
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'node')
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
}

/** Runs a TypeScript entry in this process when this Node can, else in the Node that was installed. */
async function launch(entry, args) {
  const path = join(ROOT, entry)
  keepCompiledCode()
  if (isNewEnough()) {
    stopWithParent(() => process.kill(process.pid, 'SIGTERM'))
    process.argv = [process.argv[0], path, ...args]
    await import(pathToFileURL(path).href)
    return
  }
  // The binary itself, not the shell wrapper in .bin: signals must reach it.
  const node = ['x64', 'arm64']
    .map((arch) => join(ROOT, 'node_modules', `node-linux-${arch}`, 'bin', 'node'))
    .find((path) => existsSync(path))
  if (!node)
    fail(`Node ${MIN_NODE.join('.')} or newer is needed on this system; this is ${process.versions.node}.`)
  const child = spawn(node, [path, ...args], { stdio: 'inherit' })
  stopWithParent(() => child.kill('SIGTERM'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

const [use = 'start', ...rest] = process.argv.slice(2)
if (!(use in NEEDS)) fail(`Unknown set-up: ${use}`)
prepare(use)
const [entry, ...args] = rest
if (entry) await launch(entry, args)
