import { client } from '#graphql/client.ts'
import {
  BoardColumnsDocument,
  BoardPageDocument,
  type BoardPageQuery,
  MoveTaskDocument,
  type MoveTaskInput,
  type TaskFilter,
  type TaskStatus,
  UndoTaskChangeDocument,
} from '#graphql/generated/graphql.ts'
import { type Outcome, outcomeOf } from '#graphql/outcome.ts'
import type { Card } from './board-state.ts'

/** Tasks of the first page of a column, and of those that follow. */
export const pageSizes = { first: 50, next: 100 } as const

/** How many tasks a column holds, and how many of them are overdue. */
export interface ColumnCount {
  readonly count: number
  /** Null where a filter is on: the server counts overdue tasks of whole columns only. */
  readonly overdue: number | null
}

type BoardNode = Extract<NonNullable<BoardPageQuery['node']>, { __typename: 'Agreement' }>
/** A page of a column. */
export type ColumnPage = BoardNode['board']['tasks']

/** The server as the board's store uses it; tests bring their own. */
export interface BoardApi {
  page(status: TaskStatus, after: string | null, first: number): Promise<ColumnPage>
  counts(): Promise<Partial<Record<TaskStatus, ColumnCount>> | null>
  move(input: MoveTaskInput): Promise<Outcome<{ readonly task: Card }>>
  undo(taskId: string): Promise<Outcome<{ readonly task: Card }>>
}

/** Fetches a column from its start as far as `atLeast` tasks, page after page. @throws CombinedError */
export async function fetchColumn(api: BoardApi, status: TaskStatus, atLeast: number): Promise<ColumnPage> {
  const size = atLeast > pageSizes.first ? pageSizes.next : pageSizes.first
  let page = await api.page(status, null, size)
  while (page.pageInfo.hasNextPage && page.nodes.length < atLeast) {
    const next = await api.page(status, page.pageInfo.endCursor, pageSizes.next)
    page = { ...next, nodes: [...page.nodes, ...next.nodes] }
  }
  return page
}

/** The board of an agreement, narrowed by a filter. @throws CombinedError where a page cannot be fetched */
export function boardApi(agreementId: string, filter: TaskFilter): BoardApi {
  return {
    page: (status, after, first) => fetchPage(agreementId, { ...filter, status: [status] }, after, first),
    counts: () => fetchCounts(agreementId),
    move: async (input) =>
      outcomeOf(await client.mutation(MoveTaskDocument, { input }).toPromise(), (data) => data.moveTask),
    undo: async (taskId) =>
      outcomeOf(
        await client.mutation(UndoTaskChangeDocument, { input: { taskId } }).toPromise(),
        (data) => data.undoTaskChange,
      ),
  }
}

async function fetchPage(agreementId: string, filter: TaskFilter, after: string | null, first: number) {
  const variables = { agreementId, filter, first, after }
  const { data, error } = await client
    .query(BoardPageDocument, variables, { requestPolicy: 'network-only' })
    .toPromise()
  if (data?.node?.__typename === 'Agreement') return data.node.board.tasks
  throw error ?? new Error('board not readable')
}

async function fetchCounts(agreementId: string) {
  const { data } = await client
    .query(BoardColumnsDocument, { agreementId }, { requestPolicy: 'network-only' })
    .toPromise()
  if (data?.node?.__typename !== 'Agreement') return null
  return Object.fromEntries(data.node.board.columns.map((column) => [column.status, column]))
}
