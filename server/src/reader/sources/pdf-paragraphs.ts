import type { Stretch } from './pdf-columns.ts'
import { LABEL, paragraphOf } from './pdf-line-joins.ts'
import { type Row, rowText, type Segment } from './pdf-rows.ts'
import { tableText } from './sheet.ts'

/** A line of running text; `page` its page, `left` and `right` the edges of that page's text. */
type Line = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  page: number
  left: number
  right: number
  lead: number
}

/** What the lines of a page keep to: the edges of its text, and the usual way from line to line. */
type Frame = { left: number; right: number; lead: number }

/** The text of all pages' stretches: paragraphs joined from their lines and parted by blank lines. */
export function textOfStretches(pages: readonly (readonly Stretch[])[]): string {
  const parts: string[] = []
  let open: Line[] = []
  const flush = () => {
    parts.push(...paragraphs(open))
    open = []
  }
  const whole = frameOf(pages.flat())
  pages.forEach((stretches, page) => {
    const frame = frameOf(stretches, whole)
    for (const stretch of stretches) {
      if (stretch.kind === 'rows') open.push(...stretch.rows.map((row) => lineOf(row, page, frame)))
      else if (stretch.kind === 'table') {
        flush()
        parts.push(`${tableText(stretch.rows)}\n\n`)
      } else {
        flush()
        for (const column of stretch.columns) parts.push(`${columnText(column)}\n\n`)
      }
    }
  })
  flush()
  return parts.join('')
}

/** The lines of a column as they stand; a symbol broken after its hyphen is one again. */
function columnText(column: readonly Segment[]): string {
  return column.reduce((text, { text: line }) => {
    const tied = /[^\s][-/]$/.test(text.slice(-2)) && /^\p{Lu}/u.test(line)
    return text + (text === '' || tied ? '' : '\n') + line.trimEnd()
  }, '')
}

/** Fewer long lines than this do not show a page's edges. */
const ENOUGH_LINES = 4

function frameOf(stretches: readonly Stretch[], whole?: Frame): Frame {
  const rows = stretches.flatMap((stretch) => (stretch.kind === 'rows' ? stretch.rows : []))
  const longest = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0)
  const long = rows.filter((row) => widthOf(row) > 0.75 * longest)
  const table = widestTable(stretches)
  if (whole && (long.length < ENOUGH_LINES || longest < 0.7 * (whole.right - whole.left))) return whole
  const gaps = rows.flatMap((row, n) => {
    const before = rows[n - 1]
    const alike = before && Math.abs(row.size - before.size) < 0.5
    return alike && row.y > before.y && row.y - before.y < 3 * row.size ? [row.y - before.y] : []
  })
  const lead = quantile(gaps, 0.08)
  if (table && (long.length < ENOUGH_LINES || 2 * longest < table.right - table.left))
    return { ...table, lead }
  return {
    left: quantile(
      long.map((row) => row.segments[0]?.x0 ?? 0),
      0.1,
    ),
    right: quantile(
      long.map((row) => row.segments.at(-1)?.x1 ?? 0),
      0.9,
    ),
    lead,
  }
}

/** The edges of the widest table, which tell those of the page when too little text stands beside it. */
function widestTable(stretches: readonly Stretch[]): { left: number; right: number } | null {
  let widest: { left: number; right: number } | null = null
  for (const stretch of stretches) {
    if (stretch.kind !== 'table') continue
    const [left = 0] = stretch.xs
    const right = stretch.xs.at(-1) ?? left
    if (!widest || right - left > widest.right - widest.left) widest = { left, right }
  }
  return widest
}

