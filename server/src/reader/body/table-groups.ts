import type { Cell } from './table-cells.ts'
import { groupIn, isBlank, isRowNumber, type Row } from './table-rows.ts'

/** The groups of rows that are open, the outer before the inner ("A", "I", "1"). */
export type Groups = readonly string[]

/** How groups are counted: each way of counting is a storey of its own. */
type Counting = 'upper' | 'roman' | 'number' | 'letter'

/** No cell shorter than this is the title that a merged row repeats. */
const SHORTEST_TITLE = 4

/** The cells of a row, those that only repeat the title of a merged row left out. */
export function unmerged(cells: readonly Cell[]): Cell[] {
  const [first, second] = cells
  const number = first !== undefined && isRowNumber(first.key)
  const title = number ? second : first
  if (!title || title.key.length < SHORTEST_TITLE) return [...cells]
  const rest = cells.slice(number ? 2 : 1)
  if (rest.length < 2 || rest.some(({ key }) => key !== title.key)) return [...cells]
  return number && first ? [first, title] : [title]
}

/** The name of a group or row as a path has it: letters as they are printed, numbers without a nought before them. */
export function nameOf({ key, text }: Cell): string {
  const name = key.replace(/[.)]$/, '')
  if (/^[0-9]+$/.test(name)) return String(Number(name))
  return /^[a-hđ]$/.test(text[0] ?? '') ? name : name.toUpperCase()
}

/** The groups after a group of this name has begun: it takes the place of the one counted like it. */
export function opened(groups: Groups, name: string): Groups {
  const counting = countingOf(name)
  const same = groups.findIndex((group) => countingOf(group) === counting)
  return [...(same < 0 ? groups : groups.slice(0, same)), name]
}

function countingOf(name: string): Counting {
  if (/^[0-9]/.test(name)) return 'number'
  if (/^[IVX]+$/.test(name)) return 'roman'
  return /^\p{Lu}/u.test(name) ? 'upper' : 'letter'
}

/**
 * Whether a number and a title open a group: a Roman number or a capital letter, or a number under which others begin
 * anew.
 */
export function opensGroup(number: Cell, below: Row | undefined, groups: Groups): boolean {
  const name = nameOf(number)
  const counting = countingOf(name)
  if (counting === 'roman' || counting === 'upper') return true
  if (counting === 'letter' || !below) return false
  const [first, ...others] = below.cells
  const next = first?.key.replace(/[.)]$/, '') ?? ''
  if (next.startsWith(`${name}.`) || next === 'a') return true
  if (first && isBlank(first) && others.filter((cell) => !isBlank(cell)).length > 1) return true
  const inner = groups.at(-1)
  return next === '1' && (inner === undefined || countingOf(inner) === 'number')
}

/** The name of the group whose title stands with its number in one cell. */
export function groupNamed(title: Cell): string | null {
  const label = groupIn(title)
  return label ? label.replace(/[.)]$/, '').toUpperCase() : null
}
