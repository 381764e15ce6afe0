import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rankBetween } from '../../../server/src/features/boards/rank.ts'
import type { TaskStatus } from '../../../server/src/generated/prisma/client.ts'
import { cursorOf } from '../../../server/src/platform/cursor.ts'

/** A move between the two columns in which nothing but the place depends on the status. Ids are row ids. */
export const taskMove = z.object({
  taskId: z.string(),
  toStatus: z.enum(['NOT_STARTED', 'IN_PROGRESS']),
  beforeId: z.string().nullable(),
})
/** See `taskMove`. */
export type TaskMove = z.infer<typeof taskMove>

interface TaskRow {
  readonly id: string
  readonly board_id: string
  readonly agreement_id: string
  readonly status: TaskStatus
  readonly rank: string
  readonly version: number
  readonly lead_agency_id: string
  readonly due: string | null
}

/** What a move answers. `version` is the stream's. */
export interface Moved {
  readonly cursor: string
  readonly agreementId: string
  readonly version: number
  readonly task: {
    readonly id: string
    readonly status: string
    readonly rank: string
    readonly version: number
  }
}

/**
 * The SQL of a move, through the bare driver in one durable transaction: hold the stream, load the task with its
 * parties, find the neighbours, write the task, move the counters, append to the journal. No rules are checked.
 */
export async function moveBySql(client: ClientBase, move: TaskMove): Promise<Moved> {
  await client.query('BEGIN')
  try {
    const moved = await moveWithin(client, move)
    await client.query('COMMIT')
    return moved
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function moveWithin(client: ClientBase, move: TaskMove): Promise<Moved> {
  const found = await client.query<{ agreement_id: string }>({
    name: 'm-board',
    text: 'SELECT agreement_id FROM task WHERE id = $1',
    values: [move.taskId],
  })
  const agreementId = found.rows[0]?.agreement_id ?? ''
  const stream = `board:${agreementId}`
  const held = await client.query<{ version: number }>({
    name: 'm-lock',
    text: 'SELECT version FROM stream WHERE id = $1 FOR UPDATE',
    values: [stream],
  })
  const task = await loadTask(client, move.taskId)
  const rank = await rankFor(client, task, move)
  await client.query({
    name: 'm-update',
    text: `UPDATE task SET status = $2, rank = $3, completed_on = NULL, version = version + 1, updated_at = now() WHERE id = $1`,
    values: [task.id, move.toStatus, rank],
  })
  await moveCounters(client, task, move.toStatus)
  const version = (held.rows[0]?.version ?? 0) + 1
  await appendEntry(client, stream, version, task, { status: move.toStatus, rank })
  return {
    cursor: cursorOf(stream, version),
    agreementId,
    version,
    task: { id: task.id, status: move.toStatus, rank, version: task.version + 1 },
  }
}

async function loadTask(client: ClientBase, taskId: string): Promise<TaskRow> {
  const { rows } = await client.query<TaskRow>({
    name: 'm-load',
    text: `SELECT t.id, t.board_id, t.agreement_id, t.status, t.rank, t.version, t.lead_agency_id, t.due_on::text AS due,
      (SELECT json_agg(p) FROM agreement_party p WHERE p.agreement_id = t.agreement_id) AS parties,
      (SELECT json_agg(x) FROM task_agency x WHERE x.task_id = t.id) AS agencies FROM task t WHERE t.id = $1`,
    values: [taskId],
  })
  const [task] = rows
  if (!task) throw new Error(`no task ${taskId}`)
  return task
}

async function rankFor(client: ClientBase, task: TaskRow, move: TaskMove): Promise<string> {
  const column = [task.board_id, move.toStatus, task.id] as const
  const anchor = move.beforeId
    ? await client.query<{ rank: string; previous: string | null }>({
        name: 'm-anchor',
        text: `SELECT a.rank, (SELECT b.rank FROM task b WHERE b.board_id = $1 AND b.status = $2 AND b.id <> $3 AND b.rank < a.rank
          ORDER BY b.rank DESC LIMIT 1) AS previous FROM task a WHERE a.id = $4 AND a.board_id = $1 AND a.status = $2`,
        values: [...column, move.beforeId],
      })
    : null
  const next = anchor?.rows[0]
  if (next) return rankBetween(next.previous, next.rank)
  const last = await client.query<{ rank: string }>({
    name: 'm-last',
    text: 'SELECT rank FROM task WHERE board_id = $1 AND status = $2 AND id <> $3 ORDER BY rank DESC LIMIT 1',
    values: [...column],
  })
  return rankBetween(last.rows[0]?.rank ?? null, null)
}

async function moveCounters(client: ClientBase, task: TaskRow, to: TaskStatus): Promise<void> {
  if (task.status === to) return
  await client.query({
    name: 'm-count',
    text: `INSERT INTO progress_count (agreement_id, agency_id, status, due_on, late, count)
      VALUES ($1, $2, $3, $4, false, -1), ($1, $2, $5, $4, false, 1)
      ON CONFLICT (agreement_id, agency_id, status, due_on, late) DO UPDATE SET count = progress_count.count + excluded.count`,
    values: [task.agreement_id, task.lead_agency_id, task.status, task.due ?? '', to],
  })
}

async function appendEntry(
  client: ClientBase,
  stream: string,
  version: number,
  task: TaskRow,
  after: object,
): Promise<void> {
  const before = { status: task.status, rank: task.rank }
  await client.query({
    name: 'm-journal',
    text: `WITH bump AS (UPDATE stream SET version = $2 WHERE id = $1),
      previous AS (SELECT hash FROM journal_entry WHERE stream_id = $1 AND version = $2 - 1),
      entry AS (SELECT $1::text AS stream_id, $2::int AS version, 'TASK_MOVED' AS kind, 'Task' AS entity_type, $3::uuid AS entity_id,
        $4::jsonb AS change, (SELECT person_id FROM api_token LIMIT 1) AS actor_id, $5::uuid AS agency_id, 'bench' AS request_id,
        now()::timestamptz(3) AS at)
      INSERT INTO journal_entry (stream_id, version, kind, entity_type, entity_id, change, actor_id, agency_id, request_id, at, hash)
      SELECT e.*, sha256(coalesce((SELECT hash FROM previous), ''::bytea) || convert_to(concat_ws('|', stream_id, version, kind,
        entity_id, change, actor_id, agency_id, extract(epoch FROM at)), 'UTF8')) FROM entry e`,
    values: [
      stream,
      version,
      task.id,
      JSON.stringify({ version: task.version + 1, before, after }),
      task.lead_agency_id,
    ],
  })
}
