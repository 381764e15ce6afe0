import {
  COLUMNS,
  type Column,
  FIRST_COLUMN,
  LONGEST_HEAD,
  NUMBER_COLUMN,
  TIME_CELL,
} from '../lexicon/tables.ts'
import type { Line } from '../text/lines.ts'
import { flatten, type Strand } from '../text/strand.ts'
import { namesApart } from './cell-names.ts'
import type { CellRole, Paragraph } from './paragraphs.ts'
import { type Cell, cellAt, rowAt, type Sheet, sheetAt } from './table-cells.ts'
import { type Groups, groupNamed, nameOf, opened, opensGroup, unmerged } from './table-groups.ts'
import { groupIn, isBlank, isRowNumber, type Row, rowsUnder } from './table-rows.ts'

/** A table of jobs read row by row, and the number of the line after it. */
export type Table = { paragraphs: Paragraph[]; next: number }

/** What the columns tell, and the number of the line after their heads. */
type Head = { columns: Column[]; next: number }

/** The rows read so far: the number of the last one, and the groups that are open. */
type Reading = { strand: Strand; columns: readonly Column[]; last: number; groups: Groups }

const MOST_COLUMNS = 12

/**
 * The table of jobs (number | job | who leads | who coordinates | when) whose head begins at line `at`, else null.
 * Each row gives a labelled paragraph for its job and one for each further cell; a row that has no number has that of
 * its place. A row merged to one cell, or of a number and a title, opens a group of rows.
 */
export function tableAt(strand: Strand, lines: readonly Line[], at: number): Table | null {
  const line = lines[at]
  if (!line || line.end - line.start > LONGEST_HEAD) return null
  const key = strand.key.slice(line.start, line.end)
  const numbered = NUMBER_COLUMN.test(key)
  if (!numbered && (!FIRST_COLUMN.test(key) || standsBeside(strand, lines, at))) return null
  const sheet = sheetAt(strand, lines, at)
  const head = headOf(sheet, at, numbered)
  if (!head) return null
  const rows = rowsUnder(sheet, head.next, head.columns)
  const reading = { strand, columns: head.columns, last: 0, groups: [] }
  const paragraphs = rows.flatMap((row, n) => paragraphsOf(row, rows[n + 1], reading))
  const next = rows.at(-1)?.next ?? at
  return paragraphs.some(({ label }) => label?.style === 'row') ? { paragraphs, next } : null
}

/** Whether the head of another column stands before it. */
function standsBeside({ key }: Strand, lines: readonly Line[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - 4), at).findLast(({ start, end }) => end > start)
  return before !== undefined && NUMBER_COLUMN.test(key.slice(before.start, before.end))
}

function headOf(sheet: Sheet, at: number, numbered: boolean): Head | null {
  const line = sheet.layout === 'rows' ? rowAt(sheet, at) : null
  const printed = line?.cells ?? headCells(sheet, at, numbered)
  const cells = line ? printed : unfolded(printed)
  const upper = cells.map(knownColumn)
  const lower = line && lowerHead(sheet, line.next, cells)
  const known = upper.map((column, n) => (lower ? (lower.columns[n] ?? column) : column))
  const columns = known.map((column) => column ?? 'other')
  if (columns.length > MOST_COLUMNS || !columns.includes('lead') || !columns.includes('job')) return null
  const bare = sheet.layout === 'lines' || (sheet.layout !== 'rows' && columns.length < 3)
  if (!numbered && (bare || known.includes(null))) return null
  return { columns, next: lower?.next ?? line?.next ?? printed.at(-1)?.next ?? at }
}

/** The lower storey of a head: under the line of a Markdown head, nothing but heads. */
function lowerHead(sheet: Sheet, from: number, upper: readonly Cell[]) {
  let row = rowAt(sheet, from)
  if (row?.cells.every(isBlank)) row = rowAt(sheet, row.next)
  const [first] = row?.cells ?? []
  if (!row || !first || !(isBlank(first) || first.key === upper[0]?.key)) return null
  const columns = row.cells.map(knownColumn)
  const told = row.cells.filter((cell) => !isBlank(cell))
  return told.length > 0 && told.every(knownColumn) ? { columns, next: row.next } : null
}

function knownColumn({ key }: Cell): Column | null {
  return key.length > 0 && key.length <= LONGEST_HEAD ? columnOf(key) : null
}

/** The heads of a table whose rows no line's end parts: up to the first number, or as many as we know. */
function headCells(sheet: Sheet, at: number, numbered: boolean): Cell[] {
  const cells: Cell[] = []
  let known = 0
  for (let cell = cellAt(sheet, at); cell && cells.length <= MOST_COLUMNS; cell = cellAt(sheet, cell.next)) {
    if (cells.length > 0 && isBlank(cell) && sheet.layout === 'bars')
      return [...cells, ...lowerCells(sheet, cell)]
    if (cells.length > 0 && !isBlank(cell) && beginsRows(cell) && numbered) return cells
    if (cell.key.length > LONGEST_HEAD || (cells.length > 0 && NUMBER_COLUMN.test(cell.key))) break
    if (known === cells.length && columnOf(cell.key)) known++
    cells.push(cell)
  }
  return cells.slice(0, known)
}

