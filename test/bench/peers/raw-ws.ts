import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { feedEntries } from './entry-feed.ts'
import { portOf, setting, tellReady } from './told.ts'

// The limit: each event serialised once and the same bytes written to every socket; no GraphQL, no rights.

const followers = new Set<WebSocket>()

await feedEntries(setting('DATABASE_URL'), setting('AGREEMENT'), ({ agreementId: _, ...boardChanged }) => {
  const frame = Buffer.from(JSON.stringify({ id: '1', type: 'next', payload: { data: { boardChanged } } }))
  for (const socket of followers) socket.send(frame, { binary: false })
})
const server = createServer()
const sockets = new WebSocketServer({
  server,
  path: '/graphql',
  perMessageDeflate: false,
  handleProtocols: () => 'graphql-transport-ws',
})
sockets.on('connection', (socket) => {
  socket.on('message', (message) => {
    if (String(message).includes('connection_init')) socket.send('{"type":"connection_ack"}')
    else followers.add(socket)
  })
  socket.on('close', () => followers.delete(socket))
})
server.listen(0, '127.0.0.1', () => tellReady(portOf(server.address())))
