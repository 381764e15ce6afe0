import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { handleDownload, handleUpload } from '#features/files/door.ts'
import { ADDRESS_HEADER } from '#features/people/auth-events.ts'
import { handleAuth } from '#features/people/door.ts'
import { isUnavailable } from '#platform/database.ts'
import { addressOf, BodyTooLargeError, readBody, sendJson, sendWebResponse, toWebRequest } from './body.ts'
import { createContext, type Services } from './context.ts'
import { graphqlRoute } from './graphql-route.ts'
import { type HttpOptions, type Route, SMALL_BODY } from './route.ts'
import { schemaText } from './schema-text.ts'

/** The contract's one port: the page, GraphQL, sign-in, files, health. */
export function createHttpServer(options: HttpOptions): Server {
  const route = createRouter(options)
  const { services, metrics } = options
  return createServer({ keepAliveTimeout: 65_000, requestTimeout: 120_000 }, (request, response) => {
    const requestId = randomUUID()
    const url = addressOf(request, 'http://localhost')
    const found = route(url.pathname)
    response.setHeader('x-request-id', requestId)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'same-origin')
    response.on('finish', () =>
      metrics.requests.inc({ route: found.name, status: String(response.statusCode) }),
    )
    Promise.resolve()
      .then(() => found.run(request, response, url, requestId))
      .catch((error: unknown) => fail(services, error, response, requestId))
  })
}

function fail(services: Services, error: unknown, response: ServerResponse, requestId: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (error instanceof BodyTooLargeError) {
    response.setHeader('connection', 'close')
    sendJson(response, 413, {
      errors: [{ message: 'The request is too large.', extensions: { code: 'TOO_LARGE' } }],
    })
    return
  }
  if (isUnavailable(error)) {
    response.setHeader('retry-after', '1')
    sendJson(response, 503, {
      errors: [{ message: 'The database is unavailable.', extensions: { code: 'UNAVAILABLE' } }],
    })
    return
  }
  services.log.error({ err: error, requestId }, 'request failed')
  sendJson(response, 500, {
    errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL', requestId } }],
  })
}

function createRouter(options: HttpOptions): (path: string) => { name: string; run: Route } {
  const exact = new Map<string, Route>([
    ['/graphql', graphqlRoute(options)],
    ['/healthz', (_request, response) => sendJson(response, 200, { ok: true })],
    ['/readyz', readyRoute(options)],
    ['/metrics', metricsRoute(options)],
    ['/schema.graphql', schemaRoute()],
  ])
  const auth = authRoute(options)
  const files = filesRoute(options)
  const page = pageRoute(options)
  return (path) => {
    const run = exact.get(path)
    if (run) return { name: path, run }
    if (path.startsWith('/api/auth/')) return { name: '/api/auth', run: auth }
    if (path === '/files' || path.startsWith('/files/')) return { name: '/files', run: files }
    return { name: 'page', run: page }
  }
}

/** Where a request comes from; behind a trusted proxy, what the proxy says. */
function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? [request.headers['x-forwarded-for'] ?? ''].flat().join(',') : ''
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '')
}

function authRoute({ auth, origin, trustProxy }: HttpOptions): Route {
  return async (request, response) => {
    const body = request.method === 'POST' ? await readBody(request, SMALL_BODY) : null
    const address = { [ADDRESS_HEADER]: clientAddress(request, trustProxy) }
    await sendWebResponse(await handleAuth(auth, toWebRequest(request, origin(), body, address)), response)
  }
}

function filesRoute({ services, trusts, origin }: HttpOptions): Route {
  return async (request, response, url, requestId) => {
    const cookie = trusts(request.headers.origin) ? (request.headers.cookie ?? null) : null
    const viewer = await services.identify(cookie, request.headers.authorization ?? null)
    const acceptLanguage = request.headers['accept-language'] ?? null
    const ctx = createContext(services, { viewer, requestId, acceptLanguage })
    const isUpload = request.method === 'POST' && url.pathname === '/files'
    const id = decoded(url.pathname.slice('/files/'.length))
    if (isUpload) {
      const body = await readBody(request, viewer ? services.files.maxBytes + SMALL_BODY : SMALL_BODY)
      await sendWebResponse(await handleUpload(toWebRequest(request, origin(), body), ctx), response)
    } else if (request.method === 'GET') await sendWebResponse(await handleDownload(id, ctx), response)
    else
      sendJson(response, 405, {
        error: { code: 'METHOD_NOT_ALLOWED', message: 'POST /files or GET /files/<id>.' },
      })
  }
}

/** A part of a path without its escapes; what is malformed is left as it is, and names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function readyRoute({ services, isReady }: HttpOptions): Route {
  return async (_request, response) => {
    const database = await services.db.pool.query('SELECT 1').then(
      () => true,
      () => false,
    )
    const ready = database && isReady()
    sendJson(response, ready ? 200 : 503, { ready, database })
  }
}

function metricsRoute({ metrics }: HttpOptions): Route {
  return async (_request, response) => {
    response
      .writeHead(200, { 'content-type': metrics.registry.contentType })
      .end(await metrics.registry.metrics())
  }
}

function schemaRoute(): Route {
  const text = schemaText()
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
  }
}

function pageRoute({ files }: HttpOptions): Route {
  return (request, response, url) => {
    const acceptsGzip = (request.headers['accept-encoding'] ?? '').includes('gzip')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && files(url.pathname, acceptsGzip, request.headers['if-none-match'], response)) return
    sendJson(response, 404, { error: { code: 'NOT_FOUND', message: 'Not found.' } })
  }
}
