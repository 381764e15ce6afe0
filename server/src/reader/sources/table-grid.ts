/** A cell as a format gives it: over how many columns and rows it goes; `goesOn`: it belongs to the cell above it. */
export type SheetCell = { text: string; wide: number; high: number; goesOn: boolean }

/** A row of a table with a text for each column; `below`: its first cell is that of the row above. */
export type GridRow = { cells: string[]; below: boolean }

/** No table of jobs has more columns. */
const MOST_COLUMNS = 40

/** How many characters one document may gain by what stands in cells that are merged over rows. */
export const MOST_REPEATED = 200_000

/** What a merged cell still lends to the rows below. */
type Held = { text: string; left: number }

type Walk = { held: Held[]; spare: number }

/**
 * The rows of a table column by column: what is merged over rows stands in each of them, what is merged over columns
 * in the first. `spare` are the characters that may be repeated; null when the rows are too wide for a table of jobs.
 */
export function gridOf(
  rows: readonly (readonly SheetCell[])[],
  spare: number,
): { rows: GridRow[]; spare: number } | null {
  const grid: GridRow[] = []
  const walk: Walk = { held: [], spare }
  for (const row of rows) {
    const line: GridRow = { cells: [], below: false }
    for (const cell of row) {
      lend(walk, line)
      place(walk, line, cell, grid.at(-1))
      if (line.cells.length > MOST_COLUMNS) return null
    }
    lend(walk, line)
    grid.push(line)
  }
  return { rows: grid, spare: walk.spare }
}

function place(walk: Walk, line: GridRow, cell: SheetCell, above: GridRow | undefined): void {
  const at = line.cells.length
  if (cell.goesOn && at === 0) line.below = true
  const text = cell.goesOn ? repeated(walk, above?.cells[at] ?? '') : cell.text
  line.cells.push(text)
  for (let n = 1; n < cell.wide && line.cells.length < MOST_COLUMNS; n++) line.cells.push('')
  for (let n = at; n < line.cells.length; n++)
    walk.held[n] = { text: n === at ? text : '', left: cell.high - 1 }
}

/** Puts what merged cells lend at the end of a row so far. */
function lend(walk: Walk, line: GridRow): void {
  for (let at = line.cells.length; at < MOST_COLUMNS; at++) {
    const one = walk.held[at]
    if (!one || one.left < 1) break
    one.left--
    if (at === 0) line.below = true
    line.cells.push(repeated(walk, one.text))
  }
}

function repeated(walk: Walk, text: string): string {
  if (text.length > walk.spare) return ''
  walk.spare -= text.length
  return text
}
