import { headAt } from '../actors/heads.ts'
import { BODY_OPENING } from '../lexicon/forms.ts'
import type { Finding } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { wordsIn } from '../text/words.ts'
import { GREETING, isCapitals, type Zones } from './zones.ts'

type Range = [number, number]

/** The bodies written to, who sends when it is a telegram, and the first line after them. */
export type Addressed = { addressees: Finding[]; sender: Finding | null; next: number }

const DASH = /^[-–—+•·*]/
/** An undashed line longer than this is running text. */
const LONGEST_LINE = 60
const LONGEST_ITEM = 400
/** A numbered line under bodies that are not is the first point of the text. */
const NUMBERED = /^(?:[0-9]{1,2}|[IVX]{1,4})\. ?\p{Lu}/u
/** A line that ends so goes on under it. */
const UNFINISHED = /(?:^|[ :])(?:các|và|của|cùng|thuộc)$/
/** What is told of the one written to ("Mã số thuế: …"), who is named above it. */
const DETAIL = /^(?:mã số(?: thuế| doanh nghiệp)?|mst|địa chỉ[^:]{0,30}|(?:số )?điện thoại|email|fax) ?:/
const TELEGRAM = /(?:^| )điện ?:/

/** The bodies after "Kính gửi", "Đồng kính gửi", "Kính trình" or "… điện:": one on the same line, or a list. */
export function addresseesFrom(strand: Strand, lines: readonly Line[], zones: Zones): Addressed {
  const items: Range[][] = []
  let sender: Finding | null = null
  let i = zones.addressLine
  let blank = false
  let greeted = false
  for (; i < zones.footLine; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) {
      blank = true
      continue
    }
    const ranges: Range[] = line.pieces.map((piece) => [piece.start, piece.end])
    const opening = openingOf(strand, ranges, i === zones.addressLine)
    if (opening?.sender) sender = opening.sender
    const rest = opening ? opening.rest : ranges
    const listed = !opening && waitsForNames(strand, items.at(-1), rest)
    if (!opening && !listed && !goesOn(strand, greeted ? [] : items, rest, blank)) break
    const apart = blank && !awaitsMore(strand, items.at(-1))
    for (const [n, range] of rest.entries()) {
      if (listed) items.at(-1)?.push([range[0] + dashOf(strand, range), range[1]])
      else addItem(strand, items, range, apart || greeted || (opening !== null && n === 0))
    }
    greeted = opening !== null && rest.length === 0
    blank = false
  }
  return {
    addressees: eachOnce(items.flatMap((ranges) => split(strand, ranges))),
    sender: sender ?? senderAbove(strand, lines, zones),
    next: i,
  }
}

/** A page may print the line of the addressees as its title too. */
function eachOnce(addressees: readonly Finding[]): Finding[] {
  const once = new Map<string, Finding>()
  for (const one of addressees) once.set(one.value, one)
  return [...once.values()]
}

/** What a line with a greeting says besides it; null when it greets nobody. */
function openingOf(
  strand: Strand,
  ranges: readonly Range[],
  first: boolean,
): { rest: Range[]; sender: Finding | null } | null {
  const rest: Range[] = []
  let sender: Finding | null = null
  let greeted = false
  for (const [start, end] of ranges) {
    const key = strand.key.slice(start, end)
    const greeting = GREETING.exec(key)
    const telegram = first ? TELEGRAM.exec(key) : null
    if (telegram && telegram.index > 0)
      sender = findingOf(strand, start, start + telegram.index, 0.9, 'ISSUER_TELEGRAM')
    const mark = greeting ? greeting[0].length : telegram ? telegram.index + telegram[0].length : 0
    if (mark > 0) greeted = true
    if (start + mark < end && (greeted || mark > 0)) rest.push([start + mark, end])
  }
  return greeted ? { rest, sender } : null
}

/** "BAN CHỈ HUY …" on the line above "Điện:". */
function senderAbove(strand: Strand, lines: readonly Line[], zones: Zones): Finding | null {
  const line = lines[zones.addressLine]
  if (!line || !/^điện ?:/.test(strand.key.slice(line.start, line.end))) return null
  for (let i = zones.addressLine - 1; i > zones.kindLine; i--) {
    const above = lines[i]
    if (!above || above.end === above.start) continue
    const capitals = isCapitals(strand.text.slice(above.start, above.end))
    return capitals ? findingOf(strand, above.start, above.end, 0.8, 'ISSUER_TELEGRAM') : null
  }
  return null
}

/** "… các tỉnh: Lào Cai," over a blank line: what stands under it goes on with the list. */
function awaitsMore(strand: Strand, last: readonly Range[] | undefined): boolean {
  return last !== undefined && strand.text[(last.at(-1)?.[1] ?? 1) - 1] === ','
}

