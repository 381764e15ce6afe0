import type { TaskStatus } from '#graphql/generated/graphql.ts'
import type { ColumnCount } from './board-api.ts'
import type { Card } from './board-state.ts'

/** How many tasks each column holds, as far as it was told. */
export type ColumnCounts = Readonly<Partial<Record<TaskStatus, ColumnCount>>>

/**
 * Reckons what a change of a task makes of the counts; the server's own count follows. `before` is undefined for a task
 * that was not known, `after` null for one that is no longer shown. What is told of an older version changes nothing.
 */
export function recounted(counts: ColumnCounts, before: Card | undefined, after: Card | null): ColumnCounts {
  if (before && after && before.version >= after.version) return counts
  return added(added(counts, before, -1), after, 1)
}

function added(counts: ColumnCounts, card: Card | null | undefined, by: number): ColumnCounts {
  const told = card && counts[card.status]
  if (!told) return counts
  const late = card.timeliness === 'OVERDUE' ? by : 0
  const overdue = told.overdue === null ? null : told.overdue + late
  return { ...counts, [card.status]: { count: told.count + by, overdue } }
}
