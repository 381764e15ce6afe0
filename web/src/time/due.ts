import { type CivilDay, daysBetween } from '#time/civil-day.ts'

/**
 * How a deadline reads on a given day. `days` counts civil days. Beyond 30 days the date itself says more than
 * a count; up to 7 days it is soon (design: amber).
 */
export type Due =
  | { kind: 'overdue'; days: number }
  | { kind: 'today' }
  | { kind: 'tomorrow' }
  | { kind: 'inDays'; days: number; soon: boolean }
  | { kind: 'onDay'; day: CivilDay }

const soonDays = 7
const countedDays = 30

/** Reads a deadline on `today`. The day itself is still in time; the first day after it is overdue by 1. */
export function dueOn(deadline: CivilDay, today: CivilDay): Due {
  const days = daysBetween(today, deadline)
  if (days < 0) return { kind: 'overdue', days: -days }
  if (days === 0) return { kind: 'today' }
  if (days === 1) return { kind: 'tomorrow' }
  if (days <= countedDays) return { kind: 'inDays', days, soon: days <= soonDays }
  return { kind: 'onDay', day: deadline }
}

/** The weight a deadline is shown with: overdue red, soon amber, else plain. */
export function dueTone(due: Due): 'overdue' | 'soon' | 'plain' {
  if (due.kind === 'overdue') return 'overdue'
  if (due.kind === 'today' || due.kind === 'tomorrow') return 'soon'
  return due.kind === 'inDays' && due.soon ? 'soon' : 'plain'
}
