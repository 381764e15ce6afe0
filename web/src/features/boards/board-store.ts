import type { MoveTaskInput, TaskStatus } from '#graphql/generated/graphql.ts'
import type { BoardNews } from '#graphql/live.ts'
import type { Failure } from '#graphql/outcome.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'
import { type BoardApi, type ColumnCount, type ColumnPage, pageSizes } from './board-api.ts'
import type { Mark } from './board-marks.ts'
import { markFor } from './board-marks.ts'
import {
  type BoardState,
  type Card,
  columnsOf,
  emptyBoard,
  type Move,
  moveDeltas,
  withCards,
  withMove,
  withoutCard,
  withoutMove,
  withPage,
  withPlaced,
} from './board-state.ts'

/** A column as it is shown. */
export interface ColumnView {
  readonly status: TaskStatus
  readonly cards: readonly Card[]
  readonly count: number | null
  readonly overdue: number | null
  readonly loading: boolean
  readonly failed: boolean
  readonly more: boolean
}

/** A board as it is shown; each part keeps its identity while it stays the same. */
export interface BoardView {
  readonly columns: Readonly<Record<TaskStatus, ColumnView>>
  readonly marks: ReadonlyMap<string, Mark>
  /** Tasks with a change that the server has not answered. */
  readonly pending: ReadonlySet<string>
}

/** What a board's store is made of. */
export interface StoreParts {
  readonly api: BoardApi
  /** Whether a task that arrived live passes the filter; null: only the server can say. */
  readonly passes: (card: Card) => boolean | null
  readonly markOf: (news: BoardNews) => Mark | null
  /** Counts come from the pages when the board is narrowed. */
  readonly narrowed: boolean
}

/** The tasks of one board on one screen: pages fetched, moves under way, what others do. */
export type BoardStore = ReturnType<typeof makeBoardStore>

/** How long news may gather before the columns are counted again, in milliseconds. */
const countAfter = 250

