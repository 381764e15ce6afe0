import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Actor } from './actors.ts'
import { createCollector, type LiveEvent } from './collector.ts'

export type { LiveEvent }

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
  asked: string | { readonly documentId: string },
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
  const collector = createCollector()
  client.subscribe(
    { ...(typeof asked === 'string' ? { query: asked } : { query: '', ...asked }), variables },
    {
      next: (result) => collector.take(result),
      error: (error) => collector.end(error),
      complete: () => collector.end(null),
    },
  )
  return {
    events: collector.events,
    ended: collector.ended,
    until: (test) => collector.until(test),
    connected: connected.promise,
    cut: () => socket?.terminate(),
  }
}
