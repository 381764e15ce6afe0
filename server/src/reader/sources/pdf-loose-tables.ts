import { COLUMNS, GROUP_TITLE, NUMBER_COLUMN } from '../lexicon/tables.ts'
import { cellText } from './pdf-cells.ts'
import { finelyParted, type Glyphs, linesOf, type Row, type Segment } from './pdf-rows.ts'
import { ROW_NUMBER, type Table } from './pdf-tables.ts'

/** Where the texts of a column begin and end. */
type Column = { x0: number; x1: number }

/**
 * The rows of a page that are a table's, `top` to `end`, the latter not included, and the lines of each column.
 * `repeated`: its head is that of the page before, so the rest of a row may stand under it.
 */
type Found = {
  top: number
  end: number
  columns: Column[]
  lines: Segment[][][]
  heads: string[]
  repeated: boolean
}

/** A head of a table takes no more lines than this above its first row. */
const MOST_HEAD_LINES = 6
/** Lines further apart than this many letter heights are not of one table. */
const FAR = 4.5
const MOST_COLUMNS = 10
const SLACK = 6
/** Texts of two cells are this many letter heights apart, or more. */
const CELL_GAP = 0.5

/**
 * The table of jobs of a page whose rules are not drawn, told by its head, or that goes on from the page before;
 * with the texts that stand in it no more.
 */
export function looseTableOf(
  pieces: readonly Glyphs[],
  before: Table | undefined,
): { tables: Table[]; rest: Glyphs[] } | null {
  const rows = linesOf(pieces).map((row) => finelyParted(row, CELL_GAP))
  const known = before && !before.ruled ? before.rows[0] : undefined
  const found = headed(rows, known) ?? (before && !before.ruled ? goneOn(rows, before.xs) : null)
  const [first, last] = found ? [rows[found.top], rows[found.end - 1]] : []
  if (!found || !first || !last) return null
  const above = rows[found.top - 1]?.y ?? Number.NEGATIVE_INFINITY
  const below = rows[found.end]?.y ?? Number.POSITIVE_INFINITY
  const isRest = ({ y }: Glyphs) => y <= (above + first.y) / 2 || y >= (last.y + below) / 2
  const xs = found.heads.length === 0 && before ? before.xs : edgesOf(found.columns)
  const cells = rowsOfLines(found).map((row) =>
    row.map((lines, n) => cellText(lines, (xs[n + 1] ?? 0) - (xs[n] ?? 0))),
  )
  const table: Table = {
    ...{ kind: 'table', ruled: false, xs, y: first.y, bottom: last.y },
    rows: found.heads.length > 0 ? [found.heads, ...cells] : cells,
  }
  return { tables: [table], rest: pieces.filter(isRest) }
}

/** A table from its head on: the head of the numbers, further heads that are words of such tables, a first number. */
function headed(rows: readonly Row[], known?: readonly string[]): Found | null {
  const at = rows.findIndex(({ segments }) => NUMBER_COLUMN.test(segments[0]?.text.toLowerCase() ?? ''))
  const corner = rows[at]?.segments[0]
  if (!corner) return null
  const number = rows.findIndex(({ segments: [segment] }, n) => {
    return n > at && n <= at + MOST_HEAD_LINES && segment && opensRow(segment) && overlaps(segment, corner)
  })
  if (number < 0) return null
  let top = at
  while (top > 0 && isAbove(rows[top - 1], rows[top], corner)) top--
  const printed = endOfKnown(rows, top, number, known)
  const first = printed ?? widestGap(rows, at, number)
  const segments = rows.slice(top, first).flatMap((row) => row.segments)
  const columns = columnsOf(segments)
  if (columns.length > MOST_COLUMNS) return null
  const heads = headsOf(columns, segments)
  const kinds = heads.map((head) => COLUMNS.find(([, pattern]) => pattern.test(head.toLowerCase()))?.[0])
  if (!kinds.includes('job') || !kinds.includes('lead')) return null
  const { end, lines } = filled(rows, first, columns)
  return { top, end, columns, lines, heads, repeated: printed !== null }
}

function headsOf(columns: readonly Column[], segments: readonly Segment[]): string[] {
  return columns.map((column) => {
    const own = segments.filter((segment) => overlaps(segment, column, 0))
    return own.map(({ text }) => text.trim()).join(' ')
  })
}

/** Where the head of the page before ends that is printed again: under it may stand the rest of a row that was cut. */
function endOfKnown(
  rows: readonly Row[],
  top: number,
  number: number,
  known: readonly string[] | undefined,
): number | null {
  if (!known) return null
  for (let end = top + 1; end <= number; end++) {
    const segments = rows.slice(top, end).flatMap((row) => row.segments)
    if (headsOf(columnsOf(segments), segments).join('|') === known.join('|')) return end
  }
  return null
}

/** Where the head ends: under its last line lies the widest gap above the first number, which may stand low in its row. */
function widestGap(rows: readonly Row[], at: number, number: number): number {
  const gapAt = (n: number) => (rows[n]?.y ?? 0) - (rows[n - 1]?.y ?? 0)
  let widest = number
  for (let n = at + 1; n < number; n++) if (gapAt(n) > 1.25 * gapAt(widest)) widest = n
  return widest
}

