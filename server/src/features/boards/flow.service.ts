import { boardStream } from '#features/agreements/service.ts'
import { ForbiddenError, StateError, ValidationError } from '#platform/errors.ts'
import { optionalText } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import type { TaskStatus } from '#prisma'
import { lastChange } from './history.ts'
import { same } from './merge.ts'
import { can } from './policy.ts'
import { awaitedConfirmations, transitionFault } from './rules.ts'
import { type Changed, journal, saveFields } from './service.ts'
import { refuseStaleStatus, saveStatus } from './status.service.ts'
import { agreementOfTask, authorize, factsOf, type OpenTask, openTask } from './task-access.ts'
import { fieldsOf, namesOf, type TaskFields } from './task-fields.ts'

/** Runs one use case on a task: locks its board, loads it for the viewer, writes. */
export async function onTask(
  ctx: ServiceContext,
  name: string,
  input: { readonly taskId: string },
  run: (w: Write, viewer: Viewer, task: OpenTask) => Promise<Changed>,
): Promise<Changed> {
  const viewer = requireWriter(ctx)
  return write(ctx, name, input, async (w) => {
    await w.lock(boardStream(await agreementOfTask(w.tx, viewer, input.taskId)))
    return run(w, viewer, await openTask(w.tx, viewer, input.taskId))
  })
}

/** A change of status by hand. */
export interface NewStatus {
  readonly taskId: string
  readonly status: TaskStatus
  /** Required to cancel; for WAITING it says what is waited for. */
  readonly reason?: string | null | undefined
  readonly expectedVersion?: number | null | undefined
}

/**
 * Puts a task in another status.
 * @throws StateError ILLEGAL_TRANSITION, CONFIRMATION_REQUIRED; ConflictError; ValidationError REASON_REQUIRED
 */
export function changeTaskStatus(ctx: ServiceContext, input: NewStatus): Promise<Changed> {
  return onTask(ctx, 'changeTaskStatus', input, async (w, viewer, task) => {
    authorize('edit', viewer, task)
    const reason = optionalText(input.reason, 'reason', 1_000)
    await refuseStaleStatus(w, task, input.status, input.expectedVersion)
    const fault = transitionFault(task.status, input.status, task.agreement.requiresConfirmation)
    if (!fault && input.status === 'CANCELLED' && reason === '')
      throw new ValidationError('REASON_REQUIRED', 'reason')
    return saveStatus(w, viewer, task, {
      status: input.status,
      kind: 'TASK_STATUS_CHANGED',
      ...(reason ? { reason } : {}),
      ...(input.status === 'WAITING' && reason ? { waitCondition: reason } : {}),
    })
  })
}

/**
 * A coordinating agency confirms a proposed completion. When the agreement asks for no acceptance, the last
 * confirmation finishes the task.
 * @throws StateError NOT_IN_REVIEW; ForbiddenError
 */
export function confirmTask(
  ctx: ServiceContext,
  input: { readonly taskId: string; readonly agencyId: string },
): Promise<Changed> {
  return onTask(ctx, 'confirmTask', input, async (w, viewer, task) => {
    if (!can.confirmFor(viewer, factsOf(task), input.agencyId)) throw new ForbiddenError()
    if (task.status !== 'IN_REVIEW') throw new StateError('NOT_IN_REVIEW', {}, ['input', 'taskId'])
    await w.tx.taskAgency.update({
      where: { taskId_agencyId: { taskId: task.id, agencyId: input.agencyId } },
      data: { confirmedAt: w.at, confirmedById: viewer.personId },
    })
    const awaited = awaitedConfirmations(task.agencies).filter((row) => row.agencyId !== input.agencyId)
    if (awaited.length === 0 && !task.agreement.requiresConfirmation) {
      return saveStatus(w, viewer, task, { status: 'DONE', kind: 'TASK_CONFIRMED' })
    }
    const after = await w.tx.task.update({ where: { id: task.id }, data: { version: { increment: 1 } } })
    const change = { version: after.version, before: {}, after: { confirmedBy: input.agencyId } }
    return journal(w, viewer, task, 'TASK_CONFIRMED', change)
  })
}

