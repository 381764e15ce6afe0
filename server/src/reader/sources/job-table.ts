import { COLUMNS, FIRST_COLUMN, GROUP_TITLE, LONGEST_HEAD, NUMBER_COLUMN } from '../lexicon/tables.ts'
import type { GridRow } from './table-grid.ts'

/** What stands in an empty cell of a table of jobs, so that no cell after it is taken for it. */
const EMPTY = '–'

/** The head stands among so many first rows. */
const LAST_HEAD_ROW = 4

/**
 * The text of a table of jobs: its head in one storey, then row by row each cell a paragraph, "–" for an empty one; of
 * a group's row its number and title only. Null when no head says who leads which job.
 */
export function jobTableText(grid: readonly GridRow[]): string | null {
  let head = grid.findIndex(({ cells }, n) => n < LAST_HEAD_ROW && isHead(cells))
  if (head < 0) return null
  while (isHead(grid[head + 1]?.cells ?? [])) head++
  const first = grid[head]?.cells ?? []
  const above = grid.slice(0, head).filter(({ cells }) => cells[0] !== first[0])
  const rows = [{ cells: first, below: false }, ...whole(grid.slice(head + 1), isNumbered(first))]
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, n) => n).filter((n) => rows.some(({ cells }) => cells[n]))
  return [
    ...above.flatMap(({ cells }) => cells.filter((cell) => cell !== '')),
    ...rows.flatMap(({ cells }, n) => {
      const texts = columns.map((column) => oneBlock(cells[column] ?? ''))
      return n > 0 ? cellsOf(texts, isNumbered(first)) : texts.map((text) => text || EMPTY)
    }),
  ].join('\n\n')
}

/** Of a cell no line is blank: blank lines part the cells. */
function oneBlock(cell: string): string {
  return cell.trim().replace(/\s*\n\s*/g, '\n')
}

function isNumbered(head: readonly string[]): boolean {
  return NUMBER_COLUMN.test(keyOf(head[0] ?? ''))
}

function isHead(cells: readonly string[]): boolean {
  const keys = cells.map(keyOf)
  const [first = ''] = keys
  if (!NUMBER_COLUMN.test(first) && !FIRST_COLUMN.test(first)) return false
  const columns = keys.map((key) =>
    key.length > LONGEST_HEAD ? undefined : COLUMNS.find(([, pattern]) => pattern.test(key))?.[0],
  )
  const many = columns.filter((column) => column !== undefined).length
  return columns.includes('lead') && columns.includes('job') && many >= 3
}

function keyOf(cell: string): string {
  return cell
    .slice(0, 2 * LONGEST_HEAD)
    .replace(/[*_\s]+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC')
}

/** Rows beside one number that is merged over them are one row. */
function whole(rows: readonly GridRow[], numbered: boolean): GridRow[] {
  const joined: GridRow[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (numbered && row.below && last) joined[joined.length - 1] = { ...last, cells: together(last, row) }
    else joined.push(row)
  }
  return joined
}

function together(above: GridRow, below: GridRow): string[] {
  const width = Math.max(above.cells.length, below.cells.length)
  return Array.from({ length: width }, (_, n) => {
    const [one = '', other = ''] = [above.cells[n], below.cells[n]]
    if (other === '' || `\n${one}\n`.includes(`\n${other}\n`)) return one
    return one === '' ? other : `${one}\n${other}`
  })
}

function cellsOf(texts: readonly string[], numbered: boolean): string[] {
  const filled = texts.filter((text) => text !== '')
  const [only = ''] = filled
  if (filled.length === 0) return []
  if (filled.length === 1 && numbered) {
    const number = GROUP_TITLE.exec(only)
    return number ? [number[1] ?? '', only.slice(number[0].length)] : [only]
  }
  if (filled.length === 2 && numbered && texts[0] !== '' && isGroup(texts[0] ?? '')) return filled
  return texts.map((text) => text || EMPTY)
}

/** "II", "A." in the column of numbers. */
function isGroup(number: string): boolean {
  return /^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(number)
}
