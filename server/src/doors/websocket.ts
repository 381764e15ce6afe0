import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql'
import { CloseCode, type Context, handleProtocols, makeServer } from 'graphql-ws'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { isUnavailable } from '#platform/database.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Services } from './context.ts'
import { createContext } from './context.ts'
import type { DoorContext, GraphQLServer } from './graphql.ts'
import { costFault, costOf } from './limits.ts'
import type { Live } from './live.ts'
import { asGraphQLError, createMaskError } from './mask-error.ts'
import { namingFault, type PersistedDocuments, withText } from './persisted-documents.ts'
import { schema } from './schema.ts'
import { shareable } from './shareable.ts'
import { CLOSE, keepAlive, sendTo } from './socket.ts'
import { watchCredentials } from './watch-credentials.ts'

const MAX_MESSAGE = 2 * 1024 * 1024

interface Extra {
  readonly socket: WebSocket
  readonly request: IncomingMessage
  readonly requestId: string
  viewer: Viewer | null
  ctx: Context<Params, Extra> | null
  stopWatching: () => void
}

type Params = Record<string, unknown> | undefined

const subscribeMessage = z.object({
  id: z.string().min(1),
  type: z.literal('subscribe'),
  payload: z.object({
    query: z.string(),
    // One that is still named by an id names nothing known.
    documentId: z.undefined().optional(),
    operationName: z.string().nullish(),
    variables: z.record(z.string(), z.unknown()).nullish(),
  }),
})
const completeMessage = z.object({ id: z.string(), type: z.literal('complete') })

export interface WebSocketDoor {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Closes every socket with a code clients resume from. */
  close(): Promise<void>
  readonly size: number
}

export interface WebSocketOptions {
  readonly services: Services
  readonly graphql: GraphQLServer
  readonly live: Live
  readonly documents: PersistedDocuments
  /** Whether a page of this origin may use the session cookie. */
  readonly trusts: (origin: string | undefined) => boolean
}

/** The `graphql-transport-ws` door. Shared subscriptions go to `live`, everything else through the server's envelope. */
export function createWebSocketDoor(options: WebSocketOptions): WebSocketDoor {
  const { services } = options
  const protocol = makeServer<Params, Extra>({
    connectionInitWaitTimeout: 10_000,
    onConnect: (ctx) => connect(options, ctx),
    onSubscribe: (ctx, _id, payload) => prepare(options, ctx.extra, payload),
    execute: (args) => envelopeOf(args).execute(args),
    subscribe: (args) => envelopeOf(args).subscribe(args),
    onDisconnect: (ctx) => ctx.extra.stopWatching(),
  })
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE,
    perMessageDeflate: false,
    handleProtocols,
  })
  server.on('connection', (socket, request) => {
    const requestId = crypto.randomUUID()
    const extra: Extra = {
      socket,
      request,
      requestId,
      viewer: null,
      ctx: null,
      stopWatching: () => undefined,
    }
    const shared = new Map<string, () => void>()
    const stopPinging = keepAlive(socket)
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => sendTo(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data) => {
            const text = withText(options.documents, String(data))
            interceptShared(options, extra, shared, text)
              .then((taken) => (taken ? undefined : handle(text)))
              .catch((error: unknown) => {
                // Clients try again by themselves after this code, and never after the other.
                if (isUnavailable(error)) return socket.close(CLOSE.tryAgain, 'The database is unavailable')
                services.log.error({ err: error, requestId }, 'socket message failed')
                socket.close(CloseCode.InternalServerError, 'Internal server error')
              })
          }),
      },
      extra,
    )
    socket.on('error', () => socket.terminate())
    socket.once('close', (code, reason) => {
      stopPinging()
      extra.stopWatching()
      for (const stop of shared.values()) stop()
      shared.clear()
      void closed(code, String(reason))
    })
  })
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (ws) => server.emit('connection', ws, request)),
    async close() {
      for (const client of server.clients) client.close(CLOSE.goingAway, 'Server restarting')
    },
    get size() {
      return server.clients.size
    },
  }
}

/** Finds out who connects; a token that does not hold is refused with 4403, and lost rights close the socket later. */
async function connect(
  { services, trusts }: WebSocketOptions,
  ctx: Context<Params, Extra>,
): Promise<boolean> {
  const { extra } = ctx
  extra.ctx = ctx
  const given = ctx.connectionParams?.authorization ?? ctx.connectionParams?.Authorization
  const authorization = typeof given === 'string' ? given : (extra.request.headers.authorization ?? null)
  const cookie = trusts(extra.request.headers.origin) ? (extra.request.headers.cookie ?? null) : null
  extra.viewer = await services.identify(cookie, authorization)
  if (authorization && !extra.viewer) return false
  const { viewer } = extra
  if (!viewer) return true
  extra.stopWatching = watchCredentials(services, viewer, { cookie, authorization }, (what) =>
    what === 'gone'
      ? extra.socket.close(CloseCode.Forbidden, 'Forbidden')
      : extra.socket.close(CLOSE.rightsChanged, 'Your rights changed: reconnect'),
  )
  return true
}

