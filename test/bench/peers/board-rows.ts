import pg from 'pg'
import { type Timeliness, timelinessOf } from '../../../server/src/features/boards/rules.ts'
import type { TaskStatus } from '../../../server/src/generated/prisma/client.ts'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { cursorOf } from '../../../server/src/platform/cursor.ts'

// The peers' own reads, as good as one writes them by hand: one prepared statement a page, names joined in.

// Dates stay text: a `Date` for a civil day would only be turned back.
pg.types.setTypeParser(pg.types.builtins.DATE, String)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

interface Named {
  id: string
  readonly name: string
}

interface Card {
  id: string
  readonly number: number
  readonly status: TaskStatus
  readonly rank: string
  timeliness: Timeliness
  readonly dueOn: string | null
  readonly completedOn: string | null
  leadAgency: Named
  coordinatingAgencies: Named[]
  assignees: Named[]
}

const AGENCY = (alias: string) => `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'mark', ${alias}.mark)`

/** A task's card, agencies and people aggregated; `t` is the task, `l` its lead. */
const CARD = `t.id, t.number, t.title, t.status, t.rank, t.priority, t.due_on AS "dueOn", t.completed_on AS "completedOn",
  t.checklist_done AS "checklistDone", t.checklist_total AS "checklistTotal", t.comment_count AS "commentCount",
  t.evidence_count AS "evidenceCount", t.version, ${AGENCY('l')} AS "leadAgency",
  coalesce((SELECT json_agg(${AGENCY('g')} ORDER BY x.position) FROM task_agency x JOIN agency g ON g.id = x.agency_id
    WHERE x.task_id = t.id), '[]') AS "coordinatingAgencies",
  coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name)) FROM task_assignee x JOIN person p ON p.id = x.person_id
    WHERE x.task_id = t.id), '[]') AS assignees`

/** The row as the API shows it: global ids, timeliness. */
function shown(card: Card, today: string): Omit<Card, 'completedOn'> {
  const { completedOn, ...rest } = card
  rest.timeliness = timelinessOf({ status: card.status, dueOn: card.dueOn, completedOn }, today)
  rest.id = globalId('Task', card.id)
  rest.leadAgency.id = globalId('Agency', card.leadAgency.id)
  for (const agency of rest.coordinatingAgencies) agency.id = globalId('Agency', agency.id)
  for (const person of rest.assignees) person.id = globalId('Person', person.id)
  return rest
}

interface Header {
  readonly title: string
  readonly version: number
  readonly columns: readonly { readonly status: TaskStatus; readonly count: number; readonly overdue: number }[]
}

const STATUSES = `unnest(enum_range(NULL::"TaskStatus"))`

/** The tasks of a board and whether there are more. */
export async function readTasks(pool: pg.Pool, agreementId: string, first: number, today: string) {
  const { rows } = await pool.query<Card>({
    name: 'peer-page',
    text: `SELECT ${CARD} FROM task t JOIN agency l ON l.id = t.lead_agency_id WHERE t.board_id = $1
      ORDER BY t.status, t.rank LIMIT $2`,
    values: [agreementId, first + 1],
  })
  const kept = rows.slice(0, first)
  const last = kept.at(-1)
  const endCursor = last ? Buffer.from(`${last.status}:${last.rank}`).toString('base64url') : null
  return {
    pageInfo: { hasNextPage: rows.length > first, endCursor },
    nodes: kept.map((card) => shown(card, today)),
  }
}

/** An agreement with its board's place in history and its columns in figures; null when there is none. */
export async function readHeader(pool: pg.Pool, agreementId: string, today: string) {
  const { rows } = await pool.query<Header>({
    name: 'peer-header',
    text: `SELECT g.title, (SELECT version FROM stream WHERE id = 'board:' || g.id) AS version,
      (SELECT json_agg(json_build_object('status', s, 'count', coalesce(c.count, 0), 'overdue', coalesce(c.overdue, 0)) ORDER BY s)
        FROM ${STATUSES} s LEFT JOIN (SELECT status, sum(count) AS count, sum(count) FILTER (WHERE due_on <> '' AND due_on < $2
          AND status IN ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')) AS overdue FROM progress_count
          WHERE agreement_id = $1 GROUP BY status) c ON c.status = s) AS columns
      FROM agreement g WHERE g.id = $1`,
    values: [agreementId, today],
  })
  const [row] = rows
  if (!row) return null
  const board = {
    id: globalId('Board', agreementId),
    agreementId,
    cursor: cursorOf(`board:${agreementId}`, row.version),
    columns: row.columns,
  }
  return { __typename: 'Agreement', id: globalId('Agreement', agreementId), title: row.title, board }
}

/** One task's card; null when there is none. */
export async function readCard(pool: pg.Pool, taskId: string, today: string) {
  const { rows } = await pool.query<Card>({
    name: 'peer-card',
    text: `SELECT ${CARD} FROM task t JOIN agency l ON l.id = t.lead_agency_id WHERE t.id = $1`,
    values: [taskId],
  })
  return rows[0] ? shown(rows[0], today) : null
}

/** An agency by row id. */
export async function readAgency(pool: pg.Pool, id: string) {
  const { rows } = await pool.query<Named & { readonly mark: string }>({
    name: 'peer-agency',
    text: 'SELECT id, name, mark FROM agency WHERE id = $1',
    values: [id],
  })
  return rows[0] ? { ...rows[0], id: globalId('Agency', id) } : null
}

/** A person by row id. */
export async function readPerson(pool: pg.Pool, id: string) {
  const { rows } = await pool.query<Named>({
    name: 'peer-person',
    text: 'SELECT id, name FROM person WHERE id = $1',
    values: [id],
  })
  return rows[0] ? { ...rows[0], id: globalId('Person', id) } : null
}
