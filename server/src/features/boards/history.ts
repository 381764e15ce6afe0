import { boardStream } from '#features/agreements/service.ts'
import type { Database, Tx } from '#platform/database.ts'
import { type JournalEntry, streamExtent } from '#platform/journal.ts'
import type { Prisma } from '#prisma'
import { STATUSES } from './board-head.ts'
import { NOTICE_KINDS, taskChange } from './changes.ts'
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
    where: {
      streamId: `board:${task.agreementId}`,
      entityId: task.id,
      entityType: 'Task',
      // One entry for each version of the task but these: they change nothing of it.
      kind: { notIn: [...NOTICE_KINDS] },
    },
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

/** Kinds of entries that write a task's fields. */
const TASK_KINDS = [
  'TASK_UPDATED',
  'TASK_MOVED',
  'TASK_STATUS_CHANGED',
  'TASK_CONFIRMED',
  'TASK_RELEASED',
] as const

/** The latest change of a task that wrote fields; what undo looks at. */
export async function lastChange(
  tx: Tx,
  task: { id: string; agreementId: string },
): Promise<(Row & LaterChange) | null> {
  const rows: Row[] = await tx.journalEntry.findMany({
    where: {
      streamId: `board:${task.agreementId}`,
      entityId: task.id,
      kind: { in: [...TASK_KINDS] },
    },
    orderBy: { version: 'desc' },
    take: 1,
    select: SELECT,
  })
  const row = rows[0]
  const change = row && taskChange.safeParse(row.change).data
  return row && change ? { ...row, before: change.before, after: change.after } : null
}

/** Which entries of a board's history; ids are row ids. */
export interface HistoryQuery {
  readonly agreementId: string
  /** Only on behalf of this agency. */
  readonly agencyId?: string | undefined
  /** False leaves out what changed only the order of tasks within a column. */
  readonly reorderings?: boolean | undefined
}

/** Entries as a condition on the journal. */
export type HistoryWhere = Prisma.JournalEntryWhereInput

const statusIs = (side: 'before' | 'after', status: string): HistoryWhere => ({
  change: { path: [side, 'status'], equals: status },
})

/** A task that got another place within its column, or a column laid out anew. */
const REORDERING: HistoryWhere = {
  OR: [
    { kind: 'COLUMN_RESPREAD' },
    {
      kind: 'TASK_MOVED',
      OR: STATUSES.map((status) => ({ AND: [statusIs('before', status), statusIs('after', status)] })),
    },
  ],
}

/** The entries of a board's history that a query asks for. */
export function boardHistory({ agreementId, agencyId, reorderings }: HistoryQuery): HistoryWhere {
  return {
    streamId: boardStream(agreementId),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(reorderings === false ? { NOT: REORDERING } : {}),
  }
}

/** How many entries of a board's history a query asks for; without conditions the stream itself knows. */
export async function countBoardHistory(db: Database, query: HistoryQuery): Promise<number> {
  if (query.agencyId !== undefined || query.reorderings === false)
    return countHistory(db, boardHistory(query))
  const { version, oldest } = await streamExtent(db, boardStream(query.agreementId))
  return version - oldest + 1
}

/**
 * The entries about a task: its own, and those of what hangs on it. They are looked up by what they are about and not
 * by what they say, so a task's history costs the same on a board of ten changes and of a million.
 */
export async function taskHistory(
  db: Database,
  task: { readonly id: string; readonly agreementId: string },
): Promise<HistoryWhere> {
  const wanted = { where: { taskId: task.id }, select: { id: true } }
  const [comments, evidence] = await Promise.all([
    db.prisma.comment.findMany(wanted),
    db.prisma.evidence.findMany(wanted),
  ])
  const entityId = { in: [task.id, ...comments.map((row) => row.id), ...evidence.map((row) => row.id)] }
  return { streamId: boardStream(task.agreementId), entityId }
}

/** How many entries a condition holds. */
export function countHistory(db: Database, where: HistoryWhere): Promise<number> {
  return db.prisma.journalEntry.count({ where })
}

/** A part of a history: entries older than `olderThan` and newer than `newerThan`, at most `limit`. */
export interface HistoryPart {
  readonly olderThan: number | undefined
  readonly newerThan: number | undefined
  readonly limit: number
  /** Takes them from the oldest on. */
  readonly backwards: boolean
}

/** Reads a part of a history, newest first. */
export async function readHistory(
  db: Database,
  where: HistoryWhere,
  { olderThan, newerThan, limit, backwards }: HistoryPart,
): Promise<readonly JournalEntry[]> {
  const version = {
    ...(olderThan === undefined ? {} : { lt: olderThan }),
    ...(newerThan === undefined ? {} : { gt: newerThan }),
  }
  const rows = await db.prisma.journalEntry.findMany({
    where: { AND: [where, { version }] },
    orderBy: { version: backwards ? 'asc' : 'desc' },
    take: limit,
    omit: { hash: true, requestId: true },
  })
  return backwards ? rows.reverse() : rows
}
