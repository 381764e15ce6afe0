import type { GraphQLContext } from '#graphql/context.ts'
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

/** Where a board's history stands, as SQL; `id` is an expression for its agreement's id. */
export function headVersion(id: string): string {
  return `coalesce((SELECT version FROM stream WHERE id = 'board:' || (${id})::text), 0)`
}

/** A board's columns in figures, as SQL: from the counters and not from the tasks. `today` is an expression. */
export function headColumns(id: string, today: string): string {
  return `coalesce((SELECT json_agg(c) FROM (SELECT status, sum(count)::int AS count, coalesce(sum(count) FILTER (WHERE due_on <> ''
    AND due_on < ${today} AND status IN ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')), 0)::int AS overdue
    FROM progress_count p WHERE p.agreement_id = ${id} GROUP BY status) c), '[]')`
}

const EMPTY: BoardHead = { version: 0, columns: [] }
const comingWithPages = new WeakMap<GraphQLContext, Map<string, Promise<BoardHead>>>()

/**
 * Says that a board's head comes with a page that is being read. Its place in history and its tasks are then of one
 * moment: who follows the board from there misses nothing.
 */
export function headComesWith(
  ctx: GraphQLContext,
  agreementId: string,
  page: Promise<{ readonly head: BoardHead }>,
): void {
  const coming = comingWithPages.get(ctx) ?? new Map<string, Promise<BoardHead>>()
  comingWithPages.set(ctx, coming)
  const head = page.then(({ head }) => head)
  // The page's own reader tells of a failure; this one may have nobody listening.
  head.catch(() => undefined)
  if (!coming.has(agreementId)) coming.set(agreementId, head)
}

/** A board's head by its agreement's id: from the page of it that is being read, else one statement for all asked for. */
export const boardHeadLoader = keyedLoader<BoardHead>(async (ctx, agreementIds) => {
  const coming = comingWithPages.get(ctx)
  const heads = new Map<string, BoardHead>()
  for (const id of agreementIds) {
    const head = await coming?.get(id)
    if (head) heads.set(id, head)
  }
  const missing = agreementIds.filter((id) => !heads.has(id))
  if (missing.length > 0) for (const row of await readHeads(ctx, missing)) heads.set(row.id, row)
  return (id) => heads.get(id) ?? EMPTY
})

async function readHeads(ctx: GraphQLContext, agreementIds: readonly string[]) {
  const result = await ctx.db.pool.query<BoardHead & { id: string }>({
    name: 'board-head',
    text: `SELECT a.id, ${headVersion('a.id')} AS version, ${headColumns('a.id', '$2')} AS columns FROM unnest($1::uuid[]) AS a(id)`,
    values: [agreementIds, ctx.today],
  })
  return result.rows
}

/** All six columns in order, empty ones too. */
export function columnsOf(found: readonly ColumnFigures[]): ColumnFigures[] {
  return STATUSES.map(
    (status) => found.find((column) => column.status === status) ?? { status, count: 0, overdue: 0 },
  )
}
