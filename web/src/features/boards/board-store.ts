import type { TaskStatus } from '#graphql/generated/graphql.ts'
import type { BoardNews } from '#graphql/live.ts'
import { newKey } from '#graphql/new-key.ts'
import type { Failure } from '#graphql/outcome.ts'
import { type BoardApi, type ColumnPage, fetchColumn, pageSizes } from './board-api.ts'
import { type ColumnCounts, recounted } from './board-counts.ts'
import { type Mark, markFor } from './board-marks.ts'
import {
  type BoardState,
  type Card,
  emptyBoard,
  type FetchedPage,
  type Move,
  withCards,
  withColumn,
  withMove,
  withoutCard,
  withoutColumn,
  withoutMove,
  withPage,
  withPlaced,
} from './board-state.ts'
import { type BoardView, openColumnsOf, viewOf } from './board-view.ts'

/** What a board's store is made of. */
export interface StoreParts {
  readonly api: BoardApi
  /** Whether a task that arrived live passes the filter; null: only the server can say. */
  readonly passes: (card: Card) => boolean | null
  readonly markOf: (news: BoardNews) => Mark | null
  /** Counts come from the pages when the board is narrowed. */
  readonly narrowed: boolean
  /** Runs something soon; tests run it at once. */
  readonly soon?: (run: () => void) => void
}

/** A move as it is asked for. */
export type WantedMove = Omit<Move, 'key'>

/** How long changes may gather before the columns are counted anew, in milliseconds; until then they are reckoned. */
const countAfter = 1_000
/** How long news may gather before they are drawn, in milliseconds: a lively board is not drawn for each of them. */
const gatherFor = 30

/**
 * The tasks of one board on one screen: the pages fetched, the moves under way, what others do. It fetches nothing by
 * itself. Its functions are bound, so that they can be handed on.
 */
export class BoardStore {
  readonly #parts: StoreParts
  readonly #listeners = new Set<() => void>()
  readonly #fetching = new Set<TaskStatus>()
  readonly #failed = new Set<TaskStatus>()
  readonly #holders = new Set<string>()
  readonly #waiting: BoardNews[] = []
  #isFlushing = false
  #state: BoardState = emptyBoard
  #counts: ColumnCounts = {}
  #marks: ReadonlyMap<string, Mark> = new Map()
  /** Answers to questions of an earlier generation are not taken: of the board's, or of the column's. */
  #generation = 0
  readonly #columnGenerations = new Map<TaskStatus, number>()
  #counting: ReturnType<typeof setTimeout> | undefined
  #view: BoardView

