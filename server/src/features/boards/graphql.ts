import { agencyLoader } from '#features/agencies/loaders.ts'
import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { after, together } from '#graphql/loader.ts'
import { dayOf } from '#platform/clock.ts'
import { TaskPriority, type Task as TaskRow, TaskStatus } from '#prisma'
import {
  agreementLoader,
  assigneeLoader,
  type CoordinatingAgency,
  coordinatingIdsLoader,
  coordinatingLoader,
  partiesLoader,
} from './loaders.ts'
import { can, type TaskFacts, visibleTo } from './policy.ts'
import { awaitedConfirmations, nextStatuses, timelinessOf } from './rules.ts'

export const TaskStatusEnum = builder.enumType(TaskStatus, {
  name: 'TaskStatus',
  description: 'Where a task stands; the columns of a board.',
})
export const TaskPriorityEnum = builder.enumType(TaskPriority, {
  name: 'TaskPriority',
  description: 'How pressing a task is.',
})
export const TimelinessEnum = builder.enumType('Timeliness', {
  description:
    'How a task stands against its deadline; computed, never stored. A waiting task is never overdue.',
  values: ['NO_DEADLINE', 'IN_TIME', 'DUE_SOON', 'OVERDUE', 'DONE_IN_TIME', 'DONE_LATE'] as const,
})

/** What a task's abilities are decided on, loaded once an operation. */
async function factsOf(task: TaskRow, ctx: GraphQLContext): Promise<TaskFacts> {
  const [parties, coordinatingAgencyIds] = await Promise.all([
    partiesLoader(ctx).load(task.agreementId),
    coordinatingIdsLoader(ctx).load(task.id),
  ])
  return { leadAgencyId: task.leadAgencyId, parties, coordinatingAgencyIds }
}

function agenciesOf(ids: readonly string[], ctx: GraphQLContext) {
  return after(together(ids.map((id) => agencyLoader(ctx).get(id))), (rows) =>
    rows.filter((row) => row !== null),
  )
}

/** A task's schedule in civil days. */
export function scheduleOf(task: Pick<TaskRow, 'status' | 'dueOn' | 'completedOn'>) {
  return {
    status: task.status,
    dueOn: task.dueOn && dayOf(task.dueOn),
    completedOn: task.completedOn && dayOf(task.completedOn),
  }
}

const Confirmation = builder.objectRef<CoordinatingAgency>('Confirmation').implement({
  description: 'A coordinating agency’s word on a proposed completion.',
  fields: (t) => ({
    agency: t.field({
      type: 'Agency',
      description: 'Whose word.',
      resolve: async (row, _, ctx) => {
        const agency = await agencyLoader(ctx).load(row.agencyId)
        if (!agency) throw new Error(`task ${row.taskId} names a missing agency`)
        return agency
      },
    }),
    confirmedAt: t.expose('confirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When; null while awaited.',
    }),
    confirmedBy: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who gave it.',
      resolve: (row, _, ctx) => (row.confirmedById ? personLoader(ctx).load(row.confirmedById) : null),
    }),
  }),
})

