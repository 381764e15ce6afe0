import type { Tx } from '#platform/database.ts'
import { NotFoundError, ValidationError } from '#platform/errors.ts'
import { requiredText } from '#platform/input.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Write } from '#platform/write.ts'
import type { ChecklistItem } from '#prisma'
import { onAttachment } from './attachments.ts'
import { visibleTo } from './policy.ts'
import { type Changed, journal } from './service.ts'
import { authorize, type OpenTask } from './task-access.ts'

/** A task after its checklist changed. */
export type Checked = Changed & { itemId: string }

const MAX_ITEMS = 100
const MAX_TITLE = 500

/** Adds an item at the end. @throws NotFoundError, ForbiddenError, ValidationError, UnauthenticatedError */
export function addChecklistItem(
  ctx: ServiceContext,
  input: { readonly taskId: string; readonly title: string },
): Promise<Checked> {
  return onAttachment(
    ctx,
    'addChecklistItem',
    input,
    async () => input.taskId,
    async (w, viewer, task) => {
      authorize('edit', viewer, task)
      const title = requiredText(input.title, 'title', MAX_TITLE)
      const items = await itemsOf(w.tx, task.id)
      if (items.length >= MAX_ITEMS) throw new ValidationError('TOO_MANY', 'title', { max: MAX_ITEMS })
      const position = (items.at(-1)?.position ?? -1) + 1
      const item = await w.tx.checklistItem.create({ data: { taskId: task.id, title, position } })
      return { ...(await save(w, viewer, task, null, item)), itemId: item.id }
    },
  )
}

/** Changes to an item; absent fields stay. */
export interface ChecklistEdit {
  readonly itemId: string
  readonly title?: string | null | undefined
  readonly done?: boolean | null | undefined
}

/** Ticks, unticks or renames an item. @throws NotFoundError, ForbiddenError, ValidationError */
export function updateChecklistItem(ctx: ServiceContext, input: ChecklistEdit): Promise<Checked> {
  const { itemId } = input
  return onAttachment(ctx, 'updateChecklistItem', input, taskOf(itemId), async (w, viewer, task) => {
    authorize('edit', viewer, task)
    const item = await standing(w.tx, itemId)
    const title = input.title == null ? item.title : requiredText(input.title, 'title', MAX_TITLE)
    const done = input.done ?? item.done
    const ticked = { doneById: done ? viewer.personId : null, doneAt: done ? w.at : null }
    const after = await w.tx.checklistItem.update({
      where: { id: itemId },
      data: { title, done, ...(done === item.done ? {} : ticked) },
    })
    return { ...(await save(w, viewer, task, item, after)), itemId }
  })
}

/** Takes an item off. @throws NotFoundError, ForbiddenError */
export function removeChecklistItem(
  ctx: ServiceContext,
  input: { readonly itemId: string },
): Promise<Changed> {
  const { itemId } = input
  return onAttachment(ctx, 'removeChecklistItem', input, taskOf(itemId), async (w, viewer, task) => {
    authorize('edit', viewer, task)
    const item = await standing(w.tx, itemId)
    await w.tx.checklistItem.delete({ where: { id: itemId } })
    return save(w, viewer, task, item, null)
  })
}

/** A new place for an item: directly before or after another; with neither, at the end. */
export interface ChecklistMove {
  readonly itemId: string
  readonly beforeId?: string | null | undefined
  readonly afterId?: string | null | undefined
}

/** Moves an item within its list. @throws NotFoundError, ForbiddenError, ValidationError NOT_FOUND */
export function moveChecklistItem(ctx: ServiceContext, input: ChecklistMove): Promise<Checked> {
  const { itemId } = input
  return onAttachment(ctx, 'moveChecklistItem', input, taskOf(itemId), async (w, viewer, task) => {
    authorize('edit', viewer, task)
    const item = await standing(w.tx, itemId)
    const order = placed(await itemsOf(w.tx, task.id), item, input)
    for (const [position, row] of order.entries()) {
      if (row.position !== position) {
        await w.tx.checklistItem.update({ where: { id: row.id }, data: { position } })
      }
    }
    return { ...(await save(w, viewer, task, item, item)), itemId }
  })
}

/** The items in their new order. @throws ValidationError when the neighbour is not on the list */
function placed(
  items: readonly ChecklistItem[],
  item: ChecklistItem,
  { beforeId, afterId }: ChecklistMove,
): ChecklistItem[] {
  const others = items.filter((row) => row.id !== item.id)
  const neighbour = beforeId ?? afterId ?? null
  const found = others.findIndex((row) => row.id === neighbour)
  if (neighbour !== null && found < 0) {
    throw new ValidationError('NOT_FOUND', beforeId == null ? 'afterId' : 'beforeId', {
      what: 'ChecklistItem',
    })
  }
  const at = neighbour === null ? others.length : found + (beforeId == null ? 1 : 0)
  return others.toSpliced(at, 0, item)
}

/** Counts the list anew, raises the task's version and journals the item before and after. */
async function save(
  w: Write,
  viewer: Viewer,
  task: OpenTask,
  before: ChecklistItem | null,
  after: ChecklistItem | null,
): Promise<Changed> {
  const items = await itemsOf(w.tx, task.id)
  const { version } = await w.tx.task.update({
    where: { id: task.id },
    data: {
      version: { increment: 1 },
      checklistTotal: items.length,
      checklistDone: items.filter((item) => item.done).length,
    },
  })
  return journal(w, viewer, task, 'CHECKLIST_CHANGED', {
    version,
    before: { checklist: wordsOf(before) },
    after: { checklist: wordsOf(after) },
  })
}

/** An item as the history tells it. */
function wordsOf(item: ChecklistItem | null): string | null {
  return item && `${item.done ? '☑' : '☐'} ${item.title}`
}

function itemsOf(tx: Tx, taskId: string): Promise<ChecklistItem[]> {
  return tx.checklistItem.findMany({ where: { taskId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

function taskOf(itemId: string) {
  return async (tx: Tx, viewer: Viewer): Promise<string> => {
    const where = { id: itemId, task: visibleTo(viewer) }
    const item = await tx.checklistItem.findUnique({ where, select: { taskId: true } })
    if (!item) throw notFound()
    return item.taskId
  }
}

async function standing(tx: Tx, itemId: string): Promise<ChecklistItem> {
  const item = await tx.checklistItem.findUnique({ where: { id: itemId } })
  if (!item) throw notFound()
  return item
}

function notFound(): NotFoundError {
  return new NotFoundError('ChecklistItem', ['input', 'itemId'])
}
