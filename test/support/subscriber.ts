import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Actor } from './actors.ts'

const event = z.looseObject({ cursor: z.string(), kind: z.string().optional() })
export type LiveEvent = z.infer<typeof event>

/** A client that follows over a real WebSocket and can be cut. */
export interface Subscriber {
  readonly events: readonly LiveEvent[]
  /** Waits until the first event that passes is there. */
  until(test: (event: LiveEvent, all: readonly LiveEvent[]) => boolean): Promise<LiveEvent>
  /** Waits for the stream's end: the errors it ended with, or the close code. */
  readonly ended: Promise<unknown>
  /** Cuts the connection without a word, as a lost network does. */
  cut(): void
  readonly connected: Promise<void>
}

/** Follows a subscription with a single root field. `origin` is `http://…`. */
export function follow(
  origin: string,
  as: Pick<Actor, 'token'> | null,
  query: string,
  variables: Record<string, unknown>,
): Subscriber {
  let socket: WebSocket | null = null
  const connected = Promise.withResolvers<void>()
  const client = createClient({
    url: `${origin.replace('http', 'ws')}/graphql`,
    lazy: true,
    retryAttempts: 0,
    webSocketImpl: WebSocket,
    ...(as ? { connectionParams: { authorization: `Bearer ${as.token}` } } : {}),
    on: {
      opened: (opened) => {
        if (opened instanceof WebSocket) socket = opened
      },
      connected: () => connected.resolve(),
    },
  })
  const events: LiveEvent[] = []
  let waiting: (() => void)[] = []
  const ended = Promise.withResolvers<unknown>()
  client.subscribe(
    { query, variables },
    {
      next: (result) => {
        const root = Object.values(result.data ?? {})[0]
        const parsed = event.safeParse(root)
        if (parsed.success) events.push(parsed.data)
        else ended.resolve(result.errors ?? result)
        const woken = waiting
        waiting = []
        for (const wake of woken) wake()
      },
      error: (error) => ended.resolve(error),
      complete: () => ended.resolve(null),
    },
  )
  return {
    events,
    ended: ended.promise,
    connected: connected.promise,
    async until(test) {
      for (;;) {
        const found = events.find((item) => test(item, events))
        if (found) return found
        const { promise, resolve } = Promise.withResolvers<void>()
        waiting.push(resolve)
        await Promise.race([
          promise,
          ended.promise.then((end) => {
            throw new Error(`the stream ended: ${JSON.stringify(end)}`)
          }),
        ])
      }
    },
    cut: () => socket?.terminate(),
  }
}
