import { dateAt, isoDay, lastDayOf } from '../text/dates.ts'

/**
 * A day, month, quarter, half-year or year as it is written. `first` and `last` are its days in ISO form.
 * `whole` is false when the year is not written: then it is the next such time after the document's own day.
 */
export type Period = {
  start: number
  end: number
  kind: 'day' | 'month' | 'quarter' | 'half' | 'year'
  first: string
  last: string
  whole: boolean
}

type Sized = Omit<Period, 'start'>

const QUARTERS = ['i', 'ii', 'iii', 'iv']
const MONTH =
  /(?:tháng )?([0-9]{1,2})(?:(?: ?, ?| và | ?- ?| đến )(?:tháng )?([0-9]{1,2}))?(?: ?[/-] ?|,? năm )((?:19|20)[0-9]{2})(?![0-9/])/y
const BARE_MONTH = /tháng ([0-9]{1,2})(?:(?: ?, ?| và | ?- ?)(?:tháng )?([0-9]{1,2}))?(?![0-9/]|,[0-9])/y
const QUARTER =
  /quý (iv|i{1,3}|[1-4])(?:(?: ?, ?| và | ?- ?)(?:quý )?(iv|i{1,3}|[1-4]))?(?:(?: ?[/-] ?|,? (?:của )?năm |, | )((?:19|20)[0-9]{2}))?(?![\p{L}0-9])/uy
const HALF = /(?:0?6|sáu) tháng (đầu|cuối) năm(?: ((?:19|20)[0-9]{2}))?/y
const YEAR = /năm ((?:19|20)[0-9]{2})(?! ?[-/] ?[0-9])/y

/** The time written exactly at `at`, else null. Without a year it is the next one after `issuedOn`, when that is known. */
export function periodAt(key: string, at: number, issuedOn: string | null): Period | null {
  const found =
    dayAt(key, at, issuedOn) ??
    monthAt(key, at, issuedOn) ??
    quarterAt(key, at, issuedOn) ??
    halfAt(key, at, issuedOn) ??
    yearAt(key, at)
  return found && { start: at, ...found }
}

function dayAt(key: string, at: number, issuedOn: string | null): Sized | null {
  const opened = key.startsWith('ngày ', at)
  const date = dateAt(key, opened ? at + 5 : at)
  if (!date) return null
  const slashed = key.slice(at, date.end).includes('/')
  const iso = date.iso ?? (opened || slashed ? next(issuedOn, date.month, date.day) : null)
  return iso ? { end: date.end, kind: 'day', first: iso, last: iso, whole: date.iso !== null } : null
}

/** The next such day after the document's own. */
function next(issuedOn: string | null, month: number, day: number): string | null {
  if (issuedOn === null) return null
  const year = Number(issuedOn.slice(0, 4))
  const same = isoDay(year, month, day)
  return same !== null && same < issuedOn ? isoDay(year + 1, month, day) : same
}

function monthAt(key: string, at: number, issuedOn: string | null): Sized | null {
  const written = sticky(MONTH, key, at)
  const hit = written ?? sticky(BARE_MONTH, key, at)
  if (!hit) return null
  const month = Number(hit[2] ?? hit[1])
  return months('month', at + hit[0].length, Number(hit[1]), month, hit[3], issuedOn)
}

function quarterAt(key: string, at: number, issuedOn: string | null): Sized | null {
  const hit = sticky(QUARTER, key, at)
  if (!hit) return null
  const from = quarter(hit[1] ?? '')
  const to = quarter(hit[2] ?? hit[1] ?? '')
  return months('quarter', at + hit[0].length, from * 3 - 2, to * 3, hit[3], issuedOn)
}

function quarter(written: string): number {
  return QUARTERS.indexOf(written) + 1 || Number(written)
}

function halfAt(key: string, at: number, issuedOn: string | null): Sized | null {
  const hit = sticky(HALF, key, at)
  if (!hit) return null
  const from = hit[1] === 'đầu' ? 1 : 7
  return months('half', at + hit[0].length, from, from + 5, hit[2], issuedOn)
}

function yearAt(key: string, at: number): Sized | null {
  const hit = sticky(YEAR, key, at)
  return hit && months('year', at + hit[0].length, 1, 12, hit[1], null)
}

function months(
  kind: Period['kind'],
  end: number,
  from: number,
  to: number,
  year: string | undefined,
  issuedOn: string | null,
): Sized | null {
  const own = issuedOn === null ? null : Number(issuedOn.slice(0, 4))
  let full = year === undefined ? own : Number(year)
  if (full === null || from > to) return null
  if (year === undefined && issuedOn !== null && (lastDayOf(full, to) ?? '') < issuedOn) full++
  const first = isoDay(full, from, 1)
  const last = lastDayOf(full, to)
  return first && last ? { end, kind, first, last, whole: year !== undefined } : null
}

function sticky(pattern: RegExp, key: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(key)
}