/** The row of heads under a head whose rows bars on their own lines part: "Chủ trì | Phối hợp" and nothing else. */
function lowerCells(sheet: Sheet, seam: Cell): Cell[] {
  const cells: Cell[] = []
  for (let cell = cellAt(sheet, seam.next); cell && !isBlank(cell); cell = cellAt(sheet, cell.next)) {
    if (cells.length === 2 || !knownColumn(cell)) return []
    cells.push(cell)
  }
  return foldsIn(cells) ? cells : []
}

function foldsIn([lead, coordinate]: readonly Cell[]): boolean {
  return (
    lead !== undefined &&
    coordinate !== undefined &&
    isLower(lead) &&
    knownColumn(coordinate) === 'coordinate'
  )
}

function isLower(cell: Cell): boolean {
  return knownColumn(cell) === 'lead' && cell.key.includes('chủ trì')
}

/** "Chủ trì | Phối hợp" printed after all other heads, in the place of the head "Cơ quan thực hiện" they stand under. */
function unfolded(cells: readonly Cell[]): readonly Cell[] {
  const lower = cells.slice(-2)
  const upper = cells.slice(0, -2)
  const at = foldsIn(lower) ? upper.findIndex((cell) => knownColumn(cell) === 'lead') : -1
  return at < 0 ? cells : upper.toSpliced(at, 1, ...lower)
}

function beginsRows(cell: Cell): boolean {
  return /^(?:\(?0?1[).]?|i[.)]?|a[.)]?)$/.test(cell.key) || groupIn(cell) !== null
}

function columnOf(key: string): Column | null {
  return COLUMNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** The paragraphs of a row, which may be the title of a group, or go on with the row above. */
function paragraphsOf(row: Row, below: Row | undefined, reading: Reading): Paragraph[] {
  const numbered = reading.columns[0] === 'number'
  const all = unmerged(row.cells)
  const filled = all.filter((cell) => !isBlank(cell))
  const [first] = filled
  if (!first) return []
  const number = numbered && isRowNumber(all[0]?.key ?? '') ? all[0] : undefined
  const titled = filled.length === 1 || (number !== undefined && filled.length === 2)
  if (titled && (!number || opensGroup(number, below, reading.groups)))
    return groupOf(filled, number, reading)
  const cells = numbered ? all.slice(all[0] === number || row.whole ? 1 : 0) : all
  const roles = rolesOf(cells, numbered ? reading.columns.slice(1) : reading.columns)
  const job = cells.find((cell, n) => roles[n] === 'job' && !isBlank(cell))
  if (!job && !number) return reading.last > 0 ? restOf(reading.strand, cells, roles, undefined) : []
  const opening = job ?? filled.find((cell) => cell !== number)
  return opening
    ? [headOfRow(number, opening, cells, reading), ...restOf(reading.strand, cells, roles, opening)]
    : []
}

function groupOf(filled: readonly Cell[], number: Cell | undefined, reading: Reading): Paragraph[] {
  const [title] = filled
  const name = number ? nameOf(number) : title ? groupNamed(title) : null
  if (!name) return []
  reading.last = 0
  reading.groups = opened(reading.groups, name)
  const end = number ? number.text.length + 1 : name.length + 1
  const ranges = filled.flatMap((cell) => cell.ranges)
  return [
    {
      ...paragraphOf(reading.strand, ranges),
      label: { style: 'group', name: reading.groups.join('.'), end },
    },
  ]
}

function headOfRow(number: Cell | undefined, job: Cell, cells: readonly Cell[], reading: Reading): Paragraph {
  const before = number ? cells.slice(0, cells.indexOf(job)) : []
  const ranges = [number, ...before, job].flatMap((cell) => cell?.ranges ?? [])
  const printed = number ? nameOf(number) : String(reading.last + 1)
  const group = `${reading.groups.at(-1)}.`
  const name = printed.startsWith(group) ? printed.slice(group.length) : printed
  reading.last = Number(name) || reading.last + 1
  const end = number ? number.text.length + 1 : 0
  return { ...paragraphOf(reading.strand, ranges), label: { style: 'row', name, end } }
}

/** What the cells beside the job tell; those between number and job stand in the job's own words too. */
function restOf(
  strand: Strand,
  cells: readonly Cell[],
  roles: readonly Column[],
  job: Cell | undefined,
): Paragraph[] {
  const at = job ? cells.indexOf(job) : -1
  const end = job?.ranges.at(-1)?.[1] ?? 0
  return cells.flatMap((cell, n): Paragraph[] => {
    if (cell === job || isBlank(cell)) return []
    const role = roles[n]
    const parts = role === 'lead' || role === 'coordinate' ? namesApart(strand, cell.ranges) : [cell.ranges]
    return parts.map((ranges) => {
      const own = { ...paragraphOf(strand, ranges), cell: isCellRole(role) ? role : ('other' as const) }
      return n < at ? { ...own, start: end, end } : own
    })
  })
}

function isCellRole(column: Column | undefined): column is CellRole {
  return column === 'lead' || column === 'coordinate' || column === 'time'
}

/** By the head when no cell is missing; else the job comes first, and times and bodies are told by their words. */
function rolesOf(cells: readonly Cell[], columns: readonly Column[]): Column[] {
  if (cells.length >= columns.length) return [...columns]
  const left = columns.filter((column) => column === 'lead' || column === 'coordinate')
  return cells.map((cell, n): Column => {
    if (n === 0) return 'job'
    if (cell.key.length <= LONGEST_HEAD && TIME_CELL.test(cell.key)) return 'time'
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
