import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, inputIds, optionalId } from '#graphql/global-id.ts'
import { ConflictError, StateError } from '#platform/errors.ts'
import { changedTask } from './changed-task.graphql.ts'
import {
  acceptTask,
  changeTaskStatus,
  confirmTask,
  restoreTask,
  returnTask,
  undoTaskChange,
} from './flow.service.ts'
import { TaskPriorityEnum, TaskStatusEnum } from './graphql.ts'
import { type Changed, createTask, updateTask } from './service.ts'
import { moveTask } from './status.service.ts'

const CreateTaskInput = builder.inputType('CreateTaskInput', {
  description: 'A new task.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'On whose board.' }),
    title: t.string({ required: true, description: 'What is to be done, at most 500 characters.' }),
    description: t.string({ description: 'More about it.' }),
    status: t.field({
      type: TaskStatusEnum,
      description: 'Where it stands; NOT_STARTED, or WAITING with a condition.',
    }),
    leadAgencyId: t.id({ required: true, description: 'The one agency responsible.' }),
    coordinatingAgencyIds: t.idList({ description: 'The agencies that take part.' }),
    assigneeIds: t.idList({ description: 'The people who do it.' }),
    dueOn: t.field({ type: 'Date', description: 'Its deadline.' }),
    priority: t.field({ type: TaskPriorityEnum, description: 'NORMAL when absent.' }),
    waitCondition: t.string({ description: 'What it waits for.' }),
    contentId: t.id({ description: 'The campaign content it serves.' }),
    articleId: t.id({ description: 'The article it serves.' }),
    checklist: t.stringList({ description: 'Titles of its checklist.' }),
    beforeId: t.id({ description: 'The task of the same column to stand directly before.' }),
    afterId: t.id({
      description: 'The task of the same column to stand directly after; with neither, the column’s end.',
    }),
  }),
})

const UpdateTaskInput = builder.inputType('UpdateTaskInput', {
  description: 'Changes to a task; absent fields stay, null clears.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task.' }),
    expectedVersion: t.int({
      description:
        'The version the change was made on; later changes of other fields are merged, of the same a conflict.',
    }),
    title: t.string({ description: 'New title.' }),
    description: t.string({ description: 'New description.' }),
    leadAgencyId: t.id({ description: 'New lead.' }),
    coordinatingAgencyIds: t.idList({ description: 'All coordinating agencies.' }),
    assigneeIds: t.idList({ description: 'All assignees.' }),
    dueOn: t.field({ type: 'Date', description: 'New deadline.' }),
    priority: t.field({ type: TaskPriorityEnum, description: 'New priority.' }),
    waitCondition: t.string({ description: 'What it waits for.' }),
    contentId: t.id({ description: 'The campaign content it serves.' }),
    articleId: t.id({ description: 'The article it serves.' }),
  }),
})

/** Turns the ids of task fields into row ids. */
function fieldIds(input: typeof UpdateTaskInput.$inferInput | typeof CreateTaskInput.$inferInput) {
  const { coordinatingAgencyIds, assigneeIds } = input
  return {
    ...(coordinatingAgencyIds === undefined
      ? {}
      : { coordinatingAgencyIds: inputIds('Agency', coordinatingAgencyIds ?? [], 'coordinatingAgencyIds') }),
    ...(assigneeIds === undefined
      ? {}
      : { assigneeIds: inputIds('Person', assigneeIds ?? [], 'assigneeIds') }),
    contentId: optionalId('CampaignContent', input.contentId, 'contentId'),
    articleId: optionalId('RegulationArticle', input.articleId, 'articleId'),
  }
}

builder.mutationField('createTask', (t) =>
  t.field({
    type: changedTask<Changed>('CreateTask'),
    description: 'Puts a task on an agreement’s board.',
    errors: outcome('CreateTask'),
    args: { input: t.arg({ type: CreateTaskInput, required: true, description: 'The task.' }) },
    resolve: (_, { input }, ctx) =>
      createTask(ctx, {
        ...input,
        ...fieldIds(input),
        agreementId: inputId('Agreement', input.agreementId, 'agreementId'),
        leadAgencyId: inputId('Agency', input.leadAgencyId, 'leadAgencyId'),
        beforeId: optionalId('Task', input.beforeId, 'beforeId'),
        afterId: optionalId('Task', input.afterId, 'afterId'),
      }),
  }),
)

builder.mutationField('updateTask', (t) =>
  t.field({
    type: changedTask<Changed>('UpdateTask'),
    description: 'Changes fields of a task, merging with what others wrote meanwhile.',
    errors: outcome('UpdateTask', ConflictError),
    args: { input: t.arg({ type: UpdateTaskInput, required: true, description: 'The changes.' }) },
    resolve: (_, { input }, ctx) =>
      updateTask(ctx, {
        ...input,
        ...fieldIds(input),
        taskId: inputId('Task', input.taskId, 'taskId'),
        leadAgencyId: optionalId('Agency', input.leadAgencyId, 'leadAgencyId'),
      }),
  }),
)

