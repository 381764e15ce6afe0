import { addDays, dateAt, isoDay, lastDayOf } from './dates.ts'
import {
  BY_MONTH,
  BY_QUARTER,
  BY_YEAR,
  CONDITION_OPENINGS,
  DAYS_FROM,
  DEADLINE_OPENINGS,
  RECURRENCES,
} from './lexicon/timing.ts'
import type { Deadline, Finding, Recurrence } from './reading.ts'
import { findingOf, type Strand } from './strand.ts'

/** The first deadline in the text whose day the words give, with `issuedOn` for what they leave to it; else null. */
export function deadlineIn(strand: Strand, issuedOn: string | null): Deadline | null {
  return dayDeadline(strand, issuedOn) ?? periodDeadline(strand) ?? countedDeadline(strand, issuedOn)
}

function dayDeadline(strand: Strand, issuedOn: string | null): Deadline | null {
  const repeats = (recurrenceIn(strand)?.months ?? null) !== null
  for (const hit of strand.key.matchAll(DEADLINE_OPENINGS)) {
    const at = hit.index + hit[0].length
    const date = dateAt(strand.key, at)
    if (!date || /^ ?(?:hàng|hằng|mỗi) (?:năm|tháng|quý)/.test(strand.key.slice(date.end))) continue
    const iso = date.iso ?? (repeats ? null : nextDay(issuedOn, date.month, date.day))
    if (iso) return deadline(strand, hit.index, date.end, iso, date.iso ? 0.9 : 0.6)
  }
  return null
}

/** "trước ngày 15/6" of a dated letter means the next such day. */
function nextDay(issuedOn: string | null, month: number, day: number): string | null {
  if (issuedOn === null) return null
  const year = Number(issuedOn.slice(0, 4))
  const same = isoDay(year, month, day)
  return same !== null && same < issuedOn ? isoDay(year + 1, month, day) : same
}

function periodDeadline(strand: Strand): Deadline | null {
  const month = BY_MONTH.exec(strand.key)
  if (month) {
    const iso = lastDayOf(Number(month[2]), Number(month[1]))
    if (iso) return deadline(strand, month.index, month.index + month[0].length, iso, 0.8)
  }
  const quarter = BY_QUARTER.exec(strand.key)
  const order = ['i', 'ii', 'iii', 'iv'].indexOf(quarter?.[1] ?? '') + 1 || Number(quarter?.[1])
  const iso = quarter ? lastDayOf(Number(quarter[2]), order * 3) : null
  if (quarter && iso) return deadline(strand, quarter.index, quarter.index + quarter[0].length, iso, 0.8)
  const year = BY_YEAR.exec(strand.key)
  const last = year ? lastDayOf(Number(year[1]), 12) : null
  return year && last ? deadline(strand, year.index, year.index + year[0].length, last, 0.6) : null
}

function countedDeadline(strand: Strand, issuedOn: string | null): Deadline | null {
  const hit = DAYS_FROM.exec(strand.key)
  if (!hit || issuedOn === null || hit[0].includes('làm việc') || hit[0].includes('nhận')) return null
  return deadline(strand, hit.index, hit.index + hit[0].length, addDays(issuedOn, Number(hit[1])), 0.6)
}

function deadline(strand: Strand, start: number, end: number, iso: string, confidence: number): Deadline {
  const place = findingOf(strand, start, end, confidence)
  return { ...place, value: iso, words: place.value }
}

/** The recurrence named in the text, the most definite one first; else null. */
export function recurrenceIn(strand: Strand): Recurrence | null {
  for (const [pattern, months] of RECURRENCES) {
    const hit = pattern.exec(strand.key)
    if (hit)
      return {
        ...findingOf(strand, hit.index, hit.index + hit[0].length, months === null ? 0.6 : 0.85),
        months,
      }
  }
  return null
}

const LONGEST_CONDITION = 160

/** What must happen first, without brackets: up to the next mark; else null. */
export function conditionIn(strand: Strand): Finding | null {
  for (const hit of strand.key.matchAll(CONDITION_OPENINGS)) {
    const ahead = strand.key.slice(hit.index, hit.index + LONGEST_CONDITION)
    const stop = ahead.search(/[,;.)]/)
    const end = hit.index + (stop < 0 ? ahead.length : stop)
    const bracketed = strand.key[hit.index - 1] === '('
    if (stop < 0 && end < strand.key.length) continue
    if (!bracketed && !awaits(strand.key.slice(hit.index, end))) continue
    return findingOf(strand, hit.index, end, bracketed ? 0.95 : 0.7)
  }
  return null
}

/** Outside brackets only what waits for an act of somebody counts. */
function awaits(key: string): boolean {
  if (/^khi có (?:nhu cầu|dịp|điều kiện thuận)/.test(key)) return false
  return /ban hành|phê duyệt|thông qua|văn bản|hướng dẫn|quyết định|chỉ đạo|đồng ý|chấp thuận|ý kiến|yêu cầu|kết quả|công bố|thẩm định/.test(
    key,
  )
}
