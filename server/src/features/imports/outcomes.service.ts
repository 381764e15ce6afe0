import { type ReadLetter, registerLetter } from '#features/directives/register-letter.service.ts'
import { discardFile } from '#features/files/service.ts'
import type { ErrorParams } from '#platform/errors.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import { fileChanged, importStream } from './changes.ts'
import { finishIfDone, stillTaken, type TakenFile } from './taken.ts'

type Draft = Parameters<typeof registerLetter>[3]

/**
 * Registers a file's letter and marks the file imported, in one transaction: either both are there or neither, so a
 * file becomes one directive however often a server ends meanwhile.
 * @throws what `registerLetter` does
 */
export async function recordImported(
  ctx: ServiceContext,
  file: TakenFile,
  letter: Omit<ReadLetter, 'importFileId'>,
  draft: Draft,
): Promise<void> {
  await write(ctx, 'importFile', { fileId: file.id, attempt: file.attempt }, async (w) => {
    if (!(await stillTaken(w.tx, file))) return null
    const { directiveId } = await registerLetter(w, ctx, { ...letter, importFileId: file.id }, draft)
    await w.tx.importSource.deleteMany({ where: { fileId: file.id } })
    await settle(w, file, 'IMPORTED', { directiveId })
    return null
  })
}

/** Notes that the same document is there already; what was sent is kept for a while, to import it all the same. */
export async function recordDuplicate(
  ctx: ServiceContext,
  file: TakenFile,
  existingId: string,
): Promise<void> {
  await write(ctx, 'importDuplicate', { fileId: file.id, attempt: file.attempt }, async (w) => {
    if (!(await stillTaken(w.tx, file))) return null
    await w.tx.importFile.update({ where: { id: file.id }, data: { existingId } })
    await settle(w, file, 'DUPLICATE', { directiveId: existingId, code: 'DUPLICATE_DOCUMENT' })
    return null
  })
}

/** Why a file was not imported. */
export interface Fault {
  readonly code: string
  readonly params: ErrorParams
}

/** Notes why a file was not imported. Of a state secret nothing is kept, neither what was sent nor what was uploaded. */
export async function recordFailed(ctx: ServiceContext, file: TakenFile, fault: Fault): Promise<void> {
  const blob = await write(ctx, 'importFailed', { fileId: file.id, attempt: file.attempt }, async (w) => {
    if (!(await stillTaken(w.tx, file))) return null
    const data = { errorCode: fault.code, errorParams: { ...fault.params } }
    await w.tx.importFile.update({ where: { id: file.id }, data })
    const discarded = fault.code === 'STATE_SECRET' ? await discardSource(w, file) : null
    await settle(w, file, 'FAILED', { code: fault.code })
    return discarded
  })
  if (blob !== null) await ctx.files.remove(blob)
}

/** Forgets what a file was sent as. @returns the SHA-256 of an uploaded blob that is to go, or null */
export async function discardSource(w: Write, file: TakenFile): Promise<string | null> {
  await w.tx.importSource.deleteMany({ where: { fileId: file.id } })
  return file.storedFileId === null ? null : discardFile(w, file.storedFileId)
}

async function settle(
  w: Write,
  file: TakenFile,
  state: 'IMPORTED' | 'DUPLICATE' | 'FAILED',
  change: { readonly directiveId?: string; readonly code?: string },
): Promise<void> {
  const stream = importStream(file.batchId)
  await w.lock(stream)
  await w.tx.importFile.update({ where: { id: file.id }, data: { state, updatedAt: w.at } })
  await w.append(stream, file.batch.agencyId, {
    kind: `FILE_${state}`,
    entityType: 'ImportFile',
    entityId: file.id,
    change: fileChanged.parse(change),
  })
  await finishIfDone(w, file)
}
