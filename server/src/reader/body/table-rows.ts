import { CLOSING } from '../lexicon/sections.ts'
import { type Column, NUMBER_COLUMN } from '../lexicon/tables.ts'
import { labelOf } from '../text/labels.ts'
import { type Cell, cellAt, rowAt, type Sheet } from './table-cells.ts'

/** A row: its cells; `next` is the number of the line after it; `whole`: there is a cell for each column. */
export type Row = { cells: Cell[]; next: number; whole: boolean }

const MOST_ROWS = 500

/** Rows between two that hold something: the line under a head in Markdown. */
const MOST_BLANK = 2

const ROW_NUMBER = /^(?:[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}|[ivx]{1,5}|[a-hđ])[.)]?$/
/** The number of a group before its title, in one cell. */
const GROUP = /^(?:[ivx]{1,5}|[a-h])[.)] ?(?=\S)/

/** Whether the words of a cell are the number of a row or of a group of rows. */
export function isRowNumber(key: string): boolean {
  return key.length <= 10 && ROW_NUMBER.test(key)
}

/** The number of a group and what follows it, when one cell holds both ("I. Lĩnh vực …"). */
export function groupIn({ key, text }: Cell): string | null {
  const hit = key.length <= LONGEST_GROUP && /^[IVXA-H]/.test(text) ? GROUP.exec(key) : null
  return hit?.[0].trim() ?? null
}

const LONGEST_GROUP = 200

/** The rows under the head of a table, each in its cells. */
export function rowsUnder(sheet: Sheet, from: number, columns: readonly Column[]): Row[] {
  const rows: Row[] = []
  let next = from
  let blank = 0
  while (rows.length < MOST_ROWS) {
    const row = sheet.layout === 'rows' ? lineOf(sheet, next) : countedRow(sheet, next, columns)
    if (!row || NUMBER_COLUMN.test(row.cells[0]?.key ?? '')) break
    next = row.next
    if (row.cells.every(isBlank)) {
      if (++blank > MOST_BLANK) break
      continue
    }
    blank = 0
    if (!countsColumns(row)) rows.push({ ...row, whole: row.cells.length === columns.length })
  }
  return rows
}

export function isBlank(cell: Cell): boolean {
  return cell.ranges.length === 0
}

/** "(1) | (2) | (3)": a row that counts the columns. */
function countsColumns({ cells }: Row): boolean {
  return cells.length > 2 && cells.every(({ key }, n) => key.replace(/[()]/g, '') === String(n + 1))
}

function lineOf(sheet: Sheet, from: number): Row | null {
  const row = rowAt(sheet, from)
  return row && { ...row, whole: false }
}

/** A row told by how many cells it has, when no line's end tells it. */
function countedRow(sheet: Sheet, from: number, columns: readonly Column[]): Row | null {
  const width = columns.length
  const numbered = columns[0] === 'number'
  let first = cellAt(sheet, from)
  if (sheet.layout === 'bars')
    for (let n = 0; first && isBlank(first) && n < 2; n++) first = cellAt(sheet, first.next)
  if (!first) return null
  if (!numbered) return plainRow(sheet, first, width)
  if (countsFirst(first)) {
    const counted = take(sheet, first, width)
    const row = { cells: counted, next: counted.at(-1)?.next ?? first.next, whole: false }
    if (countsColumns(row)) return row
  }
  const after = cellAt(sheet, first.next)
  if (!isRowNumber(first.key) && !isBlank(first))
    return (groupIn(first) || !endsRow(first)) && after && isRowNumber(after.key)
      ? { cells: [first], next: first.next, whole: false }
      : null
  const group = after && !/^[0-9]/.test(first.key) && !isBlank(first) ? cellAt(sheet, after.next) : null
  if (after && group && !isBlank(after) && isRowNumber(group.key))
    return { cells: [first, after], next: after.next, whole: false }
  const cells = take(sheet, first, width)
  const title = sheet.layout === 'bars' ? titleRow(cells, first) : null
  if (title) return title
  const next = cells.length === width ? cellAfter(sheet, cells) : null
  if (
    cells.length === width &&
    (next && !isBlank(next) ? isExpected(next, first) : !cells.slice(1).some(endsRow))
  )
    return { cells, next: cells.at(-1)?.next ?? 0, whole: true }
  const until = cells.findIndex((cell, n) => n > 1 && endsRow(cell))
  const own = until < 0 ? cells : cells.slice(0, until)
  if (own.length < 2 || isBlank(first)) return null
  return { cells: own, next: own.at(-1)?.next ?? 0, whole: own.length === width }
}

