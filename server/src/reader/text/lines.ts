import { type Strand, trimRange } from './strand.ts'

/** A piece of a line: a line of a page set in two columns has two. `column` is its first character's place. */
export type Piece = { start: number; end: number; column: number }

/** One line of the normalised text; `pieces` are its parts between wide gaps; a blank line has none. */
export type Line = { start: number; end: number; pieces: Piece[] }

/** From this many spaces on, a gap inside a line parts two columns. Justified text seldom reaches it. */
const WIDE_GAP = 3

/** The lines of the text, rules ("-----", "___") counted as blank. */
export function linesOf(strand: Strand): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at <= strand.text.length) {
    const next = strand.text.indexOf('\n', at)
    const end = next < 0 ? strand.text.length : next
    lines.push(lineAt(strand, at, end))
    if (next < 0) break
    at = next + 1
  }
  return lines
}

function lineAt(strand: Strand, from: number, to: number): Line {
  const [start, end] = trimRange(strand.text, from, to)
  if (isRule(strand.key, start, end)) return { start, end: start, pieces: [] }
  return { start, end, pieces: piecesOf(strand, from, start, end) }
}

function isRule(key: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!'-_=*~.: '.includes(key[i] ?? '')) return false
  return true
}

function piecesOf(strand: Strand, lineStart: number, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let from = start
  let spaces = 0
  for (let i = start; i < end; i++) {
    if (strand.text[i] === ' ') {
      spaces++
      continue
    }
    if (
      spaces >= WIDE_GAP &&
      !isBullet(strand.key, from, i - spaces) &&
      !isBlankToFill(strand.key, from, i - spaces, i)
    ) {
      pieces.push({ start: from, end: i - spaces, column: from - lineStart })
      from = i
    }
    spaces = 0
  }
  pieces.push({ start: from, end, column: from - lineStart })
  return pieces
}

/** "*   Item": the mark of a list stands apart from its item, in no column of its own. */
function isBullet(key: string, from: number, to: number): boolean {
  return to - from === 1 && '-+*•·'.includes(key[from] ?? ' ')
}

const OPEN_BEFORE =
  /(?:^|[ ,])(?:(?:ngày|tháng|năm|số)[ :._…]*|ngày [0-9]{1,2}|tháng [0-9]{1,2}|số ?:? [0-9]{1,5})$/
const OPEN_AFTER = /^(?:tháng(?!\p{L})|năm [0-9]|[0-9]{1,5} ?(?:\/|-|tháng|năm|$)|[-/] ?\p{L}|[._…])/u

/** A gap left for a number or a day to be written in ("Số:      /KH-", "ngày      tháng 3") parts no columns. */
function isBlankToFill(key: string, from: number, gapStart: number, gapEnd: number): boolean {
  return (
    OPEN_BEFORE.test(key.slice(Math.max(from, gapStart - 16), gapStart)) &&
    OPEN_AFTER.test(key.slice(gapEnd, gapEnd + 16))
  )
}
