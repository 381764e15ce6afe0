import { addDays, type CivilDay, weekdayOf } from '#time/civil-day.ts'

/** What grouping looks at. */
interface DueTask {
  readonly dueOn: CivilDay | null
  readonly status: string
}

/** The viewer's open tasks by when they are due. */
interface DueGroups<T> {
  readonly overdue: readonly T[]
  readonly thisWeek: readonly T[]
  /** After this week, without a deadline, or waiting for a condition. */
  readonly later: readonly T[]
}

/**
 * Sorts tasks by their deadline: overdue longest first, this week (to Sunday) soonest first, then the rest, without a
 * deadline and waiting ones last. A waiting task is never overdue.
 */
export function groupByDue<T extends DueTask>(tasks: readonly T[], today: CivilDay): DueGroups<T> {
  const sunday = addDays(today, 7 - weekdayOf(today))
  const sorted = [...tasks].sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
  const groupOf = ({ dueOn, status }: DueTask): keyof DueGroups<T> => {
    if (dueOn === null || status === 'WAITING' || dueOn > sunday) return 'later'
    return dueOn < today ? 'overdue' : 'thisWeek'
  }
  return {
    overdue: sorted.filter((task) => groupOf(task) === 'overdue'),
    thisWeek: sorted.filter((task) => groupOf(task) === 'thisWeek'),
    // What waits for a condition cannot be hurried: it stands last.
    later: [
      ...sorted.filter((task) => groupOf(task) === 'later' && task.status !== 'WAITING'),
      ...sorted.filter((task) => groupOf(task) === 'later' && task.status === 'WAITING'),
    ],
  }
}