interface Envelope {
  readonly execute: (args: ExecutionArgs) => ReturnType<ReturnType<GraphQLServer['getEnveloped']>['execute']>
  readonly subscribe: (
    args: ExecutionArgs,
  ) => ReturnType<ReturnType<GraphQLServer['getEnveloped']>['subscribe']>
}

const envelopes = new WeakMap<object, Envelope>()

function envelopeOf(args: ExecutionArgs): Envelope {
  const envelope = envelopes.get(args)
  if (!envelope) throw new Error('operation was not prepared')
  return envelope
}

interface Operation {
  readonly query?: string | null | undefined
  readonly documentId?: unknown
  readonly operationName?: string | null | undefined
  readonly variables?: Record<string, unknown> | null | undefined
}

async function prepare(
  { graphql, documents }: WebSocketOptions,
  extra: Extra,
  payload: Operation,
): Promise<ExecutionArgs | GraphQLError[]> {
  const fault = namingFault(documents, payload, extra.viewer?.locale ?? 'vi')
  if (fault) return [fault]
  const door: DoorContext = { viewer: extra.viewer, requestId: extra.requestId }
  const enveloped = graphql.getEnveloped({ ...door, params: payload, request: undefined })
  let document: DocumentNode
  try {
    document = await enveloped.parse(payload.query ?? '')
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be parsed.')]
  }
  const contextValue = await enveloped.contextFactory()
  const faults = await enveloped.validate(enveloped.schema, document)
  if (faults.length > 0) return [...faults]
  const args: ExecutionArgs = {
    schema: enveloped.schema,
    document,
    contextValue,
    variableValues: payload.variables ?? {},
    operationName: payload.operationName ?? null,
  }
  envelopes.set(args, enveloped)
  return args
}

/** Takes `subscribe` and `complete` of shared subscriptions out of the protocol library's hands. */
async function interceptShared(
  options: WebSocketOptions,
  extra: Extra,
  shared: Map<string, () => void>,
  text: string,
): Promise<boolean> {
  if (!extra.ctx?.acknowledged) return false
  if (shared.size > 0 && text.includes('"complete"')) {
    const done = completeMessage.safeParse(JSON.parse(text))
    const stop = done.success && shared.get(done.data.id)
    if (!stop) return false
    shared.delete(done.data.id)
    stop()
    return true
  }
  if (!text.includes('"subscribe"') || !/boardChanged|progressChanged/.test(text)) return false
  const message = subscribeMessage.safeParse(safeJson(text))
  if (!message.success) return false
  const { id, payload } = message.data
  const prepared = await prepare(options, extra, payload)
  if (Array.isArray(prepared)) return false
  if (shared.has(id) || id in extra.ctx.subscriptions) {
    extra.socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`)
    return true
  }
  return share(options, extra, shared, id, { ...payload, document: prepared.document })
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function share(
  { services, live }: WebSocketOptions,
  extra: Extra,
  shared: Map<string, () => void>,
  id: string,
  operation: Operation & { readonly document: DocumentNode },
): Promise<boolean> {
  const variables = { ...operation.variables }
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
  const foot = Buffer.from('}')
  const fail = (error: GraphQLError) => {
    shared.get(id)?.()
    shared.delete(id)
    sendTo(extra.socket, JSON.stringify({ id, type: 'error', payload: [error] }))
  }
  try {
    const asked = shareable(operation.document, operation.operationName ?? null, variables)
    if (!asked) return false
    const ctx = createContext(services, { viewer: extra.viewer })
    const { document, operationName } = asked
    const fault = costFault(costOf({ schema, document, operationName, variables, ctx }))
    if (fault) throw fault
    let cancelled = false
    shared.set(id, () => {
      cancelled = true
    })
    const sink = {
      next: (payload: Buffer) => sendTo(extra.socket, Buffer.concat([head, payload, foot])),
      error: fail,
      interrupt: () => extra.socket.close(CLOSE.tryAgain, 'Interrupted: resume from your last cursor'),
    }
    const stop = await live.subscribe(asked, ctx.viewer, sink)
    if (cancelled || extra.socket.readyState !== WebSocket.OPEN) stop()
    else shared.set(id, stop)
  } catch (error) {
    if (isUnavailable(error)) throw error
    fail(
      error instanceof GraphQLError
        ? error
        : asGraphQLError(error, extra.viewer?.locale ?? 'vi', createMaskError(services.log)),
    )
  }
  return true
}
