import type { TaskStatus } from '#prisma'

/** Tasks that count alike: `dueOn` is a civil day, empty for none. */
export interface CountRow {
  readonly status: TaskStatus
  readonly dueOn: string
  readonly late: boolean
  readonly count: number
}

/** An agreement's figures in the official arithmetic. Shares are 0 to 1. */
export interface Figures {
  /** Tasks that count: all but the cancelled. */
  readonly total: number
  readonly cancelled: number
  readonly doneInTime: number
  readonly doneLate: number
  /** Not done and not overdue; waiting and in review are among them. */
  readonly inTerm: number
  readonly waiting: number
  readonly inReview: number
  readonly overdue: number
  readonly dueSoon: number
  /** Tasks whose deadline has come: done ones with a deadline up to today, and overdue ones. */
  readonly due: number
  readonly doneShare: number
  /** Overdue among due. */
  readonly overdueShare: number
}

/**
 * Sums counters into figures. total = doneInTime + doneLate + inTerm + overdue always holds, as the published reports
 * have it; the share of overdue is of the tasks already due, not of all.
 * @param today the civil day, and `soon` the last day that is due soon
 */
export function figuresOf(rows: readonly CountRow[], today: string, soon: string): Figures {
  const sum = (test: (row: CountRow) => boolean) =>
    rows.reduce((all, row) => (test(row) ? all + row.count : all), 0)
  const isOpen = (row: CountRow) => row.status !== 'DONE' && row.status !== 'CANCELLED'
  const isRunning = (row: CountRow) => isOpen(row) && row.status !== 'WAITING' && row.dueOn !== ''
  const cancelled = sum((row) => row.status === 'CANCELLED')
  const total = sum(() => true) - cancelled
  const doneInTime = sum((row) => row.status === 'DONE' && !row.late)
  const doneLate = sum((row) => row.status === 'DONE' && row.late)
  const overdue = sum((row) => isRunning(row) && row.dueOn < today)
  const due = overdue + sum((row) => row.status === 'DONE' && row.dueOn !== '' && row.dueOn <= today)
  return {
    total,
    cancelled,
    doneInTime,
    doneLate,
    inTerm: total - doneInTime - doneLate - overdue,
    waiting: sum((row) => row.status === 'WAITING'),
    inReview: sum((row) => row.status === 'IN_REVIEW'),
    overdue,
    dueSoon: sum((row) => isRunning(row) && row.dueOn >= today && row.dueOn <= soon),
    due,
    doneShare: total === 0 ? 0 : (doneInTime + doneLate) / total,
    overdueShare: due === 0 ? 0 : overdue / due,
  }
}

const MOVING = new Set([
  'TASK_CREATED',
  'TASK_UPDATED',
  'TASK_MOVED',
  'TASK_STATUS_CHANGED',
  'TASK_CONFIRMED',
  'TASK_RELEASED',
  'RESET',
])

/** Whether a board's entry can move its figures. */
export function movesFigures(entry: { readonly kind: string }): boolean {
  return MOVING.has(entry.kind)
}
