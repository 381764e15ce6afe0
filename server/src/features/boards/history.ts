import type { Tx } from '#platform/database.ts'
import { taskChange } from './changes.ts'
import type { LaterChange } from './merge.ts'

interface Row {
  readonly version: number
  readonly kind: string
  readonly change: unknown
  readonly actorId: string | null
  readonly agencyId: string | null
  readonly at: Date
}

const SELECT = { version: true, kind: true, change: true, actorId: true, agencyId: true, at: true } as const

/** A task's changes after one of its versions, oldest first. */
export async function laterChanges(
  tx: Tx,
  task: { id: string; agreementId: string; version: number },
  sinceTaskVersion: number,
): Promise<readonly LaterChange[]> {
  if (sinceTaskVersion >= task.version) return []
  const rows = await tx.journalEntry.findMany({
    where: { streamId: `board:${task.agreementId}`, entityId: task.id, entityType: 'Task' },
    orderBy: { version: 'desc' },
    take: task.version - sinceTaskVersion,
    select: SELECT,
  })
  return rows.reverse().flatMap((row) => {
    const change = taskChange.safeParse(row.change).data
    return change && change.version > sinceTaskVersion
      ? [{ ...row, before: change.before, after: change.after }]
      : []
  })
}

/** The latest change of a task that wrote fields; what undo looks at. */
export async function lastChange(
  tx: Tx,
  task: { id: string; agreementId: string },
): Promise<(Row & LaterChange) | null> {
  const rows: Row[] = await tx.journalEntry.findMany({
    where: {
      streamId: `board:${task.agreementId}`,
      entityId: task.id,
      kind: { in: ['TASK_UPDATED', 'TASK_MOVED', 'TASK_STATUS_CHANGED', 'TASK_CONFIRMED'] },
    },
    orderBy: { version: 'desc' },
    take: 1,
    select: SELECT,
  })
  const row = rows[0]
  const change = row && taskChange.safeParse(row.change).data
  return row && change ? { ...row, before: change.before, after: change.after } : null
}
