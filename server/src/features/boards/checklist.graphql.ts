import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { checklistLoader } from './attachments.graphql.ts'
import { changedTask } from './changed-task.graphql.ts'
import {
  addChecklistItem,
  type Checked,
  moveChecklistItem,
  removeChecklistItem,
  updateChecklistItem,
} from './checklist.service.ts'
import { Task } from './graphql.ts'
import { visibleTo } from './policy.ts'
import type { Changed } from './service.ts'

const ChecklistItem = builder.prismaNode('ChecklistItem', {
  description: 'A small step of a task.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, task: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The step.' }),
    done: t.exposeBoolean('done', { description: 'Whether it is ticked.' }),
    doneBy: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who ticked it.',
      resolve: ({ doneById }, _, ctx) => (doneById ? personLoader(ctx).load(doneById) : null),
    }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'When it was ticked.' }),
  }),
})

builder.objectField(Task, 'checklist', (t) =>
  t.field({
    type: [ChecklistItem],
    description: 'Its small steps in order, at most 100.',
    resolve: (task, _, ctx) => checklistLoader(ctx).load(task.id),
  }),
)

/** The success type of a mutation that leaves an item on the list. */
function checkedTask(name: string) {
  const success = changedTask<Checked>(name)
  builder.objectField(success, 'item', (t) =>
    t.prismaField({
      type: 'ChecklistItem',
      description: 'The item as it is now.',
      resolve: (query, { itemId }, _, ctx) =>
        ctx.db.prisma.checklistItem.findUniqueOrThrow({ ...query, where: { id: itemId } }),
    }),
  )
  return success
}

const AddChecklistItemInput = builder.inputType('AddChecklistItemInput', {
  description: 'A new step.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Of which task.' }),
    title: t.string({ required: true, description: 'The step, at most 500 characters.' }),
  }),
})

builder.mutationField('addChecklistItem', (t) =>
  t.field({
    type: checkedTask('AddChecklistItem'),
    description: 'Adds a step at the end of a task’s checklist.',
    errors: outcome('AddChecklistItem'),
    args: { input: t.arg({ type: AddChecklistItemInput, required: true, description: 'The step.' }) },
    resolve: (_, { input }, ctx) =>
      addChecklistItem(ctx, { ...input, taskId: inputId('Task', input.taskId, 'taskId') }),
  }),
)

const UpdateChecklistItemInput = builder.inputType('UpdateChecklistItemInput', {
  description: 'Changes to a step; absent fields stay.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'Which step.' }),
    title: t.string({ description: 'New words.' }),
    done: t.boolean({ description: 'Whether it is ticked.' }),
  }),
})

builder.mutationField('updateChecklistItem', (t) =>
  t.field({
    type: checkedTask('UpdateChecklistItem'),
    description: 'Ticks, unticks or renames a step.',
    errors: outcome('UpdateChecklistItem'),
    args: { input: t.arg({ type: UpdateChecklistItemInput, required: true, description: 'The changes.' }) },
    resolve: (_, { input }, ctx) =>
      updateChecklistItem(ctx, { ...input, itemId: inputId('ChecklistItem', input.itemId, 'itemId') }),
  }),
)

const RemoveChecklistItemInput = builder.inputType('RemoveChecklistItemInput', {
  description: 'A step to take off.',
  fields: (t) => ({ itemId: t.id({ required: true, description: 'Which step.' }) }),
})

builder.mutationField('removeChecklistItem', (t) =>
  t.field({
    type: changedTask<Changed>('RemoveChecklistItem'),
    description: 'Takes a step off a task’s checklist.',
    errors: outcome('RemoveChecklistItem'),
    args: { input: t.arg({ type: RemoveChecklistItemInput, required: true, description: 'Which step.' }) },
    resolve: (_, { input }, ctx) =>
      removeChecklistItem(ctx, { itemId: inputId('ChecklistItem', input.itemId, 'itemId') }),
  }),
)

const MoveChecklistItemInput = builder.inputType('MoveChecklistItemInput', {
  description: 'A new place for a step; with neither neighbour, the end.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'Which step.' }),
    beforeId: t.id({ description: 'The step to stand directly before.' }),
    afterId: t.id({ description: 'The step to stand directly after.' }),
  }),
})

builder.mutationField('moveChecklistItem', (t) =>
  t.field({
    type: checkedTask('MoveChecklistItem'),
    description: 'Moves a step within its checklist.',
    errors: outcome('MoveChecklistItem'),
    args: { input: t.arg({ type: MoveChecklistItemInput, required: true, description: 'The move.' }) },
    resolve: (_, { input }, ctx) =>
      moveChecklistItem(ctx, {
        itemId: inputId('ChecklistItem', input.itemId, 'itemId'),
        beforeId: optionalId('ChecklistItem', input.beforeId, 'beforeId'),
        afterId: optionalId('ChecklistItem', input.afterId, 'afterId'),
      }),
  }),
)
