import pg from 'pg'
import { timelinessOf } from '../../../server/src/features/boards/rules.ts'
import type { TaskStatus } from '../../../server/src/generated/prisma/client.ts'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { cursorOf } from '../../../server/src/platform/cursor.ts'

// The peers' own reads, as good as one writes them by hand: one prepared statement a page.

// Dates stay text: a `Date` for a civil day would only be turned back.
pg.types.setTypeParser(pg.types.builtins.DATE, String)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

interface Named {
  readonly id: string
  readonly name: string
}

/** A task as stored, with the ids of those who work on it. */
interface CardRow {
  readonly id: string
  readonly status: TaskStatus
  readonly rank: string
  readonly dueOn: string | null
  readonly completedOn: string | null
  readonly leadAgencyId: string
  readonly agencyIds: readonly string[]
  readonly personIds: readonly string[]
}

/** The page's agencies and people come once, beside its first task: names joined to each task cost half as much again. */
interface PageRow extends CardRow {
  readonly nth: number
  readonly agencies: readonly Named[] | null
  readonly people: readonly Named[] | null
}

const CARD = `t.id, t.number, t.title, t.status, t.rank, t.priority, t.due_on AS "dueOn", t.completed_on AS "completedOn",
  t.checklist_done AS "checklistDone", t.checklist_total AS "checklistTotal", t.comment_count AS "commentCount",
  t.evidence_count AS "evidenceCount", t.version, t.lead_agency_id AS "leadAgencyId",
  array(SELECT x.agency_id FROM task_agency x WHERE x.task_id = t.id ORDER BY x.position) AS "agencyIds",
  array(SELECT x.person_id FROM task_assignee x WHERE x.task_id = t.id) AS "personIds"`

const pageOf = (
  which: string,
) => `WITH page AS MATERIALIZED (SELECT ${CARD}, row_number() OVER (ORDER BY t.status, t.rank) AS nth
    FROM task t WHERE ${which} ORDER BY t.status, t.rank LIMIT $2)
  SELECT page.*, CASE nth WHEN 1 THEN (SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'mark', a.mark)) FROM agency a
      WHERE a.id IN (SELECT "leadAgencyId" FROM page UNION SELECT unnest("agencyIds") FROM page)) END AS agencies,
    CASE nth WHEN 1 THEN (SELECT json_agg(json_build_object('id', p.id, 'name', p.name)) FROM person p
      WHERE p.id IN (SELECT unnest("personIds") FROM page)) END AS people FROM page ORDER BY nth`

/** Rows as the API shows them: global ids, names, timeliness. */
function shown(rows: readonly PageRow[], today: string) {
  const named = (type: string, list: readonly Named[] | null | undefined) =>
    new Map(list?.map((item) => [item.id, { ...item, id: globalId(type, item.id) }]))
  const agencies = named('Agency', rows[0]?.agencies)
  const people = named('Person', rows[0]?.people)
  return rows.map(
    ({ agencyIds, personIds, leadAgencyId, completedOn, agencies: _, people: __, nth: ___, ...card }) => ({
      ...card,
      id: globalId('Task', card.id),
      timeliness: timelinessOf({ status: card.status, dueOn: card.dueOn, completedOn }, today),
      leadAgency: agencies.get(leadAgencyId),
      coordinatingAgencies: agencyIds.map((id) => agencies.get(id)),
      assignees: personIds.map((id) => people.get(id)),
    }),
  )
}

interface Header {
  readonly title: string
  readonly version: number
  readonly columns: readonly {
    readonly status: TaskStatus
    readonly count: number
    readonly overdue: number
  }[]
}

const STATUSES = `unnest(enum_range(NULL::"TaskStatus"))`

/** The tasks of a board and whether there are more. */
export async function readTasks(pool: pg.Pool, agreementId: string, first: number, today: string) {
  const { rows } = await pool.query<PageRow>({
    name: 'peer-page',
    text: pageOf('t.board_id = $1'),
    values: [agreementId, first + 1],
  })
  const kept = rows.slice(0, first)
  const last = kept.at(-1)
  const endCursor = last ? Buffer.from(`${last.status}:${last.rank}`).toString('base64url') : null
  return { pageInfo: { hasNextPage: rows.length > first, endCursor }, nodes: shown(kept, today) }
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

/** One task's card; undefined when there is none. */
export async function readCard(pool: pg.Pool, taskId: string, today: string) {
  const { rows } = await pool.query<PageRow>({
    name: 'peer-card',
    text: pageOf('t.id = $1'),
    values: [taskId, 1],
  })
  return shown(rows, today)[0]
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