/** How many characters the dash takes that opens a line. */
function dashOf(strand: Strand, range: Range): number {
  return DASH.test(strand.text.slice(...range)) ? 1 : 0
}

/** "Bộ trưởng các Bộ:" in one cell, the names in the next; "các tỉnh: A," and "- B và C;" under it. */
function waitsForNames(
  strand: Strand,
  last: readonly Range[] | undefined,
  ranges: readonly Range[],
): boolean {
  const above = last && flatten(strand, last)
  const [start, end] = ranges[0] ?? [0, 0]
  if (!above || end - start > LONGEST_ITEM) return false
  const [text, key] = [strand.text.slice(start, end), strand.key.slice(start, end)]
  if (/(?:^|[ -])(?:các|những) [^:;]{2,40}:$/.test(above.key)) return !BODY_OPENING.test(key)
  if (!/: [^:;]{2,80},$/.test(above.key) || !DASH.test(text)) return false
  return headAt(wordsIn(text.replace(DASH, ' ').trim(), key.replace(DASH, ' ').trim()), 0) === 0
}

function goesOn(
  strand: Strand,
  items: readonly Range[][],
  ranges: readonly Range[],
  blank: boolean,
): boolean {
  const [start, end] = ranges[0] ?? [0, 0]
  const text = strand.text.slice(start, end)
  const key = strand.key.slice(start, end)
  const length = (ranges.at(-1)?.[1] ?? end) - start
  const last = items.at(-1)
  if (DASH.test(text)) return length < LONGEST_ITEM
  if (last && NUMBERED.test(text) && !NUMBERED.test(strand.text.slice(...(last[0] ?? [0, 0])))) return false
  if (!last) return !BODY_OPENING.test(key) && length < 300
  const lastEnd = last.at(-1)?.[1] ?? 1
  const mark = strand.text[lastEnd - 1] ?? ''
  if (!blank && UNFINISHED.test(strand.key.slice(Math.max(0, lastEnd - 8), lastEnd)))
    return length < LONGEST_ITEM
  const dashed = DASH.test(strand.text.slice(...(last[0] ?? [0, 0])))
  if (blank && mark === ',') return !dashed && !BODY_OPENING.test(key) && length < LONGEST_ITEM
  if (blank) return !dashed && mark === ';' && length < 120
  if (mark === '.' || (mark === ';' && dashed)) return false
  if (mark === ';') return length < 120
  if (mark === ',' || /^[\p{Ll}(&]/u.test(text)) return true
  return !BODY_OPENING.test(key) && (dashed || (length < LONGEST_LINE && !/:$/.test(text)))
}

function addItem(strand: Strand, items: Range[][], range: Range, opens: boolean): void {
  const last = items.at(-1)
  const told = DASH.test(strand.text.slice(...range)) || DETAIL.test(strand.key.slice(...range))
  if (!last || opens || told) items.push([range])
  else last.push(range)
}

/**
 * Whether another body stands after the mark at `at`: "Các sở: An toàn, Y tế; Giáo dục" goes on with the names of the
 * same list, "các nhà khoa học; nhà báo" with the same people.
 */
function opensAnother(flat: Strand, from: number, at: number): boolean {
  const next = at + (flat.text[at + 1] === ' ' ? 2 : 1)
  const listed = /(?<!\p{L})các [^:;]{2,24}:[^:]*$/u.test(flat.key.slice(from, at))
  if (!listed && !/^\p{Ll}/u.test(flat.text[next] ?? '')) return true
  return headAt(wordsIn(flat.text.slice(next, next + 60), flat.key.slice(next, next + 60)), 0) > 0
}

function split(strand: Strand, ranges: readonly Range[]): Finding[] {
  const flat = flatten(strand, ranges)
  const found: Finding[] = []
  const each = /^[-+ ]*các /.test(flat.key)
  let from = 0
  for (let at = 0; at <= flat.text.length; at++) {
    const parts =
      (flat.text[at] === ';' && opensAnother(flat, from, at)) ||
      (each && flat.key.startsWith(', các ', at)) ||
      (/[,.]/.test(flat.text[at] ?? '') && /^ [-–] \p{Lu}/u.test(flat.text.slice(at + 1, at + 5)))
    if (at < flat.text.length && !parts) continue
    const [start, end] = stripRange(flat.text, from, at, '-–—+•·*,;. ')
    if (end > start && !DETAIL.test(flat.key.slice(start, end)))
      found.push(findingOf(flat, start, end, 0.9, 'ADDRESSEE_LISTED'))
    from = at + 1
  }
  return found
}
