import type { Finding } from '../reading.ts'
import { headDay } from '../text/dates.ts'
import { joined } from '../text/joined.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { type Named, titledAt } from './self-naming.ts'
import { isCapitals } from './zones.ts'

/** Number and day take no more lines with text than this. */
const MOST_LINES = 3

/**
 * "Số 15-CV/ĐU" and "ngày 5 tháng 3 năm 2026" on lines of their own under the name of the kind, as reprints set them:
 * what they say, and the first line after them; nothing when no number stands there.
 */
export function numberBelow(
  strand: Strand,
  lines: readonly Line[],
  from: number,
): { named: Named | null; next: number } {
  let named: Named | null = null
  let day: Finding | null = null
  let whose: Finding | null = null
  let next = from
  let seen = 0
  for (let i = from; i < lines.length && seen < MOST_LINES; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    seen++
    const numbered: Named | null = named === null ? numberOn(strand, line) : null
    const dated: Finding | null = numbered === null && day === null ? dayOn(strand, line) : null
    const owned: Finding | null = numbered || dated || whose ? null : ownerOn(strand, line)
    if (!numbered && !dated && !owned) break
    named = numbered ?? named
    day = dated ?? day
    whose = owned ?? whose
    next = i + 1
  }
  if (!named) return { named: null, next: from }
  return { named: { ...named, issuedOn: named.issuedOn ?? day, issuer: named.issuer ?? whose }, next }
}

/** "CỦA BAN CHẤP HÀNH …" between the kind and the number. */
function ownerOn(strand: Strand, line: Line): Finding | null {
  if (!strand.key.startsWith('của ', line.start) || !isCapitals(strand.text.slice(line.start, line.end)))
    return null
  return findingOf(strand, line.start + 4, line.end, 0.8, 'TITLE_LINE')
}

/** A line that is a number after "Số", with or without its day and who issued it, and no more. */
function numberOn(strand: Strand, line: Line): Named | null {
  const flat = joined(strand, [[line.start, line.end]])
  if (!/^[(]?số(?!\p{L})/u.test(flat.key)) return null
  const titled = titledAt(flat, flat.key.startsWith('(') ? 1 : 0)
  return titled && /^[ ).,;]*$/.test(flat.key.slice(titled.end)) ? titled.named : null
}

/** A line that is "ngày …" and no more. */
function dayOn(strand: Strand, line: Line): Finding | null {
  const flat = joined(strand, [[line.start, line.end]])
  const open = flat.key.startsWith('(') ? 1 : 0
  const day = headDay(flat.key.slice(open))
  if (!day?.iso || !/^[ ).,;]*$/.test(flat.key.slice(open + day.end))) return null
  return { ...findingOf(flat, open + 5, open + day.end, 0.8, 'TITLE_LINE'), value: day.iso }
}
