import { headAt } from './actors.ts'
import { columnsOf } from './columns.ts'
import { dateAt } from './dates.ts'
import type { Line } from './lines.ts'
import type { Finding } from './reading.ts'
import { findingOf, flatten, type Strand, stripRange } from './strand.ts'
import { type SymbolMatch, symbolAt } from './symbols.ts'
import { wordsOf } from './words.ts'
import { isCapitals } from './zones.ts'

type Range = [number, number]

/** What stands above the kind or the addressees. */
export type Letterhead = {
  symbol: Finding | null
  number: Finding | null
  notation: SymbolMatch | null
  issuedOn: Finding | null
  place: Finding | null
  /** The subject printed under the symbol ("V/v …"). */
  about: Finding | null
  /** Names in capitals, superior first. */
  bodies: Finding[]
  /** Other text: a subject without "V/v". */
  loose: Range[]
  /** Up to here the normalised text has been read as symbol or date, over broken lines. */
  readTo: number
}

/** A line in capitals longer than this names no body. */
const LONGEST_BODY = 200

const ABOUT = /^(?:v ?\/ ?v|về việc)[ :.]*/

/** What is open while the lines are read: a subject going on, names, runs of other text. */
type Progress = { about: Range[] | null; names: Range[][]; runs: Range[][]; running: boolean }

/** Reads the lines of the letterhead. National and Party titles are passed over wherever they are joined in. */
export function readLetterhead(strand: Strand, lines: readonly Line[]): Letterhead {
  const found: Letterhead = {
    ...{ symbol: null, number: null, notation: null, issuedOn: null, place: null, about: null },
    ...{ bodies: [], loose: [], readTo: 0 },
  }
  const progress: Progress = { about: null, names: [], runs: [], running: false }
  for (const column of columnsOf(strand, lines)) {
    found.readTo = 0
    for (const range of column) readPiece(strand, range, found, progress)
    progress.about = null
    progress.running = false
  }
  found.bodies = progress.names
    .map((ranges) => bodyOf(strand, ranges))
    .filter(({ value }) => value.length > 2 && value.length < LONGEST_BODY)
  found.loose = longestRun(progress.runs)
  return found
}

function readPiece(strand: Strand, range: Range, found: Letterhead, progress: Progress): void {
  if (range[0] < found.readTo) return
  if (range[1] === range[0]) {
    progress.about = null
    return
  }
  const text = strand.text.slice(...range)
  const key = strand.key.slice(...range)
  const run = progress.running ? (progress.runs.at(-1) ?? []) : []
  progress.running = false
  if (readSymbol(strand, range, found) || readDate(strand, range, found, run) || isMark(key)) {
    progress.about = null
  } else if (progress.about || (ABOUT.test(key) && !found.about)) {
    progress.about = [...(progress.about ?? []), range]
    found.about = aboutOf(strand, progress.about)
  } else if (isCapitals(text) && text.length > 2) {
    addName(strand, range, progress)
  } else {
    if (run.length === 0) progress.runs.push(run)
    run.push(range)
    progress.running = true
  }
}

/** A name in capitals may break over lines; one that opens like a body begins another. */
function addName(strand: Strand, range: Range, { names }: Progress): void {
  const last = names.at(-1)
  const after = last?.at(-1)?.[1] ?? 0
  if (last && after <= range[0] && !startsBody(strand, range)) last.push(range)
  else names.push([range])
}

function longestRun(runs: readonly Range[][]): Range[] {
  const length = (run: readonly Range[]) => run.reduce((sum, [start, end]) => sum + end - start, 0)
  return runs.reduce<Range[]>((best, run) => (length(run) > length(best) ? run : best), [])
}

