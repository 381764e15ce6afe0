import type { Database, Tx } from '#platform/database.ts'
import { type Write, type WriteContext, write } from '#platform/write.ts'
import type { ImportBatch, ImportFile } from '#prisma'
import { fileChanged, importFinished, importStream } from './changes.ts'

/** A file being imported, with its batch. */
export type TakenFile = ImportFile & { readonly batch: ImportBatch }

/**
 * Takes the next file of a batch that waits, and says so; null when none does. The batch's stream is the lock: two that
 * take at once take different files.
 */
export async function takeNext(ctx: WriteContext, batchId: string): Promise<TakenFile | null> {
  const taken = await write(ctx, 'takeImportFile', { batchId }, async (w) => {
    await w.lock(importStream(batchId))
    const next = await w.tx.importFile.findFirst({
      where: { batchId, state: 'QUEUED' },
      orderBy: { position: 'asc' },
      include: { batch: true },
    })
    if (!next) return null
    await w.tx.importFile.update({
      where: { id: next.id },
      data: { state: 'READING', attempt: { increment: 1 }, updatedAt: w.at },
    })
    await w.append(importStream(batchId), next.batch.agencyId, {
      kind: 'FILE_READING',
      entityType: 'ImportFile',
      entityId: next.id,
      change: fileChanged.parse({}),
    })
    return next.id
  })
  if (taken === null) return null
  return ctx.db.prisma.importFile.findUnique({ where: { id: taken }, include: { batch: true } })
}

/** Puts back what was being read when a server ended. Only for who holds the batch's turn. */
export async function putBack(db: Database, batchId: string): Promise<void> {
  await db.prisma.importFile.updateMany({
    where: { batchId, state: 'READING' },
    data: { state: 'QUEUED', crashes: { increment: 1 } },
  })
}

/** Whether a try still stands: false when another server has taken the file since. Holds its row from then on. */
export async function stillTaken(tx: Tx, file: Pick<TakenFile, 'id' | 'attempt'>): Promise<boolean> {
  const rows = await tx.$queryRaw<{ attempt: number; state: string }[]>`
    SELECT attempt, state::text FROM import_file WHERE id = ${file.id}::uuid FOR UPDATE`
  return rows[0]?.attempt === file.attempt && rows[0].state === 'READING'
}

/** Tells that nothing of a batch waits any more, when that is so. Its stream must be held. */
export async function finishIfDone(w: Write, { batchId, batch }: TakenFile): Promise<void> {
  const open = await w.tx.importFile.count({ where: { batchId, state: { in: ['QUEUED', 'READING'] } } })
  if (open > 0) return
  await w.append(importStream(batchId), batch.agencyId, {
    kind: 'IMPORT_FINISHED',
    entityType: 'ImportBatch',
    entityId: batchId,
    change: importFinished.parse({}),
  })
}