  constructor(parts: StoreParts) {
    this.#parts = parts
    this.#view = viewOf(this.#source(), null)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** What is shown now. */
  readonly view = (): BoardView => this.#view

  /** A task as the server last told it. */
  readonly card = (id: string): Card | undefined => this.#state.cards.get(id)

  /** Fetches the first page of a column, once. */
  readonly open = (status: TaskStatus): void => {
    if (!this.#state.reach[status].loaded) void this.#fetchPage(status, null)
  }

  /** Fetches the next page of a column, if there is one. */
  readonly more = (status: TaskStatus): void => {
    const { loaded, upTo, cursor } = this.#state.reach[status]
    if (loaded && upTo !== null && cursor) void this.#fetchPage(status, cursor)
  }

  /** Counts the columns. */
  readonly count = (): void => {
    if (!this.#parts.narrowed) void this.#count()
  }

  /** Fetches everything that was open anew: what was missed is not known. */
  readonly reset = (): void => {
    const open = openColumnsOf(this.#source())
    this.#generation++
    this.#fetching.clear()
    this.#state = { ...emptyBoard, moves: this.#state.moves }
    for (const status of open) void this.#fetchPage(status, null)
    this.#countSoon()
  }

  /** Takes what happened elsewhere, several at a time; while a hand is at work they wait. */
  readonly news = (news: BoardNews): void => {
    this.#waiting.push(news)
    this.#flushSoon()
  }

  /** Keeps the order still while a hand is at work; released by the same name. */
  readonly hold = (name: string): void => {
    this.#holders.add(name)
  }

  readonly release = (name: string): void => {
    if (this.#holders.delete(name) && this.#waiting.length > 0) this.#flushSoon()
  }

  /** Takes a task that was made or changed here; `afterId` is the one it was put directly after. */
  readonly put = (card: Card, afterId: string | null = null): void => {
    const fails = this.#parts.passes(card) === false
    this.#counts = recounted(this.#counts, this.#state.cards.get(card.id), fails ? null : card)
    this.#countSoon()
    this.#publish(fails ? withoutCard(this.#state, card.id) : withPlaced(this.#state, card, afterId))
  }

  /** Shows a task elsewhere without telling the server: lifted with the keyboard. Null puts it back. */
  readonly preview = (move: WantedMove | null): void => {
    const next = move
      ? withMove(this.#state, { ...move, key: 'preview' })
      : withoutMove(this.#state, 'preview')
    this.#publish(next)
  }

  /** Moves a task: shown at once, and so until the server has answered. Resolves with why not, or null. */
  readonly move = async (wanted: WantedMove): Promise<Failure | null> => {
    const key = newKey()
    const card = this.#state.cards.get(wanted.taskId)
    if (!card) return null
    this.#publish(withMove(withoutMove(this.#state, 'preview'), { ...wanted, key }))
    const { to: toStatus, ...place } = wanted
    const result = await this.#parts.api.move({ ...place, toStatus, expectedVersion: card.version })
    const settled = withoutMove(this.#state, key)
    if (result.ok)
      this.#counts = recounted(this.#counts, this.#state.cards.get(wanted.taskId), result.value.task)
    this.#countSoon()
    this.#publish(result.ok ? withPlaced(settled, result.value.task, wanted.afterId) : settled)
    return result.ok ? null : result.failure
  }

  /** Takes back one's own last change of a task. Resolves with why not, or null. */
  readonly undo = async (taskId: string): Promise<Failure | null> => {
    const result = await this.#parts.api.undo(taskId)
    if (!result.ok) return result.failure
    this.put(result.value.task)
    return null
  }

  /** Gives up what is under way; the store can be opened again. */
  readonly stop = (): void => {
    this.#generation++
    this.#fetching.clear()
    clearTimeout(this.#counting)
    this.#counting = undefined
  }

  #source() {
    return {
      state: this.#state,
      counts: this.#counts,
      marks: this.#marks,
      fetching: this.#fetching,
      failed: this.#failed,
    }
  }

  #publish(next: BoardState = this.#state): void {
    this.#state = next
    this.#view = viewOf(this.#source(), this.#view)
    for (const listener of this.#listeners) listener()
  }

  async #fetchPage(status: TaskStatus, after: string | null): Promise<void> {
    if (this.#fetching.has(status)) return
    const asked = this.#generationOf(status)
    this.#fetching.add(status)
    this.#failed.delete(status)
    this.#publish()
    const size = after ? pageSizes.next : pageSizes.first
    const page = await this.#parts.api.page(status, after, size).catch(() => null)
    if (asked !== this.#generationOf(status)) return
    this.#fetching.delete(status)
    if (!page) this.#failed.add(status)
    this.#publish(page ? withPage(this.#state, status, this.#taken(status, page)) : this.#state)
  }

  #generationOf(status: TaskStatus): string {
    return `${status} ${this.#generation}.${this.#columnGenerations.get(status) ?? 0}`
  }

  /** Fetches a column anew whose ranks no longer hold, as far as it was here; until it is, news wait. */
  async #refetch(status: TaskStatus): Promise<void> {
    this.#columnGenerations.set(status, (this.#columnGenerations.get(status) ?? 0) + 1)
    const { cards, reach } = this.#state
    if (!reach[status].loaded && !this.#fetching.has(status)) {
      this.#state = withoutColumn(this.#state, status)
      return
    }
    const asked = this.#generationOf(status)
    this.#fetching.add(status)
    this.hold(asked)
    const shown = this.#view.columns[status].cards.length
    const page = await fetchColumn(this.#parts.api, status, shown).catch(() => null)
    if (asked === this.#generationOf(status)) {
      this.#fetching.delete(status)
      if (page) this.#state = withColumn(this.#state, status, this.#taken(status, page), cards)
      else {
        this.#failed.add(status)
        this.#state = withoutColumn(this.#state, status)
      }
      this.#publish()
    }
    this.release(asked)
  }

  /** Counts what a page tells, and gives it as the state takes it. */
  #taken(status: TaskStatus, { totalCount, nodes, pageInfo }: ColumnPage): FetchedPage {
    if (this.#parts.narrowed)
      this.#counts = { ...this.#counts, [status]: { count: totalCount, overdue: null } }
    const { endCursor, hasNextPage } = pageInfo
    return { nodes, endCursor, hasNextPage }
  }

  async #count(): Promise<void> {
    const asked = this.#generation
    const told = await this.#parts.api.counts().catch(() => null)
    if (!told || asked !== this.#generation) return
    this.#counts = told
    this.#publish()
  }

  #countSoon(): void {
    if (this.#parts.narrowed || this.#counting !== undefined) return
    this.#counting = setTimeout(() => {
      this.#counting = undefined
      void this.#count()
    }, countAfter)
  }

  #flushSoon(): void {
    if (this.#isFlushing || this.#holders.size > 0) return
    this.#isFlushing = true
    const soon = this.#parts.soon ?? ((run) => void setTimeout(run, gatherFor))
    soon(() => {
      this.#isFlushing = false
      if (this.#holders.size === 0) this.#flush()
    })
  }

  #flush(): void {
    while (this.#holders.size === 0) {
      const news = this.#waiting.shift()
      if (!news) break
      this.#take(news)
    }
    this.#countSoon()
    this.#publish()
  }

  #take(news: BoardNews): void {
    const { task, column } = news
    if (column) void this.#refetch(column)
    if (!task) return
    const passing = this.#parts.passes(task)
    const known = this.#state.cards.get(task.id)
    const keeps = passing === true || (passing === null && known !== undefined)
    if (known || news.kind === 'TASK_CREATED')
      this.#counts = recounted(this.#counts, known, keeps ? task : null)
    this.#showMark(task.id, keeps ? this.#parts.markOf(news) : null)
    this.#state = keeps ? withCards(this.#state, [task]) : withoutCard(this.#state, task.id)
  }

  #showMark(id: string, mark: Mark | null): void {
    if (!mark) return
    this.#marks = new Map(this.#marks).set(id, mark)
    setTimeout(() => {
      if (this.#marks.get(id) !== mark) return
      const rest = new Map(this.#marks)
      rest.delete(id)
      this.#marks = rest
      this.#publish()
    }, markFor)
  }
}
