import { connect, type Socket } from 'node:net'

/** An answer: its status, the first bytes of its body (as they came, so maybe inside a chunk), its size. */
export interface Reply {
  readonly status: number
  readonly start: Buffer
  readonly bytes: number
}

/** One keep-alive connection that asks one thing at a time. It reads answers without parsing them: the load must be light. */
export interface Connection {
  send(request: Buffer): Promise<Reply>
  close(): void
}

/** Opens a connection to a server on loopback. @throws when it refuses */
export async function openConnection(port: number): Promise<Connection> {
  const socket = await opened(port)
  let waiting: PromiseWithResolvers<Reply> | null = null
  let read = replyReader()
  socket.on('data', (chunk) => {
    const reply = read(chunk)
    if (!reply) return
    read = replyReader()
    waiting?.resolve(reply)
  })
  const fail = () => waiting?.reject(new Error('the server closed the connection'))
  socket.on('close', fail)
  socket.on('error', fail)
  return {
    send(request) {
      waiting = Promise.withResolvers<Reply>()
      socket.write(request)
      return waiting.promise
    },
    close: () => socket.destroy(),
  }
}

function opened(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
  socket.once('error', reject)
  return promise
}

const HEAD_END = '\r\n\r\n'
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/** Reads one answer from the pieces it comes in; JSON holds no line breaks, so the last chunk's mark is unmistakable. */
function replyReader(): (chunk: Buffer) => Reply | null {
  let head: Buffer | null = Buffer.alloc(0)
  let length: number | null = null
  let reply: { status: number; start: Buffer; bytes: number } | null = null
  let tail = Buffer.alloc(0)
  return (chunk) => {
    let part = chunk
    if (head) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf(HEAD_END)
      if (end < 0) return null
      const text = head.toString('latin1', 0, end)
      const given = /\r\ncontent-length: *(\d+)/i.exec(text)
      length = given ? Number(given[1]) : null
      part = head.subarray(end + HEAD_END.length)
      reply = { status: Number(text.slice(9, 12)), start: part, bytes: 0 }
      head = null
    }
    if (!reply) return null
    reply.bytes += part.length
    if (length !== null) return reply.bytes >= length ? reply : null
    tail = Buffer.from(
      part.length >= LAST_CHUNK.length
        ? part.subarray(-LAST_CHUNK.length)
        : Buffer.concat([tail, part]).subarray(-LAST_CHUNK.length),
    )
    return tail.equals(LAST_CHUNK) ? reply : null
  }
}

/** A POST of JSON, ready to be written. */
export function postRequest(path: string, body: unknown, token?: string): Buffer {
  const text = JSON.stringify(body)
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    ...(token ? [`authorization: Bearer ${token}`] : []),
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`)
}
