import { randomUUID } from 'node:crypto'
import { boardStream } from '#features/agreements/service.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import { releaseProposed, sourceRecalled } from './changes.ts'

/** What a job of the boards needs of the process. */
export type BoardParts = Pick<ServiceContext, 'db' | 'bus' | 'clock'>

/** A document found to fit what a task waits for. */
export interface Found {
  readonly taskId: string
  readonly directiveId: string
  readonly score: number
  /** The parties of the board who may read the document. */
  readonly agencyIds: readonly string[]
}

/** Writes on a board in nobody’s name; its stream is held. */
async function onBoard(
  parts: BoardParts,
  agreementId: string,
  name: string,
  run: (w: Write) => Promise<void>,
): Promise<void> {
  const ctx = { ...parts, requestId: randomUUID(), actorId: null, idempotencyKey: null }
  await write(ctx, name, null, async (w) => {
    await w.lock(boardStream(agreementId))
    await run(w)
    return null
  })
}

/**
 * Keeps what was found for the tasks of a board, and tells those who follow it: of a document once, and again only when
 * a party may read it that could not before. The entry says that something may be what the task waits for; what it is
 * only those learn who may read it.
 */
export async function propose(
  parts: BoardParts,
  agreementId: string,
  found: readonly Found[],
): Promise<void> {
  const fresh = await freshAmong(parts.db.prisma, found)
  if (fresh.length === 0) return
  await onBoard(parts, agreementId, 'proposeRelease', async (w) => {
    const waiting = await w.tx.task.findMany({
      where: { id: { in: fresh.map(({ taskId }) => taskId) }, status: 'WAITING' },
      select: { id: true },
    })
    const ids = new Set(waiting.map(({ id }) => id))
    // Looked at again: another try may have been here since.
    for (const { taskId, directiveId, score, agencyIds } of await freshAmong(w.tx, fresh)) {
      if (!ids.has(taskId)) continue
      const kept = { score, agencyIds: [...agencyIds], proposedAt: w.at }
      await w.tx.releaseProposal.upsert({
        where: { taskId_directiveId: { taskId, directiveId } },
        create: { taskId, directiveId, ...kept },
        update: kept,
        select: { taskId: true },
      })
      await w.append(boardStream(agreementId), null, {
        kind: 'TASK_RELEASE_PROPOSED',
        entityType: 'Task',
        entityId: taskId,
        change: releaseProposed.parse({ directiveId }),
      })
    }
  })
}

/** Those of the findings that tell some party something new. */
async function freshAmong(
  { releaseProposal }: Pick<Write['tx'], 'releaseProposal'>,
  found: readonly Found[],
): Promise<readonly Found[]> {
  if (found.length === 0) return []
  const rows = await releaseProposal.findMany({
    where: {
      taskId: { in: found.map(({ taskId }) => taskId) },
      directiveId: { in: found.map(({ directiveId }) => directiveId) },
    },
    select: { taskId: true, directiveId: true, agencyIds: true },
  })
  const known = new Map(rows.map((row) => [`${row.taskId} ${row.directiveId}`, row.agencyIds]))
  return found.flatMap((one) => {
    const told = known.get(`${one.taskId} ${one.directiveId}`) ?? []
    const isNew = one.agencyIds.some((id) => !told.includes(id))
    return isNew ? [{ ...one, agencyIds: [...new Set([...told, ...one.agencyIds])] }] : []
  })
}

/** A directive that was recalled, in words for the boards. */
export interface Recalled {
  readonly directiveId: string
  readonly words: string
}

/** Tells the tasks of a board that were made from a recalled directive so, each once. They stay as they are. */
export async function tellRecalled(
  parts: BoardParts,
  agreementId: string,
  taskIds: readonly string[],
  { directiveId, words }: Recalled,
): Promise<void> {
  await onBoard(parts, agreementId, 'tellRecalled', async (w) => {
    const told = await w.tx.journalEntry.findMany({
      where: { entityId: { in: [...taskIds] }, kind: 'TASK_SOURCE_RECALLED' },
      select: { entityId: true },
    })
    const known = new Set(told.map(({ entityId }) => entityId))
    for (const taskId of taskIds) {
      if (known.has(taskId)) continue
      await w.append(boardStream(agreementId), null, {
        kind: 'TASK_SOURCE_RECALLED',
        entityType: 'Task',
        entityId: taskId,
        change: sourceRecalled.parse({ directiveId, text: words }),
      })
    }
  })
}
