import { createHash } from 'node:crypto'
import { type ExecutionResult, GraphQLError, getOperationAST, print } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { GraphQLContext } from '#graphql/context.ts'
import { messageOf } from '#graphql/messages.ts'
import type { Services } from './context.ts'

const ANSWER = '@answer'
/** Characters of a key. */
const LONGEST_KEY = 255

/**
 * Answers a repeated mutation with what the first one answered, for 24 hours. That a retry writes nothing twice is
 * the services' own doing, in the transaction of the write; this keeps the words of the answer. A key that comes with
 * another operation or other variables is refused.
 */
export function useIdempotency({ db, log }: Services): Plugin<GraphQLContext> {
  return {
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const ctx: GraphQLContext = args.contextValue
      const { idempotencyKey: key, actorId, locale } = ctx
      const operation = getOperationAST(args.document, args.operationName)
      if (!key || !actorId || operation?.operation !== 'mutation') return
      if (key.length > LONGEST_KEY) {
        const extensions = { code: 'IDEMPOTENCY_KEY_TOO_LONG', http: { status: 400 } }
        const message = messageOf('IDEMPOTENCY_KEY_TOO_LONG', { max: LONGEST_KEY }, locale)
        setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions })] })
        return
      }
      const asked = print(args.document) + JSON.stringify(args.variableValues ?? {})
      const inputHash = createHash('sha256').update(asked).digest('hex')
      const where = { actorId_key_field: { actorId, key, field: ANSWER } }
      const first = await db.prisma.idempotencyKey.findUnique({ where })
      if (first && first.inputHash !== inputHash) {
        const extensions = { code: 'IDEMPOTENCY_KEY_REUSED', http: { status: 422 } }
        const message = messageOf('IDEMPOTENCY_KEY_REUSED', {}, locale)
        setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions })] })
        return
      }
      if (first?.result) {
        setResultAndStopExecution(answerOf(first.result))
        return
      }
      return {
        onExecuteDone: async ({ result }) => {
          // Failures that may pass by themselves are not an answer worth keeping.
          if (!('data' in result) || result.errors) return
          const data = {
            actorId,
            key,
            field: ANSWER,
            inputHash,
            // As text: the database keeps the members of an object in an order of its own.
            result: JSON.stringify(result.data ?? null),
          }
          await db.prisma.idempotencyKey
            .upsert({ where, create: data, update: {} })
            .catch((error: unknown) => log.warn({ err: error }, 'answer not kept'))
        },
      }
    },
  }
}

function answerOf(stored: unknown): ExecutionResult {
  const data: unknown = JSON.parse(String(stored))
  return { data: typeof data === 'object' && data !== null ? { ...data } : null }
}
