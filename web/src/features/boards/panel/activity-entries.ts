import type { HistoryEntry, TaskComment } from './task-detail.ts'

/** Something said, or something that happened. */
export type Entry =
  | { kind: 'comment'; at: string; comment: TaskComment }
  | { kind: 'event'; at: string; event: HistoryEntry }

// A comment stands for itself; a move within a column is no news.
const silent = new Set(['COMMENT_ADDED', 'COMMENT_EDITED'])

/** Comments and history as one list, oldest first. */
export function activityEntries(
  history: readonly HistoryEntry[],
  comments: readonly TaskComment[],
): readonly Entry[] {
  const events = history
    .filter((event) => !silent.has(event.kind) && !(event.kind === 'TASK_MOVED' && !changesStatus(event)))
    .map((event): Entry => ({ kind: 'event', at: event.at, event }))
  const said = comments.map((comment): Entry => ({ kind: 'comment', at: comment.createdAt, comment }))
  return [...events, ...said].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function changesStatus(event: HistoryEntry): boolean {
  return event.changes.some((change) => change.field === 'status' && change.before !== change.after)
}
