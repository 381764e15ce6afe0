import type { Tx } from '#platform/database.ts'
import { askForLasting } from '#platform/jobs.ts'

/** The job that looks at what a document means for the boards: what it may release, what it recalls. */
export const FOLLOW_UP_JOB = 'follow-up-directive'

/**
 * Asks for the boards to be looked at, in the transaction that registered the document, changed who may read it or what
 * it is taken for, or recalled it.
 */
export async function askToFollowUp(tx: Pick<Tx, '$executeRaw'>, directiveId: string): Promise<void> {
  await askForLasting(tx, FOLLOW_UP_JOB, { directiveId }, `follow-up:${directiveId}`)
}
