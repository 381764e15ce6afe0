import type { Tx } from '#platform/database.ts'
import { askForLasting } from '#platform/jobs.ts'

/** The job that looks for documents which may be what tasks wait for. */
export const SEEK_JOB = 'seek-releases'

/** Whose tasks: some by their ids, or all that wait on the board of an agreement. */
export type Sought = { readonly taskIds: readonly string[] } | { readonly agreementId: string }

/**
 * Asks for documents that may be what tasks wait for to be looked for, in the transaction in which the tasks began to
 * wait or others came to read their board.
 */
export async function askToSeek(tx: Pick<Tx, '$executeRaw'>, sought: Sought): Promise<void> {
  if ('agreementId' in sought) {
    return askForLasting(tx, SEEK_JOB, { agreementId: sought.agreementId }, `seek:${sought.agreementId}`)
  }
  const [first, ...others] = sought.taskIds
  if (first === undefined) return
  // One task and a list that begins with it are two questions: the later must not take the place of the earlier.
  const key = others.length === 0 ? `seek:${first}` : `seek:${first}+${others.length}`
  await askForLasting(tx, SEEK_JOB, { taskIds: sought.taskIds.join(',') }, key)
}
