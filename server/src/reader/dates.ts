/** A day found in a key, with the characters it takes. `iso` is null when the words do not give a whole day. */
export type DateMatch = { start: number; end: number; iso: string | null; day: number; month: number }

const SLASHED = /([0-9]{1,2}) ?[/.-] ?([0-9]{1,2})(?: ?[/.-] ?([0-9]{4}))?(?![0-9/])/y
const WORDED = /([0-9]{1,2}) tháng ([0-9]{1,2})(?:(?:,? năm |\/)([0-9]{4}))?/y

/** ISO form of a day of the calendar, or null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2200) return null
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** The last day of a month in ISO form, or null when there is no such month. */
export function lastDayOf(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The day `days` after an ISO day. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The day written at `at` ("19/3/2020", "28 tháng 01 năm 2015", "15/6"), else null. */
export function dateAt(key: string, at: number): DateMatch | null {
  for (const pattern of [WORDED, SLASHED]) {
    pattern.lastIndex = at
    const hit = pattern.exec(key)
    if (!hit) continue
    const day = Number(hit[1])
    const month = Number(hit[2])
    const iso = hit[3] === undefined ? null : isoDay(Number(hit[3]), month, day)
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12)
      return { start: at, end: at + hit[0].length, iso, day, month }
  }
  return null
}

/** The day that follows "ngày" right after `at` (", ngày 19/3/2020"), skipping a comma; else null. */
export function datedAfter(key: string, at: number): DateMatch | null {
  const opening = /^ ?,? ?(?:ký |ban hành )?ngày /.exec(key.slice(at, at + 24))
  return opening ? dateAt(key, at + opening[0].length) : null
}
