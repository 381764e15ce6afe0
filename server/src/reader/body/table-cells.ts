import type { Line } from '../text/lines.ts'
import { pieced, runsOf } from '../text/runs.ts'
import type { Strand } from '../text/strand.ts'

/** A cell: its lines, joined, the number of the line after it, and whether it is the last one of its row. */
export type Cell = { ranges: [number, number][]; key: string; text: string; next: number; last: boolean }

/**
 * How the cells of a table are parted: by bars, a row on each line ("| 1 | … |"); by bars on lines of their own; by
 * blank lines, a dash alone being an empty cell; or each line is one.
 */
export type Layout = 'rows' | 'bars' | 'blanks' | 'lines'

/** A table in a text. `outer`: a bar stands before the first cell of a row. */
export type Sheet = { strand: Strand; lines: readonly Line[]; layout: Layout; outer: boolean }

/** No cell has more lines. */
const MOST_LINES = 200
/** No row has more cells. */
const MOST_CELLS = 40

/** The table whose head begins at a line. */
export function sheetAt(strand: Strand, lines: readonly Line[], at: number): Sheet {
  const barBefore = at > 0 && breakAfter(strand, lines[at - 1]) === 'bar'
  const blankBelow = isEmpty(lines[at + 1])
  const layout =
    breakAfter(strand, lines[at]) === 'bar'
      ? 'rows'
      : blankBelow && breakAfter(strand, lines[at + 1]) === 'bar'
        ? 'bars'
        : blankBelow
          ? 'blanks'
          : 'lines'
  return { strand, lines, layout, outer: barBefore }
}

/** The cell at or after a line, empty ones too where they are told; null where none is left. */
export function cellAt(sheet: Sheet, from: number): Cell | null {
  if (sheet.layout === 'rows' || sheet.layout === 'bars') return barredCell(sheet, from)
  const { strand, lines, layout } = sheet
  let at = from
  while (at < lines.length && isEmpty(lines[at])) {
    if (isDash(strand, lines[at])) return cellOf(strand, [], at + 1, false)
    at++
  }
  const ranges: [number, number][] = []
  for (
    let line = lines[at];
    line && !isEmpty(line) && (layout === 'blanks' || ranges.length === 0);
    line = lines[at]
  ) {
    ranges.push([line.start, line.end])
    at++
  }
  return ranges.length > 0 ? cellOf(strand, ranges, at, false) : null
}

/**
 * The cells of a row that stands on one line, without what stands outside its outer bars, and the number of the line
 * after it; null when it has no bar.
 */
export function rowAt(sheet: Sheet, from: number): { cells: Cell[]; next: number } | null {
  const cells: Cell[] = []
  let next = from
  for (let open = true; open && cells.length <= MOST_CELLS; ) {
    const cell = barredCell(sheet, next)
    if (!cell) break
    cells.push(cell)
    next = cell.next
    open = !cell.last
  }
  if (cells.length < 2) return null
  const inner = sheet.outer && cells[0]?.ranges.length === 0 ? cells.slice(1) : cells
  return { cells: inner.length > 1 && inner.at(-1)?.ranges.length === 0 ? inner.slice(0, -1) : inner, next }
}

function barredCell({ strand, lines, layout }: Sheet, from: number): Cell | null {
  const ranges: [number, number][] = []
  for (let at = from; at < lines.length && at < from + MOST_LINES; at++) {
    const line = lines[at]
    if (line && !isEmpty(line)) ranges.push([line.start, line.end])
    const mark = breakAfter(strand, line)
    if (mark === 'bar') return cellOf(strand, ranges, at + 1, false)
    if (mark === 'end' || (mark === 'line' && layout === 'rows')) return cellOf(strand, ranges, at + 1, true)
  }
  return null
}

function cellOf(strand: Strand, ranges: [number, number][], next: number, last: boolean): Cell {
  const runs = runsOf(strand.text, ranges)
  return { ranges, key: pieced(strand.key, runs), text: pieced(strand.text, runs), next, last }
}

/** What ends a line: a bar, which takes no room of its own; the end of the line; a tag that breaks it; or the end. */
function breakAfter({ text, from, to }: Strand, line: Line | undefined): 'bar' | 'line' | 'tag' | 'end' {
  const at = line ? text.indexOf('\n', line.end) : -1
  if (at < 0) return 'end'
  const room = (to[at] ?? 0) - (from[at] ?? 0)
  return room === 0 ? 'bar' : room === 1 ? 'line' : 'tag'
}

export function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.end === line.start
}

/** "–" alone on its line. */
function isDash({ key }: Strand, line: Line | undefined): boolean {
  return line !== undefined && key[line.start] === '-' && (key[line.start + 1] ?? '\n') === '\n'
}
