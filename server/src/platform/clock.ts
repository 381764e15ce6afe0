/** The hub's time. Tests put another in its place. */
export interface Clock {
  now(): Date
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in Asia/Ho_Chi_Minh at an instant, as `YYYY-MM-DD`. Deadlines are such days, never instants. */
export function civilDay(at: Date): string {
  return civil.format(at)
}

/** A stored day (midnight UTC, as the database's `date` arrives) as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** A civil day as the database wants it: midnight UTC. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** Whether a text is a real civil day `YYYY-MM-DD` of the years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const date = dateOf(text)
  return !Number.isNaN(date.getTime()) && dayOf(date) === text
}

/** The day `days` after a civil day. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000))
}