// Related rows come through loaders, not through Prisma's selections: the board's own read hands out plain rows.
export const Task = builder.prismaNode('Task', {
  description: 'One piece of work with one lead agency.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number on its board, from 1.' }),
    key: t.string({
      description: 'What people call it, e.g. "LT01-27".',
      resolve: async (task, _, ctx) =>
        `${(await agreementLoader(ctx).load(task.agreementId))?.code ?? ''}-${task.number}`,
    }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    description: t.exposeString('description', { description: 'More about it; may be empty.' }),
    status: t.expose('status', { type: TaskStatusEnum, description: 'Where it stands.' }),
    timeliness: t.field({
      type: TimelinessEnum,
      description: 'How it stands against its deadline today.',
      resolve: (task, _, ctx) => timelinessOf(scheduleOf(task), ctx.today),
    }),
    priority: t.expose('priority', { type: TaskPriorityEnum, description: 'How pressing it is.' }),
    rank: t.exposeString('rank', {
      description: 'Its place in its column; sort by bytes. Given by the server.',
    }),
    leadAgency: t.field({
      type: 'Agency',
      description: 'The one agency responsible (chủ trì).',
      resolve: (task, _, ctx) =>
        after(agencyLoader(ctx).get(task.leadAgencyId), (agency) => {
          if (!agency) throw new Error(`task ${task.id} has no lead agency`)
          return agency
        }),
    }),
    coordinatingAgencies: t.field({
      type: ['Agency'],
      description: 'The agencies that take part (phối hợp), in their order.',
      resolve: (task, _, ctx) =>
        after(coordinatingIdsLoader(ctx).get(task.id), (ids) => agenciesOf(ids, ctx)),
    }),
    assignees: t.field({
      type: ['Person'],
      description: 'The people who do it.',
      resolve: (task, _, ctx) =>
        after(assigneeLoader(ctx).get(task.id), (ids) =>
          after(together(ids.map((id) => personLoader(ctx).get(id))), (people) =>
            people.filter((person) => person !== null),
          ),
        ),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Its deadline, a civil day.' }),
    completedOn: t.expose('completedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was done.',
    }),
    waitCondition: t.exposeString('waitCondition', {
      nullable: true,
      description: 'What it waits for, in words.',
    }),
    cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was given up.' }),
    checklistDone: t.exposeInt('checklistDone', { description: 'Checklist items done.' }),
    checklistTotal: t.exposeInt('checklistTotal', { description: 'Checklist items in all.' }),
    commentCount: t.exposeInt('commentCount', { description: 'Comments.' }),
    evidenceCount: t.exposeInt('evidenceCount', { description: 'Pieces of evidence.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; pass it as expectedVersion.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    agreement: t.relation('agreement', { description: 'The agreement it serves.' }),
    board: t.relation('board', { description: 'The board it is on.' }),
    content: t.relation('content', { nullable: true, description: 'The campaign content it serves.' }),
    article: t.relation('article', {
      nullable: true,
      description: 'The article of the regulation it serves.',
    }),
    createdBy: t.relation('createdBy', { nullable: true, description: 'Who entered it.' }),
    confirmations: t.field({
      type: [Confirmation],
      description: 'The coordinating agencies and whether each confirmed the proposed completion.',
      resolve: (task, _, ctx) => coordinatingLoader(ctx).load(task.id),
    }),
    allowedStatuses: t.field({
      type: [TaskStatusEnum],
      description: 'The statuses it can be put in by hand now.',
      resolve: async (task, _, ctx) => {
        const agreement = await agreementLoader(ctx).load(task.agreementId)
        return [...nextStatuses(task.status, agreement?.requiresConfirmation ?? false)]
      },
    }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may change and move it.',
      resolve: async (task, _, ctx) => can.edit(ctx.viewer, await factsOf(task, ctx)),
    }),
    viewerCanComment: t.boolean({
      description: 'Whether the viewer may comment on it.',
      resolve: async (task, _, ctx) => can.comment(ctx.viewer, await factsOf(task, ctx)),
    }),
    viewerCanAccept: t.boolean({
      description:
        'Whether the viewer may accept a proposed completion now: every coordinating agency has confirmed.',
      resolve: async (task, _, ctx) => {
        if (task.status !== 'IN_REVIEW' || !can.accept(ctx.viewer, await factsOf(task, ctx))) return false
        return awaitedConfirmations(await coordinatingLoader(ctx).load(task.id)).length === 0
      },
    }),
    viewerCanReturn: t.boolean({
      description: 'Whether the viewer may send a proposed completion back now.',
      resolve: async (task, _, ctx) =>
        task.status === 'IN_REVIEW' && can.accept(ctx.viewer, await factsOf(task, ctx)),
    }),
    viewerCanConfirmFor: t.field({
      type: ['Agency'],
      description: 'The agencies for which the viewer may confirm now.',
      resolve: async (task, _, ctx) => {
        if (task.status !== 'IN_REVIEW') return []
        const facts = await factsOf(task, ctx)
        const rows = await coordinatingLoader(ctx).load(task.id)
        const awaited = rows.filter(
          (row) => row.confirmedAt === null && can.confirmFor(ctx.viewer, facts, row.agencyId),
        )
        return agenciesOf(
          awaited.map((row) => row.agencyId),
          ctx,
        )
      },
    }),
  }),
})
