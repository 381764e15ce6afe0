import { dateAt } from './dates.ts'
import { headAt } from './actors.ts'
import { TITLES } from './lexicon/forms.ts'
import type { Line } from './lines.ts'
import type { Finding } from './reading.ts'
import { findingOf, flatten, type Strand, stripRange } from './strand.ts'
import { symbolAt, type SymbolMatch } from './symbols.ts'
import { isCapitals } from './zones.ts'
import { wordsOf } from './words.ts'

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

/** Reads the lines of the letterhead. National and Party titles are passed over wherever they are joined in. */
export function readLetterhead(strand: Strand, lines: readonly Line[]): Letterhead {
  const found: Letterhead = { symbol: null, number: null, notation: null, issuedOn: null, place: null, about: null, bodies: [], loose: [], readTo: 0 }
  const columns = columnsOf(strand, lines)
  const names: Range[][] = []
  let about: Range[] | null = null
  let gap = true
  for (const column of columns) {
    for (const range of column) {
      if (range[1] === range[0]) {
        about = null
        gap = true
        continue
      }
      if (range[0] < found.readTo) continue
      const text = strand.text.slice(...range)
      const key = strand.key.slice(...range)
      if (readSymbol(strand, range, found) || readDate(strand, range, found)) {
        about = null
      } else if (ABOUT.test(key) && !found.about) {
        about = [range]
        found.about = aboutOf(strand, about)
      } else if (about) {
        about.push(range)
        found.about = aboutOf(strand, about)
      } else if (isMark(key)) {
        about = null
      } else if (isCapitals(text) && text.length > 2) {
        const last = names.at(-1)
        if (last && !startsBody(strand, range)) last.push(range)
        else names.push([range])
      } else if (!gap || text.split(' ').length > 1) {
        found.loose.push(range)
      }
      gap = false
    }
    about = null
  }
  found.bodies = names.map((ranges) => bodyOf(strand, ranges)).filter((body) => body.value.length > 2 && body.value.length < LONGEST_BODY)
  return found
}

/** The lines' pieces, left column before right, the printed titles cut out. A blank line gives an empty range. */
function columnsOf(strand: Strand, lines: readonly Line[]): Range[][] {
  const start = lines[0]?.start ?? 0
  const end = lines.at(-1)?.end ?? start
  const titles = titlesIn(strand, start, end)
  const left: Range[] = []
  const right: Range[] = []
  for (const line of lines) {
    if (line.pieces.length === 0) {
      left.push([line.start, line.start])
      right.push([line.start, line.start])
    }
    line.pieces.forEach((piece, n) => {
      const side = n > 0 || (line.pieces.length === 1 && piece.column >= 30) ? right : left
      side.push(...without(titles, [piece.start, piece.end]))
    })
  }
  return [left, right]
}

function titlesIn(strand: Strand, start: number, end: number): Range[] {
  const key = strand.key.slice(start, end)
  return TITLES.flatMap((title) =>
    [...key.matchAll(title)].map((hit): Range => [start + hit.index, start + hit.index + hit[0].length]),
  ).sort((a, b) => a[0] - b[0])
}

function without(titles: readonly Range[], range: Range): Range[] {
  let rest: Range[] = [range]
  for (const [from, to] of titles) {
    rest = rest.flatMap(([start, end]): Range[] =>
      to <= start || from >= end ? [[start, end]] : [[start, Math.min(end, from)], [Math.max(start, to), end]],
    )
  }
  return rest.filter(([start, end]) => end > start)
}

function readSymbol(strand: Strand, range: Range, found: Letterhead): boolean {
  const key = strand.key.slice(...range)
  const mark = /^số(?=[ :.0-9]|$)[ :.]*/.exec(key)?.[0] ?? (/ số ?: ?/.exec(key)?.[0] ?? '')
  const at = range[0] + (mark === '' ? 0 : key.indexOf(mark) + mark.length)
  const match = symbolAt(strand, at) ?? (mark && at >= range[1] ? symbolAt(strand, skipBreak(strand, at)) : null)
  if (!match) return mark !== '' && key.startsWith('số') && key.length < 30
  if (found.symbol || (mark === '' && match.end < range[1] - 2)) return false
  found.symbol = { ...findingOf(strand, match.start, match.end, 0.95), value: match.value }
  found.number = findingOf(strand, match.start, match.start + match.number.length, 0.95)
  found.notation = match
  if (match.start >= range[1]) found.readTo = match.end
  if (match.end < range[1]) readDate(strand, [match.end, range[1]], found)
  return true
}

function skipBreak(strand: Strand, at: number): number {
  let i = at
  while (i < at + 40 && (strand.text[i] === ' ' || strand.text[i] === '\n')) i++
  return i
}

/** "Lục Nam, ngày 28 tháng 01 năm 2015", which may break over two lines. */
function readDate(strand: Strand, range: Range, found: Letterhead): boolean {
  const hit = /(?:^|[ ,])ngày\s/.exec(strand.key.slice(...range)) ?? /, ngày$/.exec(strand.key.slice(...range))
  if (!hit) return /^(?:[0-9]{1,2} )?tháng [0-9]{1,2} năm [0-9]{4}$/.test(strand.key.slice(...range))
  const at = skipBreak(strand, range[0] + hit.index + hit[0].length)
  const ahead = flatten(strand, [[at, Math.min(strand.key.length, at + 60)]])
  const date = dateAt(ahead.key, 0)
  const [near, end] = stripRange(strand.text, range[0], range[0] + hit.index + 1, ',.;:-')
  const start = placeStart(strand, near, found)
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
function placeStart(strand: Strand, start: number, found: Letterhead): number {
  const above = found.loose.at(-1)
  if (!above || /\n\s*\n/.test(strand.text.slice(above[1], start)) || start - above[1] > 80) return start
  const text = strand.text.slice(...above)
  if (!/^\p{Lu}[\p{L} .]{1,30}$/u.test(text)) return start
  found.loose.pop()
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
  if (/^(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|quận|đặc khu)(?: (?!ủy|đoàn)|$)/.test(key)) return false
  return headAt(wordsOf({ text: strand.text.slice(...range), key }), 0) > 0
}

function bodyOf(strand: Strand, ranges: readonly Range[]): Finding {
  const flat = flatten(strand, ranges)
  const [start, end] = stripRange(flat.text, 0, flat.text.length, '-–—*.,:;')
  return findingOf(flat, start, end, 0.9)
}
