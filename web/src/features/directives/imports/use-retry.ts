import { useMutation } from 'urql'
import { RetryImportDocument, type RetryImportInput } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { showToast } from '#ui/toasts.ts'

/** Tries files of a batch again: those named, else all that failed. What goes wrong is told in a toast. */
export function useRetry(batchId: string) {
  const [{ fetching: busy }, send] = useMutation(RetryImportDocument)
  const retry = async (which: Omit<RetryImportInput, 'batchId'>) => {
    const outcome = outcomeOf(await send({ input: { batchId, ...which } }), (data) => data.retryImport)
    if (!outcome.ok) showToast({ message: outcome.failure.message, tone: 'warning' })
  }
  return { retry, busy }
}
