import { COLUMNS, NUMBER_COLUMN } from '../lexicon/tables.ts'
import { cellText } from './pdf-cells.ts'
import type { Area, Grid } from './pdf-grids.ts'
import { type Glyphs, rowsOf, type Segment } from './pdf-rows.ts'

/** A table of a page: the edges of its columns, where it begins and ends, its rows of cells, all of one length. */
export type Table = {
  kind: 'table'
  ruled: boolean
  xs: number[]
  y: number
  bottom: number
  rows: string[][]
}

/** A cell with what stands in it. */
type Cell = Area & { text: string }

const MOST_TABLES = 50

/** The ruled tables of a page with the texts that stand in them, and the texts that stand in none. */
export function tablesOf(
  grids: readonly Grid[],
  pieces: readonly Glyphs[],
): { tables: Table[]; rest: Glyphs[] } {
  let rest = [...pieces]
  const tables = grids.slice(0, MOST_TABLES).flatMap((grid) => {
    const inside = rest.filter((piece) => isInside(piece, grid))
    const rows = rowsOfCells(grid, cellsOf(grid, inside))
    if (!isTable(rows)) return []
    rest = rest.filter((piece) => !isInside(piece, grid))
    return {
      kind: 'table' as const,
      ruled: true,
      xs: grid.xs,
      y: grid.ys[0] ?? 0,
      bottom: grid.ys.at(-1) ?? 0,
      rows,
    }
  })
  return { tables, rest }
}

/** A frame around words is no table: one row of less than three, or nothing beside anything. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const widest = rows.reduce((most, row) => Math.max(most, row.filter((cell) => cell !== '').length), 0)
  return widest >= 3 || (widest === 2 && rows.length > 1)
}

/** Letters stand on their line: their middle is this share of their height above it. */
const MIDDLE = 0.3
const SLACK = 2

function isInside({ x, y, width, size }: Glyphs, { xs, ys }: Grid): boolean {
  const middle = y - MIDDLE * size
  const centre = x + width / 2
  return (
    centre > (xs[0] ?? 0) - SLACK &&
    centre < (xs.at(-1) ?? 0) + SLACK &&
    middle > (ys[0] ?? 0) - SLACK &&
    middle < (ys.at(-1) ?? 0) + SLACK
  )
}

function cellsOf(grid: Grid, pieces: readonly Glyphs[]): Cell[] {
  const columns = grid.xs.length - 1
  const fields: (Area | undefined)[] = []
  for (const area of grid.areas)
    for (let row = area.top; row < area.bottom; row++)
      for (let column = area.left; column < area.right; column++) fields[row * columns + column] = area
  const contents = new Map<Area, Glyphs[]>()
  for (const piece of pieces) {
    const row = indexIn(grid.ys, piece.y - MIDDLE * piece.size)
    for (const part of partsOf(piece, grid, (column) => fields[row * columns + column])) {
      const area = fields[row * columns + indexIn(grid.xs, part.x + part.width / 2)]
      if (!area) continue
      const content = contents.get(area) ?? []
      content.push(part)
      contents.set(area, content)
    }
  }
  return grid.areas.map((area) => {
    const width = (grid.xs[area.right] ?? 0) - (grid.xs[area.left] ?? 0)
    return { ...area, text: cellText(linesIn(contents.get(area) ?? []), width) }
  })
}

function linesIn(pieces: readonly Glyphs[]): Segment[] {
  return rowsOf(pieces).flatMap((row) => row.segments)
}

/** The field a place lies in: the last whose edge is not beyond it. */
function indexIn(edges: readonly number[], place: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** A text that runs over a rule, parted at its blanks: cells whose words stand near each other come as one text. */
function partsOf(piece: Glyphs, { xs }: Grid, areaAt: (column: number) => Area | undefined): Glyphs[] {
  const first = areaAt(indexIn(xs, piece.x + SLACK))
  const last = areaAt(indexIn(xs, piece.x + piece.width - SLACK))
  if (first === last) return [piece]
  const perLetter = piece.width / Math.max(1, piece.text.length)
  const parts: Glyphs[] = []
  let open: Area | undefined
  for (const { 0: text, index } of piece.text.matchAll(/\S+/g)) {
    const x = piece.x + index * perLetter
    const area = areaAt(indexIn(xs, x + (text.length * perLetter) / 2))
    const part = parts.at(-1)
    if (part && area === open) {
      part.text += ` ${text}`
      part.width = x + text.length * perLetter - part.x
    } else parts.push({ ...piece, text, x, width: text.length * perLetter })
    open = area
  }
  return parts
}

/** The number of a row or the letter of a group of rows. */
export const ROW_NUMBER = /^(?:[0-9]{1,3}|[ivx]{1,5}|[a-h])[.)]?$/

/**
 * The rows of a table. What a number that is merged over several rows stands beside is one row; what is merged
 * beside several numbers (who leads, until when) belongs to each of them.
 */
function rowsOfCells({ xs, ys }: Grid, cells: readonly Cell[]): string[][] {
  const starts = startsOf(ys.length - 1, cells)
  const rows: string[][] = Array.from({ length: starts.length }, () => xs.slice(1).map(() => ''))
  const bandOf: number[] = []
  starts.forEach((start, n) => {
    for (let row = start; row < (starts[n + 1] ?? ys.length - 1); row++) bandOf[row] = n
  })
  for (const { left, top, text } of cells) {
    const row = rows[bandOf[top] ?? 0]
    if (row) row[left] = withBelow(row[left] ?? '', text, isHead(row))
  }
  for (const { left, top, bottom, text } of cells) {
    const last = left < 2 ? 0 : (bandOf[bottom - 1] ?? 0)
    for (let n = (bandOf[top] ?? 0) + 1; n <= last; n++) {
      const row = rows[n]
      if (row && row[left] === '' && ROW_NUMBER.test((row[0] ?? '').toLowerCase())) row[left] = text
    }
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

function startsOf(height: number, cells: readonly Cell[]): number[] {
  const inside = new Set<number>()
  for (const { left, top, bottom, text } of cells) {
    const key = text.toLowerCase()
    if (left > 0 || !(ROW_NUMBER.test(key) || NUMBER_COLUMN.test(key))) continue
    for (let row = top + 1; row < bottom; row++) inside.add(row)
  }
  return Array.from({ length: height }, (_, row) => row).filter((row) => !inside.has(row))
}

/** Whether a row is the head of a table of jobs. */
export function isHead(row: readonly string[]): boolean {
  return NUMBER_COLUMN.test((row[0] ?? '').toLowerCase())
}

/** Two cells of a row, one above the other; of a head in two storeys the lower one when it tells enough by itself. */
function withBelow(above: string, below: string, head: boolean): string {
  if (above === '' || below === '') return above + below
  if (head && COLUMNS.some(([, pattern]) => pattern.test(below.toLowerCase()))) return below
  return head ? `${above} ${below}` : `${above}\n${below}`
}
