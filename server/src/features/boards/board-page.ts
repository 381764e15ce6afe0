import { addDays } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { plainText } from '#platform/text.ts'
import type { TaskStatus } from '#prisma'
import { type BoardHead, headColumns, headVersion } from './board-head.ts'
import { type CardRow, cardColumns, cardOf, type StoredCard } from './card-columns.ts'
import { DUE_SOON_DAYS, type Timeliness } from './rules.ts'

// The board's own read: one prepared statement for a page of tasks with what their cards show. It goes past Prisma,
// because this is the read every open board makes and its cost is the board's cost.

/** Which tasks of a board; ids are row ids, days civil days. */
export interface TaskQuery {
  readonly boardId: string
  readonly status?: readonly TaskStatus[] | undefined
  readonly leadAgencyId?: string | undefined
  readonly agencyId?: string | undefined
  readonly assigneeId?: string | undefined
  readonly contentId?: string | undefined
  readonly articleId?: string | undefined
  readonly directiveId?: string | undefined
  readonly timeliness?: readonly Timeliness[] | undefined
  readonly query?: string | undefined
  readonly dueFrom?: string | undefined
  readonly dueTo?: string | undefined
}

/** A place in the board's order: column by column, each by rank. */
export interface BoardPlace {
  readonly status: TaskStatus
  readonly rank: string
}

/** A page of cards and the board's head of the same moment, from one statement. */
export interface CardPage {
  readonly head: BoardHead
  readonly rows: readonly CardRow[]
}

interface Clause {
  readonly name: string
  readonly sql: (parameter: string) => string
  readonly value: unknown
}

type PageRow = StoredCard & {
  /** The head is on the first row; an empty page is that row alone, without a task. */
  readonly headVersion: number | null
  readonly headColumns: BoardHead['columns'] | null
  readonly nth: number | null
}

/** Which part of a board's tasks, and the names of the fields to be shown of them. */
export interface PageWanted {
  readonly limit: number
  readonly after?: BoardPlace | undefined
  readonly backwards?: boolean
  readonly asked: ReadonlySet<string>
}

/** Reads a page of a board's tasks in board order, after a place when given, backwards when asked. */
export async function readPage(
  db: Database,
  query: TaskQuery,
  page: PageWanted,
  today: string,
): Promise<CardPage> {
  const clauses = clausesOf(query, today)
  const { after, backwards = false } = page
  const compare = backwards ? '<' : '>'
  const values: unknown[] = clauses.map((clause) => clause.value)
  let where = clauses.map((clause, index) => clause.sql(`$${index + 1}`)).join(' AND ')
  if (after) {
    values.push(after.status, after.rank)
    where += ` AND (t.status, t.rank) ${compare} ($${values.length - 1}::"TaskStatus", $${values.length})`
  }
  values.push(page.limit, today)
  const way = backwards ? 'DESC' : 'ASC'
  const order = `t.board_id ${way}, t.status ${way}, t.rank ${way}`
  const columns = cardColumns(page.asked)
  const name = `board-page-${columns.name}-${clauses.map((clause) => clause.name).join('-')}-${after ? 'after' : 'start'}-${way}`
  const result = await db.pool.query<PageRow>({
    name,
    text: `SELECT p.*, CASE WHEN coalesce(p.nth, 1) = 1 THEN ${headVersion('$1::uuid')} END AS "headVersion",
      CASE WHEN coalesce(p.nth, 1) = 1 THEN ${headColumns('$1::uuid', `$${values.length}`)} END AS "headColumns"
      FROM (SELECT 1) one LEFT JOIN (SELECT ${columns.sql}, row_number() OVER (ORDER BY ${order}) AS nth FROM task t
        WHERE ${where} ORDER BY ${order} LIMIT $${values.length - 1}) p ON true ORDER BY p.nth`,
    values,
  })
  const first = result.rows[0]
  const rows = result.rows.filter((row) => row.nth !== null).map(cardOf)
  return {
    head: { version: first?.headVersion ?? 0, columns: first?.headColumns ?? [] },
    rows: backwards ? rows.reverse() : rows,
  }
}

/** How many tasks a query holds. */
export async function countTasks(db: Database, query: TaskQuery, today: string): Promise<number> {
  const clauses = clausesOf(query, today)
  const result = await db.pool.query<{ count: number }>({
    name: `board-count-${clauses.map((clause) => clause.name).join('-')}`,
    text: `SELECT count(*) AS count FROM task t WHERE ${clauses.map((c, index) => c.sql(`$${index + 1}`)).join(' AND ')}`,
    values: clauses.map((clause) => clause.value),
  })
  return result.rows[0]?.count ?? 0
}

function clausesOf(query: TaskQuery, today: string): Clause[] {
  const involved = (p: string) =>
    `(t.lead_agency_id = ${p}::uuid OR EXISTS (SELECT 1 FROM task_agency x WHERE x.task_id = t.id AND x.agency_id = ${p}::uuid))`
  const assigned = (p: string) =>
    `EXISTS (SELECT 1 FROM task_assignee x WHERE x.task_id = t.id AND x.person_id = ${p}::uuid)`
  const ofDirective = (p: string) =>
    `t.instruction_id IN (SELECT i.id FROM instruction i WHERE i.directive_id = ${p}::uuid)`
  const all: (Clause | null)[] = [
    clause('board', (p) => `t.board_id = ${p}::uuid`, query.boardId),
    clause('status', (p) => `t.status = ANY(${p}::"TaskStatus"[])`, query.status),
    clause('lead', (p) => `t.lead_agency_id = ${p}::uuid`, query.leadAgencyId),
    clause('agency', involved, query.agencyId),
    clause('assignee', assigned, query.assigneeId),
    clause('content', (p) => `t.content_id = ${p}::uuid`, query.contentId),
    clause('article', (p) => `t.article_id = ${p}::uuid`, query.articleId),
    clause('directive', ofDirective, query.directiveId),
    clause(
      'query',
      (p) => `t.search_key LIKE ${p}`,
      query.query && `%${escapeLike(plainText(query.query))}%`,
    ),
    clause('from', (p) => `t.due_on >= ${p}::date`, query.dueFrom),
    clause('to', (p) => `t.due_on <= ${p}::date`, query.dueTo),
    query.timeliness ? timelinessClause(query.timeliness, today) : null,
  ]
  return all.filter((item) => item !== null)
}

function clause(name: string, sql: Clause['sql'], value: unknown): Clause | null {
  return value === undefined || value === '' ? null : { name, sql, value }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** The SQL twin of `timelinessOf`; a test holds the two together. */
function timelinessClause(wanted: readonly Timeliness[], today: string): Clause {
  const soon = addDays(today, DUE_SOON_DAYS)
  const sql = (p: string) => `(CASE WHEN t.status = 'CANCELLED' THEN 'NO_DEADLINE'
    WHEN t.status = 'DONE' THEN CASE WHEN t.due_on IS NOT NULL AND t.completed_on > t.due_on THEN 'DONE_LATE' ELSE 'DONE_IN_TIME' END
    WHEN t.due_on IS NULL THEN 'NO_DEADLINE' WHEN t.status = 'WAITING' THEN 'IN_TIME'
    WHEN t.due_on < (${p}::text[])[1]::date THEN 'OVERDUE' WHEN t.due_on <= (${p}::text[])[2]::date THEN 'DUE_SOON'
    ELSE 'IN_TIME' END) = ANY((${p}::text[])[3:])`
  return { name: 'timeliness', sql, value: [today, soon, ...wanted] }
}
