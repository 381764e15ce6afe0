import { keyedLoader } from '#graphql/loader.ts'
import type { TaskStatus } from '#prisma'

/** The columns of a board in their order. */
export const STATUSES = [
  'NOT_STARTED',
  'WAITING',
  'IN_PROGRESS',
  'IN_REVIEW',
  'DONE',
  'CANCELLED',
] as const satisfies TaskStatus[]

/** A column in figures. */
export interface ColumnFigures {
  readonly status: TaskStatus
  readonly count: number
  readonly overdue: number
}

/** Where a board's history stands, and its columns that hold anything. */
export interface BoardHead {
  readonly version: number
  readonly columns: readonly ColumnFigures[]
}

const EMPTY: BoardHead = { version: 0, columns: [] }

/** A board's head by its agreement's id: one statement for all asked for, from the counters and not from the tasks. */
export const boardHeadLoader = keyedLoader<BoardHead>(async (ctx, agreementIds) => {
  const result = await ctx.db.pool.query<BoardHead & { id: string }>({
    name: 'board-head',
    text: `SELECT a.id, coalesce((SELECT version FROM stream WHERE id = 'board:' || a.id::text), 0) AS version,
      coalesce((SELECT json_agg(c) FROM (SELECT status, sum(count)::int AS count, coalesce(sum(count) FILTER (WHERE due_on <> ''
        AND due_on < $2 AND status IN ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')), 0)::int AS overdue
        FROM progress_count p WHERE p.agreement_id = a.id GROUP BY status) c), '[]') AS columns
      FROM unnest($1::uuid[]) AS a(id)`,
    values: [agreementIds, ctx.today],
  })
  const heads = new Map(result.rows.map((row) => [row.id, row]))
  return (id) => heads.get(id) ?? EMPTY
})

/** All six columns in order, empty ones too. */
export function columnsOf(found: readonly ColumnFigures[]): ColumnFigures[] {
  return STATUSES.map(
    (status) => found.find((column) => column.status === status) ?? { status, count: 0, overdue: 0 },
  )
}
