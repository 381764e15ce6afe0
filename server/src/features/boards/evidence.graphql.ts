import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { EvidenceKind } from '#prisma'
import { agencyOfRow, evidenceLoader, factsOfTask, personOf } from './attachments.graphql.ts'
import { changedTask } from './changed-task.graphql.ts'
import { addEvidence, type Evidenced, removeEvidence } from './evidence.service.ts'
import { Task } from './graphql.ts'
import { can, visibleTo } from './policy.ts'
import type { Changed } from './service.ts'

const EvidenceKindEnum = builder.enumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'What shows a result: a file, a link, a figure or a note.',
})

const EvidenceType = builder.prismaNode('Evidence', {
  description: 'Something that shows a task’s result.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, removedAt: null, task: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    kind: t.expose('kind', { type: EvidenceKindEnum, description: 'What it is.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    url: t.exposeString('url', { nullable: true, description: 'The address of a link; http or https.' }),
    file: t.relation('file', { nullable: true, description: 'The file.' }),
    figure: t.exposeFloat('figure', { nullable: true, description: 'The figure.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'What the figure counts.' }),
    note: t.exposeString('note', { nullable: true, description: 'A note, or words beside the rest.' }),
    addedBy: t.field({
      type: 'Person',
      description: 'Who added it.',
      resolve: ({ addedById }, _, ctx) => personOf(addedById, ctx),
    }),
    agency: t.field({
      type: 'Agency',
      description: 'On whose behalf.',
      resolve: ({ agencyId }, _, ctx) => agencyOfRow(agencyId, ctx),
    }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When.' }),
    viewerCanRemove: t.boolean({
      description: 'Whether the viewer may take it away.',
      resolve: async (evidence, _, ctx) =>
        can.removeEvidence(ctx.viewer, await factsOfTask(evidence.taskId, ctx), evidence),
    }),
  }),
})

builder.objectField(Task, 'evidence', (t) =>
  t.field({
    type: [EvidenceType],
    description: 'What shows its result, oldest first, at most 200.',
    resolve: (task, _, ctx) => evidenceLoader(ctx).load(task.id),
  }),
)

const AddEvidenceInput = builder.inputType('AddEvidenceInput', {
  description: 'A piece of evidence; fields its kind does not use are left out.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'For which task.' }),
    kind: t.field({ type: EvidenceKindEnum, required: true, description: 'What it is.' }),
    title: t.string({
      description: 'What it is called; required for a figure, else named after its content.',
    }),
    url: t.string({ description: 'LINK: the address, http or https.' }),
    fileId: t.id({ description: 'FILE: a file uploaded by one of the viewer’s agencies.' }),
    figure: t.float({ description: 'FIGURE: the number.' }),
    unit: t.string({ description: 'FIGURE: what it counts.' }),
    note: t.string({ description: 'NOTE: the text; else words beside the rest.' }),
  }),
})

const AddEvidenceSuccess = changedTask<Evidenced>('AddEvidence')
builder.objectField(AddEvidenceSuccess, 'evidence', (t) =>
  t.prismaField({
    type: 'Evidence',
    description: 'The piece of evidence.',
    resolve: (query, { evidenceId }, _, ctx) =>
      ctx.db.prisma.evidence.findUniqueOrThrow({ ...query, where: { id: evidenceId } }),
  }),
)

builder.mutationField('addEvidence', (t) =>
  t.field({
    type: AddEvidenceSuccess,
    description: 'Shows something for a task’s result.',
    errors: outcome('AddEvidence'),
    args: { input: t.arg({ type: AddEvidenceInput, required: true, description: 'What to show.' }) },
    resolve: (_, { input }, ctx) =>
      addEvidence(ctx, {
        ...input,
        taskId: inputId('Task', input.taskId, 'taskId'),
        fileId: optionalId('StoredFile', input.fileId, 'fileId'),
      }),
  }),
)

const RemoveEvidenceInput = builder.inputType('RemoveEvidenceInput', {
  description: 'A piece of evidence to take away.',
  fields: (t) => ({ evidenceId: t.id({ required: true, description: 'Which one.' }) }),
})

builder.mutationField('removeEvidence', (t) =>
  t.field({
    type: changedTask<Changed>('RemoveEvidence'),
    description: 'Takes a piece of evidence away: one’s own, or any by hosts.',
    errors: outcome('RemoveEvidence'),
    args: { input: t.arg({ type: RemoveEvidenceInput, required: true, description: 'Which one.' }) },
    resolve: (_, { input }, ctx) =>
      removeEvidence(ctx, { evidenceId: inputId('Evidence', input.evidenceId, 'evidenceId') }),
  }),
)
