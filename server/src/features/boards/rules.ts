import type { TaskStatus } from '#prisma'

/** How a task stands against its deadline; always computed, never stored. */
export type Timeliness = 'NO_DEADLINE' | 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | 'DONE_IN_TIME' | 'DONE_LATE'

/** Days ahead of a deadline from which a task is due soon. */
export const DUE_SOON_DAYS = 7

/** What timeliness is computed from; days are civil days `YYYY-MM-DD`. */
export interface Schedule {
  readonly status: TaskStatus
  readonly dueOn: string | null
  readonly completedOn: string | null
}

/**
 * How a task stands on the civil day `today`. A waiting task is never overdue: its deadline starts to count when its
 * condition is met. A deadline day itself is still in time.
 */
export function timelinessOf(task: Schedule, today: string): Timeliness {
  if (task.status === 'CANCELLED') return 'NO_DEADLINE'
  if (task.status === 'DONE') return isLate(task) ? 'DONE_LATE' : 'DONE_IN_TIME'
  if (task.dueOn === null) return 'NO_DEADLINE'
  if (task.status === 'WAITING') return 'IN_TIME'
  if (task.dueOn < today) return 'OVERDUE'
  return daysBetween(today, task.dueOn) <= DUE_SOON_DAYS ? 'DUE_SOON' : 'IN_TIME'
}

/** Whether a finished task was finished after its deadline. */
export function isLate(task: Schedule): boolean {
  return (
    task.status === 'DONE' &&
    task.dueOn !== null &&
    task.completedOn !== null &&
    task.completedOn > task.dueOn
  )
}

/** Civil days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const TRANSITIONS: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  NOT_STARTED: ['WAITING', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED'],
  WAITING: ['NOT_STARTED', 'IN_PROGRESS', 'CANCELLED'],
  IN_PROGRESS: ['NOT_STARTED', 'WAITING', 'IN_REVIEW', 'DONE', 'CANCELLED'],
  IN_REVIEW: ['IN_PROGRESS', 'DONE', 'CANCELLED'],
  DONE: ['IN_PROGRESS'],
  CANCELLED: ['NOT_STARTED', 'IN_PROGRESS'],
}

/**
 * The statuses a task can be put in by hand. Where the agreement asks for confirmation, DONE is reached only through
 * confirmation and acceptance.
 */
export function nextStatuses(from: TaskStatus, requiresConfirmation: boolean): readonly TaskStatus[] {
  return TRANSITIONS[from].filter((to) => !(to === 'DONE' && requiresConfirmation))
}

/** Why a task cannot go from one status to another; null when it can. Staying is always possible. */
export function transitionFault(
  from: TaskStatus,
  to: TaskStatus,
  requiresConfirmation: boolean,
): 'ILLEGAL_TRANSITION' | 'CONFIRMATION_REQUIRED' | null {
  if (from === to || nextStatuses(from, requiresConfirmation).includes(to)) return null
  return to === 'DONE' && requiresConfirmation && from !== 'DONE'
    ? 'CONFIRMATION_REQUIRED'
    : 'ILLEGAL_TRANSITION'
}

/** Agencies whose confirmation of a proposed completion is still awaited. */
export function awaitedConfirmations<T extends { confirmedAt: Date | null }>(
  agencies: readonly T[],
): readonly T[] {
  return agencies.filter((agency) => agency.confirmedAt === null)
}
