import { CLOSING } from '../lexicon/sections.ts'
import { COLUMNS, type Column, NUMBER_COLUMN, TIME_CELL } from '../lexicon/tables.ts'
import { labelOf } from '../text/labels.ts'
import type { Line } from '../text/lines.ts'
import { pieced, runsOf } from '../text/runs.ts'
import { flatten, type Strand } from '../text/strand.ts'
import type { CellRole, Paragraph } from './paragraphs.ts'

/** A cell: its lines, joined, and the number of the line after it. */
type Cell = { ranges: [number, number][]; key: string; text: string; next: number }

/** A table of jobs read row by row, and the number of the line after it. */
export type Table = { paragraphs: Paragraph[]; next: number }

const MOST_COLUMNS = 10
const MOST_ROWS = 500
const LONGEST_HEADER = 70

/**
 * The table of jobs (number | job | who leads | who coordinates | when) whose head begins at line `at`, else null.
 * Cells come one after another, each on lines of its own; bars and empty cells may have been lost. Each row gives a
 * labelled paragraph for its job and one for each further cell.
 */
export function tableAt(strand: Strand, lines: readonly Line[], at: number): Table | null {
  if (!NUMBER_COLUMN.test(keyAt(strand, lines[at]))) return null
  const apart = isEmpty(lines[at + 1])
  const columns: Column[] = []
  let next = at
  for (let cell = cellAt(strand, lines, next, apart); cell; cell = cellAt(strand, lines, next, apart)) {
    const column = cell.key.length <= LONGEST_HEADER ? columnOf(cell.key) : null
    if (!column || columns.length >= MOST_COLUMNS || (column === 'number' && columns.length > 0)) break
    columns.push(column)
    next = cell.next
  }
  if (!columns.includes('lead') || !columns.includes('job')) return null
  const rows = rowsFrom(strand, lines, next, apart, columns)
  return rows.paragraphs.length > 0 ? rows : null
}

function rowsFrom(
  strand: Strand,
  lines: readonly Line[],
  from: number,
  apart: boolean,
  columns: readonly Column[],
): Table {
  const table: Table = { paragraphs: [], next: from }
  for (let n = 0; n < MOST_ROWS; n++) {
    const number = cellAt(strand, lines, table.next, apart)
    if (!number || !/^(?:[0-9]{1,3}|[ivx]{1,5}|[a-h])[.)]?$/.test(number.key)) break
    const cells: Cell[] = []
    let next = number.next
    while (cells.length < columns.length - 1) {
      const cell = cellAt(strand, lines, next, apart)
      if (!cell || (cells.length > 0 && endsRow(cell))) break
      cells.push(cell)
      next = cell.next
    }
    if (cells.length === 0) break
    table.paragraphs.push(...rowOf(strand, number, cells, columns))
    table.next = next
  }
  return table
}

/** Whether the cell is the number of the next row, or no cell any more but a paragraph after the table. */
function endsRow({ key, text }: Cell): boolean {
  if (/^(?:[0-9]{1,3}|[ivx]{1,5})[.)]?$/.test(key)) return true
  const label = labelOf(text.slice(0, 40), key.slice(0, 40))
  return (label !== null && /^(?:roman|upper|number|article|double)$/.test(label.style)) || CLOSING.test(key)
}

/** The paragraphs of a row; a row of only a number and a title opens a group of rows. */
function rowOf(
  strand: Strand,
  number: Cell,
  cells: readonly Cell[],
  columns: readonly Column[],
): Paragraph[] {
  const roles = rolesOf(cells, columns.slice(1))
  const job = cells[roles.indexOf('job')] ?? cells[0]
  if (!job) return []
  const group = cells.length === 1
  const name = number.key.replace(/[.)]$/, '')
  const label = {
    style: group ? ('group' as const) : ('row' as const),
    name: /[0-9]/.test(name) ? String(Number(name)) : name.toUpperCase(),
    end: number.text.length + 1,
  }
  const head = { ...paragraphOf(strand, [...number.ranges, ...job.ranges]), label }
  const rest = cells.flatMap((cell, n): Paragraph[] => {
    if (cell === job) return []
    const role = roles[n]
    return [{ ...paragraphOf(strand, cell.ranges), cell: isCellRole(role) ? role : 'other' }]
  })
  return [head, ...rest]
}

function isCellRole(column: Column | undefined): column is CellRole {
  return column === 'lead' || column === 'coordinate' || column === 'time'
}

/** By the head when no cell is missing; else the job comes first, and times and bodies are told by their words. */
function rolesOf(cells: readonly Cell[], columns: readonly Column[]): Column[] {
  if (cells.length === columns.length) return [...columns]
  const left = columns.filter((column) => column === 'lead' || column === 'coordinate')
  return cells.map((cell, n): Column => {
    if (n === 0) return 'job'
    if (cell.key.length <= LONGEST_HEADER && TIME_CELL.test(cell.key)) return 'time'
    return left.shift() ?? 'other'
  })
}

function paragraphOf(strand: Strand, ranges: [number, number][]): Paragraph {
  return {
    strand: flatten(strand, ranges),
    start: ranges[0]?.[0] ?? 0,
    end: ranges.at(-1)?.[1] ?? 0,
    label: null,
  }
}

/** The cell at or after a line. `apart`: cells are parted by blank lines; else each line is one. */
function cellAt(strand: Strand, lines: readonly Line[], from: number, apart: boolean): Cell | null {
  let at = from
  while (at < lines.length && isEmpty(lines[at])) at++
  const ranges: [number, number][] = []
  for (let line = lines[at]; line && !isEmpty(line) && (apart || ranges.length === 0); line = lines[at]) {
    ranges.push([line.start, line.end])
    at++
  }
  if (ranges.length === 0) return null
  const runs = runsOf(strand.text, ranges)
  return { ranges, key: pieced(strand.key, runs), text: pieced(strand.text, runs), next: at }
}

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.end === line.start
}

function keyAt(strand: Strand, line: Line | undefined): string {
  return line ? strand.key.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADER)) : ''
}

function columnOf(key: string): Column | null {
  return COLUMNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}
