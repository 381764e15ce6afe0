import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Actor } from './actors.ts'

const message = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  payload: z.unknown().optional(),
})
const next = z.object({
  data: z.record(z.string(), z.looseObject({ version: z.number().optional(), cursor: z.string() })),
})

/** A bare `graphql-transport-ws` socket, whose reading can be stopped. */
export interface RawSocket {
  readonly socket: WebSocket
  /** The versions received, in order. */
  readonly versions: readonly number[]
  readonly bytes: () => number
  readonly lastCursor: () => string | undefined
  /** The subscription was taken and `connection_ack` received. */
  readonly ready: Promise<void>
  readonly closed: Promise<number>
  /** Waits until this version came. */
  until(version: number): Promise<void>
}

/** Opens a socket and subscribes on it, with nothing between the test and the wire. */
export function openRaw(
  origin: string,
  as: Pick<Actor, 'token'>,
  query: string,
  variables: Record<string, unknown>,
): RawSocket {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const [ready, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()]
  const versions: number[] = []
  const waiting = new Map<number, () => void>()
  let bytes = 0
  let cursor: string | undefined
  socket.on('open', () => {
    const payload = { authorization: `Bearer ${as.token}` }
    socket.send(JSON.stringify({ type: 'connection_init', payload }))
  })
  socket.on('message', (data) => {
    const text = String(data)
    bytes += text.length
    const { type, payload } = message.parse(JSON.parse(text))
    if (type === 'connection_ack') {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }))
      ready.resolve()
    }
    if (type !== 'next') return
    const event = Object.values(next.parse(payload).data)[0]
    if (event?.version === undefined) return
    versions.push(event.version)
    cursor = event.cursor
    waiting.get(event.version)?.()
  })
  socket.on('close', (code) => closed.resolve(code))
  socket.on('error', () => undefined)
  return {
    socket,
    versions,
    bytes: () => bytes,
    lastCursor: () => cursor,
    ready: ready.promise,
    closed: closed.promise,
    until(version) {
      if (versions.includes(version)) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.set(version, resolve)
      return promise
    },
  }
}