const MoveTaskInput = builder.inputType('MoveTaskInput', {
  description: 'A move on the board.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task.' }),
    toStatus: t.field({ type: TaskStatusEnum, required: true, description: 'To which column.' }),
    beforeId: t.id({ description: 'The task to stand directly before.' }),
    afterId: t.id({ description: 'The task to stand directly after; with neither, the column’s end.' }),
    expectedVersion: t.int({
      description: 'The version seen; refuses to overwrite another person’s change of status.',
    }),
  }),
})

builder.mutationField('moveTask', (t) =>
  t.field({
    type: changedTask<Changed>('MoveTask'),
    description: 'Moves a task within its column or to another.',
    errors: outcome('MoveTask', StateError, ConflictError),
    args: { input: t.arg({ type: MoveTaskInput, required: true, description: 'The move.' }) },
    resolve: (_, { input }, ctx) =>
      moveTask(ctx, {
        ...input,
        taskId: inputId('Task', input.taskId, 'taskId'),
        beforeId: optionalId('Task', input.beforeId, 'beforeId'),
        afterId: optionalId('Task', input.afterId, 'afterId'),
      }),
  }),
)

const ChangeTaskStatusInput = builder.inputType('ChangeTaskStatusInput', {
  description: 'A change of status by hand.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task.' }),
    status: t.field({ type: TaskStatusEnum, required: true, description: 'The new status.' }),
    reason: t.string({ description: 'Why; required to cancel. For WAITING: what is waited for.' }),
    expectedVersion: t.int({ description: 'The version seen.' }),
  }),
})

builder.mutationField('changeTaskStatus', (t) =>
  t.field({
    type: changedTask<Changed>('ChangeTaskStatus'),
    description: 'Puts a task in another status, at the end of that column.',
    errors: outcome('ChangeTaskStatus', StateError, ConflictError),
    args: { input: t.arg({ type: ChangeTaskStatusInput, required: true, description: 'The change.' }) },
    resolve: (_, { input }, ctx) =>
      changeTaskStatus(ctx, { ...input, taskId: inputId('Task', input.taskId, 'taskId') }),
  }),
)

const ConfirmTaskInput = builder.inputType('ConfirmTaskInput', {
  description: 'A coordinating agency’s confirmation.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task.' }),
    agencyId: t.id({ required: true, description: 'For which agency.' }),
  }),
})

builder.mutationField('confirmTask', (t) =>
  t.field({
    type: changedTask<Changed>('ConfirmTask'),
    description: 'Confirms a proposed completion for a coordinating agency.',
    errors: outcome('ConfirmTask', StateError),
    args: { input: t.arg({ type: ConfirmTaskInput, required: true, description: 'The confirmation.' }) },
    resolve: (_, { input }, ctx) =>
      confirmTask(ctx, {
        taskId: inputId('Task', input.taskId, 'taskId'),
        agencyId: inputId('Agency', input.agencyId, 'agencyId'),
      }),
  }),
)

const ReturnTaskInput = builder.inputType('ReturnTaskInput', {
  description: 'A proposed completion sent back.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task.' }),
    reason: t.string({ required: true, description: 'What is missing.' }),
  }),
})

builder.mutationField('returnTask', (t) =>
  t.field({
    type: changedTask<Changed>('ReturnTask'),
    description: 'Sends a proposed completion back with a reason.',
    errors: outcome('ReturnTask', StateError),
    args: { input: t.arg({ type: ReturnTaskInput, required: true, description: 'Which and why.' }) },
    resolve: (_, { input }, ctx) =>
      returnTask(ctx, { ...input, taskId: inputId('Task', input.taskId, 'taskId') }),
  }),
)

/** Mutations that need nothing but the task. */
const ON_TASK = [
  {
    name: 'acceptTask',
    type: 'AcceptTask',
    run: acceptTask,
    description: 'Accepts a completion every coordinating agency confirmed.',
  },
  {
    name: 'restoreTask',
    type: 'RestoreTask',
    run: restoreTask,
    description: 'Takes a cancelled task up again where it was.',
  },
  {
    name: 'undoTaskChange',
    type: 'UndoTaskChange',
    run: undoTaskChange,
    description: 'Takes back the viewer’s own latest change of a task.',
  },
] as const

for (const { name, type, run, description } of ON_TASK) {
  const Input = builder.inputType(`${type}Input`, {
    description: `What ${name} acts on.`,
    fields: (t) => ({ taskId: t.id({ required: true, description: 'Which task.' }) }),
  })
  builder.mutationField(name, (t) =>
    t.field({
      type: changedTask<Changed>(type),
      description,
      errors: outcome(type, StateError),
      args: { input: t.arg({ type: Input, required: true, description: 'Which task.' }) },
      resolve: (_, { input }, ctx) => run(ctx, { taskId: inputId('Task', input.taskId, 'taskId') }),
    }),
  )
}