function widthOf(row: Row): number {
  return (row.segments.at(-1)?.x1 ?? 0) - (row.segments[0]?.x0 ?? 0)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function lineOf(row: Row, page: number, frame: Frame): Line {
  const x0 = row.segments[0]?.x0 ?? 0
  const x1 = row.segments.at(-1)?.x1 ?? 0
  return { text: rowText(row), x0, x1, y: row.y, size: row.size, page, ...frame }
}

function paragraphs(lines: readonly Line[]): string[] {
  const parts: string[] = []
  let open: string[] = []
  lines.forEach((line, n) => {
    const before = lines[n - 1]
    const break_ = before ? partedLines(before, line, open.length === 1) : ''
    if (break_ !== '') {
      parts.push(paragraphOf(open), break_)
      open = []
    }
    open.push(line.text)
  })
  if (open.length > 0) parts.push(paragraphOf(open), '\n\n')
  return parts
}

/** What parts two lines; the widest where the page leaves at least a line empty between them. */
type Break = '' | '\n' | '\n\n' | '\n\n\n\n'

/** Lines this many times as far apart as the page's others have an empty one between them. */
const EMPTY_LINE = 1.7

function partedLines(before: Line, line: Line, first: boolean): Break {
  const empty = line.page === before.page && before.lead > 0 && line.y - before.y > EMPTY_LINE * before.lead
  return empty ? '\n\n\n\n' : breakBetween(before, line, first)
}

/**
 * What parts a line from the one before it: "" when it goes on with its paragraph, a line break between lines set on
 * the middle of the page, else a blank line. `first`: the line before opens its paragraph.
 */
function breakBetween(before: Line, line: Line, first: boolean): Break {
  const apart = line.page === before.page && before.lead > 0 && line.y - before.y > 1.22 * before.lead
  if (isCentred(before) && isCentred(line)) return apart ? '\n\n' : '\n'
  if (isCentred(before) !== isCentred(line) && !goesOn(before, line)) return '\n\n'
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return '\n\n'
  if (apart) return '\n\n'
  if (hadRoom(before, line)) return cutBetween(before, line)
  const em = line.size
  const label = LABEL.test(line.text)
  if (label && /[.;:!?…]["”)]?$/.test(before.text.slice(-3))) return '\n\n'
  const inward = line.x0 - before.x0 > 0.8 * em
  const outward = before.x0 - line.x0 > 0.8 * em
  if (inward) return first && LABEL.test(before.text) && !label ? '' : '\n\n'
  return outward && !first ? '\n\n' : ''
}

/** Whether a line stands on the middle of the page with room on both sides. */
function isCentred(line: Line): boolean {
  const left = line.x0 - line.left
  const right = line.right - line.x1
  return (
    left > 0.8 * line.size && Math.abs(left - right) < 2 + 0.12 * (left + right) && !LABEL.test(line.text)
  )
}

/** A small letter after a line that is not finished goes on with it, wherever it stands. */
function goesOn(before: Line, line: Line): boolean {
  return /^\p{Ll}/u.test(line.text) && !/[.;:!?]$/.test(before.text) && !hadRoom(before, line)
}

/** Lines this share of the page's width long that end no sentence may have been cut by hand, or surely were. */
const LONG_LINE = 0.6
const FULL_LINE = 0.8

/** A heading, a letterhead or a signature. */
const OPENS_IN_CAPITALS = /^[^\p{L}]*\p{Lu}{2,}[^\p{Ll}]{4}/u

/** What parts a line from one that had room for more: lines typed one by one are cut in the middle of a sentence. */
function cutBetween(before: Line, line: Line): Break {
  if (/[.;!?…]["”)]*$/.test(before.text.slice(-4)) || LABEL.test(line.text)) return '\n\n'
  if (OPENS_IN_CAPITALS.test(before.text) || OPENS_IN_CAPITALS.test(line.text)) return '\n\n'
  const length = (before.x1 - before.x0) / (before.right - before.left)
  if (length > FULL_LINE || /^\p{Ll}{2}/u.test(line.text) || before.text.endsWith(',')) return ''
  return length > LONG_LINE ? '\n' : '\n\n'
}

/** Whether the first word of a line would still have stood on the line before: then the break was meant. */
function hadRoom(before: Line, line: Line): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  const perLetter = (line.x1 - line.x0) / Math.max(1, line.text.length)
  return before.x1 + perLetter * (word + 1) + 0.35 * line.size < line.right
}
