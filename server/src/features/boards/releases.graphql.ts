import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId } from '#graphql/global-id.ts'
import { after } from '#graphql/loader.ts'
import { messageOf } from '#graphql/messages.ts'
import { ConflictError, StateError } from '#platform/errors.ts'
import { changedTask } from './changed-task.graphql.ts'
import { Task } from './graphql.ts'
import { releaseTask } from './release.service.ts'
import type { ReleaseReason } from './release-rules.ts'
import { proposalLoader, type ReleasedBy, type ReleaseProposal, releaseLoader } from './releases.ts'
import type { Changed } from './service.ts'

const ReleaseReasonType = builder.objectRef<ReleaseReason>('ReleaseReason').implement({
  description: 'Why a document may be what a task waits for.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name of the reason, for programs.' }),
    text: t.string({
      description: 'The reason in the viewer’s language.',
      resolve: ({ code, params }, _, ctx) => messageOf(`RELEASE_${code}`, params, ctx.locale),
    }),
  }),
})

const ReleaseProposalType = builder.objectRef<ReleaseProposal>('ReleaseProposal').implement({
  description: 'A document that may be what a task waits for: an offer to a person, never a decision.',
  fields: (t) => ({
    directive: t.prismaField({
      type: 'Directive',
      description: 'The document.',
      resolve: (query, { directiveId }, _, ctx) =>
        ctx.db.prisma.directive.findUniqueOrThrow({
          ...query,
          where: { id: directiveId, AND: visibleDirectives(ctx.viewer) },
        }),
    }),
    score: t.exposeFloat('score', { description: 'How much speaks for it, 0.5 to 1.' }),
    reasons: t.field({
      type: [ReleaseReasonType],
      description: 'What speaks for it, the strongest first.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

const TaskRelease = builder.objectRef<ReleasedBy>('TaskRelease').implement({
  description: 'The document that fulfilled what a task waited for.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'In a few words: "Kế hoạch 12/KH-UBND, 03/06/2027".' }),
    directive: t.prismaField({
      type: 'Directive',
      nullable: true,
      description: 'The directive, when the viewer may read it.',
      resolve: (query, { directiveId }, _, ctx) =>
        ctx.db.prisma.directive.findUnique({
          ...query,
          where: { id: directiveId, AND: visibleDirectives(ctx.viewer) },
        }),
    }),
  }),
})

builder.prismaObjectFields(Task, (t) => ({
  releaseProposals: t.field({
    type: [ReleaseProposalType],
    description:
      'Documents the viewer may read that may be what it waits for, best first, at most five; empty unless it waits.',
    resolve: async ({ id, status }, _, ctx) =>
      status === 'WAITING' ? [...(await proposalLoader(ctx).load(id))] : [],
  }),
  hasReleaseProposal: t.boolean({
    description: 'Whether it waits, and a document the viewer may read may be what it waits for.',
    resolve: ({ id, status }, _, ctx) =>
      status === 'WAITING' && after(proposalLoader(ctx).get(id), (proposals) => proposals.length > 0),
  }),
  releasedBy: t.field({
    type: TaskRelease,
    nullable: true,
    description: 'The document that fulfilled what it waited for; null when none did.',
    resolve: ({ id }, _, ctx) => releaseLoader(ctx).load(id),
  }),
}))

const ReleaseTaskInput = builder.inputType('ReleaseTaskInput', {
  description: 'A task whose condition is met.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task; it must be WAITING.' }),
    directiveId: t.id({ required: true, description: 'The document that met it; any the viewer may read.' }),
    expectedVersion: t.int({ description: 'The version seen.' }),
  }),
})

builder.mutationField('releaseTask', (t) =>
  t.field({
    type: changedTask<Changed>('ReleaseTask'),
    description:
      'Takes a waiting task up because a document fulfilled its condition; it goes to NOT_STARTED.',
    errors: outcome('ReleaseTask', StateError, ConflictError),
    args: { input: t.arg({ type: ReleaseTaskInput, required: true, description: 'Which, by what.' }) },
    resolve: (_, { input }, ctx) =>
      releaseTask(ctx, {
        ...input,
        taskId: inputId('Task', input.taskId, 'taskId'),
        directiveId: inputId('Directive', input.directiveId, 'directiveId'),
      }),
  }),
)
