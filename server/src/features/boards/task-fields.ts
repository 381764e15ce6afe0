import { agenciesOf } from '#features/agencies/service.ts'
import { dateOf, dayOf } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { ValidationError } from '#platform/errors.ts'
import { optionalDay, optionalText, requiredText, uniqueList } from '#platform/input.ts'
import { searchKeyOf } from '#platform/text.ts'
import type { Agency, Prisma, TaskPriority } from '#prisma'
import type { OpenTask } from './task-access.ts'

/** The fields of a task that people edit, as they are journalled, merged and compared. Days are civil days. */
export interface TaskFields {
  readonly title: string
  readonly description: string
  readonly leadAgencyId: string
  readonly coordinatingAgencyIds: readonly string[]
  readonly assigneeIds: readonly string[]
  readonly dueOn: string | null
  readonly priority: TaskPriority
  readonly waitCondition: string | null
  readonly contentId: string | null
  readonly articleId: string | null
}

/** Fields as asked for: absent stays, null clears. */
export type TaskFieldsInput = {
  readonly [Field in keyof TaskFields]?: TaskFields[Field] | null | undefined
}

/** A task's fields as they stand. */
export function fieldsOf(task: OpenTask): TaskFields {
  return {
    title: task.title,
    description: task.description,
    leadAgencyId: task.leadAgencyId,
    coordinatingAgencyIds: task.agencies.map((row) => row.agencyId),
    assigneeIds: task.assignees.map((row) => row.personId).sort(),
    dueOn: task.dueOn && dayOf(task.dueOn),
    priority: task.priority,
    waitCondition: task.waitCondition,
    contentId: task.contentId,
    articleId: task.articleId,
  }
}

/** Only the fields given, checked and cleaned. @throws ValidationError naming the field */
export function cleanFields(input: TaskFieldsInput): Partial<TaskFields> {
  const given = <K extends keyof TaskFields>(field: K, value: TaskFields[K] | undefined) =>
    input[field] === undefined || value === undefined ? {} : { [field]: value }
  return {
    ...given('title', input.title === undefined ? undefined : requiredText(input.title, 'title', 500)),
    ...given('description', optionalText(input.description, 'description', 20_000)),
    ...given('leadAgencyId', input.leadAgencyId ?? missing(input.leadAgencyId, 'leadAgencyId')),
    ...given('coordinatingAgencyIds', uniqueList(input.coordinatingAgencyIds, 'coordinatingAgencyIds', 100)),
    ...given('assigneeIds', uniqueList(input.assigneeIds, 'assigneeIds', 50).sort()),
    ...given('dueOn', optionalDay(input.dueOn, 'dueOn') ?? null),
    ...given('priority', input.priority ?? 'NORMAL'),
    ...given('waitCondition', optionalText(input.waitCondition, 'waitCondition', 1_000) || null),
    ...given('contentId', input.contentId ?? null),
    ...given('articleId', input.articleId ?? null),
  }
}

function missing(value: null | undefined, field: string): undefined {
  if (value === null) throw new ValidationError('REQUIRED', field)
  return undefined
}

/** What an agreement allows its tasks' fields to name. */
interface Scope {
  readonly id: string
  readonly parties: readonly { readonly agencyId: string; readonly leftOn: Date | null }[]
}

/**
 * Checks that the fields name agencies that may work under the agreement, people of its parties, and a content or an
 * article of its own that has not been taken out. Agencies outside the parties may be named as lead or coordinating:
 * letters do so.
 * @throws ValidationError
 */
export async function checkReferences(
  tx: Tx,
  agreement: Scope,
  fields: Partial<TaskFields>,
  whole: TaskFields,
): Promise<void> {
  if (whole.coordinatingAgencyIds.includes(whole.leadAgencyId)) {
    throw new ValidationError('LEAD_COORDINATES', 'coordinatingAgencyIds')
  }
  if (fields.leadAgencyId) await agenciesOf(tx, [fields.leadAgencyId], 'leadAgencyId')
  if (fields.coordinatingAgencyIds)
    await agenciesOf(tx, fields.coordinatingAgencyIds, 'coordinatingAgencyIds')
  if (fields.assigneeIds?.length) await checkAssignees(tx, agreement, fields.assigneeIds, whole)
  await checkServed(tx, agreement, fields)
}

/**
 * Checks that the content and the article that a task shall serve are its own agreement's and have not been taken out.
 * @throws ValidationError NOT_FOUND
 */
export async function checkServed(
  tx: Tx,
  agreement: Pick<Scope, 'id'>,
  fields: Pick<Partial<TaskFields>, 'contentId' | 'articleId'>,
): Promise<void> {
  if (fields.contentId) {
    const found = await tx.campaignContent.count({
      where: { id: fields.contentId, removedAt: null, campaign: { agreementId: agreement.id } },
    })
    if (found === 0) throw new ValidationError('NOT_FOUND', 'contentId', { what: 'CampaignContent' })
  }
  if (fields.articleId) {
    const where = { id: fields.articleId, removedAt: null, regulation: { agreementId: agreement.id } }
    if ((await tx.regulationArticle.count({ where })) === 0) {
      throw new ValidationError('NOT_FOUND', 'articleId', { what: 'RegulationArticle' })
    }
  }
}

async function checkAssignees(
  tx: Tx,
  agreement: Scope,
  ids: readonly string[],
  whole: TaskFields,
): Promise<void> {
  const agencies = [
    ...agreement.parties.filter((party) => party.leftOn === null).map((party) => party.agencyId),
    whole.leadAgencyId,
    ...whole.coordinatingAgencyIds,
  ]
  const members = await tx.membership.findMany({
    where: { personId: { in: [...ids] }, agencyId: { in: agencies }, endedAt: null },
    select: { personId: true },
  })
  if (new Set(members.map((row) => row.personId)).size < ids.length)
    throw new ValidationError('NOT_A_MEMBER', 'assigneeIds')
}

/** The columns a change of fields writes; lists are written by `saveLists`. */
export function columnsOf(fields: Partial<TaskFields>, whole: TaskFields): Prisma.TaskUncheckedUpdateInput {
  const { coordinatingAgencyIds: _, assigneeIds: __, dueOn, ...plain } = fields
  return {
    ...plain,
    ...(dueOn === undefined ? {} : { dueOn: dueOn && dateOf(dueOn) }),
    searchKey: searchKeyOf(whole.title, whole.description),
  }
}

/** Replaces the coordinating agencies and assignees that changed; a kept agency keeps its confirmation. */
export async function saveLists(tx: Tx, taskId: string, fields: Partial<TaskFields>): Promise<void> {
  if (fields.coordinatingAgencyIds) {
    const ids = [...fields.coordinatingAgencyIds]
    await tx.taskAgency.deleteMany({ where: { taskId, agencyId: { notIn: ids } } })
    for (const [position, agencyId] of ids.entries()) {
      const key = { taskId_agencyId: { taskId, agencyId } }
      await tx.taskAgency.upsert({ where: key, create: { taskId, agencyId, position }, update: { position } })
    }
  }
  if (fields.assigneeIds) {
    await tx.taskAssignee.deleteMany({ where: { taskId, personId: { notIn: [...fields.assigneeIds] } } })
    const data = fields.assigneeIds.map((personId) => ({ taskId, personId }))
    await tx.taskAssignee.createMany({ data, skipDuplicates: true })
  }
}

/** The names of agencies, for words in errors. */
export function namesOf(agencies: readonly Pick<Agency, 'name'>[]): string {
  return agencies.map((agency) => agency.name).join(', ')
}