/** A number and a title, and after the empty cell that parts two rows the number of a row under them. */
function titleRow(cells: Cell[], { key }: Cell): Row | null {
  const [number, title, seam, below] = cells
  if (!number || !title || !seam || !below || isBlank(title) || !isBlank(seam)) return null
  const under = /^[0-9]/.test(key)
    ? below.key === 'a' || below.key.startsWith(`${key.replace(/[.)]$/, '')}.`)
    : isRowNumber(below.key)
  return under ? { cells: [number, title], next: seam.next, whole: false } : null
}

function countsFirst({ key }: Cell): boolean {
  return key === '1' || key === '(1)'
}

/** Between rows that bars on their own lines part stands an empty cell. */
function cellAfter(sheet: Sheet, cells: readonly Cell[]): Cell | null {
  const next = cellAt(sheet, cells.at(-1)?.next ?? 0)
  return next && isBlank(next) && sheet.layout === 'bars' ? cellAt(sheet, next.next) : next
}

/** Up to so many cells from the first on. */
function take(sheet: Sheet, first: Cell, width: number): Cell[] {
  const cells = [first]
  for (let cell = cellAt(sheet, first.next); cell && cells.length < width; cell = cellAt(sheet, cell.next))
    cells.push(cell)
  return cells
}

/** Whether the cell may begin the row after the one that begins with `number`. */
function isExpected(cell: Cell, number: Cell): boolean {
  if (groupIn(cell)) return true
  if (!isRowNumber(cell.key)) return false
  const [before, now] = [number.key, cell.key].map((key) => Number(key.replace(/[.)]$/, '')))
  return (
    !(Number.isFinite(before) && Number.isFinite(now)) ||
    now === 1 ||
    now === Number(before) + 1 ||
    /\./.test(cell.key)
  )
}

/** A row of a table without numbers: its cells are all told, and who leads is told in few words. */
function plainRow(sheet: Sheet, first: Cell, width: number): Row | null {
  if (isBlank(first) ? false : endsRow(first)) return groupRow(sheet, first, width)
  const cells = take(sheet, first, width)
  if (cells.length < width || cells.slice(1).some((cell) => cell.key.length > LONGEST_GROUP)) return null
  if (cells.slice(1).some((cell) => !isBlank(cell) && endsRow(cell))) return null
  return { cells, next: cells.at(-1)?.next ?? first.next, whole: true }
}

/** The title of a group over the whole row. */
function groupRow(sheet: Sheet, first: Cell, width: number): Row | null {
  const cells = take(sheet, first, width)
  const alone = cells.length === width && cells.slice(1).every(isBlank)
  return alone ? { cells, next: cells.at(-1)?.next ?? first.next, whole: true } : null
}

/** Whether the cell is the number of the next row, or no cell any more but a paragraph after the table. */
export function endsRow({ key, text }: Cell): boolean {
  if (/^(?:[0-9]{1,3}|[ivx]{1,5})[.)]?$/.test(key)) return true
  const label = labelOf(text.slice(0, 40), key.slice(0, 40))
  return (label !== null && /^(?:roman|upper|number|article|double)$/.test(label.style)) || CLOSING.test(key)
}
