import { readFileSync } from 'node:fs'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { z } from 'zod'
import type { GraphQLContext } from '#graphql/context.ts'
import { messageOf } from '#graphql/messages.ts'
import type { Log } from '#platform/log.ts'
import { localeOf } from './context.ts'
import type { DoorContext } from './graphql.ts'

// A request may name a document of the client this server serves by its id instead of sending its text (GraphQL over
// HTTP, appendix "Persisted Documents"). From its text on, such a request is one like any other: the same limits,
// permissions and answers. Texts stay welcome; this saves bytes, it is not an allow-list.

/** What the build writes beside the client: the text of each of its documents by id. Not served. */
export const MANIFEST = 'persisted-documents.json'

/** The texts of known documents by id, `sha256:` and the text's hash in hexadecimal. */
export type PersistedDocuments = ReadonlyMap<string, string>

const manifest = z.record(z.string(), z.string())

/** Reads the manifest; without one, or with one that cannot be read, no document is known and texts go on working. */
export function readPersistedDocuments(file: string, log: Log): PersistedDocuments {
  try {
    return new Map(Object.entries(manifest.parse(JSON.parse(readFileSync(file, 'utf8')))))
  } catch (error) {
    log.warn({ err: error, file }, 'no persisted documents')
    return new Map()
  }
}

/** How a request says what is asked. The WebSocket protocol wants a text with each: an empty one is none. */
export interface Naming {
  readonly query?: unknown
  readonly documentId?: unknown
}

/** The text a request asks by; null when it has none, or what it has is not to be executed (`namingFault`). */
export function textOf(documents: PersistedDocuments, { query, documentId }: Naming): string | null {
  if (documentId === undefined || documentId === null) return typeof query === 'string' ? query : null
  return query || typeof documentId !== 'string' ? null : (documents.get(documentId) ?? null)
}

/** Why a request that names a document is not executed, in the asker's language; null when nothing is wrong with it. */
export function namingFault(
  documents: PersistedDocuments,
  naming: Naming,
  locale: 'vi' | 'en',
): GraphQLError | null {
  if (naming.documentId === undefined || naming.documentId === null) return null
  if (textOf(documents, naming) !== null) return null
  const code = naming.query ? 'DOCUMENT_ID_AND_QUERY' : 'PERSISTED_DOCUMENT_NOT_FOUND'
  return new GraphQLError(messageOf(code, {}, locale), { extensions: { code, http: { status: 400 } } })
}

/** Lets requests over HTTP and event streams name documents, in a JSON body or an address. */
export function usePersistedDocuments(documents: PersistedDocuments): Plugin<GraphQLContext, DoorContext> {
  return {
    onRequestParse: ({ request, url }) => ({
      // The library takes from an address only what it knows.
      onRequestParseDone: ({ requestParserResult, setRequestParserResult }) => {
        const documentId = request.method === 'GET' ? url.searchParams.get('documentId') : null
        if (documentId && !Array.isArray(requestParserResult))
          setRequestParserResult(Object.assign({}, requestParserResult, { documentId }))
      },
    }),
    onParams: ({ request, params, setParams, context }) => {
      const naming: Naming = params
      if (naming.documentId === undefined || naming.documentId === null) return
      const locale = localeOf(context.viewer, request.headers.get('accept-language'))
      const fault = namingFault(documents, naming, locale)
      if (fault) throw fault
      const { query: _, documentId: __, ...rest }: typeof params & Naming = params
      setParams({ ...rest, query: textOf(documents, naming) ?? '' })
    },
  }
}

const subscribeMessage = z.looseObject({
  type: z.literal('subscribe'),
  payload: z.looseObject({ query: z.string().nullish(), documentId: z.unknown().optional() }),
})

/**
 * A socket's message with the text in the place of the id. One that names nothing known keeps its id, to be refused
 * where operations are prepared, and gets the empty text without which the protocol takes no message.
 */
export function withText(documents: PersistedDocuments, message: string): string {
  if (!message.includes('"documentId"')) return message
  const { data } = subscribeMessage.safeParse(parsed(message))
  if (!data) return message
  const { documentId, query, ...payload } = data.payload
  if (documentId === undefined || documentId === null) return message
  const text = textOf(documents, { query, documentId })
  const naming = text === null ? { query: query ?? '', documentId } : { query: text }
  return JSON.stringify({ ...data, payload: { ...payload, ...naming } })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
