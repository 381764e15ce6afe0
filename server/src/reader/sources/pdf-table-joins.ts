import { GROUP_TITLE } from '../lexicon/tables.ts'
import { rejoined } from './pdf-cells.ts'
import type { Stretch } from './pdf-columns.ts'
import { isHead, type Table } from './pdf-tables.ts'

/** Pages of which a table that goes on over a page's end is one table, on the page where it began. */
export function withWholeTables(pages: readonly (readonly Stretch[])[]): Stretch[][] {
  let open: Table | null = null
  const joined = pages.map((stretches) => {
    const whole: Stretch[] = []
    stretches.forEach((stretch, n) => {
      if (stretch.kind !== 'table') whole.push(stretch)
      else if (n === 0 && open && isSameTable(open, stretch)) {
        append(open.rows, stretch.rows)
        if (stretches.length > 1) open = null
        return
      } else whole.push({ ...stretch, rows: withoutColumnNumbers(stretch.rows) })
      const last = whole.at(-1)
      open = last?.kind === 'table' ? last : null
    })
    return whole
  })
  return joined.map((stretches) =>
    stretches.map((stretch) =>
      stretch.kind === 'table' ? { ...stretch, rows: withGroups(stretch.rows) } : stretch,
    ),
  )
}

/** In a table of jobs the number of a group stands in a cell of its own, as the numbers of its rows do. */
function withGroups(rows: readonly string[][]): string[][] {
  const [head] = rows
  if (!head || !isHead(head)) return [...rows]
  return rows.map((row) => {
    const [title = '', ...others] = row
    const number = others.every((cell) => cell === '') ? GROUP_TITLE.exec(title) : null
    return number ? [number[1] ?? '', title.slice(number[0].length), ...others.slice(1)] : row
  })
}

/** Columns of one table stand at the same places on every page, within this many points. */
const SAME_PLACE = 8

function isSameTable(one: Table, other: Table): boolean {
  return (
    one.xs.length === other.xs.length && one.xs.every((x, n) => Math.abs(x - (other.xs[n] ?? 0)) < SAME_PLACE)
  )
}

/** The rows of the next page, without the head printed again; a row that the page's end cut is one again. */
function append(rows: string[][], next: readonly string[][]): void {
  const fresh = withoutColumnNumbers(next)
  const repeated = keyOf(fresh[0]) === keyOf(rows[0]) ? 1 : 0
  const added = fresh.slice(repeated)
  const last = rows.at(-1)
  const [first] = added
  if (first && last && rows.length > 1 && isCut(rows, last, first)) {
    rows[rows.length - 1] = last.map((cell, n) => rejoined(cell, first[n] ?? ''))
    rows.push(...added.slice(1))
  } else rows.push(...added)
}

function keyOf(row: readonly string[] | undefined): string {
  return (row ?? []).join('\n').replace(/\s+/g, ' ')
}

/** Whether two rows are the parts of one: only one has the number all rows have, or a sentence goes on in the other. */
function isCut(rows: readonly string[][], last: readonly string[], first: readonly string[]): boolean {
  if (first[0] === '' && rows[0] && isHead(rows[0])) return true
  if (first[0] === '')
    return first.some((cell, n) => /^\p{Ll}/u.test(cell) && !/[.;:!?]$/.test(last[n] ?? ''))
  const filled = last.filter((cell) => cell !== '').length
  const numbered = rows.some((row, n) => n > 0 && n < rows.length - 1 && row[0] !== '')
  return last[0] === '' && filled > 1 && numbered
}

/** Without the row that counts the columns under their heads. */
function withoutColumnNumbers(rows: readonly string[][]): string[][] {
  const [head, second = []] = rows
  const counts = second.length > 2 && second.every((cell) => /^(?:\(?[0-9]{1,2}\)?|[A-Z])$/.test(cell))
  return head && isHead(head) && counts ? [head, ...rows.slice(2)] : [...rows]
}
