import { WebSocket } from 'ws'

/** Close codes of ours. None of them is fatal to graphql-ws clients: they reconnect and resume from their cursor. */
export const CLOSE = { goingAway: 1012, tryAgain: 1013, rightsChanged: 4205 } as const

/** Bytes that may wait for a slow reader before it is cut off. */
const MAX_BUFFERED = 4 * 1024 * 1024
const KEEP_ALIVE_MS = 12_000

/** Sends, unless the socket is closed or its reader too slow; the slow one is cut off. */
export function sendTo(socket: WebSocket, data: string | Buffer): void {
  if (socket.readyState !== WebSocket.OPEN) return
  if (socket.bufferedAmount > MAX_BUFFERED)
    socket.close(CLOSE.tryAgain, 'Too slow: resume from your last cursor')
  else socket.send(data, { binary: false })
}

/** Pings, and ends a socket that does not answer, until the returned function is called. */
export function keepAlive(socket: WebSocket): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) socket.terminate()
    answered = false
    socket.ping()
  }, KEEP_ALIVE_MS)
  return () => clearInterval(timer)
}
