import { kindNamed, kindStarting } from './kinds.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'
import type { Finding } from './reading.ts'
import { findingOf, flatten, type Strand, stripRange } from './strand.ts'
import { isCapitals, opensAddressees, type Zones } from './zones.ts'

type Range = [number, number]

/** Kind, subject and addressees, and the line where the body begins. */
export type Heading = {
  kind: Finding | null
  subject: Finding | null
  addressees: Finding[]
  /** The body that sends a telegram ("… điện:"), when the addressees open so. */
  sender: Finding | null
  bodyLine: number
}

const LONGEST_SUBJECT = 12
const BODY_OPENING =
  /^(?:căn cứ|thực hiện|theo |để |nhằm |ngày [0-9]|xét |sau khi|trong |qua |thời gian|vừa qua|hiện nay|tiếp theo|kính)/

/** Reads kind, subject and addressees. `loose` are lines of the letterhead that fit nothing else. */
export function readHeading(
  strand: Strand,
  lines: readonly Line[],
  zones: Zones,
  loose: readonly Range[],
): Heading {
  const kind = zones.kindLine < 0 ? null : kindOn(strand, lines[zones.kindLine])
  const limit = zones.addressLine < 0 ? zones.footLine : zones.addressLine
  const titled =
    zones.kindLine < 0 ? null : subjectAfter(strand, lines, zones.kindLine, limit, kind?.rest ?? null)
  const addressed = zones.addressLine < 0 ? null : addresseesFrom(strand, lines, zones)
  const subject = titled?.subject ?? (zones.addressLine < 0 ? null : looseSubject(strand, loose))
  return {
    kind: kind?.kind ?? null,
    subject,
    addressees: addressed?.addressees ?? [],
    sender: addressed?.sender ?? null,
    bodyLine: addressed?.next ?? titled?.next ?? 0,
  }
}

function kindOn(strand: Strand, line: Line | undefined): { kind: Finding; rest: Range | null } | null {
  if (!line) return null
  for (const piece of line.pieces) {
    const name = kindNamed(strand.key.slice(piece.start, piece.end).replace(/[\s:]+$/, ''))
    if (name) return { kind: { ...findingOf(strand, piece.start, piece.end, 0.98), value: name }, rest: null }
  }
  const starting = kindStarting(strand.key.slice(line.start, line.end))
  if (!starting) return null
  const end = line.start + starting.end
  return { kind: { ...findingOf(strand, line.start, end, 0.8), value: starting.name }, rest: [end, line.end] }
}

/** The paragraph after the name of kind; further paragraphs belong to it while they are in capitals like it. */
function subjectAfter(
  strand: Strand,
  lines: readonly Line[],
  kindLine: number,
  limit: number,
  rest: Range | null,
) {
  const ranges: Range[] = rest ? [rest] : []
  let i = kindLine + 1
  let blank = false
  for (; i < limit && ranges.length < LONGEST_SUBJECT; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) {
      blank = true
      continue
    }
    if (ranges.length > 0 && !sameSubject(strand, ranges, line, blank)) break
    if (ranges.length === 0 && (!mayBeSubject(strand, line) || opensAddressees(strand, line))) break
    ranges.push([line.start, line.end])
    blank = false
  }
  const flat = flatten(strand, ranges)
  const [start, end] = stripRange(
    flat.text,
    /^v ?\/ ?v[ :.]*/.exec(flat.key)?.[0].length ?? 0,
    flat.text.length,
    '.;,:',
  )
  return { subject: end > start ? findingOf(flat, start, end, 0.9) : null, next: i }
}

function mayBeSubject(strand: Strand, line: Line): boolean {
  const key = strand.key.slice(line.start, line.end)
  const text = strand.text.slice(line.start, line.end)
  if (isCapitals(text)) return true
  if (
    /^(?:căn cứ|xét |kính|ngày [0-9])/.test(key) ||
    labelOf(text, key) !== null ||
    line.end - line.start > 300
  )
    return false
  return !BODY_OPENING.test(key) || !/[.;:,]$/.test(paragraphFrom(strand, line))
}

/** The text from a line to the next blank line: a subject ends without a mark, running text with one. */
function paragraphFrom(strand: Strand, line: Line): string {
  const text = strand.text.slice(line.start, line.start + 1000)
  const end = text.search(/\n[ ]*\n/)
  return (end < 0 ? text : text.slice(0, end)).trimEnd()
}

