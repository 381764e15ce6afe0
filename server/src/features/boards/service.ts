import { can as canAgreement } from '#features/agreements/policy.ts'
import { askToSeek } from '#features/agreements/queue.ts'
import { boardStream, readableAgreement } from '#features/agreements/service.ts'
import { civilDay, dateOf } from '#platform/clock.ts'
import { ConflictError, ForbiddenError, ValidationError } from '#platform/errors.ts'
import { requiredText, uniqueList } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import type { TaskStatus } from '#prisma'
import { taskChange } from './changes.ts'
import { moveCount } from './counters.ts'
import { laterChanges } from './history.ts'
import { mergeFields } from './merge.ts'
import { checkPlace, type Place, rankAt } from './placement.ts'
import { agreementOfTask, authorize, type OpenTask, openTask } from './task-access.ts'
import {
  checkReferences,
  checkServed,
  cleanFields,
  columnsOf,
  fieldsOf,
  saveLists,
  type TaskFields,
  type TaskFieldsInput,
} from './task-fields.ts'

/** What every change of a task answers: the task and the board's version after it. */
export type Changed = { taskId: string; agreementId: string; version: number }

/**
 * A new task. Without a status it waits when it has a condition, and is not started otherwise. Without a neighbour it
 * stands at its column's end.
 */
export interface NewTask extends TaskFieldsInput, Place {
  readonly agreementId: string
  readonly title: string
  readonly status?: TaskStatus | null | undefined
  readonly checklist?: readonly string[] | null | undefined
  readonly instructionId?: string | null | undefined
  /** Only for tasks entered as finished already; the day it was completed. */
  readonly completedOn?: string | null | undefined
}

/** Puts a task on an agreement's board. @throws NotFoundError, ForbiddenError, ValidationError */
export async function createTask(ctx: ServiceContext, input: NewTask): Promise<Changed> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'createTask', input, async (w) => {
    await w.lock(boardStream(input.agreementId))
    const agreement = await readableAgreement(w.tx, viewer, input.agreementId)
    if (!canAgreement.createTask(viewer, agreement.parties)) throw new ForbiddenError()
    const { isWaiting, ...made } = await insertTask(w, viewer, agreement, input)
    if (isWaiting) await askToSeek(w.tx, { taskIds: [made.taskId] })
    return made
  })
}

type Scope = Awaited<ReturnType<typeof readableAgreement>>

/**
 * Inserts a task on a board whose stream is held; the caller has checked that the viewer may. For one that waits the
 * caller asks that what it waits for is looked for.
 */
export async function insertTask(
  w: Write,
  viewer: Viewer,
  agreement: Scope,
  input: NewTask,
): Promise<Changed & { isWaiting: boolean }> {
  const given = cleanFields({ priority: 'NORMAL', ...input })
  const leadAgencyId = given.leadAgencyId
  if (!leadAgencyId) throw new ValidationError('REQUIRED', 'leadAgencyId')
  const fields: TaskFields = { ...NO_FIELDS, ...given, leadAgencyId }
  await checkReferences(w.tx, agreement, given, fields)
  const status = input.status ?? (fields.waitCondition ? 'WAITING' : 'NOT_STARTED')
  if (status === 'CANCELLED') throw new ValidationError('REASON_REQUIRED', 'status')
  const board = await w.tx.board.update({
    where: { agreementId: agreement.id },
    data: { taskCount: { increment: 1 } },
  })
  const checklist = uniqueList(input.checklist, 'checklist', 100).map((t, i) =>
    requiredText(t, `checklist.${i}`, 500),
  )
  const agencyId = actingFor(viewer, agreement, fields)
  await checkPlace(w.tx, { boardId: board.id, status }, input)
  const column = { boardId: board.id, agreementId: agreement.id, status, agencyId }
  const { rank } = await rankAt(w, column, input, null)
  const { coordinatingAgencyIds: _, assigneeIds: __, dueOn, ...plain } = fields
  const task = await w.tx.task.create({
    data: {
      ...plain,
      dueOn: dueOn && dateOf(dueOn),
      searchKey: `${columnsOf({}, fields).searchKey}`,
      status,
      boardId: board.id,
      agreementId: agreement.id,
      number: board.taskCount,
      rank,
      completedOn: status === 'DONE' ? dateOf(input.completedOn ?? civilDay(w.at)) : null,
      instructionId: input.instructionId ?? null,
      createdById: viewer.personId,
      createdAt: w.at,
      checklistTotal: checklist.length,
      checklist: { create: checklist.map((title, position) => ({ title, position })) },
    },
  })
  await saveLists(w.tx, task.id, fields)
  await moveCount(w.tx, agreement.id, null, task)
  const version = await w.append(boardStream(agreement.id), agencyId, {
    kind: 'TASK_CREATED',
    entityType: 'Task',
    entityId: task.id,
    change: taskChange.parse({ version: task.version, before: {}, after: { ...fields, status } }),
  })
  return { taskId: task.id, agreementId: agreement.id, version, isWaiting: status === 'WAITING' }
}

