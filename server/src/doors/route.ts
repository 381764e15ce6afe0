import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Auth } from '#features/people/auth.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Services } from './context.ts'
import type { GraphQLServer, TellOperation } from './graphql.ts'
import type { PersistedDocuments } from './persisted-documents.ts'
import type { StaticFiles } from './static.ts'

/** Bytes a stranger may send, and the room left for anything but files. */
export const SMALL_BODY = 256 * 1024

/** What the routes work with. */
export interface HttpOptions {
  readonly services: Services
  readonly auth: Auth
  readonly graphql: GraphQLServer
  readonly documents: PersistedDocuments
  readonly metrics: Metrics
  readonly files: StaticFiles
  readonly onOperation: TellOperation
  /** Whether a page of this origin may use the session cookie. */
  readonly trusts: (origin: string | undefined) => boolean
  /** The hub's own origin, for building addresses. */
  readonly origin: () => string
  readonly isReady: () => boolean
  /** Whether the last address of X-Forwarded-For is believed. */
  readonly trustProxy: boolean
  /** Event streams open now. They end when the hub stops: their readers resume elsewhere. */
  readonly streams: Set<ServerResponse>
}

/** Answers one request. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  requestId: string,
) => Promise<void> | void
