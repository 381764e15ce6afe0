import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request body that grew over its limit. */
export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError'
}

/** Reads a whole body of at most `limit` bytes. @throws BodyTooLargeError */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLargeError()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > limit) throw new BodyTooLargeError()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A request's address on an origin. What a client writes there may be anything: a path, a whole address as proxies
 * send it, or nonsense, which is the root.
 */
export function addressOf(request: IncomingMessage, origin: string): URL {
  const target = request.url ?? '/'
  if (target.startsWith('/')) return new URL(origin + target)
  const whole = URL.parse(target)
  return new URL(whole ? origin + whole.pathname + whole.search : origin)
}

/** The request in the web's form, with a body read already. */
export function toWebRequest(
  request: IncomingMessage,
  origin: string,
  body: Buffer | null,
  extra: Record<string, string> = {},
): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  for (const [name, value] of Object.entries(extra)) headers.set(name, value)
  const method = request.method ?? 'GET'
  const withBody = body !== null && method !== 'GET' && method !== 'HEAD'
  return new Request(addressOf(request, origin), {
    method,
    headers,
    ...(withBody ? { body: new Uint8Array(body) } : {}),
  })
}

/** Sends a web response; a stream ends with its reader. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (!answer.body) {
    response.end()
    return
  }
  const reader = answer.body.getReader()
  response.on('close', () => void reader.cancel().catch(() => undefined))
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!response.write(part.value)) await drained(response)
  }
  response.end()
}

/** Waits until a slow reader has taken what was written, or has gone. */
function drained(response: ServerResponse): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const done = () => {
    response.off('drain', done)
    response.off('close', done)
    resolve()
  }
  response.on('drain', done)
  response.on('close', done)
  return promise
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value)
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body)
}
