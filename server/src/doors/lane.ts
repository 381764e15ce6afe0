import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { z } from 'zod'
import type { GraphQLContext } from '#graphql/context.ts'
import { costFault, costOf, LIMITS, sizeRule } from './limits.ts'
import { type PersistedDocuments, textOf } from './persisted-documents.ts'
import { schema } from './schema.ts'

// The short lane: plain queries over POST, which are most of the hub's traffic, go past the generic HTTP layer. Their
// documents are parsed, validated and compiled once; the checks and the answers are the generic door's own, and
// whatever the lane does not know goes through that door, as do queries whose lists need their relations in one read.

const MAX_DOCUMENTS = 1_000
const MAX_COSTS = 200

const params = z.object({
  query: z.string().optional(),
  documentId: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.undefined().optional(),
})

/** A request the lane can take, its document as text. */
interface Asked {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: Record<string, unknown> | null | undefined
}

/** What the lane answers: the body, and the HTTP status an error asked for. */
export interface LaneAnswer {
  readonly body: string
  readonly status: number
  readonly operation: string
  readonly code: string | null
}

interface Prepared {
  readonly document: DocumentNode
  readonly compiled: CompiledQuery
  readonly name: string
  readonly costs: Map<string, number>
}

export interface Lane {
  /** Answers a request, or null when it is for the generic door. */
  run(body: string, ctx: GraphQLContext): Promise<LaneAnswer | null>
}

export function createLane(mask: (error: unknown) => Error, documents: PersistedDocuments): Lane {
  const known = new Map<string, Prepared | null>()
  const lookUp = (asked: Asked): Prepared | null => {
    const key = `${asked.operationName ?? ''} ${asked.query}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = prepare(asked)
    const oldest = known.size >= MAX_DOCUMENTS ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    known.set(key, made)
    return made
  }
  return {
    async run(body, ctx) {
      const asked = askedIn(body, documents)
      const prepared = asked && lookUp(asked)
      if (!asked || !prepared) return null
      const variables = asked.variables ?? {}
      const requested = costFor(prepared, asked, variables, ctx)
      const extensions = { cost: { requested, maximum: LIMITS.cost } }
      const fault = costFault(requested)
      if (fault) return answer(prepared, { errors: [fault], extensions })
      const result = await prepared.compiled.query(undefined, ctx, variables)
      // Nothing was executed (variables that do not fit, say): the generic door has the words and the status for it.
      if (result.data === undefined) return null
      const errors = result.errors?.map((error) => mask(error))
      return answer(prepared, { ...(errors ? { errors } : {}), data: result.data, extensions })
    },
  }
}

/** What a body asks; null when that is for the generic door to say. */
function askedIn(body: string, documents: PersistedDocuments): Asked | null {
  const given = params.safeParse(parseJson(body)).data
  const query = given ? textOf(documents, given) : null
  return given && query !== null ? { ...given, query } : null
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** Parses, validates and compiles a query; null when it is anything else, or nothing that can be executed. */
function prepare(asked: Asked): Prepared | null {
  try {
    const document = parse(asked.query, { maxTokens: LIMITS.tokens })
    const operation = getOperationAST(document, asked.operationName)
    if (operation?.operation !== 'query' || looksAtSchema(document)) return null
    if (validate(schema, document, [...specifiedRules, sizeRule]).length > 0) return null
    if (selectsRelations(document)) return null
    const compiled = compileQuery(schema, document, asked.operationName ?? undefined)
    if (!isCompiledQuery(compiled)) return null
    return { document, compiled, name: operation.name?.value ?? 'anonymous', costs: new Map() }
  } catch {
    return null
  }
}

/** Introspection has rules of its own, by mode and viewer. */
function looksAtSchema(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: (node) => {
      if (node.name.value === '__schema' || node.name.value === '__type') found = true
    },
  })
  return found
}

/**
 * Whether a field is loaded by what Pothos selects for its parent: the generic executor loads those of a whole list
 * together, the compiled one would do so row by row.
 */
function selectsRelations(document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let found = false
  const look = () => {
    const extensions = types.getFieldDef()?.extensions
    if (extensions?.pothosPrismaSelect && !extensions.pothosExposedField) found = true
  }
  visit(document, visitWithTypeInfo(types, { Field: look }))
  return found
}

function costFor(
  prepared: Prepared,
  asked: Asked,
  variables: Record<string, unknown>,
  ctx: GraphQLContext,
): number {
  // Only numbers and lists of variables bear on the cost; ids would fill the table.
  const key = JSON.stringify(variables, (_, value: unknown) => (typeof value === 'string' ? '' : value))
  const known = prepared.costs.get(key)
  if (known !== undefined) return known
  const cost = costOf({
    schema,
    document: prepared.document,
    operationName: asked.operationName,
    variables,
    ctx,
  })
  if (prepared.costs.size >= MAX_COSTS) prepared.costs.clear()
  prepared.costs.set(key, cost)
  return cost
}

interface Result {
  readonly errors?: readonly Error[]
  readonly data?: unknown
  readonly extensions: object
}

const httpExtension = z.object({ status: z.number().int() })

function answer(prepared: Prepared, result: Result): LaneAnswer {
  const first = result.errors?.[0]
  const extensions = first instanceof GraphQLError ? first.extensions : {}
  const status = httpExtension.safeParse(extensions.http).data?.status ?? 200
  const code = first ? String(extensions.code ?? 'ERROR') : null
  return { body: JSON.stringify(result), status, operation: prepared.name, code }
}
