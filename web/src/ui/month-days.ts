import { addDays, addMonths, type CivilDay, partsOf, weekdayOf } from '#time/civil-day.ts'

/** The first day of the month that holds a day. */
export function firstOfMonth(day: CivilDay): CivilDay {
  return addDays(day, 1 - partsOf(day).day)
}

/** The six weeks, Monday first, that show a whole month and the edges of its neighbours. */
export function weeksOfMonth(day: CivilDay): CivilDay[][] {
  const first = firstOfMonth(day)
  const monday = addDays(first, 1 - weekdayOf(first))
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, date) => addDays(monday, week * 7 + date)),
  )
}

/** Where a key moves the focus in a calendar, or null when it moves nothing. */
export function dayAfterKey(day: CivilDay, key: string, shift: boolean): CivilDay | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, 1 - weekdayOf(day))
    case 'End':
      return addDays(day, 7 - weekdayOf(day))
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1)
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1)
    default:
      return null
  }
}
