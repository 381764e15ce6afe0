import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Services } from '#doors/context.ts'
import { createGraphQL, type TellOperation } from '#doors/graphql.ts'
import { createHttpServer } from '#doors/http.ts'
import { type Door, listen } from '#doors/listen.ts'
import { createLive, type Live } from '#doors/live.ts'
import { MANIFEST, readPersistedDocuments } from '#doors/persisted-documents.ts'
import { createStaticFiles } from '#doors/static.ts'
import { createWebSocketDoor } from '#doors/websocket.ts'
import { AGENCIES_TOPIC } from '#features/agencies/changes.ts'
import { createAuth, sessionSecret } from '#features/people/auth.ts'
import { PEOPLE_TOPIC } from '#features/people/changes.ts'
import { createIdentify } from '#features/people/identify.ts'
import type { Bus } from '#platform/bus.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { createFiles } from '#platform/files.ts'
import { keepRows } from '#platform/kept-rows.ts'
import type { Log } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { createPresences } from '#platform/presence.ts'
import { createTails } from '#platform/tail.ts'
import type { Agency, Person } from '#prisma'
import type { Config } from './config.ts'

/** What an app is made of; tests bring their own. The app owns none of them but what it makes itself. */
export interface AppParts {
  readonly config: Config
  readonly db: Database
  readonly bus: Bus
  readonly log: Log
  readonly clock?: Clock
  /** Milliseconds between sweeps for missed announcements. */
  readonly sweepEvery?: number
  /** The folder of the built web client. */
  readonly web?: string
}

/** A running hub. */
export interface App extends AsyncDisposable {
  readonly services: Services
  readonly live: Live
  /** Where it listens, e.g. `http://localhost:4000`. */
  readonly origin: string
  readonly port: number
}

const WEB = join(import.meta.dirname, '../../web/dist')

/** Builds the hub and listens. @throws an error with code EADDRINUSE when the port is taken */
export async function createApp(parts: AppParts): Promise<App> {
  const door = await listen(parts.config.host, parts.config.port)
  try {
    return await openApp(parts, door)
  } catch (error) {
    // An open door would keep a process alive that serves nothing.
    await door.close()
    throw error
  }
}

async function openApp(parts: AppParts, door: Door): Promise<App> {
  const { config, db, bus, log } = parts
  const clock = parts.clock ?? systemClock
  const metrics = createMetrics()
  const tails = createTails(db, bus, log, parts.sweepEvery)
  const { port } = door
  const origin = () => config.publicUrl ?? `http://localhost:${port}`
  const trusted = () =>
    config.publicUrl ? [config.publicUrl] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  const trusts = (given: string | undefined) => given === undefined || trusted().includes(given)

  const auth = createAuth({
    db,
    bus,
    clock,
    log,
    secret: await sessionSecret(db),
    baseUrl: origin(),
    trustedOrigins: trusted(),
    secureCookies: origin().startsWith('https:'),
    refuseDemo: config.production,
  })
  const identify = createIdentify({ db, auth, bus, clock, refuseDemo: config.production })
  const files = createFiles(join(config.dataDir, 'files'), config.fileMaxBytes, config.fileQuotaBytes)
  const presences = createPresences(bus, clock)
  const agencies = keepRows<Agency>(bus, AGENCIES_TOPIC)
  const people = keepRows<Person>(bus, PEOPLE_TOPIC)
  const services: Services = { db, bus, tails, presences, agencies, people, clock, files, log, identify }
  const live = createLive(services)
  const onOperation: TellOperation = ({ operation, milliseconds, code, viewer, requestId }) => {
    metrics.operations.observe(
      { operation: code ? 'failed' : operation.slice(0, 60), code: code ?? '' },
      milliseconds / 1000,
    )
    log.info(
      { operation, milliseconds: Math.round(milliseconds), code, viewer: viewer?.personId, requestId },
      'operation',
    )
  }
  const web = parts.web ?? WEB
  const documents = readPersistedDocuments(join(web, MANIFEST), log)
  const graphql = createGraphQL({
    services,
    documents,
    production: config.production,
    onOperation,
  })
  let ready = true
  const streams = new Set<ServerResponse>()
  const http = createHttpServer({
    services,
    auth,
    graphql,
    documents,
    metrics,
    onOperation,
    files: createStaticFiles(web),
    trusts,
    origin,
    isReady: () => ready,
    trustProxy: config.trustProxy,
    streams,
  })
  const sockets = createWebSocketDoor({ services, graphql, live, documents, trusts })
  metrics.gauge('lientich_sockets', 'Open WebSockets', () => sockets.size)
  metrics.gauge('lientich_streams', 'Streams followed', () => tails.size)
  metrics.gauge('lientich_live_groups', 'Shared subscriptions', () => live.groupCount)
  metrics.gauge('lientich_listeners', 'Bus listeners', () => bus.listenerCount())
  door.open(http, (request, socket, head) => {
    if (request.url?.split('?')[0] === '/graphql') sockets.upgrade(request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
  })

  return {
    services,
    live,
    origin: `http://localhost:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      ready = false
      await sockets.close()
      for (const stream of streams) stream.destroy()
      await door.close()
      await tails[Symbol.asyncDispose]()
      identify[Symbol.dispose]()
      presences[Symbol.dispose]()
      agencies[Symbol.dispose]()
      people[Symbol.dispose]()
    },
  }
}
