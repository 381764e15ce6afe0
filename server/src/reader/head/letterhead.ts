import type { Finding } from '../reading.ts'
import { columnsOf } from '../text/columns.ts'
import { type Joined, joined, stretches } from '../text/joined.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import type { SymbolMatch } from '../text/symbols.ts'
import { type Found, findBlankNumber, findDay, findNumber } from './head-line.ts'
import { addName, bodiesOf, isStamp } from './letterhead-names.ts'
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
  /** Names of bodies, superior first. */
  bodies: Finding[]
  /** Other text: a subject without "V/v". */
  loose: Range[]
}

const ABOUT = /^[(["]? ?(?:v ?\/ ?v|về việc)(?!\p{L})[ :.]*/u
/** "Số: … của ỦY BAN …": who issued it, as web pages title a paper. */
const OF = /^của /
/** A line longer than this is running text, whatever it holds. */
const LONGEST_LINE = 1000
/** A line of place and date may break over this many further lines. */
const LINES_AHEAD = 3

/** What is open while the lines are read: a subject going on, names, runs of other text. */
type Progress = {
  about: Range[] | null
  names: Range[][]
  runs: Range[][]
  running: boolean
  /** Whether the line of place and date has been read, with or without a day in it. */
  dated: boolean
}

/** Reads the lines of the letterhead. National and Party titles are passed over wherever they are joined in. */
export function readLetterhead(strand: Strand, lines: readonly Line[]): Letterhead {
  const found: Letterhead = {
    ...{ symbol: null, number: null, notation: null, issuedOn: null, place: null, about: null },
    ...{ bodies: [], loose: [] },
  }
  const progress: Progress = { about: null, names: [], runs: [], running: false, dated: false }
  const short = lines.filter((line) => line.end - line.start <= LONGEST_LINE)
  for (const column of columnsOf(strand, short)) {
    readColumn(strand, column, found, progress)
    progress.about = null
    progress.running = false
  }
  const titled = progress.runs.flat().map((range) => [range])
  found.bodies = bodiesOf(strand, progress.names, titled)
  const named = new Set(found.bodies.map((body) => body.start))
  found.loose = longestRun(
    progress.runs.map((run) => run.filter(([at]) => !named.has(strand.from[at] ?? -1))),
  )
  return found
}

function readColumn(strand: Strand, column: readonly Range[], found: Letterhead, progress: Progress): void {
  let readTo = 0
  column.forEach(([from, end], n) => {
    const start = Math.max(from, readTo)
    if (from === end && !goesOnBelow(strand, column, n)) {
      progress.about = null
      progress.running = false
    }
    if (start >= end) return
    const ahead = column.slice(n + 1, n + 1 + LINES_AHEAD).filter((range) => range[1] > range[0])
    const line = joined(strand, [[start, end], ...ahead])
    const own = joined(strand, [[start, end]]).text.length
    readTo = readLine(strand, { line, own, found, progress })
  })
}

/** Whether the text above an empty line goes on below it: after a comma, or in a small letter that opens no day. */
function goesOnBelow(strand: Strand, column: readonly Range[], at: number): boolean {
  const filled = ([from, end]: Range) => end > from
  const below = column.slice(at + 1, at + 1 + LINES_AHEAD).find(filled)
  const above = column.slice(Math.max(0, at - LINES_AHEAD), at).findLast(filled)
  if (!below || !above) return false
  if (!/^\p{Ll}{2}/u.test(strand.text.slice(...below))) return false
  return (
    strand.text
      .slice(...above)
      .trimEnd()
      .endsWith(',') || !/^ngày /.test(strand.key.slice(...below))
  )
}

type Reader = { line: Joined; own: number; found: Letterhead; progress: Progress }

/** Takes number and day out of a line, then reads what is left of it. Gives the index up to which was read. */
function readLine(strand: Strand, { line, own, found, progress }: Reader): number {
  const taken: Found[] = []
  const open = progress.about !== null
  const number = findNumber(line, own, open)
  const blank = number ? null : findBlankNumber(line, own)
  if (number) takeNumber(line, number, found)
  const numbered = number ?? blank
  if (numbered) taken.push(numbered)
  const above = progress.running ? (progress.runs.at(-1)?.at(-1) ?? null) : null
  const day = progress.dated ? null : findDay(strand, line, { own, open, after: numbered?.end ?? 0, above })
  if (day) {
    taken.push(day)
    progress.dated = true
    if (day.fromAbove) progress.runs.at(-1)?.pop()
    if (day.iso)
      found.issuedOn = { ...findingOf(line, day.dayStart, day.end, 0.95, 'DATE_PLACE_LINE'), value: day.iso }
    if (day.place) found.place = placeOf(strand, day.place)
  }
  if (taken.length > 0) progress.about = null
  readRest(strand, line, own, taken, found, progress)
  const last = taken.reduce((end, one) => Math.max(end, one.end), 0)
  return last > own ? (line.at[last - 1] ?? 0) + 1 : 0
}

function takeNumber(line: Joined, number: Found & { match: SymbolMatch }, found: Letterhead): void {
  if (found.symbol) return
  const { match } = number
  found.symbol = {
    ...findingOf(line, match.start, match.end, 0.95, 'SYMBOL_NUMBER_LINE'),
    value: match.value,
  }
  found.number = {
    ...findingOf(line, match.start, match.start + match.number.length, 0.95, 'SYMBOL_NUMBER_LINE'),
    value: match.number,
  }
  found.notation = match
}

function readRest(
  strand: Strand,
  line: Joined,
  own: number,
  taken: readonly Found[],
  found: Letterhead,
  progress: Progress,
): void {
  let from = 0
  const ends = [...taken].sort((a, b) => a.start - b.start)
  for (const { start, end } of [...ends, { start: own, end: own }]) {
    const [s, e] = stripRange(line.text, from, Math.min(start, own), ',;/')
    if (e > s) readText(strand, line, [s, e], found, progress)
    from = end
  }
}

function readText(strand: Strand, line: Joined, [s, e]: Range, found: Letterhead, progress: Progress): void {
  const text = line.text.slice(s, e)
  const key = line.key.slice(s, e)
  const ranges = stretches(line, s, line.text[e] === ',' ? e + 1 : e)
  const capitals = isCapitals(text) && !OTHER_NUMBER.test(key) && !ABBREVIATION.test(text)
  const going = progress.about !== null && !(capitals && !isCapitals(textOf(strand, progress.about)))
  const running = progress.running
  progress.running = false
  if (ARRIVED.test(key)) dropReceiver(progress, ranges[0]?.[0] ?? 0)
  if (isStamp(key) || ARRIVED.test(key)) progress.about = null
  else if (going || (ABOUT.test(key) && (!found.about || standsAbove(found.about, found.symbol)))) {
    progress.about = [...(going ? (progress.about ?? []) : []), ...ranges]
    found.about = aboutOf(strand, progress.about)
  } else if (isCapitals(text.replace(OF, '')) && /\p{L}{2}/u.test(text)) {
    progress.about = null
    const comma = line.text[e] === ',' ? 1 : 0
    addName(strand, stretches(line, s + (OF.exec(text)?.[0].length ?? 0), e + comma), progress.names)
  } else {
    progress.about = null
    const run = running ? progress.runs.at(-1) : undefined
    const whole: Range = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0]
    if (run) run.push(whole)
    else progress.runs.push([whole])
    progress.running = true
  }
}

/** The stamp of arrival stands under the name of whoever received the paper ("TRƯỜNG AN SƠN ⏎ ĐẾN Số: …"). */
function dropReceiver({ names }: Progress, at: number): void {
  const end = names.at(-1)?.at(-1)?.[1] ?? -LONGEST_LINE
  if (at - end < NEAR) names.pop()
}

/** What a stamp of arrival says first. */
const ARRIVED = /^(?:công văn |văn bản )?đến(?: (?:số|ngày|giờ)(?!\p{L})[ .:…0-9/]*)?$/u
/** Characters between a name and the stamp under it, marks of a table or a quotation among them. */
const NEAR = 24

/** "136/2025/NĐ-CP" at the head of a line: the number of a paper that the subject names above it. */
const OTHER_NUMBER = /^[0-9]{1,5}\//

/** "V/v thuế suất thuế" over "GTGT": one short word in capitals is no body. */
const ABBREVIATION = /^\p{Lu}{2,6}[.;]?$/u

/** Whether a finding stands above the number: a title that a collection set over the letterhead. */
export function standsAbove(found: Finding, symbol: Finding | null): boolean {
  return symbol !== null && found.start < symbol.start
}

function textOf(strand: Strand, ranges: readonly Range[]): string {
  const flat = flatten(strand, ranges)
  return flat.text.slice(ABOUT.exec(flat.key)?.[0].length ?? 0)
}

function longestRun(runs: readonly Range[][]): Range[] {
  const length = (run: readonly Range[]) => run.reduce((sum, [start, end]) => sum + end - start, 0)
  return runs.reduce<Range[]>((best, run) => (length(run) > length(best) ? run : best), [])
}

function placeOf(strand: Strand, ranges: readonly Range[]): Finding {
  const flat = flatten(strand, ranges)
  return findingOf(flat, 0, flat.text.length, 0.95, 'PLACE_BEFORE_DATE')
}

function aboutOf(strand: Strand, ranges: readonly Range[]): Finding | null {
  const flat = flatten(strand, ranges)
  const length = ABOUT.exec(flat.key)?.[0].length ?? 0
  const [start, end] = stripRange(
    flat.text,
    length,
    flat.text.length,
    /^[(["]/.test(flat.key) ? '.;,)]"”' : '.;,',
  )
  return end > start ? findingOf(flat, start, end, 0.9, 'SUBJECT_ABOUT') : null
}
