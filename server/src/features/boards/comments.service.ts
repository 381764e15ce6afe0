import type { Tx } from '#platform/database.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { requiredText } from '#platform/input.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Comment } from '#prisma'
import { agencyOf, journalAttachment, onAttachment } from './attachments.ts'
import { checkMentions, type NewMention } from './mentions.ts'
import { can, visibleTo } from './policy.ts'
import type { Changed } from './service.ts'
import { authorize, factsOf } from './task-access.ts'

/** A task after something was said on it. */
export type Commented = Changed & { commentId: string }

/** Longest comment, in characters. */
const MAX_BODY = 10_000

/** A new comment. */
export interface NewComment {
  readonly taskId: string
  readonly body: string
  readonly mentions?: readonly NewMention[] | null | undefined
}

/** Says something on a task. @throws NotFoundError, ForbiddenError, ValidationError, UnauthenticatedError */
export function addComment(ctx: ServiceContext, input: NewComment): Promise<Commented> {
  return onAttachment(
    ctx,
    'addComment',
    input,
    async () => input.taskId,
    async (w, viewer, task) => {
      authorize('comment', viewer, task)
      const body = requiredText(input.body, 'body', MAX_BODY)
      const mentions = await checkMentions(w.tx, task, input.mentions ?? [])
      const { id } = await w.tx.comment.create({
        data: {
          taskId: task.id,
          authorId: viewer.personId,
          agencyId: agencyOf(viewer, task),
          body,
          createdAt: w.at,
          mentions: { create: mentions },
        },
      })
      const happened = { kind: 'COMMENT_ADDED', entityType: 'Comment', entityId: id, text: body } as const
      return { ...(await journalAttachment(w, viewer, task, { ...happened, comments: 1 })), commentId: id }
    },
  )
}

/** A comment's new words; mentions stay when absent. */
export interface CommentEdit {
  readonly commentId: string
  readonly body: string
  readonly mentions?: readonly NewMention[] | null | undefined
}

/** Changes one's own words. @throws NotFoundError, ForbiddenError, ValidationError, UnauthenticatedError */
export function editComment(ctx: ServiceContext, input: CommentEdit): Promise<Commented> {
  const { commentId } = input
  return onAttachment(ctx, 'editComment', input, taskOf(commentId), async (w, viewer, task) => {
    const comment = await standing(w.tx, commentId)
    if (!can.editComment(viewer, factsOf(task), comment)) throw new ForbiddenError()
    const body = requiredText(input.body, 'body', MAX_BODY)
    const mentions = input.mentions && (await checkMentions(w.tx, task, input.mentions))
    await w.tx.comment.update({
      where: { id: commentId },
      data: {
        body,
        editedAt: w.at,
        ...(mentions ? { mentions: { deleteMany: {}, create: mentions } } : {}),
      },
    })
    const happened = { kind: 'COMMENT_EDITED', entityType: 'Comment', entityId: commentId } as const
    return { ...(await journalAttachment(w, viewer, task, { ...happened, text: body })), commentId }
  })
}

/** Takes a comment back. @throws NotFoundError, ForbiddenError, UnauthenticatedError */
export function removeComment(ctx: ServiceContext, input: { readonly commentId: string }): Promise<Changed> {
  const { commentId } = input
  return onAttachment(ctx, 'removeComment', input, taskOf(commentId), async (w, viewer, task) => {
    const comment = await standing(w.tx, commentId)
    if (!can.removeComment(viewer, factsOf(task), comment)) throw new ForbiddenError()
    await w.tx.comment.update({ where: { id: commentId }, data: { removedAt: w.at } })
    return journalAttachment(w, viewer, task, {
      kind: 'COMMENT_REMOVED',
      entityType: 'Comment',
      entityId: commentId,
      text: '',
      comments: -1,
    })
  })
}

function taskOf(commentId: string) {
  return async (tx: Tx, viewer: Viewer): Promise<string> => {
    const where = { id: commentId, task: visibleTo(viewer) }
    const comment = await tx.comment.findUnique({ where, select: { taskId: true } })
    if (!comment) throw notFound()
    return comment.taskId
  }
}

async function standing(tx: Tx, commentId: string): Promise<Comment> {
  const comment = await tx.comment.findUnique({ where: { id: commentId, removedAt: null } })
  if (!comment) throw notFound()
  return comment
}

function notFound(): NotFoundError {
  return new NotFoundError('Comment', ['input', 'commentId'])
}