function isAbove(row: Row | undefined, below: Row | undefined, corner: Segment): boolean {
  if (!row || !below || row.segments.length < 2 || below.y - row.y > 1.7 * row.size) return false
  return row.segments.every(({ x0 }) => x0 > corner.x1)
}

function isNumber({ text }: Segment): boolean {
  return ROW_NUMBER.test(text.trim().toLowerCase())
}

function opensRow(segment: Segment): boolean {
  return isNumber(segment) || GROUP_TITLE.test(segment.text)
}

function overlaps(one: Column, other: Column, slack = SLACK): boolean {
  return one.x0 < other.x1 + slack && one.x1 > other.x0 - slack
}

function columnsOf(segments: readonly Segment[]): Column[] {
  const columns: Column[] = []
  for (const { x0, x1 } of segments.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1)
    else columns.push({ x0, x1 })
  }
  return columns
}

/** The rows at the head of a page that keep to the columns of the page before. */
function goneOn(rows: readonly Row[], xs: readonly number[]): Found | null {
  const columns = xs.slice(1).map((x1, n) => ({ x0: (xs[n] ?? 0) + 1, x1: x1 - 1 }))
  const top = rows.findIndex(({ segments }) => segments.length > 1)
  if (top < 0 || top > 2) return null
  const { end, lines } = filled(rows, top, columns)
  return end > top ? { top, end, columns, lines, heads: [], repeated: false } : null
}

/** Row by row from the first one, as long as each text keeps to one column. */
function filled(
  rows: readonly Row[],
  from: number,
  columns: Column[],
): { end: number; lines: Segment[][][] } {
  const lines: Segment[][][] = []
  let end = from
  for (let row = rows[end]; row; row = rows[end]) {
    const above = rows[end - 1]
    if (end > from && above && row.y - above.y > FAR * row.size) break
    const line = placedIn(row, columns)
    if (!line) break
    lines.push(line)
    end++
  }
  while (lines.length > 0 && isGroupTitle(rows[end - 1])) {
    lines.pop()
    end--
  }
  return { end, lines }
}

/** A title of a group over the columns, or, at a table's end, the heading of what comes after it. */
function isGroupTitle(row: Row | undefined): boolean {
  return row?.segments.length === 1 && GROUP_TITLE.test(row.segments[0]?.text ?? '')
}

/** The texts of a row by their columns; null when one crosses a gutter. The title of a group may cross all of them. */
function placedIn(row: Row, columns: Column[]): Segment[][] | null {
  const line: Segment[][] = columns.map(() => [])
  const [number] = row.segments
  for (const [n, segment] of row.segments.entries()) {
    const own = columns.flatMap((column, k) => (overlaps(segment, column, 0) ? [k] : []))
    const titled = n === 1 && row.segments.length === 2 && number !== undefined && isNumber(number)
    const [k = titled ? 1 : nearest(columns, segment)] = own
    const title = titled && k === 1
    const group = own[0] === 0 && isGroupTitle(row)
    if (own.length > 1 && !title && !group) return null
    line[k]?.push(segment)
    const column = columns[k]
    if (!column || own.length > 1) continue
    column.x0 = Math.min(column.x0, segment.x0)
    column.x1 = Math.max(column.x1, segment.x1)
  }
  return line
}

function nearest(columns: readonly Column[], { x0, x1 }: Segment): number {
  const away = columns.map((column) => Math.max(column.x0 - x1, x0 - column.x1))
  return away.indexOf(Math.min(...away))
}

function edgesOf(columns: readonly Column[]): number[] {
  const inner = columns.slice(1).map(({ x0 }, n) => ((columns[n]?.x1 ?? x0) + x0) / 2)
  return [columns[0]?.x0 ?? 0, ...inner, columns.at(-1)?.x1 ?? 0]
}

/** Rows of cells from the lines: each begins at a number, or at the wide gap above it when it stands at the middle. */
function rowsOfLines({ lines, columns, heads, repeated }: Found): Segment[][][] {
  const ys = lines.map((line) => line.flat().reduce((most, { y }) => Math.max(most, y), 0))
  const gaps = ys.map((y, n) => y - (ys[n - 1] ?? y))
  const usual = gaps.slice(1).toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0
  const starts = new Set([0])
  let number = -1
  lines.forEach((line, n) => {
    const [label] = line[0] ?? []
    if (!label || !opensRow(label)) return
    let start = number < 0 && heads.length > 0 && !repeated ? 0 : n
    for (let k = Math.max(1, number + 1); start > 0 && k < n; k++)
      if ((gaps[k] ?? 0) > Math.max(1.15 * usual, gaps[start] ?? 0)) start = k
    starts.add(number < 0 && repeated && (gaps[start] ?? 0) <= 1.15 * usual ? 0 : start)
    number = n
  })
  const rows: Segment[][][] = []
  lines.forEach((line, n) => {
    if (starts.has(n)) rows.push(columns.map(() => []))
    for (const [k, segments] of line.entries()) rows.at(-1)?.[k]?.push(...segments)
  })
  return rows
}
