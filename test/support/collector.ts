import { z } from 'zod'

const event = z.looseObject({ cursor: z.string(), kind: z.string().optional() })
export type LiveEvent = z.infer<typeof event>

/** What a follower received so far, and a way to wait for more. */
export interface Collector {
  readonly events: readonly LiveEvent[]
  /** Waits until the first event that passes is there. Fails when the stream ends before. */
  until(test: (event: LiveEvent, all: readonly LiveEvent[]) => boolean): Promise<LiveEvent>
  /** The stream's end: the errors it ended with, the close event, or null. */
  readonly ended: Promise<unknown>
  /** Takes one execution result of a subscription with a single root field. */
  take(result: {
    readonly data?: Record<string, unknown> | null | undefined
    readonly errors?: unknown
  }): void
  end(reason: unknown): void
}

export function createCollector(): Collector {
  const events: LiveEvent[] = []
  const waiting = new Set<() => void>()
  const ended = Promise.withResolvers<unknown>()
  return {
    events,
    ended: ended.promise,
    take(result) {
      const parsed = event.safeParse(Object.values(result.data ?? {})[0])
      if (parsed.success) events.push(parsed.data)
      else ended.resolve(result.errors ?? result)
      for (const wake of [...waiting]) wake()
    },
    end: (reason) => ended.resolve(reason),
    until(test) {
      const { promise, resolve, reject } = Promise.withResolvers<LiveEvent>()
      const look = () => {
        const found = events.find((item) => test(item, events))
        if (found) resolve(found)
      }
      waiting.add(look)
      void ended.promise.then((end) => reject(new Error(`the stream ended: ${JSON.stringify(end)}`)))
      look()
      return promise.finally(() => waiting.delete(look))
    },
  }
}

/** The versions a follower received, in the order it received them. */
export function versionsOf({ events }: Pick<Collector, 'events'>): number[] {
  return events.map((item) => Number(item.version))
}

/** The versions `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i)
}
