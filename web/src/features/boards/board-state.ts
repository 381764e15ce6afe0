import type { TaskCardFragment, TaskStatus } from '#graphql/generated/graphql.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'

/** A task as its card shows it. */
export type Card = TaskCardFragment

/** How far a column has been fetched. */
export interface Reach {
  /** Whether its first page is there. */
  readonly loaded: boolean
  /** The rank up to which every task is here; null when the whole column is. */
  readonly upTo: string | null
  /** Where the next page begins. */
  readonly cursor: string | null
}

/** A move that the server has not answered, or that is only tried with the keyboard. */
export interface Move {
  /** Tells moves apart; one task may be moved again before the first is answered. */
  readonly key: string
  readonly taskId: string
  readonly to: TaskStatus
  /** The neighbour it shall stand directly before, or directly after; at the end when neither is in the column. */
  readonly beforeId: string | null
  readonly afterId: string | null
}

/** Everything a board shows of its tasks. */
export interface BoardState {
  readonly cards: ReadonlyMap<string, Card>
  readonly reach: Readonly<Record<TaskStatus, Reach>>
  /** Oldest first. They lie over what the server said, until it answers. */
  readonly moves: readonly Move[]
}

const untouched: Reach = { loaded: false, upTo: '', cursor: null }

/** A board of which nothing is known. */
export const emptyBoard: BoardState = {
  cards: new Map(),
  reach: {
    NOT_STARTED: untouched,
    WAITING: untouched,
    IN_PROGRESS: untouched,
    IN_REVIEW: untouched,
    DONE: untouched,
    CANCELLED: untouched,
  },
  moves: [],
}

/** Takes tasks as the server told them; one that is older than what is known is passed over. */
export function withCards(state: BoardState, told: readonly Card[]): BoardState {
  const fresh = told.filter((card) => card.version >= (state.cards.get(card.id)?.version ?? 0))
  if (fresh.length === 0) return state
  const cards = new Map(state.cards)
  for (const card of fresh) cards.set(card.id, card)
  return { ...state, cards }
}

/** Forgets tasks that no longer pass the filter. */
export function withoutCard(state: BoardState, id: string): BoardState {
  if (!state.cards.has(id)) return state
  const cards = new Map(state.cards)
  cards.delete(id)
  return { ...state, cards }
}

/** A page of a column, or several that follow each other. */
export interface FetchedPage {
  readonly nodes: readonly Card[]
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

/** Takes a page of a column, which follows what is there already. */
export function withPage(state: BoardState, status: TaskStatus, page: FetchedPage): BoardState {
  const last = page.nodes.at(-1)
  const reach: Reach = {
    loaded: true,
    upTo: page.hasNextPage && last ? last.rank : null,
    cursor: page.endCursor,
  }
  const next = withCards(state, page.nodes)
  return { ...next, reach: { ...next.reach, [status]: reach } }
}

/**
 * Takes a column that was laid out anew in place of what is here of it: same tasks, other ranks. `known` is what was
 * here when it was asked for; of that, what the answer does not hold lies beyond it or has gone, and is forgotten.
 */
export function withColumn(
  state: BoardState,
  status: TaskStatus,
  page: FetchedPage,
  known: BoardState['cards'],
): BoardState {
  const told = new Set(page.nodes.map((card) => card.id))
  const kept = [...state.cards].filter(
    ([id, card]) => card.status !== status || told.has(id) || known.get(id) !== card,
  )
  return withPage({ ...state, cards: new Map(kept) }, status, page)
}

/** Forgets a column, so that it is fetched again from its start. */
export function withoutColumn(state: BoardState, status: TaskStatus): BoardState {
  const cards = new Map([...state.cards].filter(([, card]) => card.status !== status))
  return { ...state, cards, reach: { ...state.reach, [status]: untouched } }
}

/**
 * Takes a task that the server has just placed directly after `afterId`. Where that was the last one fetched of its
 * column, nothing lies between them, so the reach grows to the task: it must not vanish from under the hand.
 */
export function withPlaced(state: BoardState, card: Card, afterId: string | null): BoardState {
  const reach = state.reach[card.status]
  const next = withCards(state, [card])
  const after = afterId === null ? undefined : state.cards.get(afterId)
  const isPastReach = reach.upTo !== null && card.rank > reach.upTo
  if (!isPastReach || after?.rank !== reach.upTo) return next
  return { ...next, reach: { ...next.reach, [card.status]: { ...reach, upTo: card.rank } } }
}

/** Lays a move over the board. */
export function withMove(state: BoardState, move: Move): BoardState {
  return { ...state, moves: [...state.moves.filter((other) => other.key !== move.key), move] }
}

/** Takes a move away again: it was answered, refused or given up. */
export function withoutMove(state: BoardState, key: string): BoardState {
  return { ...state, moves: state.moves.filter((move) => move.key !== key) }
}

/** The columns as they are shown: the server's order within its reach, with the moves laid over it. */
export function columnsOf(state: BoardState): Record<TaskStatus, readonly Card[]> {
  const columns = orderedColumns(state)
  for (const move of state.moves) applyMove(columns, state, move)
  return columns
}

type Columns = Record<TaskStatus, Card[]>

function orderedColumns(state: BoardState): Columns {
  const columns: Columns = {
    NOT_STARTED: [],
    WAITING: [],
    IN_PROGRESS: [],
    IN_REVIEW: [],
    DONE: [],
    CANCELLED: [],
  }
  for (const card of state.cards.values()) {
    const { upTo } = state.reach[card.status]
    if (upTo === null || card.rank <= upTo) columns[card.status].push(card)
  }
  for (const status of taskStatuses) columns[status].sort(byRank)
  return columns
}

function byRank(a: Card, b: Card): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0
}

function applyMove(columns: Columns, state: BoardState, move: Move): void {
  const card = state.cards.get(move.taskId)
  if (!card) return
  for (const status of taskStatuses) columns[status] = columns[status].filter((one) => one.id !== card.id)
  const column = columns[move.to]
  const before = column.findIndex((one) => one.id === move.beforeId)
  const after = column.findIndex((one) => one.id === move.afterId)
  const index = before >= 0 ? before : after >= 0 ? after + 1 : column.length
  column.splice(index, 0, card.status === move.to ? card : { ...card, status: move.to })
}

/** How many more or fewer tasks each column holds than the server counted, by the moves laid over. */
export function moveDeltas(state: BoardState): Partial<Record<TaskStatus, number>> {
  const at = new Map<string, TaskStatus>()
  const deltas: Partial<Record<TaskStatus, number>> = {}
  for (const move of state.moves) {
    const from = at.get(move.taskId) ?? state.cards.get(move.taskId)?.status
    if (!from || from === move.to) continue
    deltas[from] = (deltas[from] ?? 0) - 1
    deltas[move.to] = (deltas[move.to] ?? 0) + 1
    at.set(move.taskId, move.to)
  }
  return deltas
}

/**
 * The neighbours to name when a task is dropped at a place of a column: the one it stands before, and the one it
 * stands after in case the first has left meanwhile. `index` counts without the task itself.
 */
export function neighboursAt(
  column: readonly Card[],
  taskId: string,
  index: number,
): { beforeId: string | null; afterId: string | null } {
  const others = column.filter((card) => card.id !== taskId)
  const place = Math.max(0, Math.min(index, others.length))
  return { beforeId: others[place]?.id ?? null, afterId: others[place - 1]?.id ?? null }
}
