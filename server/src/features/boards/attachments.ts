import { boardStream } from '#features/agreements/service.ts'
import type { Tx } from '#platform/database.ts'
import { ForbiddenError } from '#platform/errors.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Remembered, type Write, write } from '#platform/write.ts'
import { attachmentChange, type BoardKind } from './changes.ts'
import { actingFor, type Changed } from './service.ts'
import { agreementOfTask, type OpenTask, openTask } from './task-access.ts'

/**
 * Runs one use case on something hung on a task: finds its task, locks the board, loads the task for the viewer,
 * writes. Also a retry of a removal, whose thing is gone, gets its first answer back.
 * @param taskOf finds the task; throws NotFoundError when the viewer may not read the thing
 */
export async function onAttachment<T extends Remembered>(
  ctx: ServiceContext,
  name: string,
  input: object,
  taskOf: (tx: Tx, viewer: Viewer) => Promise<string>,
  run: (w: Write, viewer: Viewer, task: OpenTask) => Promise<T>,
): Promise<T> {
  const viewer = requireWriter(ctx)
  return write(ctx, name, input, async (w) => {
    const taskId = await taskOf(w.tx, viewer)
    await w.lock(boardStream(await agreementOfTask(w.tx, viewer, taskId)))
    return run(w, viewer, await openTask(w.tx, viewer, taskId))
  })
}

/** What happened to a comment or a piece of evidence. */
export interface Attachment {
  readonly kind: BoardKind
  readonly entityType: 'Comment' | 'Evidence'
  readonly entityId: string
  /** Its words, for the history; empty when they were taken back. */
  readonly text: string
  /** How many more comments, or pieces of evidence, the task has now. */
  readonly comments?: number
  readonly evidence?: number
}

/** Characters of a comment that the history quotes. */
const QUOTED = 200

/** Counts it on the task, raises the task's version and journals it on the board's stream. */
export async function journalAttachment(
  w: Write,
  viewer: Viewer,
  task: OpenTask,
  happened: Attachment,
): Promise<Changed> {
  const { kind, entityType, entityId, comments = 0, evidence = 0 } = happened
  const { version: taskVersion } = await w.tx.task.update({
    where: { id: task.id },
    data: {
      version: { increment: 1 },
      commentCount: { increment: comments },
      evidenceCount: { increment: evidence },
    },
  })
  const text = happened.text.slice(0, QUOTED).toWellFormed()
  const version = await w.append(boardStream(task.agreementId), actingFor(viewer, task.agreement, task), {
    kind,
    entityType,
    entityId,
    change: attachmentChange.parse({ version: taskVersion, taskId: task.id, text }),
  })
  return { taskId: task.id, agreementId: task.agreementId, version }
}

/** The agency on whose behalf the viewer hangs something on a task. @throws ForbiddenError */
export function agencyOf(viewer: Viewer, task: OpenTask): string {
  const agencyId = actingFor(viewer, task.agreement, task)
  if (agencyId === null) throw new ForbiddenError()
  return agencyId
}
