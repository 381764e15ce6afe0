import type { Tx } from '#platform/database.ts'
import type { TaskStatus } from '#prisma'
import { LONG_RANK, rankBetween, spreadRanks } from './rank.ts'

/** Where in its column a task is wanted: next to a neighbour, or at the end when neither is there. */
export interface Place {
  /** The task it should stand directly before. */
  readonly beforeId?: string | null | undefined
  /** The task it should stand directly after. */
  readonly afterId?: string | null | undefined
}

/**
 * The rank for a place in a column. A neighbour that has left the column meanwhile is passed over. The board's
 * stream row must be held. Spreads the column anew when its ranks grew long.
 */
export async function rankAt(
  tx: Tx,
  boardId: string,
  status: TaskStatus,
  place: Place,
  movingId: string | null,
): Promise<string> {
  const rank = await wantedRank(tx, boardId, status, place, movingId)
  if (rank.length <= LONG_RANK) return rank
  await spreadColumn(tx, boardId, status)
  return wantedRank(tx, boardId, status, place, movingId)
}

async function wantedRank(
  tx: Tx,
  boardId: string,
  status: TaskStatus,
  place: Place,
  movingId: string | null,
): Promise<string> {
  const column = { boardId, status, ...(movingId ? { id: { not: movingId } } : {}) }
  const anchor = (id: string) =>
    tx.task.findFirst({ where: { ...column, AND: { id } }, select: { rank: true } })
  const edge = (rank: { lt: string } | { gt: string } | undefined, order: 'asc' | 'desc') =>
    tx.task.findFirst({
      where: { ...column, ...(rank ? { rank } : {}) },
      orderBy: { rank: order },
      select: { rank: true },
    })
  const next = place.beforeId ? await anchor(place.beforeId) : null
  if (next) return rankBetween((await edge({ lt: next.rank }, 'desc'))?.rank ?? null, next.rank)
  const previous = place.afterId ? await anchor(place.afterId) : null
  if (previous) return rankBetween(previous.rank, (await edge({ gt: previous.rank }, 'asc'))?.rank ?? null)
  return rankBetween((await edge(undefined, 'desc'))?.rank ?? null, null)
}

async function spreadColumn(tx: Tx, boardId: string, status: TaskStatus): Promise<void> {
  const rows = await tx.task.findMany({
    where: { boardId, status },
    orderBy: { rank: 'asc' },
    select: { id: true },
  })
  const ids = rows.map((row) => row.id)
  const ranks = spreadRanks(ids.length)
  // Two steps, because the unique constraint is checked row by row; "~" sorts after every digit.
  await tx.$executeRaw`UPDATE task SET rank = '~' || t.rank FROM unnest(${ids}::uuid[], ${ranks}::text[]) AS t(id, rank)
    WHERE task.id = t.id`
  await tx.$executeRaw`UPDATE task SET rank = substr(rank, 2) WHERE board_id = ${boardId}::uuid
    AND status = ${status}::"TaskStatus" AND rank LIKE '~%'`
}
