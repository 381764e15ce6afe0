import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'

const ready = z.object({ ready: z.number() })
const reply = z.object({ id: z.number(), answer: z.unknown().optional(), failed: z.string().optional() })

/** A process started for a measurement: a server, or many clients. */
export interface Child extends AsyncDisposable {
  /** The port it serves; 0 for clients. */
  readonly port: number
  /** Asks it something it answers (see `peers/told.ts`) and reads the answer in the shape given. */
  ask<Shape extends z.ZodType>(name: string, shape: Shape, input?: unknown): Promise<z.infer<Shape>>
}

const START_MS = 30_000

/** With BENCH_PROFILE=1 every process leaves a profile in `test/output`; its figures then do not count. */
function profiling(file: string): string[] {
  if (process.env.BENCH_PROFILE === undefined) return []
  const name = `${file.replace(/\W+/g, '-')}-${randomUUID().slice(0, 8)}.cpuprofile`
  return ['--cpu-prof', `--cpu-prof-dir=${join(import.meta.dirname, '../output')}`, `--cpu-prof-name=${name}`]
}

/** Starts a file of this folder as a process of its own and waits until it is ready. @throws when it ends before */
export async function startChild(file: string, env: Readonly<Record<string, string>> = {}): Promise<Child> {
  const verbose = process.env.BENCH_VERBOSE !== undefined
  const child = fork(join(import.meta.dirname, file), [], {
    execArgv: ['--expose-gc', ...profiling(file)],
    env: { ...process.env, NODE_ENV: 'production', ...(verbose ? { LOG_LEVEL: 'warn' } : {}), ...env },
    // Logs are written, as in production, and thrown away.
    stdio: ['ignore', 'ignore', verbose ? 'inherit' : 'ignore', 'ipc'],
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const started = Promise.withResolvers<number>()
  const ended = Promise.withResolvers<void>()
  const fail = (error: Error) => {
    started.reject(error)
    for (const asked of waiting.values()) asked.reject(error)
  }
  // A process that still loads its modules does not hear its channel close.
  const kill = () => child.kill('SIGKILL')
  process.on('exit', kill)
  child.on('error', fail)
  child.on('exit', (code, signal) => {
    process.off('exit', kill)
    fail(new Error(`${file} ended (${code ?? signal}); BENCH_VERBOSE=1 shows what it says`))
    ended.resolve()
  })
  child.on('message', (message) => {
    const first = ready.safeParse(message)
    if (first.success) return started.resolve(first.data.ready)
    const { id, answer, failed } = reply.parse(message)
    const asked = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(`${file}: ${failed}`))
  })
  const timer = setTimeout(() => started.reject(new Error(`${file} was not ready in time`)), START_MS)
  let asked = 0
  const port = await started.promise
    .finally(() => clearTimeout(timer))
    .catch((error: unknown) => {
      child.kill('SIGKILL')
      throw error
    })
  return {
    port,
    async ask(name, shape, input) {
      const id = ++asked
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      child.send({ id, name, input })
      return shape.parse(await answer.promise)
    },
    // It ends when its channel closes, so that it also ends when this process is killed.
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect()
      const late = setTimeout(kill, 5_000)
      await ended.promise
      clearTimeout(late)
    },
  }
}