/** Host or monitor accepts a completion that every coordinating agency confirmed. @throws StateError */
export function acceptTask(ctx: ServiceContext, input: { readonly taskId: string }): Promise<Changed> {
  return onTask(ctx, 'acceptTask', input, async (w, viewer, task) => {
    authorize('accept', viewer, task)
    if (task.status !== 'IN_REVIEW') throw new StateError('NOT_IN_REVIEW', {}, ['input', 'taskId'])
    const awaited = awaitedConfirmations(task.agencies)
    if (awaited.length > 0) {
      const agencies = await w.tx.agency.findMany({
        where: { id: { in: awaited.map((row) => row.agencyId) } },
      })
      throw new StateError('CONFIRMATION_MISSING', { agencies: namesOf(agencies) }, ['input', 'taskId'])
    }
    return saveStatus(w, viewer, task, { status: 'DONE', kind: 'TASK_CONFIRMED', unchecked: true })
  })
}

/** Host or monitor sends a proposed completion back with a reason. @throws StateError, ValidationError */
export function returnTask(
  ctx: ServiceContext,
  input: { readonly taskId: string; readonly reason: string },
): Promise<Changed> {
  return onTask(ctx, 'returnTask', input, async (w, viewer, task) => {
    authorize('accept', viewer, task)
    if (task.status !== 'IN_REVIEW') throw new StateError('NOT_IN_REVIEW', {}, ['input', 'taskId'])
    const reason = optionalText(input.reason, 'reason', 1_000)
    if (reason === '') throw new ValidationError('REASON_REQUIRED', 'reason')
    return saveStatus(w, viewer, task, { status: 'IN_PROGRESS', kind: 'TASK_STATUS_CHANGED', reason })
  })
}

/** Takes a cancelled task up again where it was. @throws StateError NOT_CANCELLED */
export function restoreTask(ctx: ServiceContext, input: { readonly taskId: string }): Promise<Changed> {
  return onTask(ctx, 'restoreTask', input, async (w, viewer, task) => {
    authorize('edit', viewer, task)
    if (task.status !== 'CANCELLED') throw new StateError('NOT_CANCELLED', {}, ['input', 'taskId'])
    const status = task.statusBefore ?? 'NOT_STARTED'
    return saveStatus(w, viewer, task, { status, kind: 'TASK_STATUS_CHANGED', unchecked: true })
  })
}

/**
 * Takes back the viewer's own change when it is the task's latest. Undoing an undo does it again.
 * @throws StateError NOTHING_TO_UNDO
 */
export function undoTaskChange(ctx: ServiceContext, input: { readonly taskId: string }): Promise<Changed> {
  return onTask(ctx, 'undoTaskChange', input, async (w, viewer, task) => {
    authorize('edit', viewer, task)
    const last = await lastChange(w.tx, task)
    const undoable = last && last.actorId === viewer.personId && last.kind !== 'TASK_CONFIRMED'
    if (!undoable) throw new StateError('NOTHING_TO_UNDO', {}, ['input', 'taskId'])
    if ('status' in last.before) return undoStatus(w, viewer, task, last)
    const current: Readonly<Record<string, unknown>> = { ...fieldsOf(task) }
    const back = Object.entries(last.before).filter(([field]) => same(current[field], last.after[field]))
    if (back.length === 0) throw new StateError('NOTHING_TO_UNDO', {}, ['input', 'taskId'])
    const fields: Partial<TaskFields> = Object.fromEntries(back)
    return saveFields(w, viewer, task, fields, { undoOf: last.version })
  })
}

async function undoStatus(
  w: Write,
  viewer: Viewer,
  task: OpenTask,
  last: { readonly version: number; readonly before: Readonly<Record<string, unknown>> },
): Promise<Changed> {
  const status = STATUSES.find((name) => name === last.before.status)
  if (!status) throw new StateError('NOTHING_TO_UNDO', {}, ['input', 'taskId'])
  const rank = String(last.before.rank ?? '')
  const above = await w.tx.task.findFirst({
    where: { boardId: task.boardId, status, rank: { lt: rank }, id: { not: task.id } },
    orderBy: { rank: 'desc' },
    select: { id: true },
  })
  const first = above
    ? null
    : await w.tx.task.findFirst({
        where: { boardId: task.boardId, status, id: { not: task.id } },
        orderBy: { rank: 'asc' },
        select: { id: true },
      })
  return saveStatus(w, viewer, task, {
    status,
    place: { afterId: above?.id, beforeId: first?.id },
    kind: 'TASK_MOVED',
    unchecked: true,
    undoOf: last.version,
    ...releaseBefore(last.before.releasedById),
  })
}

function releaseBefore(value: unknown): { readonly releasedById?: string | null } {
  return value === null || typeof value === 'string' ? { releasedById: value } : {}
}

const STATUSES = [
  'NOT_STARTED',
  'WAITING',
  'IN_PROGRESS',
  'IN_REVIEW',
  'DONE',
  'CANCELLED',
] as const satisfies readonly TaskStatus[]