function sameSubject(strand: Strand, ranges: readonly Range[], line: Line, blank: boolean): boolean {
  const text = strand.text.slice(line.start, line.end)
  const capitals = ranges.every(([start, end]) => isCapitals(strand.text.slice(start, end)))
  const before = strand.text.slice((ranges.at(-1)?.[1] ?? 1) - 1, ranges.at(-1)?.[1])
  if (capitals)
    return (
      isCapitals(text) &&
      !(blank && /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN |BỘ TRƯỞNG|GIÁM ĐỐC)/.test(text))
    )
  if (blank) return /^\p{Ll}/u.test(text) && !/[.:;]/.test(before)
  return (
    !BODY_OPENING.test(strand.key.slice(line.start, line.end)) ||
    (!/[.:;]/.test(before) && /^\p{Ll}/u.test(text))
  )
}

function looseSubject(strand: Strand, loose: readonly Range[]): Finding | null {
  const flat = flatten(strand, loose)
  const [start, end] = stripRange(flat.text, 0, flat.text.length, '.;,:-*')
  return end - start > 8 && end - start < 600 ? findingOf(flat, start, end, 0.7) : null
}

/** The bodies after "Kính gửi": one on the same line, or a list with dashes. */
function addresseesFrom(strand: Strand, lines: readonly Line[], zones: Zones) {
  const items: Range[][] = []
  let sender: Finding | null = null
  let i = zones.addressLine
  let blank = false
  for (; i < zones.footLine; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) {
      blank = true
      continue
    }
    const ranges: Range[] = line.pieces.map((piece) => [piece.start, piece.end])
    const opening = i === zones.addressLine ? openingOf(strand, ranges) : null
    if (opening) sender = opening.sender
    const rest = opening ? opening.rest : ranges
    if (!opening && !goesOn(strand, items, rest, blank)) break
    for (const range of rest) addItem(strand, items, range, blank)
    blank = false
  }
  return { addressees: items.flatMap((ranges) => split(strand, ranges)), sender, next: i }
}

function openingOf(strand: Strand, ranges: readonly Range[]): { rest: Range[]; sender: Finding | null } {
  const rest: Range[] = []
  let sender: Finding | null = null
  for (const [start, end] of ranges) {
    const key = strand.key.slice(start, end)
    const greeting = /^(?:- ?)?kính (?:gửi|trình|chuyển) ?[:;.]? ?/.exec(key)
    const telegram = / điện ?:$/.exec(key)
    if (telegram) sender = findingOf(strand, start, start + telegram.index, 0.9)
    else if (greeting && start + greeting[0].length < end) rest.push([start + greeting[0].length, end])
    else if (!greeting && /^kính gửi/.test(strand.key.slice(...(ranges[0] ?? [0, 0]))))
      rest.push([start, end])
  }
  return { rest, sender }
}

function goesOn(
  strand: Strand,
  items: readonly Range[][],
  ranges: readonly Range[],
  blank: boolean,
): boolean {
  const [start, end] = ranges[0] ?? [0, 0]
  const text = strand.text.slice(start, end)
  const last = items.at(-1)
  if (/^[-–—+•]/.test(text)) return end - start < 400
  if (!last) return !BODY_OPENING.test(strand.key.slice(start, end)) && end - start < 300
  const closed = /[.;]$/.test(strand.text.slice((last.at(-1)?.[1] ?? 1) - 1, last.at(-1)?.[1]))
  const dashed = /^[-–—+•]/.test(strand.text.slice(...(last[0] ?? [0, 0])))
  if (blank) return !dashed && closed && strand.text[(last.at(-1)?.[1] ?? 1) - 1] === ';' && end - start < 120
  return !closed || (!dashed && strand.text[(last.at(-1)?.[1] ?? 1) - 1] === ';' && end - start < 120)
}

function addItem(strand: Strand, items: Range[][], range: Range, blank: boolean): void {
  const last = items.at(-1)
  if (!last || blank || /^[-–—+•]/.test(strand.text.slice(...range))) items.push([range])
  else last.push(range)
}

function split(strand: Strand, ranges: readonly Range[]): Finding[] {
  const flat = flatten(strand, ranges)
  const found: Finding[] = []
  let from = 0
  for (let at = 0; at <= flat.text.length; at++) {
    if (at < flat.text.length && flat.text[at] !== ';') continue
    const [start, end] = stripRange(flat.text, from, at, '-–—+•,;. ')
    if (end > start) found.push(findingOf(flat, start, end, 0.9))
    from = at + 1
  }
  return found
}
