import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')
const READY_MS = 30_000

/** A hub in a process of its own, as an operator runs it. */
export interface ServerProcess {
  readonly port: number
  readonly origin: string
  /** How it ended, once it has. */
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>
  /** What it wrote so far. */
  readonly output: () => { readonly out: string; readonly err: string }
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>
  /** Closes what it writes to and tells it so, as a terminal does that is closed. */
  hangUp(): void
}

/** A port nobody has now. */
export function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

/** Starts `main.ts` with these variables beside what every process needs; does not wait for it. */
export function spawnServer(port: number, env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DEMO: '0', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk
  })
  const {
    promise: exited,
    resolve,
    reject,
  } = Promise.withResolvers<{
    code: number | null
    signal: string | null
  }>()
  child.once('error', reject)
  // Not `exit`: what it wrote last may still be on its way then.
  child.once('close', (code, signal) => resolve({ code, signal }))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await exited
  }
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    exited,
    output: () => ({ out, err }),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    hangUp: () => {
      child.stdout.destroy()
      child.stderr.destroy()
      child.kill('SIGHUP')
    },
  }
}

/** Starts a hub on a database and waits until it is ready. @throws when it ends before, with what it wrote */
export async function startServer(
  databaseUrl: string,
  options: { readonly dataDir: string; readonly port?: number },
): Promise<ServerProcess> {
  const port = options.port ?? (await freePort())
  const server = spawnServer(port, { DATABASE_URL: databaseUrl, DATA_DIR: options.dataDir })
  await untilReady(server)
  return server
}

/** Waits until a hub answers that it is ready. @throws when it ends before, or takes too long */
export async function untilReady(server: ServerProcess): Promise<void> {
  const ended = server.exited.then(() => {
    throw new Error(`the server ended: ${server.output().err || server.output().out}`)
  })
  const deadline = performance.now() + READY_MS
  const ask = async (): Promise<void> => {
    while (performance.now() < deadline) {
      const ready = await fetch(`${server.origin}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (ready) return
      await pause(20)
    }
    throw new Error(`the server was not ready in ${READY_MS} ms: ${server.output().err}`)
  }
  await Promise.race([ask(), ended])
}
