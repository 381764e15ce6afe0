import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

// A subscriber that costs almost nothing, so that a thousand of them leave the machine to the server: plain sockets,
// frames cut by hand, no JSON parsed.

/** What a follower is told. */
export interface Follower {
  /** Each text message, as bytes that live only until it returns. */
  readonly message: (bytes: Buffer) => void
  readonly closed: (why: string) => void
}

/** One open subscription's socket. */
export interface FollowerSocket {
  close(): void
}

const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const

/** Opens a WebSocket to `/graphql`, says hello and subscribes. Resolves once the hello is answered and the question sent. */
export function follow(
  port: number,
  hello: object,
  question: object,
  follower: Follower,
): Promise<FollowerSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<FollowerSocket>()
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const send = (opcode: number, text: string | Buffer) => socket.write(frameOf(opcode, Buffer.from(text)))
  let ready = false
  const onFrame = (opcode: number, payload: Buffer) => {
    if (opcode === OPCODE.ping) send(OPCODE.pong, payload)
    else if (opcode === OPCODE.close)
      follower.closed(`${payload.length > 1 ? payload.readUInt16BE(0) : ''} ${payload.subarray(2)}`)
    else if (ready) follower.message(payload)
    else if (payload.includes('connection_ack')) {
      ready = true
      send(OPCODE.text, JSON.stringify({ id: '1', type: 'subscribe', payload: question }))
      resolve({ close: () => socket.destroy() })
    }
  }
  const read = frameReader(onFrame)
  let upgraded = false
  let head = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    if (upgraded) return read(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    if (!head.subarray(0, 12).includes('101')) return reject(new Error(head.toString('latin1', 0, end)))
    upgraded = true
    send(OPCODE.text, JSON.stringify(hello))
    if (head.length > end + 4) read(head.subarray(end + 4))
  })
  socket.on('error', reject)
  socket.on('close', () => follower.closed('socket closed'))
  socket.write(upgradeRequest())
  return promise
}

function upgradeRequest(): string {
  return [
    'GET /graphql HTTP/1.1',
    'host: 127.0.0.1',
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
    'sec-websocket-protocol: graphql-transport-ws',
    '\r\n',
  ].join('\r\n')
}

/** A client's frame, masked with zeros: the mask is the protocol's, its value the client's. */
function frameOf(opcode: number, payload: Buffer): Buffer {
  const long = payload.length > 125
  const head = Buffer.alloc(long ? 8 : 6)
  head[0] = 0x80 | opcode
  head[1] = 0x80 | (long ? 126 : payload.length)
  if (long) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}

/** Cuts a server's bytes into frames. Servers do not mask, and none of these cuts a message into several frames. */
function frameReader(onFrame: (opcode: number, payload: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer | null = null
  return (chunk) => {
    const bytes: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk
    let at = 0
    while (bytes.length - at >= 2) {
      const short = (bytes[at + 1] ?? 0) & 0x7f
      const headLength = short < 126 ? 2 : short === 126 ? 4 : 10
      if (bytes.length - at < headLength) break
      const length =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2))
      const end = at + headLength + length
      if (bytes.length < end) break
      onFrame((bytes[at] ?? 0) & 0x0f, bytes.subarray(at + headLength, end))
      at = end
    }
    rest = at < bytes.length ? bytes.subarray(at) : null
  }
}
