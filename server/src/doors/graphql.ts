import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { NoSchemaIntrospectionCustomRule } from 'graphql'
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { GraphQLContext } from '#graphql/context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { createContext, type Services } from './context.ts'
import { useIdempotency } from './idempotency.ts'
import { useLimits } from './limits.ts'
import { createMaskError } from './mask-error.ts'
import { type PersistedDocuments, usePersistedDocuments } from './persisted-documents.ts'
import { schema } from './schema.ts'

/** What a door hands to the GraphQL server beside the request. */
export interface DoorContext {
  readonly viewer: Viewer | null
  readonly requestId: string
}

/** Hears of every operation, for the log and the metrics. `code` is its first error's. */
export type TellOperation = (told: {
  readonly operation: string
  readonly milliseconds: number
  readonly code: string | null
  readonly viewer: Viewer | null
  readonly requestId: string
}) => void

export interface GraphQLOptions {
  readonly services: Services
  readonly documents: PersistedDocuments
  /** Hides the schema from strangers and errors' insides from all. */
  readonly production: boolean
  readonly onOperation: TellOperation
}

/** The GraphQL server: one envelope for HTTP, server-sent events and WebSocket. */
export function createGraphQL(options: GraphQLOptions) {
  const { services, documents, production } = options
  return createYoga<DoorContext, GraphQLContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    graphiql: {
      title: 'Liên tịch GraphQL',
      subscriptionsProtocol: 'WS',
      // The explorer is our own page: whoever is signed in uses it with their session.
      additionalHeaders: { 'graphql-require-preflight': '1' },
    },
    renderGraphiQL,
    maskedErrors: { maskError: createMaskError(services.log) },
    context: (initial) => contextOf(services, initial),
    plugins: [
      usePersistedDocuments(documents),
      useLimits(),
      useIdempotency(services),
      useOperationLog(options.onOperation),
      ...(production ? [useClosedSchema()] : []),
    ],
  })
}

export type GraphQLServer = ReturnType<typeof createGraphQL>

function contextOf(services: Services, initial: YogaInitialContext & DoorContext): GraphQLContext {
  const headers = initial.request?.headers
  return createContext(services, {
    viewer: initial.viewer,
    requestId: initial.requestId,
    idempotencyKey: headers?.get('idempotency-key') ?? null,
    acceptLanguage: headers?.get('accept-language') ?? null,
  })
}

/** Introspection is for those who are signed in; the schema's text stays public at /schema.graphql. */
function useClosedSchema(): Plugin<GraphQLContext> {
  return {
    onValidate: ({ addValidationRule, context }) => {
      if (!context.viewer) addValidationRule(NoSchemaIntrospectionCustomRule)
    },
  }
}

/** One event an operation for the log and the metrics. */
function useOperationLog(tell: GraphQLOptions['onOperation']): Plugin<GraphQLContext> {
  return {
    onExecute: ({ args }) => {
      const started = performance.now()
      const { viewer, requestId }: GraphQLContext = args.contextValue
      const operation = args.operationName ?? nameOf(args.document) ?? 'anonymous'
      return {
        onExecuteDone: ({ result }) => {
          const code = 'errors' in result ? String(result.errors?.[0]?.extensions?.code ?? 'ERROR') : null
          tell({ operation, milliseconds: performance.now() - started, code, viewer, requestId })
        },
      }
    },
  }
}

function nameOf(document: {
  definitions: readonly { kind: string; name?: { value: string } | undefined }[]
}): string | undefined {
  return document.definitions.find((definition) => definition.kind === 'OperationDefinition')?.name?.value
}