/** Makes the store of a board. It fetches nothing until `start`. */
export function makeBoardStore({ api, passes, markOf, narrowed }: StoreParts) {
  let state: BoardState = emptyBoard
  let counts: Partial<Record<TaskStatus, ColumnCount>> = {}
  let marks: ReadonlyMap<string, Mark> = new Map()
  const fetching = new Set<TaskStatus>()
  const failed = new Set<TaskStatus>()
  const listeners = new Set<() => void>()
  const held: BoardNews[] = []
  const holders = new Set<string>()
  let generation = 0
  let counting: ReturnType<typeof setTimeout> | undefined
  let view: BoardView = viewOf()

  function viewOf(before?: BoardView): BoardView {
    const cards = columnsOf(state)
    const deltas = moveDeltas(state)
    const columns = Object.fromEntries(
      taskStatuses.map((status) => [status, columnView(status, cards, deltas, before?.columns[status])]),
    )
    const pending = new Set(state.moves.map((move) => move.taskId))
    return {
      // Object.fromEntries forgets which keys it was given.
      columns: { ...noColumns, ...columns },
      marks,
      pending: before && sameSet(before.pending, pending) ? before.pending : pending,
    }
  }

  function columnView(
    status: TaskStatus,
    cards: Record<TaskStatus, readonly Card[]>,
    deltas: Partial<Record<TaskStatus, number>>,
    before: ColumnView | undefined,
  ): ColumnView {
    const told = counts[status]
    const list = before && sameCards(before.cards, cards[status]) ? before.cards : cards[status]
    const next: ColumnView = {
      status,
      cards: list,
      count: told ? told.count + (deltas[status] ?? 0) : null,
      overdue: told?.overdue ?? null,
      loading: fetching.has(status) || (!state.reach[status].loaded && !failed.has(status)),
      failed: failed.has(status),
      more: state.reach[status].loaded && state.reach[status].upTo !== null,
    }
    return before && sameColumn(before, next) ? before : next
  }

  function publish(next: BoardState = state): void {
    state = next
    view = viewOf(view)
    for (const listener of listeners) listener()
  }

  async function fetchPage(status: TaskStatus, after: string | null): Promise<void> {
    if (fetching.has(status)) return
    const asked = generation
    fetching.add(status)
    failed.delete(status)
    publish()
    try {
      const page = await api.page(status, after, after ? pageSizes.next : pageSizes.first)
      if (asked !== generation) return
      fetching.delete(status)
      publish(takePage(status, page))
    } catch {
      if (asked !== generation) return
      fetching.delete(status)
      failed.add(status)
      publish()
    }
  }

  function takePage(status: TaskStatus, page: ColumnPage): BoardState {
    if (narrowed) counts = { ...counts, [status]: { count: page.totalCount, overdue: null } }
    const { endCursor, hasNextPage } = page.pageInfo
    return withPage(state, status, { nodes: page.nodes, endCursor, hasNextPage })
  }

  async function count(): Promise<void> {
    const asked = generation
    const told = await api.counts().catch(() => null)
    if (!told || asked !== generation) return
    counts = told
    publish()
  }

  function countSoon(): void {
    if (narrowed || counting !== undefined) return
    counting = setTimeout(() => {
      counting = undefined
      void count()
    }, countAfter)
  }

  function take(news: BoardNews): void {
    countSoon()
    const { task } = news
    if (!task) return
    const passing = passes(task)
    const known = state.cards.get(task.id)
    const keeps = passing === true || (passing === null && known !== undefined)
    if (narrowed) recount(known, keeps ? task : null)
    showMark(task.id, keeps ? markOf(news) : null)
    publish(keeps ? withCards(state, [task]) : withoutCard(state, task.id))
  }

  /** With a filter on, the counts of the pages are kept by what arrives. */
  function recount(before: Card | undefined, after: Card | null): void {
    if (before?.status === after?.status) return
    const next = { ...counts }
    const add = (status: TaskStatus | undefined, by: number) => {
      const told = status && next[status]
      if (told) next[status] = { ...told, count: told.count + by }
    }
    add(before?.status, -1)
    add(after?.status, 1)
    counts = next
  }

  function showMark(id: string, mark: Mark | null): void {
    if (!mark) return
    marks = new Map(marks).set(id, mark)
    setTimeout(() => {
      if (marks.get(id) !== mark) return
      const rest = new Map(marks)
      rest.delete(id)
      marks = rest
      publish()
    }, markFor)
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    view: (): BoardView => view,
    card: (id: string): Card | undefined => state.cards.get(id),
    /** Fetches the first page of a column, once. */
    open(status: TaskStatus): void {
      if (!state.reach[status].loaded) void fetchPage(status, null)
    },
    /** Fetches the next page of a column, if there is one. */
    more(status: TaskStatus): void {
      const { loaded, upTo, cursor } = state.reach[status]
      if (loaded && upTo !== null && cursor) void fetchPage(status, cursor)
    },
    /** Counts the columns. */
    count: (): void => void (narrowed ? undefined : count()),
    /** Fetches everything that was open anew: what was missed is not known. */
    reset(): void {
      generation++
      const open = taskStatuses.filter((status) => state.reach[status].loaded || fetching.has(status))
      fetching.clear()
      state = { ...emptyBoard, moves: state.moves }
      for (const status of open) void fetchPage(status, null)
      countSoon()
    },
    /** Takes what happened elsewhere; while something is being dragged it waits. */
    news(news: BoardNews): void {
      if (holders.size > 0) held.push(news)
      else take(news)
    },
    /** Keeps the order still while a hand is at work; released by the same name. */
    hold(name: string): void {
      holders.add(name)
    },
    release(name: string): void {
      if (!holders.delete(name) || holders.size > 0) return
      for (const news of held.splice(0)) take(news)
    },
    /** Takes a task that was made or changed here. */
    put(card: Card): void {
      countSoon()
      publish(passes(card) === false ? withoutCard(state, card.id) : withCards(state, [card]))
    },
    /** Shows a task elsewhere without telling the server: lifted with the keyboard. Null puts it back. */
    preview(move: Omit<Move, 'key'> | null): void {
      publish(move ? withMove(state, { ...move, key: 'preview' }) : withoutMove(state, 'preview'))
    },
    /**
     * Moves a task: shown at once, and shown so until the server has answered. Returns why not, or null.
     */
    async move(wanted: Omit<Move, 'key'>): Promise<Failure | null> {
      const key = crypto.randomUUID()
      const card = state.cards.get(wanted.taskId)
      if (!card) return null
      publish(withMove(withoutMove(state, 'preview'), { ...wanted, key }))
      const input: MoveTaskInput = {
        taskId: wanted.taskId,
        toStatus: wanted.to,
        beforeId: wanted.beforeId,
        afterId: wanted.afterId,
        expectedVersion: card.version,
      }
      const result = await api.move(input)
      const settled = withoutMove(state, key)
      if (result.ok && narrowed) recount(state.cards.get(wanted.taskId), result.value.task)
      countSoon()
      publish(result.ok ? withPlaced(settled, result.value.task, wanted.afterId) : settled)
      return result.ok ? null : result.failure
    },
    async undo(taskId: string): Promise<Failure | null> {
      const result = await api.undo(taskId)
      if (!result.ok) return result.failure
      countSoon()
      publish(withCards(state, [result.value.task]))
      return null
    },
    stop(): void {
      generation++
      fetching.clear()
      clearTimeout(counting)
    },
  }
}

const noColumn = (status: TaskStatus): ColumnView => ({
  status,
  cards: [],
  count: null,
  overdue: null,
  loading: true,
  failed: false,
  more: false,
})
const noColumns: Record<TaskStatus, ColumnView> = {
  NOT_STARTED: noColumn('NOT_STARTED'),
  WAITING: noColumn('WAITING'),
  IN_PROGRESS: noColumn('IN_PROGRESS'),
  IN_REVIEW: noColumn('IN_REVIEW'),
  DONE: noColumn('DONE'),
  CANCELLED: noColumn('CANCELLED'),
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
