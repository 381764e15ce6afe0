import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
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
} as const

/** Validation rule: depth, aliases and root fields of an operation, fragments followed. */
export function sizeRule(context: ValidationContext): ASTVisitor {
  let aliases = 0
  const refuse = (what: string, limit: number) =>
    context.reportError(
      new GraphQLError(`The operation has more than ${limit} ${what}.`, {
        extensions: { code: 'LIMIT_EXCEEDED', what, limit },
      }),
    )
  return {
    OperationDefinition(node) {
      const roots = node.selectionSet.selections.length
      if (roots > LIMITS.rootFields) refuse('root fields', LIMITS.rootFields)
      const depth = depthOf(node.selectionSet, context, new Set())
      if (depth > LIMITS.depth) refuse('levels', LIMITS.depth)
    },
    Field(node) {
      if (node.alias && ++aliases === LIMITS.aliases + 1) refuse('aliases', LIMITS.aliases)
    },
  }
}

function depthOf(set: SelectionSetNode, context: ValidationContext, seen: ReadonlySet<string>): number {
  let deepest = 0
  for (const selection of set.selections) {
    if (selection.kind === 'Field') {
      deepest = Math.max(
        deepest,
        1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, seen) : 0),
      )
    } else if (selection.kind === 'InlineFragment') {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, seen))
    } else if (!seen.has(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value)
      const inside = new Set(seen).add(selection.name.value)
      if (fragment) deepest = Math.max(deepest, depthOf(fragment.selectionSet, context, inside))
    }
  }
  return deepest
}

/** The points an operation costs. */
export function costOf(args: {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly variables: Record<string, unknown>
  readonly ctx: GraphQLContext
}): number {
  const { document, ...rest } = args
  return complexityFromQuery(document, { ...rest }).complexity
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
  readonly variableValues?: Record<string, unknown> | null | undefined
  readonly contextValue: GraphQLContext
}

function costOfArgs(args: ExecutedArgs): number {
  return costOf({
    schema: args.schema,
    document: args.document,
    variables: args.variableValues ?? {},
    ctx: args.contextValue,
  })
}
