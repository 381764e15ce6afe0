import { z } from 'zod'

const question = z.object({ id: z.number(), name: z.string(), input: z.unknown().optional() })

/** Answers by name. */
export type Answers = Readonly<Record<string, (input: unknown) => unknown>>

/** Tells the measuring process that this one serves `port` and answers what it asks; ends when it has gone. */
export function tellReady(port: number, answers: Answers = {}): void {
  const all: Answers = { memory, processor, ...answers }
  process.on('disconnect', () => process.exit(0))
  process.on('message', (message) => {
    const { id, name, input } = question.parse(message)
    Promise.resolve()
      .then(() => all[name]?.(input))
      .then(
        (answer) => process.send?.({ id, answer }),
        (error: unknown) => process.send?.({ id, failed: String(error) }),
      )
  })
  process.send?.({ ready: port })
}

/** Bytes held after a full collection. */
function memory() {
  globalThis.gc?.()
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed + external }
}

/** Milliseconds of processor time spent so far. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The port the measured server's address names. */
export function portOf(address: unknown): number {
  return z.object({ port: z.number() }).parse(address).port
}

/** A variable that the measuring process must have set. @throws when it is missing */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
