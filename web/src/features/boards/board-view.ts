import type { TaskStatus } from '#graphql/generated/graphql.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'
import type { ColumnCount } from './board-api.ts'
import type { Mark } from './board-marks.ts'
import { type BoardState, type Card, columnsOf, moveDeltas } from './board-state.ts'

/** A column as it is shown. */
export interface ColumnView {
  readonly status: TaskStatus
  readonly cards: readonly Card[]
  /** Tasks in it, fetched or not; null while they are being counted. */
  readonly count: number | null
  readonly overdue: number | null
  readonly loading: boolean
  readonly failed: boolean
  /** Whether there are more than are here. */
  readonly more: boolean
}

/** A board as it is shown; each part keeps its identity while it stays the same. */
export interface BoardView {
  readonly columns: Readonly<Record<TaskStatus, ColumnView>>
  readonly marks: ReadonlyMap<string, Mark>
  /** Tasks with a change that the server has not answered. */
  readonly pending: ReadonlySet<string>
}

/** What a view is made from. */
export interface ViewSource {
  readonly state: BoardState
  readonly counts: Partial<Record<TaskStatus, ColumnCount>>
  readonly marks: ReadonlyMap<string, Mark>
  readonly fetching: ReadonlySet<TaskStatus>
  readonly failed: ReadonlySet<TaskStatus>
}

/** The view of a board; parts that did not change are those of the view before. */
export function viewOf(source: ViewSource, before: BoardView | null): BoardView {
  const cards = columnsOf(source.state)
  const deltas = moveDeltas(source.state)
  const column = (status: TaskStatus): ColumnView => {
    const next = columnView(source, status, cards[status], deltas[status] ?? 0, before?.columns[status])
    const last = before?.columns[status]
    return last && sameColumn(last, next) ? last : next
  }
  const pending = new Set(source.state.moves.map((move) => move.taskId))
  return {
    columns: {
      NOT_STARTED: column('NOT_STARTED'),
      WAITING: column('WAITING'),
      IN_PROGRESS: column('IN_PROGRESS'),
      IN_REVIEW: column('IN_REVIEW'),
      DONE: column('DONE'),
      CANCELLED: column('CANCELLED'),
    },
    marks: source.marks,
    pending: before && sameSet(before.pending, pending) ? before.pending : pending,
  }
}

function columnView(
  { state, counts, fetching, failed }: ViewSource,
  status: TaskStatus,
  cards: readonly Card[],
  delta: number,
  before: ColumnView | undefined,
): ColumnView {
  const told = counts[status]
  const { loaded, upTo } = state.reach[status]
  return {
    status,
    cards: before && sameCards(before.cards, cards) ? before.cards : cards,
    count: told ? told.count + delta : null,
    overdue: told?.overdue ?? null,
    loading: fetching.has(status) || (!loaded && !failed.has(status)),
    failed: failed.has(status),
    more: loaded && upTo !== null,
  }
}

function sameCards(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && a.every((card, index) => card === b[index])
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

function sameColumn(a: ColumnView, b: ColumnView): boolean {
  return (
    a.cards === b.cards &&
    a.count === b.count &&
    a.overdue === b.overdue &&
    a.loading === b.loading &&
    a.failed === b.failed &&
    a.more === b.more
  )
}

/** The statuses of columns that hold something or are on their way. */
export function openColumnsOf({ state, fetching }: ViewSource): TaskStatus[] {
  return taskStatuses.filter((status) => state.reach[status].loaded || fetching.has(status))
}
