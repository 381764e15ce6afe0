import type { BoardHistoryQuery } from '#graphql/generated/graphql.ts'
import type { BoardNews } from '#graphql/live.ts'
import { type CivilDay, civilDayAt } from '#time/civil-day.ts'

type BoardNode = Extract<NonNullable<BoardHistoryQuery['node']>, { __typename: 'Agreement' }>
/** A page of a board's history. */
export type HistoryPage = BoardNode['board']['history']
/** An entry of a board's history with the task it is about. */
export type HistoryEntry = HistoryPage['nodes'][number]

/** A board's history as far as it is on screen. */
export interface HistoryList {
  /** Newest first, each version once. */
  readonly entries: readonly HistoryEntry[]
  /** What arrived while somebody was reading and is not shown yet, newest first. */
  readonly held: readonly HistoryEntry[]
  /** Versions that arrived while the list was open, to be marked as new. */
  readonly arrived: ReadonlySet<number>
  /** Where the next page begins; null when there is none. */
  readonly next: string | null
  /** False until the first page is there; until then news wait in `held`. */
  readonly loaded: boolean
}

export const emptyHistory: HistoryList = {
  entries: [],
  held: [],
  arrived: new Set(),
  next: null,
  loaded: false,
}

/** Adds a page that follows what is there. What the first page holds already is no news any more. */
export function withPage(list: HistoryList, page: HistoryPage): HistoryList {
  const oldest = list.entries.at(-1)?.version ?? Number.POSITIVE_INFINITY
  const entries = [...list.entries, ...page.nodes.filter((entry) => entry.version < oldest)]
  const newest = entries[0]?.version ?? 0
  const { hasNextPage, endCursor } = page.pageInfo
  const held = list.held.filter((entry) => entry.version > newest)
  const longer = { ...list, entries, held, next: hasNextPage ? endCursor : null, loaded: true }
  return list.loaded ? longer : shown(longer)
}

/** Takes what just happened: shown at the top, or held back while somebody reads. Older versions are no news. */
export function withNews(list: HistoryList, entry: HistoryEntry, hold: boolean): HistoryList {
  const newest = list.held[0] ?? list.entries[0]
  if (newest && entry.version <= newest.version) return list
  const waiting = { ...list, held: [entry, ...list.held] }
  return hold || !list.loaded ? waiting : shown(waiting)
}

/** Gives a task the name it has now wherever it stands. */
export function withTask(list: HistoryList, task: HistoryEntry['task']): HistoryList {
  const old = (entry: HistoryEntry) => entry.task?.id === task?.id && entry.task?.title !== task?.title
  if (!task || ![...list.entries, ...list.held].some(old)) return list
  const renamed = (entry: HistoryEntry) => (old(entry) ? { ...entry, task } : entry)
  return { ...list, entries: list.entries.map(renamed), held: list.held.map(renamed) }
}

/** Shows what was held back. */
export function shown(list: HistoryList): HistoryList {
  if (list.held.length === 0 || !list.loaded) return list
  const arrived = new Set([...list.arrived, ...list.held.map((entry) => entry.version)])
  return { ...list, entries: [...list.held, ...list.entries], held: [], arrived }
}

/** Whether an entry belongs into the history: done for the agency asked for, and more than a change of order. */
export function belongs(
  news: Pick<BoardNews, 'kind' | 'agency' | 'changes'>,
  agencyId: string | undefined,
): boolean {
  if (agencyId !== undefined && news.agency?.id !== agencyId) return false
  if (news.kind === 'COLUMN_RESPREAD') return false
  return news.kind !== 'TASK_MOVED' || news.changes.some((change) => change.field === 'status')
}

/** The entries of one day, in their order. */
export interface HistoryDay {
  readonly day: CivilDay
  readonly entries: readonly HistoryEntry[]
}

/** Entries by civil day, the newest day first. */
export function byDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days = Map.groupBy(entries, (entry) => civilDayAt(new Date(entry.at)))
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }))
}
