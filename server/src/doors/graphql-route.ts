import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Viewer } from '#platform/viewer.ts'
import { readBody, sendJson, sendWebResponse, toWebRequest } from './body.ts'
import { createContext } from './context.ts'
import { createLane, type Lane } from './lane.ts'
import { createMaskError } from './mask-error.ts'
import { type HttpOptions, type Route, SMALL_BODY } from './route.ts'
import { watchCredentials } from './watch-credentials.ts'

const SESSION = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=/

/** The explorer's page carries its script and style inside itself. */
const GRAPHIQL_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
  "img-src 'self' data:; worker-src 'self' blob: data:; connect-src 'self' ws: wss:; frame-ancestors 'none'"

/** `/graphql` over HTTP: the guard of the cookie, who asks, then the short lane or the generic door. */
export function graphqlRoute(options: HttpOptions): Route {
  const { services, graphql, documents, trusts, origin } = options
  const maxBody = Math.ceil(services.files.maxBytes * 1.4) + SMALL_BODY
  const lane = createLane(createMaskError(services.log), documents)
  return async (request, response, _url, requestId) => {
    const cookie = request.headers.cookie ?? null
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!wantsPage && isForged(request, trusts)) {
      const message =
        'Requests with the session cookie need the header graphql-require-preflight: 1 and a trusted origin.'
      sendJson(response, 403, { errors: [{ message, extensions: { code: 'CSRF' } }] })
      return
    }
    const viewer = await services.identify(wantsPage ? null : cookie, request.headers.authorization ?? null)
    if (request.headers.authorization && !viewer) {
      response.setHeader('www-authenticate', 'Bearer')
      const message = 'The token is unknown, expired or revoked.'
      sendJson(response, 401, { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] })
      return
    }
    const body = request.method === 'POST' ? await readBody(request, viewer ? maxBody : SMALL_BODY) : null
    if (
      body &&
      fitsLane(request) &&
      (await takeLane(options, lane, { request, response, body, viewer, requestId }))
    )
      return
    const answer = await graphql.fetch(toWebRequest(request, origin(), body), { viewer, requestId })
    if (wantsPage) response.setHeader('content-security-policy', GRAPHIQL_POLICY)
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false
    if (isStream) keepStream(options, viewer, request, response)
    await sendWebResponse(answer, response)
  }
}

/** Knows an event stream while it is open, and cuts it when what its reader was let in with no longer holds. */
function keepStream(
  { services, streams }: HttpOptions,
  viewer: Viewer | null,
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const presented = { cookie: headers.cookie ?? null, authorization: headers.authorization ?? null }
  const stop = viewer && watchCredentials(services, viewer, presented, () => response.destroy())
  streams.add(response)
  response.once('close', () => {
    streams.delete(response)
    stop?.()
  })
}

/** Whether a request brings the session cookie without the header that no other site's form can send. */
function isForged(request: IncomingMessage, trusts: HttpOptions['trusts']): boolean {
  const usesSession = SESSION.test(request.headers.cookie ?? '') && !request.headers.authorization
  if (!usesSession || request.method === 'OPTIONS') return false
  return request.headers['graphql-require-preflight'] === undefined || !trusts(request.headers.origin)
}

const PLAIN_ACCEPT = /^(\*\/\*|application\/json)(\s*[;,].*)?$/

/** A plain JSON request for a plain JSON answer. */
function fitsLane(request: IncomingMessage): boolean {
  const { accept = '*/*' } = request.headers
  const isPlain = PLAIN_ACCEPT.test(accept) && !/graphql-response|event-stream|multipart/.test(accept)
  return isPlain && /^application\/json\b/i.test(request.headers['content-type'] ?? '')
}

interface Incoming {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly body: Buffer
  readonly viewer: Viewer | null
  readonly requestId: string
}

/** Answers through the short lane; false when the request is for the generic door. */
async function takeLane(options: HttpOptions, lane: Lane, incoming: Incoming): Promise<boolean> {
  const { request, response, body, viewer, requestId } = incoming
  const started = performance.now()
  const acceptLanguage = request.headers['accept-language'] ?? null
  const ctx = createContext(options.services, { viewer, requestId, acceptLanguage })
  const answer = await lane.run(body.toString('utf8'), ctx)
  if (!answer) return false
  const bytes = Buffer.from(answer.body)
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.byteLength,
  })
  response.end(bytes)
  const { operation, code } = answer
  options.onOperation({ operation, code, milliseconds: performance.now() - started, viewer, requestId })
  return true
}
