import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** A port that is taken but not yet answered on. */
export interface Door {
  readonly port: number
  /** Starts to answer: requests to the handler's, upgrades to the other. */
  open(handler: Server, upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void
  /** Takes nothing new, lets requests in progress finish, then closes what still idles. */
  close(): Promise<void>
}

const GRACE_MS = 8_000

/**
 * Takes a port: on the host given, else on loopback, IPv4 and IPv6 where the machine has it. Requests that come
 * before `open` wait. Port 0 takes any free one.
 * @throws an error with code EADDRINUSE when it is taken
 */
export async function listen(host: string | null, port: number): Promise<Door> {
  const first = await bind(host ?? '127.0.0.1', port)
  const taken = portOf(first)
  const servers = [first]
  if (host === null) {
    const second = await bind('::1', taken).catch((error: unknown) => {
      // A machine without IPv6 is served on IPv4 alone; a port taken there by another is not ours to share.
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw error
      return null
    })
    if (second) servers.push(second)
  }
  return {
    port: taken,
    open(handler, upgrade) {
      for (const server of servers) {
        server.removeAllListeners('request')
        server.on('request', (request, response) => {
          // A connection that falls idle while the door closes would hold it open until the grace is over.
          response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()))
          handler.emit('request', request, response)
        })
        server.on('upgrade', (request, socket, head) => {
          socket.on('error', () => socket.destroy())
          upgrade(request, socket, head)
        })
      }
    },
    close: async () => {
      await Promise.all(servers.map(closeServer))
    },
  }
}

function bind(host: string, port: number): Promise<Server> {
  const { promise, resolve, reject } = Promise.withResolvers<Server>()
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 120_000 }, (_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end()
  })
  server.once('error', reject)
  server.listen(port, host, () => resolve(server))
  return promise
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  return promise.finally(() => clearTimeout(timer))
}
