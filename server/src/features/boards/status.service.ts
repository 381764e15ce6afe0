import { askToSeek } from '#features/agreements/queue.ts'
import { boardStream } from '#features/agreements/service.ts'
import { civilDay, dateOf } from '#platform/clock.ts'
import { ConflictError, StateError } from '#platform/errors.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import type { TaskStatus } from '#prisma'
import { moveCount } from './counters.ts'
import { laterChanges } from './history.ts'
import { mergeFields } from './merge.ts'
import { type Place, rankAt } from './placement.ts'
import { transitionFault } from './rules.ts'
import { actingFor, type Changed, journal } from './service.ts'
import { agreementOfTask, authorize, type OpenTask, openTask } from './task-access.ts'

/** A move: to a column, next to a neighbour. */
export interface TaskMove extends Place {
  readonly taskId: string
  readonly toStatus: TaskStatus
  readonly expectedVersion?: number | null | undefined
}

/**
 * Moves a task within its column or to another; the server gives the rank.
 * @throws StateError ILLEGAL_TRANSITION, CONFIRMATION_REQUIRED, REASON_REQUIRED (cancelling takes `changeTaskStatus`)
 * @throws ConflictError when another person changed its status since `expectedVersion`
 */
export async function moveTask(ctx: ServiceContext, input: TaskMove): Promise<Changed> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'moveTask', input, async (w) => {
    await w.lock(boardStream(await agreementOfTask(w.tx, viewer, input.taskId)))
    const task = await openTask(w.tx, viewer, input.taskId)
    authorize('edit', viewer, task)
    if (input.toStatus === 'CANCELLED' && task.status !== 'CANCELLED') {
      throw new StateError('REASON_REQUIRED', {}, ['input', 'toStatus'])
    }
    await refuseStaleStatus(w, task, input.toStatus, input.expectedVersion)
    return saveStatus(w, viewer, task, { status: input.toStatus, place: input, kind: 'TASK_MOVED' })
  })
}

/** Refuses to overwrite a status that another person set since. @throws ConflictError */
export async function refuseStaleStatus(
  w: Write,
  task: OpenTask,
  status: TaskStatus,
  expectedVersion: number | null | undefined,
): Promise<void> {
  if (expectedVersion == null || expectedVersion >= task.version) return
  const later = await laterChanges(w.tx, task, expectedVersion)
  const { conflicts } = mergeFields({ status: task.status }, { status }, later)
  if (conflicts.length > 0) throw new ConflictError({ type: 'Task', id: task.id }, conflicts)
}

/** A change of status, and of place when given. */
export interface StatusChange {
  readonly status: TaskStatus
  readonly kind: 'TASK_MOVED' | 'TASK_STATUS_CHANGED' | 'TASK_CONFIRMED' | 'TASK_RELEASED' | 'TASK_UPDATED'
  readonly place?: Place
  readonly reason?: string
  readonly waitCondition?: string
  /** The directive that fulfilled what it waited for; null takes it away. */
  readonly releasedById?: string | null
  /** Passed by acceptance, undo and restore, which have rules of their own. */
  readonly unchecked?: boolean
  readonly undoOf?: number
}

/** Writes a status with all that follows from it: rank, day of completion, confirmations, counters, journal. */
export async function saveStatus(
  w: Write,
  viewer: Viewer,
  task: OpenTask,
  change: StatusChange,
): Promise<Changed> {
  const { status } = change
  const fault = change.unchecked
    ? null
    : transitionFault(task.status, status, task.agreement.requiresConfirmation)
  if (fault) throw new StateError(fault, { from: task.status, to: status }, ['input'])
  const moves = status !== task.status || change.place !== undefined
  const { boardId, agreementId } = task
  const column = { boardId, agreementId, status, agencyId: actingFor(viewer, task.agreement, task) }
  const { rank, rankBefore } = moves
    ? await rankAt(w, column, change.place ?? {}, task)
    : { rank: task.rank, rankBefore: task.rank }
  const releasedById = releaseAfter(task, change)
  const entersDone = status === 'DONE' && task.status !== 'DONE'
  const after = await w.tx.task.update({
    where: { id: task.id },
    data: {
      status,
      rank,
      ...(entersDone
        ? { completedOn: dateOf(civilDay(w.at)) }
        : status === 'DONE'
          ? {}
          : { completedOn: null }),
      ...(status === 'CANCELLED'
        ? { cancelReason: change.reason ?? null, statusBefore: task.status }
        : { cancelReason: null }),
      ...(change.waitCondition ? { waitCondition: change.waitCondition } : {}),
      releasedById,
      version: { increment: 1 },
    },
  })
  // A completion proposed anew is confirmed anew.
  if (status === 'IN_REVIEW' && task.status !== 'IN_REVIEW') {
    await w.tx.taskAgency.updateMany({
      where: { taskId: task.id },
      data: { confirmedAt: null, confirmedById: null },
    })
  }
  await moveCount(w.tx, task.agreementId, task, after)
  const waitsAnew = status === 'WAITING' && (task.status !== 'WAITING' || change.waitCondition !== undefined)
  if (waitsAnew) await askToSeek(w.tx, { taskIds: [task.id] })
  const isReleased = releasedById !== task.releasedById
  return journal(w, viewer, task, change.kind, {
    version: after.version,
    before: {
      status: task.status,
      rank: rankBefore,
      ...(isReleased ? { releasedById: task.releasedById } : {}),
    },
    after: { status, rank, ...(isReleased ? { releasedById } : {}) },
    ...(change.reason ? { reason: change.reason } : {}),
    ...(change.undoOf === undefined ? {} : { undoOf: change.undoOf }),
  })
}

/** What released a task after a change: who waits anew has not been released. */
function releaseAfter(task: OpenTask, { status, releasedById }: StatusChange): string | null {
  if (releasedById !== undefined) return releasedById
  return status === 'WAITING' && task.status !== 'WAITING' ? null : task.releasedById
}