const NO_FIELDS: Omit<TaskFields, 'leadAgencyId'> = {
  title: '',
  description: '',
  coordinatingAgencyIds: [],
  assigneeIds: [],
  dueOn: null,
  priority: 'NORMAL',
  waitCondition: null,
  contentId: null,
  articleId: null,
}

/** Changes to a task; absent fields stay, null clears. Without `expectedVersion` the edit is made on what stands. */
export interface TaskEdit extends TaskFieldsInput {
  readonly taskId: string
  readonly expectedVersion?: number | null | undefined
}

/**
 * Changes fields of a task. An edit made on an older version is merged field by field with what others wrote since.
 * @throws ConflictError when another person set one of the same fields otherwise; nothing is written then
 * @throws NotFoundError, ForbiddenError, ValidationError
 */
export async function updateTask(ctx: ServiceContext, input: TaskEdit): Promise<Changed> {
  const viewer = requireWriter(ctx)
  const { taskId, expectedVersion, ...given } = input
  return write(ctx, 'updateTask', input, async (w) => {
    await w.lock(boardStream(await agreementOfTask(w.tx, viewer, taskId)))
    const task = await openTask(w.tx, viewer, taskId)
    authorize('edit', viewer, task)
    const current = fieldsOf(task)
    const later = await laterChanges(w.tx, task, expectedVersion ?? task.version)
    const edit = cleanFields(given)
    const merge = mergeFields({ ...current }, edit, later)
    if (merge.conflicts.length > 0) {
      // A conflict tells both values in words: what is another agreement's must not be told that way.
      const asked = Object.entries(edit).filter(([field]) =>
        merge.conflicts.some((one) => one.field === field),
      )
      await checkServed(w.tx, task.agreement, Object.fromEntries(asked))
      throw new ConflictError({ type: 'Task', id: task.id }, merge.conflicts)
    }
    if (Object.keys(merge.changed).length === 0) return unchanged(w, task)
    const changed: Partial<TaskFields> = Object.fromEntries(
      Object.entries(edit).filter(([field]) => field in merge.changed),
    )
    return saveFields(w, viewer, task, changed, {})
  })
}

/** Writes changed fields, moves the counters and journals before and after. */
export async function saveFields(
  w: Write,
  viewer: Viewer,
  task: OpenTask,
  changed: Partial<TaskFields>,
  note: { undoOf?: number },
): Promise<Changed> {
  const current = fieldsOf(task)
  const whole = { ...current, ...changed }
  await checkReferences(w.tx, task.agreement, changed, whole)
  const data = { ...columnsOf(changed, whole), version: { increment: 1 } }
  const after = await w.tx.task.update({ where: { id: task.id }, data })
  await saveLists(w.tx, task.id, changed)
  await moveCount(w.tx, task.agreementId, task, after)
  const waitsForOther = task.status === 'WAITING' && ('waitCondition' in changed || 'title' in changed)
  if (waitsForOther) await askToSeek(w.tx, { taskIds: [task.id] })
  const before = Object.fromEntries(Object.entries(current).filter(([field]) => field in changed))
  return journal(w, viewer, task, 'TASK_UPDATED', {
    version: after.version,
    before,
    after: { ...changed },
    ...note,
  })
}

async function unchanged(w: Write, task: OpenTask): Promise<Changed> {
  const stream = await w.tx.stream.findUniqueOrThrow({ where: { id: boardStream(task.agreementId) } })
  return { taskId: task.id, agreementId: task.agreementId, version: stream.version }
}

/** Journals a change of a task on its board's stream. */
export async function journal(
  w: Write,
  viewer: Viewer,
  task: OpenTask,
  kind: string,
  change: unknown,
): Promise<Changed> {
  const version = await w.append(boardStream(task.agreementId), actingFor(viewer, task.agreement, task), {
    kind,
    entityType: 'Task',
    entityId: task.id,
    change: taskChange.parse(change),
  })
  return { taskId: task.id, agreementId: task.agreementId, version }
}

/** The agency a person acts for: the task's lead when theirs, else one of theirs that is a party. */
export function actingFor(
  viewer: Viewer,
  agreement: Pick<Scope, 'parties'>,
  task: { leadAgencyId: string },
): string | null {
  const own = viewer.memberships.map((membership) => membership.agencyId)
  if (own.includes(task.leadAgencyId)) return task.leadAgencyId
  return agreement.parties.find((party) => own.includes(party.agencyId))?.agencyId ?? own[0] ?? null
}
