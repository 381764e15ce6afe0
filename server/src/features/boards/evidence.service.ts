import type { Tx } from '#platform/database.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#platform/errors.ts'
import { optionalText, requiredText } from '#platform/input.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import type { Evidence, EvidenceKind, StoredFile } from '#prisma'
import { agencyOf, journalAttachment, onAttachment } from './attachments.ts'
import { can, visibleTo } from './policy.ts'
import type { Changed } from './service.ts'
import { authorize, factsOf } from './task-access.ts'

/** A task after something was shown for it. */
export type Evidenced = Changed & { evidenceId: string }

/** A new piece of evidence; what its kind does not use is left out. Without a title it is named after its content. */
export interface NewEvidence {
  readonly taskId: string
  readonly kind: EvidenceKind
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  readonly fileId?: string | null | undefined
  readonly figure?: number | null | undefined
  readonly unit?: string | null | undefined
  readonly note?: string | null | undefined
}

const MAX_EVIDENCE = 200
const MAX_TITLE = 300

/** Shows something for a task's result. @throws NotFoundError, ForbiddenError, ValidationError */
export function addEvidence(ctx: ServiceContext, input: NewEvidence): Promise<Evidenced> {
  return onAttachment(
    ctx,
    'addEvidence',
    input,
    async () => input.taskId,
    async (w, viewer, task) => {
      authorize('edit', viewer, task)
      if (task.evidenceCount >= MAX_EVIDENCE) {
        throw new ValidationError('TOO_MANY', 'taskId', { max: MAX_EVIDENCE })
      }
      const content = await contentOf(w.tx, viewer, input)
      const title = optionalText(input.title, 'title', MAX_TITLE) || content.named
      const note = optionalText(input.note, 'note', 5_000) || null
      const { id } = await w.tx.evidence.create({
        data: {
          ...content.columns,
          kind: input.kind,
          title: requiredText(title, 'title', MAX_TITLE),
          note,
          taskId: task.id,
          addedById: viewer.personId,
          agencyId: agencyOf(viewer, task),
          addedAt: w.at,
        },
      })
      const happened = { kind: 'EVIDENCE_ADDED', entityType: 'Evidence', entityId: id, text: title } as const
      return { ...(await journalAttachment(w, viewer, task, { ...happened, evidence: 1 })), evidenceId: id }
    },
  )
}

/** What a piece of evidence holds by its kind, and what it is called without a title. */
async function contentOf(tx: Tx, viewer: Viewer, input: NewEvidence) {
  switch (input.kind) {
    case 'FILE': {
      const file = await ownFile(tx, viewer, input.fileId)
      return { columns: { fileId: file.id }, named: file.name }
    }
    case 'LINK': {
      const url = linkOf(input.url)
      return { columns: { url: url.href }, named: url.hostname }
    }
    case 'FIGURE': {
      const { figure } = input
      if (figure == null || !Number.isFinite(figure)) throw new ValidationError('BAD_NUMBER', 'figure')
      return { columns: { figure, unit: optionalText(input.unit, 'unit', 50) || null }, named: '' }
    }
    case 'NOTE': {
      const note = requiredText(input.note, 'note', 5_000)
      return { columns: {}, named: (note.split('\n')[0] ?? '').slice(0, 100).toWellFormed() }
    }
  }
}

/** A web address that is safe to follow. @throws ValidationError BAD_URL */
function linkOf(value: string | null | undefined): URL {
  const text = requiredText(value, 'url', 2_000)
  const url = URL.canParse(text) ? new URL(text) : null
  const safe = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (!safe) throw new ValidationError('BAD_URL', 'url')
  return url
}

/** A file that one of the viewer's agencies uploaded; secret ones were never stored. @throws ValidationError */
async function ownFile(tx: Tx, viewer: Viewer, fileId: string | null | undefined): Promise<StoredFile> {
  if (!fileId) throw new ValidationError('REQUIRED', 'fileId')
  const agencyId = { in: [...agencyIdsOf(viewer)] }
  const file = await tx.storedFile.findUnique({ where: { id: fileId, agencyId } })
  if (!file) throw new ValidationError('NOT_FOUND', 'fileId', { what: 'StoredFile' })
  return file
}

/** Takes a piece of evidence away. @throws NotFoundError, ForbiddenError */
export function removeEvidence(
  ctx: ServiceContext,
  input: { readonly evidenceId: string },
): Promise<Changed> {
  const { evidenceId } = input
  const taskOf = async (tx: Tx, viewer: Viewer) => {
    const where = { id: evidenceId, task: visibleTo(viewer) }
    return (await tx.evidence.findUnique({ where, select: { taskId: true } }))?.taskId ?? missing()
  }
  return onAttachment(ctx, 'removeEvidence', input, taskOf, async (w, viewer, task) => {
    const evidence: Evidence =
      (await w.tx.evidence.findUnique({ where: { id: evidenceId, removedAt: null } })) ?? missing()
    if (!can.removeEvidence(viewer, factsOf(task), evidence)) throw new ForbiddenError()
    await w.tx.evidence.update({ where: { id: evidenceId }, data: { removedAt: w.at } })
    return journalAttachment(w, viewer, task, {
      kind: 'EVIDENCE_REMOVED',
      entityType: 'Evidence',
      entityId: evidenceId,
      text: evidence.title,
      evidence: -1,
    })
  })
}

function missing(): never {
  throw new NotFoundError('Evidence', ['input', 'evidenceId'])
}
