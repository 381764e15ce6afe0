/** A day found in a key, with the characters it takes. `iso` is null when the words do not give a whole day. */
export type DateMatch = { start: number; end: number; iso: string | null; day: number; month: number }

const SLASHED = /([0-9]{1,2}) ?[/.-] ?([0-9]{1,2})(?: ?[/.-] ?([0-9]{4})|[/.]([0-9]{2}))?(?![0-9/])/y
const WORDED = /([0-9]{1,2}) tháng ([0-9]{1,2})(?:(?:,? n[ăáa]m |\/)([0-9]{4}))?/y

/** "10-15/12/2025": the first day of a stretch, whose last one gives month and year. */
const STRETCH = /[0-9]{1,2} ?- ?(?=[0-9]{1,2} ?[/.] ?[0-9]{1,2}(?:[/.]|[^0-9-]|$))/y

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
  STRETCH.lastIndex = at
  const last = at + (STRETCH.exec(key)?.[0].length ?? 0)
  for (const pattern of [WORDED, SLASHED]) {
    pattern.lastIndex = last
    const hit = pattern.exec(key)
    if (!hit) continue
    const day = Number(hit[1])
    const month = Number(hit[2])
    const year = hit[3] ?? (hit[4] && `20${hit[4]}`)
    const iso = year === undefined ? null : isoDay(Number(year), month, day)
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12)
      return { start: at, end: last + hit[0].length, iso, day, month }
  }
  return null
}

/** What may stand between a symbol and its day: a telegram's hour, the signing. */
const BEFORE_DAY =
  /^ ?,? ?(?:(?:hồi|lúc) [0-9]{1,2} ?(?:giờ|h)(?: ?[0-9]{1,2})?(?: ?phút)?,? )?(?:ký |ban hành )?ngày /

/** The day that follows "ngày" right after `at` (", ngày 19/3/2020"), skipping a comma; else null. */
export function datedAfter(key: string, at: number): DateMatch | null {
  const opening = BEFORE_DAY.exec(key.slice(at, at + 48))
  return opening ? dateAt(key, at + opening[0].length) : null
}

const DIGITS = '[0-9oil]{1,2}'
const FILL = '[ ._…]*'
const HEAD_DAY = new RegExp(
  `^ngày${FILL}(${DIGITS})?${FILL}tháng${FILL}(${DIGITS})?${FILL},?${FILL}(?:năm${FILL}([0-9oil]{4}|[0-9]{0,3})[._…]*)?`,
)
const HEAD_SLASHED = /^ngày [0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4}(?![0-9])/
const LONGEST_HEAD_DAY = 90

/**
 * The day in the line of place and date, whose key begins with "ngày"; `iso` is null when a part was left blank to be
 * written in by hand. Letters that scanning takes for digits ("O5", "l1") count as digits beside one.
 */
export function headDay(key: string): { end: number; iso: string | null } | null {
  const line = key.slice(0, LONGEST_HEAD_DAY)
  const slashed = HEAD_SLASHED.exec(line)
  if (slashed) return { end: slashed[0].length, iso: dateAt(line, 5)?.iso ?? null }
  const hit = HEAD_DAY.exec(line)
  if (!hit) return null
  const [day, month, year] = [asNumber(hit[1]), asNumber(hit[2]), asNumber(hit[3])]
  const whole = day !== null && month !== null && year !== null
  return { end: hit[0].trimEnd().length, iso: whole ? isoDay(year, month, day) : null }
}

/** The number that scanned digits stand for; null without one true digit. */
function asNumber(digits: string | undefined): number | null {
  if (!digits || !/[0-9]/.test(digits)) return null
  return Number(digits.replaceAll('o', '0').replace(/[il]/g, '1'))
}
