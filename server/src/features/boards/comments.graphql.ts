import { agencyLoader } from '#features/agencies/loaders.ts'
import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { agencyOfRow, factsOfTask, personOf } from './attachments.graphql.ts'
import { changedTask } from './changed-task.graphql.ts'
import { addComment, type Commented, editComment, removeComment } from './comments.service.ts'
import { Task } from './graphql.ts'
import type { MentionRow } from './mentions.ts'
import { can, visibleTo } from './policy.ts'
import type { Changed } from './service.ts'

const Mention = builder.objectRef<MentionRow>('Mention').implement({
  description: 'A person or an agency that a comment calls; one of both.',
  fields: (t) => ({
    person: t.field({
      type: 'Person',
      nullable: true,
      description: 'The person called.',
      resolve: ({ personId }, _, ctx) => (personId ? personLoader(ctx).load(personId) : null),
    }),
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The agency called.',
      resolve: ({ agencyId }, _, ctx) => (agencyId ? agencyLoader(ctx).load(agencyId) : null),
    }),
    text: t.string({
      description: 'The name called, with "@".',
      resolve: async ({ personId, agencyId }, _, ctx) => {
        const person = personId ? await personLoader(ctx).load(personId) : null
        const agency = agencyId ? await agencyLoader(ctx).load(agencyId) : null
        return `@${person?.name ?? agency?.name ?? ''}`
      },
    }),
  }),
})

const Comment = builder.prismaNode('Comment', {
  description: 'Something said on a task.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, removedAt: null, task: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    body: t.exposeString('body', { description: 'What was said, plain text.' }),
    author: t.field({
      type: 'Person',
      description: 'Who said it.',
      resolve: ({ authorId }, _, ctx) => personOf(authorId, ctx),
    }),
    agency: t.field({
      type: 'Agency',
      description: 'On whose behalf.',
      resolve: ({ agencyId }, _, ctx) => agencyOfRow(agencyId, ctx),
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Whom it calls.',
      select: { mentions: { orderBy: { id: 'asc' } } },
      resolve: (comment) => comment.mentions,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was said.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its words last changed; null when never.',
    }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may change its words.',
      resolve: async (comment, _, ctx) =>
        can.editComment(ctx.viewer, await factsOfTask(comment.taskId, ctx), comment),
    }),
    viewerCanRemove: t.boolean({
      description: 'Whether the viewer may take it back.',
      resolve: async (comment, _, ctx) =>
        can.removeComment(ctx.viewer, await factsOfTask(comment.taskId, ctx), comment),
    }),
    task: t.relation('task', { description: 'What it is about.' }),
  }),
})

const CommentConnection = builder.connectionObject(
  { type: Comment, name: 'CommentConnection', description: 'A page of comments.' },
  { name: 'CommentEdge', description: 'A comment and its place.' },
)

builder.prismaObjectField(Task, 'comments', (t) =>
  t.prismaConnection(
    {
      type: 'Comment',
      cursor: 'id',
      description: 'What was said on it, oldest first.',
      totalCount: (task) => task.commentCount,
      resolve: (query, task, _, ctx) =>
        ctx.db.prisma.comment.findMany({
          ...query,
          where: { taskId: task.id, removedAt: null },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        }),
    },
    CommentConnection,
  ),
)

const MentionInput = builder.inputType('MentionInput', {
  description: 'Whom to call: exactly one of both.',
  fields: (t) => ({
    personId: t.id({ description: 'Somebody who works for a party of the agreement.' }),
    agencyId: t.id({ description: 'A party of the agreement.' }),
  }),
})

function mentionIds(mentions: readonly (typeof MentionInput.$inferInput)[] | null | undefined) {
  return mentions?.map(({ personId, agencyId }, index) => ({
    personId: optionalId('Person', personId, `mentions.${index}.personId`),
    agencyId: optionalId('Agency', agencyId, `mentions.${index}.agencyId`),
  }))
}

/** The success type of a mutation that leaves a comment standing. */
function commentedTask(name: string) {
  const success = changedTask<Commented>(name)
  builder.objectField(success, 'comment', (t) =>
    t.prismaField({
      type: 'Comment',
      description: 'The comment as it is now.',
      resolve: (query, { commentId }, _, ctx) =>
        ctx.db.prisma.comment.findUniqueOrThrow({ ...query, where: { id: commentId } }),
    }),
  )
  return success
}

const AddCommentInput = builder.inputType('AddCommentInput', {
  description: 'Something to say on a task.',
  fields: (t) => ({
    taskId: t.id({ required: true, description: 'Which task.' }),
    body: t.string({ required: true, description: 'Plain text, at most 10,000 characters.' }),
    mentions: t.field({ type: [MentionInput], description: 'Whom it calls, at most 50.' }),
  }),
})

builder.mutationField('addComment', (t) =>
  t.field({
    type: commentedTask('AddComment'),
    description: 'Says something on a task.',
    errors: outcome('AddComment'),
    args: { input: t.arg({ type: AddCommentInput, required: true, description: 'What and where.' }) },
    resolve: (_, { input }, ctx) =>
      addComment(ctx, {
        taskId: inputId('Task', input.taskId, 'taskId'),
        body: input.body,
        mentions: mentionIds(input.mentions),
      }),
  }),
)

const EditCommentInput = builder.inputType('EditCommentInput', {
  description: 'New words for a comment of one’s own.',
  fields: (t) => ({
    commentId: t.id({ required: true, description: 'Which comment.' }),
    body: t.string({ required: true, description: 'The new words.' }),
    mentions: t.field({ type: [MentionInput], description: 'All it calls now; absent: as before.' }),
  }),
})

builder.mutationField('editComment', (t) =>
  t.field({
    type: commentedTask('EditComment'),
    description: 'Changes one’s own words.',
    errors: outcome('EditComment'),
    args: { input: t.arg({ type: EditCommentInput, required: true, description: 'The new words.' }) },
    resolve: (_, { input }, ctx) =>
      editComment(ctx, {
        commentId: inputId('Comment', input.commentId, 'commentId'),
        body: input.body,
        mentions: mentionIds(input.mentions),
      }),
  }),
)

const RemoveCommentInput = builder.inputType('RemoveCommentInput', {
  description: 'A comment to take back.',
  fields: (t) => ({ commentId: t.id({ required: true, description: 'Which comment.' }) }),
})

builder.mutationField('removeComment', (t) =>
  t.field({
    type: changedTask<Changed>('RemoveComment'),
    description: 'Takes a comment back: one’s own, or any by hosts and monitors.',
    errors: outcome('RemoveComment'),
    args: { input: t.arg({ type: RemoveCommentInput, required: true, description: 'Which comment.' }) },
    resolve: (_, { input }, ctx) =>
      removeComment(ctx, { commentId: inputId('Comment', input.commentId, 'commentId') }),
  }),
)
