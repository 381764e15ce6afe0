import { boardStream } from '#features/agreements/service.ts'
import type { Tx } from '#platform/database.ts'
import { ValidationError } from '#platform/errors.ts'
import type { Write } from '#platform/write.ts'
import type { TaskStatus } from '#prisma'
import { columnChange } from './changes.ts'
import { LONG_RANK, rankBetween, spreadRanks } from './rank.ts'

/** Where in its column a task is wanted: next to a neighbour, or at the end when neither is there. */
export interface Place {
  /** The task it should stand directly before. */
  readonly beforeId?: string | null | undefined
  /** The task it should stand directly after. */
  readonly afterId?: string | null | undefined
}

/** A column of a board, and the agency on whose behalf something is put in it. */
export interface PlacedIn {
  readonly boardId: string
  readonly agreementId: string
  readonly status: TaskStatus
  readonly agencyId: string | null
}

/** The rank of a place, and where the task that moves stands now in the same terms, for its way back. */
export interface PlaceRank {
  readonly rank: string
  readonly rankBefore: string
}

/**
 * The rank for a place in a column. A neighbour that has left the column meanwhile is passed over. The board's
 * stream row must be held. Spreads the column anew when its ranks grew long, and journals that it did: every rank and
 * cursor of the column that somebody holds is void then, while the order is the same.
 */
export async function rankAt(
  w: Write,
  column: PlacedIn,
  place: Place,
  moving: { readonly id: string; readonly rank: string } | null,
): Promise<PlaceRank> {
  const { boardId, agreementId, status, agencyId } = column
  const rankBefore = moving?.rank ?? ''
  const rank = await wantedRank(w.tx, boardId, status, place, moving?.id ?? null)
  if (rank.length <= LONG_RANK) return { rank, rankBefore }
  const ranks = await spreadColumn(w.tx, boardId, status)
  await w.append(boardStream(agreementId), agencyId, {
    kind: 'COLUMN_RESPREAD',
    entityType: 'Agreement',
    entityId: agreementId,
    change: columnChange.parse({ status }),
  })
  return {
    rank: await wantedRank(w.tx, boardId, status, place, moving?.id ?? null),
    rankBefore: ranks.get(moving?.id ?? '') ?? rankBefore,
  }
}

/**
 * Checks that the neighbours named for a new task stand in its column.
 * @throws ValidationError NOT_FOUND when one is no task of the board, NOT_IN_COLUMN when it is in another column
 */
export async function checkPlace(
  tx: Tx,
  { boardId, status }: Pick<PlacedIn, 'boardId' | 'status'>,
  place: Place,
): Promise<void> {
  for (const end of ['beforeId', 'afterId'] as const) {
    const id = place[end]
    if (!id) continue
    const row = await tx.task.findUnique({ where: { id, boardId }, select: { status: true } })
    if (!row) throw new ValidationError('NOT_FOUND', end, { what: 'Task' })
    if (row.status !== status) throw new ValidationError('NOT_IN_COLUMN', end)
  }
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

/** Gives a column short ranks in the order it has. Answers them by task. */
async function spreadColumn(tx: Tx, boardId: string, status: TaskStatus): Promise<Map<string, string>> {
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
  return new Map(ids.map((id, index) => [id, ranks[index] ?? '']))
}
