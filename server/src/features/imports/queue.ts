import type { Tx } from '#platform/database.ts'
import { addJob } from '#platform/jobs.ts'

/** The job that reads and registers the files of one batch. */
export const IMPORT_JOB = 'import-directives'

/** Asks for a batch's files to be imported, in the transaction that queued them. */
export async function askForImport(
  tx: Pick<Tx, '$executeRaw'>,
  batchId: string,
  inSeconds = 0,
): Promise<void> {
  await addJob(tx, IMPORT_JOB, { batchId }, `import:${batchId}`, inSeconds)
}
