/**
 * Deadlines are civil days in Viet Nam, not instants (GLOSSARY: Task). A civil day travels as `YYYY-MM-DD`.
 * Everything here is pure; what depends on "now" takes it as an argument.
 */
export type CivilDay = string

/** The zone in which a day begins and ends. Viet Nam has kept UTC+7 without summer time since 1975. */
const zone = 'Asia/Ho_Chi_Minh'
const dayMs = 86_400_000
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in Viet Nam at an instant. */
export function civilDayAt(instant: Date): CivilDay {
  return calendar.format(instant)
}

/** Milliseconds from an instant to the next midnight in Viet Nam; never 0. */
export function untilNextDay(instant: Date): number {
  const next = Date.parse(`${addDays(civilDayAt(instant), 1)}T00:00:00+07:00`)
  return next - instant.getTime()
}

/** A civil day from its numbers, or null when no such day exists (31/02). */
export function civilDay(year: number, month: number, day: number): CivilDay | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : null
}

/** The numbers of a civil day; throws RangeError on text that is not `YYYY-MM-DD`. */
export function partsOf(day: CivilDay): { year: number; month: number; day: number } {
  const match = pattern.exec(day)
  if (!match) throw new RangeError(`not a civil day: ${day}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

function ordinal(day: CivilDay): number {
  const { year, month, day: date } = partsOf(day)
  return Date.UTC(year, month - 1, date) / dayMs
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return ordinal(to) - ordinal(from)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: CivilDay, count: number): CivilDay {
  return new Date((ordinal(day) + count) * dayMs).toISOString().slice(0, 10)
}

/** The same day `count` months later, or the last day of that month where it is shorter. */
export function addMonths(day: CivilDay, count: number): CivilDay {
  const { year, month, day: date } = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1)
}

/** 1 = Monday … 7 = Sunday: weeks start on Monday in Viet Nam. */
export function weekdayOf(day: CivilDay): number {
  // 1970-01-01 was a Thursday, the fourth day.
  return ((((ordinal(day) + 3) % 7) + 7) % 7) + 1
}