function readSymbol(strand: Strand, range: Range, found: Letterhead): boolean {
  const key = strand.key.slice(...range)
  const mark = /^số(?=[ :.0-9]|$)[ :.]*/.exec(key)?.[0] ?? / số ?: ?/.exec(key)?.[0] ?? ''
  const at = range[0] + (mark === '' ? 0 : key.indexOf(mark) + mark.length)
  const match =
    symbolAt(strand, at) ?? (mark && at >= range[1] ? symbolAt(strand, skipBreak(strand, at)) : null)
  if (!match) return mark !== '' && key.startsWith('số') && key.length < 30
  if (found.symbol || (mark === '' && match.end < range[1] - 2)) return false
  found.symbol = { ...findingOf(strand, match.start, match.end, 0.95), value: match.value }
  found.number = findingOf(strand, match.start, match.start + match.number.length, 0.95)
  found.notation = match
  if (match.start >= range[1]) found.readTo = match.end
  if (match.end < range[1]) readDate(strand, [match.end, range[1]], found, [])
  return true
}

function skipBreak(strand: Strand, at: number): number {
  let i = at
  while (i < at + 40 && (strand.text[i] === ' ' || strand.text[i] === '\n')) i++
  return i
}

/** "An Sơn, ngày 08 tháng 01 năm 2015", which may break over two lines. */
function readDate(strand: Strand, range: Range, found: Letterhead, above: Range[]): boolean {
  const hit =
    /(?:^|[ ,])ngày\s/.exec(strand.key.slice(...range)) ?? /, ngày$/.exec(strand.key.slice(...range))
  if (!hit) return /^(?:[0-9]{1,2} )?tháng [0-9]{1,2} năm [0-9]{4}$/.test(strand.key.slice(...range))
  const at = skipBreak(strand, range[0] + hit.index + hit[0].length)
  const ahead = flatten(strand, [[at, Math.min(strand.key.length, at + 60)]])
  const date = dateAt(ahead.key, 0)
  const [near, end] = stripRange(strand.text, range[0], range[0] + hit.index + 1, ',.;:-')
  const start = placeStart(strand, near, above)
  const isPlace = end > start && end - start < 40 && /^\p{Lu}/u.test(strand.text.slice(start, end))
  if (found.issuedOn || (!isPlace && end > start)) return false
  if (isPlace && !found.place) found.place = placeOf(strand, start, end)
  if (date?.iso) found.issuedOn = { ...findingOf(ahead, 0, date.end, 0.95), value: date.iso }
  return isPlace || date !== null
}

function placeOf(strand: Strand, start: number, end: number): Finding {
  const flat = flatten(strand, [[start, end]])
  return findingOf(flat, 0, flat.text.length, 0.95)
}

/** "Thành phố An\nSơn, ngày …": the place may begin on the line right above. */
function placeStart(strand: Strand, start: number, run: Range[]): number {
  const above = run.at(-1)
  if (!above || /\n\s*\n/.test(strand.text.slice(above[1], start)) || start - above[1] > 80) return start
  const text = strand.text.slice(...above)
  if (!/^\p{Lu}[\p{L} .]{1,30}$/u.test(text)) return start
  run.pop()
  return above[0]
}

function aboutOf(strand: Strand, ranges: readonly Range[]): Finding | null {
  const flat = flatten(strand, ranges)
  const length = ABOUT.exec(flat.key)?.[0].length ?? 0
  const [start, end] = stripRange(flat.text, length, flat.text.length, '.;,')
  return end > start ? findingOf(flat, start, end, 0.9) : null
}

/** Marks of secrecy and urgency stand in the letterhead without being part of a name. */
function isMark(key: string): boolean {
  return /^[([]?(?:độ mật ?:? ?)?(?:mật|tối mật|tuyệt mật|khẩn|thượng khẩn|hỏa tốc)[)\]]?$/.test(key)
}

function startsBody(strand: Strand, range: Range): boolean {
  const key = strand.key.slice(...range)
  if (/^(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|quận|đặc khu)(?: (?!ủy|đoàn)|$)/.test(key))
    return false
  return headAt(wordsOf({ text: strand.text.slice(...range), key }), 0) > 0
}

function bodyOf(strand: Strand, ranges: readonly Range[]): Finding {
  const flat = flatten(strand, ranges)
  const [start, end] = stripRange(flat.text, 0, flat.text.length, '-–—*.,:;')
  return findingOf(flat, start, end, 0.9)
}
