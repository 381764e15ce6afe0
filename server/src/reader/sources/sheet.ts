import { jobTableText } from './job-table.ts'
import { LIMITS } from './limits.ts'
import { gridOf, MOST_REPEATED, type SheetCell } from './table-grid.ts'

/** An open part of a document: a table with its rows of cells, or a cell with the text so far. */
type Open = { kind: 'table'; rows: SheetCell[][] } | OpenCell

/** How a cell is merged with others: over how many columns and rows, or with the cell above it. */
type Merge = Omit<SheetCell, 'text'>
type OpenCell = { kind: 'cell'; parts: string[]; merge: Merge }

/**
 * The text of a document as its blocks come: paragraphs, and tables within tables. Whoever walks a format tells what
 * opens and closes; closing what is not open does nothing.
 */
export class Sheet {
  readonly #body: string[] = []
  readonly #open: Open[] = []
  #tables = 0
  #ignored = 0
  #spare = MOST_REPEATED

  /** Adds text as it is. */
  write(text: string): void {
    const top = this.#open.at(-1)
    if (top?.kind === 'cell') top.parts.push(text)
    else this.#body.push(text)
  }

  /** Adds a paragraph: one in a cell ends its line, one in the body is parted from the next by a blank line. */
  paragraph(text: string): void {
    this.write(text + (this.#open.length > 0 ? '\n' : '\n\n'))
  }

  openTable(): void {
    if (this.#tables >= LIMITS.tables) this.#ignored++
    else {
      this.#tables++
      this.#open.push({ kind: 'table', rows: [] })
    }
  }

  openRow(): void {
    const top = this.#open.at(-1)
    if (this.#ignored === 0 && top?.kind === 'table') top.rows.push([])
  }

  openCell(): void {
    if (this.#ignored === 0 && this.#open.at(-1)?.kind === 'table')
      this.#open.push({ kind: 'cell', parts: [], merge: { wide: 1, high: 1, goesOn: false } })
  }

  /** Tells how the open cell is merged with others. */
  mergeCell(merge: Partial<Merge>): void {
    const cell = this.#open.at(-1)
    if (this.#ignored === 0 && cell?.kind === 'cell') Object.assign(cell.merge, merge)
  }

  /** Whether a cell is open whose paragraphs show, so that one without words shows its number in a list. */
  isInCell(): boolean {
    const cell = this.#open.at(-1)
    return cell?.kind === 'cell' && !cell.merge.goesOn
  }

  closeCell(): void {
    if (this.#ignored > 0) return
    const cell = this.#open.at(-1)
    const table = this.#open.at(-2)
    if (cell?.kind !== 'cell' || table?.kind !== 'table') return
    this.#open.pop()
    const row = table.rows.at(-1)
    const closed = { ...cell.merge, text: cell.parts.join('').trim() }
    if (row) row.push(closed)
    else table.rows.push([closed])
  }

  closeTable(): void {
    if (this.#ignored > 0) {
      this.#ignored--
      return
    }
    this.closeCell()
    const table = this.#open.at(-1)
    if (table?.kind !== 'table') return
    this.#open.pop()
    this.#tables--
    this.write(`\n${this.#tableText(table.rows)}\n\n`)
  }

  #tableText(rows: readonly (readonly SheetCell[])[]): string {
    const { text, spare } = mergedTableText(rows, this.#spare)
    this.#spare = spare
    return text
  }

  /** Everything so far; what is still open is closed. */
  text(): string {
    this.#ignored = 0
    while (this.#open.length > 0) this.closeTable()
    return this.#body.join('')
  }
}

/** The text of a table with merged cells, and of `spare`, the characters that may be repeated, those that are left. */
export function mergedTableText(
  rows: readonly (readonly SheetCell[])[],
  spare: number,
): { text: string; spare: number } {
  const grid = gridOf(rows, spare)
  const jobs = grid && jobTableText(grid.rows)
  if (grid && jobs !== null) return { text: jobs, spare: grid.spare }
  return { text: plainTableText(rows.map((row) => row.map(({ text }) => text))), spare }
}

/** The text of a table whose rows are as long as each other. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const grid = filled.map((row) => ({ cells: row.map((cell) => cell.trim()), below: false }))
  return jobTableText(grid) ?? plainTableText(rows)
}

/**
 * The text of a table: row by row, cells parted by blank lines. A letterhead or a foot set in a table without rules
 * is read down its columns instead, as a person reads it: left column, then right.
 */
function plainTableText(rows: readonly (readonly string[])[]): string {
  const filled = rows
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  if (!isSideBySide(filled)) return filled.flatMap((row) => row.filter((cell) => cell !== '')).join('\n\n')
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, n) => filled.flatMap((row) => row[n] || []).join('\n'))
    .filter((column) => column !== '')
    .join('\n\n')
}

/** Columns that hold something, at most, in a table that only sets letterhead or signatures side by side. */
const MOST_COLUMNS = 4

function isSideBySide(rows: readonly (readonly string[])[]): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.filter((cell) => cell !== '').length), 0)
  return width >= 2 && width <= MOST_COLUMNS && isHeadOrFoot(rows.slice(0, 4).flat())
}

/** Printed only in a letterhead: the titles of State and Party (ND30 II.1, HD36). */
const TITLE = /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập ?[-–—])/
const LIST = /^nơi nhận ?(?:[:;.]|\n|$)/
/** An authority of signing (ND30 II.7, HD36); tested on capitals. */
const AUTHORITY = /^(?:T[./]? ?M|K[./]? ?T|T[./]? ?L|T[./]? ?U[./]? ?Q|Q)[./ ] ?\p{Lu}{2}/u

/** Whether one of these texts set beside each other opens like a letterhead's right column or a foot. */
export function isHeadOrFoot(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const opening = text.trimStart().slice(0, 200).normalize('NFC')
    const small = opening.toLowerCase()
    return TITLE.test(small) || LIST.test(small) || AUTHORITY.test(opening)
  })
}

/** Whether a text holds the titles of a letterhead: a page header that does is no running head. */
export function isLetterhead(text: string): boolean {
  return text.split('\n').some((line) => TITLE.test(line.trim().normalize('NFC').toLowerCase()))
}
