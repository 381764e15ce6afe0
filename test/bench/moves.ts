import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { monotonicNow } from './figures.ts'
import { moveBySql, type TaskMove } from './peers/move-sql.ts'

/** Thinks up moves that are always legal: tasks go to and fro between two columns, half of them to a place of their own. */
export interface Moves {
  /** The next move on a board. It must then be made: the one after builds on it. */
  next(agreementId: string): TaskMove
}

type Column = TaskMove['toStatus']
type Board = Record<Column, string[]>

/** Reads where the tasks of some boards stand now. */
export async function planMoves(
  url: string,
  agreementIds: readonly string[],
  random: () => number,
): Promise<Moves> {
  const boards = new Map<string, Board>(agreementIds.map((id) => [id, { NOT_STARTED: [], IN_PROGRESS: [] }]))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client
    .query<{ id: string; agreementId: string; status: Column }>(
      `SELECT id, agreement_id AS "agreementId", status FROM task WHERE agreement_id = ANY($1)
        AND status IN ('NOT_STARTED', 'IN_PROGRESS') ORDER BY id`,
      [agreementIds],
    )
    .finally(() => client.end())
  for (const row of rows) boards.get(row.agreementId)?.[row.status].push(row.id)
  const pick = (ids: readonly string[]) => ids[Math.floor(random() * ids.length)]
  return {
    next(agreementId) {
      const board = boards.get(agreementId) ?? { NOT_STARTED: [], IN_PROGRESS: [] }
      const share = board.NOT_STARTED.length / (board.NOT_STARTED.length + board.IN_PROGRESS.length)
      const [from, toStatus]: readonly [Column, Column] =
        random() < share ? ['NOT_STARTED', 'IN_PROGRESS'] : ['IN_PROGRESS', 'NOT_STARTED']
      const taskId = pick(board[from]) ?? ''
      const beforeId = random() < 0.5 ? (pick(board[toStatus]) ?? null) : null
      board[from].splice(board[from].indexOf(taskId), 1)
      board[toStatus].push(taskId)
      return { taskId, toStatus, beforeId }
    },
  }
}

/** Writes events of one board as another hub on the same database would: SQL, then an announcement. */
export interface Writer extends AsyncDisposable {
  /** Makes one move and announces it; `at` is when it was durable, in `monotonicNow` milliseconds. */
  write(): Promise<{ version: number; at: number }>
}

/** Opens a writer of one board. */
export async function openWriter(url: string, agreementId: string, random: () => number): Promise<Writer> {
  const moves = await planMoves(url, [agreementId], random)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const self = randomUUID()
  return {
    async write() {
      const { version } = await moveBySql(client, moves.next(agreementId))
      const at = monotonicNow()
      const announcement = JSON.stringify([self, [[`board:${agreementId}`, String(version)]]])
      await client.query({
        name: 'announce',
        text: 'SELECT pg_notify($1, $2)',
        values: ['lientich', announcement],
      })
      return { version, at }
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}
