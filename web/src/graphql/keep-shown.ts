import type { CombinedError, Exchange, OperationResult } from '@urql/core'
import { map, pipe } from 'wonka'

/** Errors that say nothing about what was asked: asked again, it may be answered. */
const passing = new Set<unknown>(['INTERNAL', 'UNAVAILABLE'])

/** Questions whose last answer is kept: more than a page shows. */
const keptAnswers = 64

/**
 * Keeps what a page shows when asking it anew fails for want of the server or the network: an answer without data
 * would take the page away under the hands of who writes in it. The error is told beside the last answer. A refusal
 * (signed out, not allowed) does take it away.
 */
export const keepShownExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    // Not forgotten with their pages: a hook that asks anew lets go of its question for a moment.
    const answers = new Map<number, OperationResult['data']>()
    const keep = (key: number, data: OperationResult['data']) => {
      answers.delete(key)
      answers.set(key, data)
      const [oldest] = answers.keys()
      if (answers.size > keptAnswers && oldest !== undefined) answers.delete(oldest)
    }
    return pipe(
      forward(operations),
      map((result) => {
        const { operation, error, data } = result
        if (operation.kind !== 'query') return result
        if (error && isPassing(error)) return { ...result, data: answers.get(operation.key) ?? data }
        keep(operation.key, data)
        return result
      }),
    )
  }

function isPassing({ networkError, graphQLErrors }: CombinedError): boolean {
  if (networkError) return true
  return graphQLErrors.every(({ extensions }) => passing.has(extensions.code))
}
