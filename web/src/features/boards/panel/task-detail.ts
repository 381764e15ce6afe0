import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import {
  TaskActivityDocument,
  type TaskActivityQuery,
  TaskByNumberDocument,
  type TaskDetailFragment,
} from '#graphql/generated/graphql.ts'
import { useBoardLive } from '#graphql/live.ts'

/** A task as its panel shows it. */
export type TaskDetail = TaskDetailFragment
type ActivityNode = Extract<NonNullable<TaskActivityQuery['node']>, { __typename: 'Task' }>
/** An entry of a task's history. */
export type HistoryEntry = ActivityNode['history']['nodes'][number]
/** A comment on a task. */
export type TaskComment = ActivityNode['comments']['nodes'][number]

/** Entries of the history and comments that are asked for at once. */
export const activityPage = 50

interface Loaded {
  task: TaskDetail | null
  loading: boolean
  failed: boolean
  again: () => void
}

/** The task with a number of a board, kept as it is now. */
export function useTask(agreementId: string, number: number, cursor: string): Loaded {
  const [{ data, fetching, error }, ask] = useQuery({
    query: TaskByNumberDocument,
    variables: { agreementId, number },
    requestPolicy: 'cache-and-network',
  })
  const task = data?.node?.__typename === 'Agreement' ? data.node.board.task : null
  const again = () => ask({ requestPolicy: 'network-only' })
  useTaskNews(agreementId, task?.id ?? null, cursor, again)
  return { task, loading: fetching && !task, failed: !task && error !== undefined, again }
}

/** The history and the comments of a task, kept as they are now. */
export function useActivity(agreementId: string, taskId: string, cursor: string) {
  const [{ data, fetching }, ask] = useQuery({
    query: TaskActivityDocument,
    variables: { id: taskId, first: activityPage },
    requestPolicy: 'cache-and-network',
  })
  const node = data?.node?.__typename === 'Task' ? data.node : null
  const again = () => ask({ requestPolicy: 'network-only' })
  useTaskNews(agreementId, taskId, cursor, again)
  return {
    history: node?.history.nodes ?? [],
    comments: node?.comments.nodes ?? [],
    loading: fetching && !node,
    again,
  }
}

/** Milliseconds over which several changes of one task gather into one question. */
const gatherFor = 120

/**
 * Asks anew when something happened to the task. What the event carries is shown at once; rights, lists and the
 * history are not in it, because one event goes to all who follow the board.
 */
function useTaskNews(agreementId: string, taskId: string | null, cursor: string, again: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useBoardLive(agreementId, cursor, {
    onNews: (news) => {
      if (!taskId || news.task?.id !== taskId) return
      clearTimeout(timer.current)
      timer.current = setTimeout(again, gatherFor)
    },
    onReset: again,
  })
}
