import type { TaskStatus } from '#graphql/generated/graphql.ts'
import type { BoardView } from './board-view.ts'

/** A card's place: its column and its number in it, from 0. */
export interface Place {
  readonly status: TaskStatus
  readonly index: number
}

/** A way to go on a board. */
export type Direction = 'up' | 'down' | 'left' | 'right'

type Columns = Pick<BoardView, 'columns'>

/** Where a card is shown; null when it is not. */
export function placeOf({ columns }: Columns, id: string): Place | null {
  for (const column of Object.values(columns)) {
    const index = column.cards.findIndex((card) => card.id === id)
    if (index >= 0) return { status: column.status, index }
  }
  return null
}

/** The place of the card to go to; empty columns are passed over; null at an edge. */
export function neighbour(
  view: Columns,
  shown: readonly TaskStatus[],
  id: string,
  direction: Direction,
): Place | null {
  const place = placeOf(view, id)
  if (!place) return null
  if (direction === 'up' || direction === 'down') {
    const index = place.index + (direction === 'down' ? 1 : -1)
    return index >= 0 && index < view.columns[place.status].cards.length ? { ...place, index } : null
  }
  const status = sideways(shown, place.status, direction, (one) => view.columns[one].cards.length > 0)
  if (!status) return null
  return { status, index: Math.min(place.index, view.columns[status].cards.length - 1) }
}

/** The next column in a direction that will do; null when there is none. */
export function sideways(
  shown: readonly TaskStatus[],
  from: TaskStatus,
  direction: 'left' | 'right',
  fits: (status: TaskStatus) => boolean,
): TaskStatus | null {
  const at = shown.indexOf(from)
  const beyond = direction === 'right' ? shown.slice(at + 1) : shown.slice(0, Math.max(at, 0)).reverse()
  return beyond.find(fits) ?? null
}

/** An end of a column. */
export type End = 'top' | 'bottom'

/**
 * The neighbour to name for a task that is written at an end of a column as it is shown. A card that is being moved is
 * none, because the server may not have it there. At the bottom of a column that is all here none is needed.
 */
export function edgePlace(
  { columns, pending }: Pick<BoardView, 'columns' | 'pending'>,
  status: TaskStatus,
  at: End,
): { beforeId?: string; afterId?: string } {
  const { cards, more } = columns[status]
  const settled = cards.filter((card) => !pending.has(card.id))
  const first = settled[0]
  const last = settled.at(-1)
  if (at === 'top') return first ? { beforeId: first.id } : {}
  return more && last ? { afterId: last.id } : {}
}
