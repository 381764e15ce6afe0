import { addDays } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { plainText } from '#platform/text.ts'
import type { Agency, Person, Task, TaskStatus } from '#prisma'
import { type BoardHead, headColumns, headVersion } from './board-head.ts'
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

/** A task with what its card shows beside its own columns. */
export interface CardRow extends Task {
  readonly coordinating: readonly {
    readonly agencyId: string
    readonly confirmedAt: string | null
    readonly confirmedById: string | null
  }[]
  readonly assigneeIds: readonly string[]
}

/** A page of cards, everybody they name, and the board's head of the same moment, from one statement. */
export interface CardPage {
  readonly head: BoardHead
  readonly rows: readonly CardRow[]
  readonly agencies: readonly Agency[]
  readonly people: readonly Person[]
}

const columnsOf = (
  lean: boolean,
) => `t.id, t.board_id AS "boardId", t.agreement_id AS "agreementId", t.number, t.title, ${lean ? "''" : 't.description'} AS description, t.status,
  t.rank, t.priority, t.lead_agency_id AS "leadAgencyId", t.due_on AS "dueOn", t.completed_on AS "completedOn",
  t.wait_condition AS "waitCondition", t.cancel_reason AS "cancelReason", t.status_before AS "statusBefore",
  t.instruction_id AS "instructionId", t.content_id AS "contentId", t.article_id AS "articleId", t.search_key AS "searchKey",
  t.checklist_total AS "checklistTotal", t.checklist_done AS "checklistDone", t.comment_count AS "commentCount",
  t.evidence_count AS "evidenceCount", t.version, t.created_by_id AS "createdById", ${lean ? 'NULL AS "createdAt", NULL AS "updatedAt"' : 't.created_at AS "createdAt", t.updated_at AS "updatedAt"'},
  coalesce((SELECT json_agg(json_build_object('agencyId', a.agency_id, 'confirmedAt', a.confirmed_at, 'confirmedById',
    a.confirmed_by_id) ORDER BY a.position) FROM task_agency a WHERE a.task_id = t.id), '[]') AS coordinating,
  coalesce((SELECT array_agg(p.person_id::text) FROM task_assignee p WHERE p.task_id = t.id), '{}') AS "assigneeIds"`

interface Clause {
  readonly name: string
  readonly sql: (parameter: string) => string
  readonly value: unknown
}

/** The agencies and people of the page `p`, each once, on its first row. */
const NAMED = `CASE WHEN p.nth = 1 THEN (SELECT json_agg(a) FROM (SELECT id, name, mark, color_index AS "colorIndex", kind, level,
    area_id AS "areaId", parent_id AS "parentId", aliases, search_key AS "searchKey", valid_from AS "validFrom",
    valid_to AS "validTo", version, created_at AS "createdAt" FROM agency WHERE id IN (SELECT "leadAgencyId" FROM page
    UNION SELECT (c ->> 'agencyId')::uuid FROM page q CROSS JOIN json_array_elements(q.coordinating) c)) a) END AS agencies,
  CASE WHEN p.nth = 1 THEN (SELECT json_agg(h) FROM (SELECT id, name, email, email_verified AS "emailVerified", image,
    created_at AS "createdAt", updated_at AS "updatedAt", locale, last_seen_at AS "lastSeenAt" FROM person
    WHERE id IN (SELECT unnest(q."assigneeIds")::uuid FROM page q)) h) END AS people`

type Stored<Row> = { readonly [Field in keyof Row]: Date extends Row[Field] ? string | null : Row[Field] }
type PageRow = CardRow & {
  /** The head is on the first row; an empty page is that row alone, without a task. */
  readonly headVersion: number | null
  readonly headColumns: BoardHead['columns'] | null
  readonly nth: number | null
  readonly agencies: readonly Stored<Agency>[] | null
  readonly people: readonly Stored<Person>[] | null
}

/** Which part of a board's tasks. `lean` leaves out descriptions and instants, for who does not ask for them. */
export interface PageWanted {
  readonly limit: number
  readonly after?: BoardPlace | undefined
  readonly backwards?: boolean
  readonly lean?: boolean
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
  const name = `board-page-${clauses.map((clause) => clause.name).join('-')}-${after ? 'after' : 'start'}-${way}${page.lean ? '-lean' : ''}`
  const result = await db.pool.query<PageRow>({
    name,
    text: `WITH page AS MATERIALIZED (SELECT ${columnsOf(page.lean ?? false)}, row_number() OVER (ORDER BY ${order}) AS nth FROM task t WHERE ${where}
      ORDER BY ${order} LIMIT $${values.length - 1}) SELECT p.*, ${NAMED}, CASE WHEN coalesce(p.nth, 1) = 1 THEN ${headVersion('$1::uuid')}
      END AS "headVersion", CASE WHEN coalesce(p.nth, 1) = 1 THEN ${headColumns('$1::uuid', `$${values.length}`)} END AS "headColumns"
      FROM (SELECT 1) one LEFT JOIN page p ON true ORDER BY p.nth`,
    values,
  })
  const first = result.rows[0]
  const rows = result.rows.filter((row) => row.nth !== null)
  return {
    head: { version: first?.headVersion ?? 0, columns: first?.headColumns ?? [] },
    rows: backwards ? rows.reverse() : rows,
    agencies: (first?.agencies ?? []).map(agencyOf),
    people: (first?.people ?? []).map(personOf),
  }
}

const dateOrNull = (text: string | null) => (text === null ? null : new Date(text))

function agencyOf(row: Stored<Agency>): Agency {
  const { validFrom, validTo, createdAt } = row
  return {
    ...row,
    validFrom: dateOrNull(validFrom),
    validTo: dateOrNull(validTo),
    createdAt: new Date(createdAt ?? 0),
  }
}

function personOf(row: Stored<Person>): Person {
  const { createdAt, updatedAt, lastSeenAt } = row
  return {
    ...row,
    createdAt: new Date(createdAt ?? 0),
    updatedAt: new Date(updatedAt ?? 0),
    lastSeenAt: dateOrNull(lastSeenAt),
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
