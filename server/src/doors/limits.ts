import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { GraphQLContext } from '#graphql/context.ts'

/** How large an operation may be. Told to callers in `extensions.cost` and in the integrators' guide. */
export const LIMITS = {
  /** Points an operation may cost: one a field, a list's fields times the rows asked for. */
  cost: 20_000,
  depth: 14,
  aliases: 40,
  /** Lexical tokens of a document. */
  tokens: 4_000,
  rootFields: 20,
  /** Fields when every fragment is written out where it is spread. */
  fields: 2_000,
} as const

/** Validation rule: depth, fields, aliases and root fields of an operation, fragments followed. */
export function sizeRule(context: ValidationContext): ASTVisitor {
  let aliases = 0
  const measured = new Map<SelectionSetNode, Extent>()
  const refuse = (what: string, limit: number) =>
    context.reportError(
      new GraphQLError(`The operation has more than ${limit} ${what}.`, {
        extensions: { code: 'LIMIT_EXCEEDED', what, limit },
      }),
    )
  return {
    OperationDefinition(node) {
      const { width, depth, fields } = measure(node.selectionSet, context, measured)
      if (width > LIMITS.rootFields) refuse('root fields', LIMITS.rootFields)
      if (depth > LIMITS.depth) refuse('levels', LIMITS.depth)
      if (fields > LIMITS.fields) refuse('fields', LIMITS.fields)
    },
    Field(node) {
      if (node.alias && ++aliases === LIMITS.aliases + 1) refuse('aliases', LIMITS.aliases)
    },
  }
}

/** How far a selection reaches, fragments written out. */
interface Extent {
  /** Fields of the selection itself. */
  readonly width: number
  readonly depth: number
  readonly fields: number
}

const NOTHING: Extent = { width: 0, depth: 0, fields: 0 }

/** Each fragment is measured once, however often it is spread: the work is linear in the document. */
function measure(
  set: SelectionSetNode,
  context: ValidationContext,
  measured: Map<SelectionSetNode, Extent>,
): Extent {
  const known = measured.get(set)
  if (known) return known
  // A fragment that spreads itself finds this; that it may not is another rule's word.
  measured.set(set, NOTHING)
  let { width, depth, fields } = NOTHING
  for (const selection of set.selections) {
    const inner = innerSet(selection, context)
    const extent = inner ? measure(inner, context, measured) : NOTHING
    const own = selection.kind === 'Field' ? 1 : 0
    // The standard introspection query looks through nine wrappers of a type: a chain, which cannot grow wide.
    const level = selection.kind === 'Field' && selection.name.value === 'ofType' ? 0 : own
    width += own || extent.width
    depth = Math.max(depth, extent.depth + level)
    fields += extent.fields + own
  }
  const extent = { width, depth, fields }
  measured.set(set, extent)
  return extent
}

function innerSet(selection: SelectionNode, context: ValidationContext): SelectionSetNode | undefined {
  return selection.kind === 'FragmentSpread'
    ? context.getFragment(selection.name.value)?.selectionSet
    : selection.selectionSet
}

/** What is asked, of which the cost is told. */
export interface Costed {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | null | undefined
  readonly variables: Record<string, unknown>
  readonly ctx: GraphQLContext
}

/** The points an operation costs; 0 for one that cannot be executed, because execution then tells why. */
export function costOf({ document, operationName, ...rest }: Costed): number {
  const operation = getOperationAST(document, operationName)
  if (!operation) return 0
  // The calculation takes the first operation it meets; the one to run may be another.
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const sole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  try {
    return complexityFromQuery(sole, { ...rest }).complexity
  } catch (error) {
    if (error instanceof GraphQLError) return 0
    throw error
  }
}

/** The error of an operation that costs too much; null when it does not. */
export function costFault(cost: number): GraphQLError | null {
  if (cost <= LIMITS.cost) return null
  return new GraphQLError(
    `The operation costs ${cost} points; ${LIMITS.cost} are allowed. Ask for fewer rows or fields.`,
    {
      extensions: {
        code: 'LIMIT_EXCEEDED',
        cost: { requested: cost, maximum: LIMITS.cost },
        http: { status: 400 },
      },
    },
  )
}

/** Puts every limit on every door that executes through the server's envelope, and tells the cost in the answer. */
export function useLimits(): Plugin<GraphQLContext> {
  return {
    onParse: ({ params }) => {
      Object.assign(params.options ?? {}, { maxTokens: LIMITS.tokens })
    },
    onValidate: ({ addValidationRule }) => addValidationRule(sizeRule),
    onExecute: ({ args, setResultAndStopExecution }) => {
      const cost = costOfArgs(args)
      const fault = costFault(cost)
      if (fault) setResultAndStopExecution({ errors: [fault] })
      return {
        onExecuteDone: ({ result, setResult }) => {
          if ('data' in result || 'errors' in result) {
            const told = { requested: cost, maximum: LIMITS.cost }
            setResult({ ...result, extensions: { ...result.extensions, cost: told } })
          }
        },
      }
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const fault = costFault(costOfArgs(args))
      if (fault) setResultAndStopExecution({ errors: [fault] })
    },
  }
}

interface ExecutedArgs {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Record<string, unknown> | null | undefined
  readonly contextValue: GraphQLContext
}

function costOfArgs(args: ExecutedArgs): number {
  return costOf({
    schema: args.schema,
    document: args.document,
    operationName: args.operationName,
    variables: args.variableValues ?? {},
    ctx: args.contextValue,
  })
}
