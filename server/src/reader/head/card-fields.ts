import { CARD_LABELS, INNER_LABELS } from '../lexicon/portals.ts'
import type { Line } from '../text/lines.ts'
import { matchesIn } from '../text/matches.ts'
import { type Strand, stripRange } from '../text/strand.ts'
import { opensPaper } from './paper-opening.ts'
import { isCapitals } from './zones.ts'

type Label = keyof typeof CARD_LABELS
type Range = [number, number]

/** Where a field's value stands: in one stretch, or in several when it goes on below. */
export type Field = [number, number][]

/** A piece of a line that may be a label, a value, or both. */
type Cell = { start: number; end: number; at: number }

/** A row of labels has at least so many. */
const FEWEST_HEADS = 3
/** So many lines with text are looked at above and below the line of the number. */
const AROUND = 40
/** Between two fields of one card stand no more cells than this. */
const WIDEST_GAP = 3
/** A label stands within so many characters, with its English words. */
const LONGEST_LABEL = 64
/** No value goes on over more lines than this. */
const LONGEST_VALUE = 6

/** "(Official number)", "/ Signer": the English words after a label. */
const IN_ENGLISH = '(?: ?[-/(|]? ?[a-z][a-z /]{2,30}[)]?)?'
/** A further field on the same line. */
const INNER = new RegExp(`[ ;,|]+(?=(?:${INNER_LABELS.join('|')})${IN_ENGLISH} ?:)`, 'gu')
const AFTER_LABEL = new RegExp(`^${IN_ENGLISH} ?(?::|$)`)

/** Whether a cell of the line is the label of a number with a colon, or by itself. */
export function isNumberField(strand: Strand, line: Line): boolean {
  return line.pieces.some((piece) => labelOf(strand, { ...piece, at: 0 }) === 'number')
}

/**
 * The fields of the card whose number stands on line `at`, and the numbers of the lines they take; `headed` when the card
 * may be a row of labels over a row of values, as lists of papers in an annex are too.
 */
export function fieldsAround(strand: Strand, lines: readonly Line[], at: number, headed: boolean): Found {
  const cells = cellsAround(strand, lines, at)
  const first = firstOf(strand, cells, at)
  return (headed ? headedFields(strand, cells, first) : null) ?? listedFields(strand, cells, first)
}

type Found = { fields: Map<Label, Field>; taken: Set<number> }

/** Each label with its value beside or under it. */
function listedFields(strand: Strand, cells: readonly Cell[], first: number): Found {
  const fields = new Map<Label, Field>()
  const taken = new Set<number>()
  let gap = 0
  for (let n = first; n < cells.length && gap <= WIDEST_GAP; n++) {
    const cell = cells[n]
    const label = cell && labelOf(strand, cell)
    if (!cell || !label) {
      gap++
      continue
    }
    gap = 0
    taken.add(cell.at)
    const value = valueUnder(strand, cells, n, label)
    for (const one of value) taken.add(one.at)
    n = Math.max(n, cells.indexOf(value.at(-1) ?? cell))
    if (value.length > 0 && !fields.has(label))
      fields.set(
        label,
        value.map(({ start, end }): Range => [start, end]),
      )
  }
  return { fields, taken }
}

/** A row of labels over one row of values. */
function headedFields(strand: Strand, cells: readonly Cell[], first: number): Found | null {
  const labels: Label[] = []
  for (let n = first; n < cells.length; n++) {
    const cell = cells[n]
    const label = cell && labelOf(strand, cell)
    if (!label || ownValue(strand, cell, label)) break
    labels.push(label)
  }
  const row = cells.slice(first, first + 2 * labels.length)
  const values = row.slice(labels.length)
  const number = values[labels.indexOf('number')]
  if (labels.length < FEWEST_HEADS || values.length < labels.length) return null
  if (!number || !/^[0-9]{1,5}[a-z]? ?[-/]/.test(strand.key.slice(number.start, number.end))) return null
  if (values.some((value) => labelOf(strand, value) || opensPaper(strand, value))) return null
  const fields = new Map<Label, Field>()
  labels.forEach((label, n) => {
    const value = values[n]
    if (value && !fields.has(label)) fields.set(label, [[value.start, value.end]])
  })
  return { fields, taken: new Set(row.map((cell) => cell.at)) }
}

/** The cells near a line, several fields on one line parted. */
function cellsAround(strand: Strand, lines: readonly Line[], at: number): Cell[] {
  const above = nearest(lines, at, -1).reverse()
  const numbers = [...above, ...nearest(lines, at + 1, 1)]
  return numbers.flatMap((line) =>
    (lines[line]?.pieces ?? []).flatMap(({ start, end }) => parted(strand, { start, end, at: line })),
  )
}

/** The numbers of the lines with text from `from` on, up or down. */
function nearest(lines: readonly Line[], from: number, step: 1 | -1): number[] {
  const numbers: number[] = []
  for (let i = from; i >= 0 && i < lines.length && numbers.length < AROUND; i += step) {
    const line = lines[i]
    if (line && line.end > line.start) numbers.push(i)
  }
  return numbers
}

function parted(strand: Strand, cell: Cell): Cell[] {
  if (!labelOf(strand, cell)) return [cell]
  const cells: Cell[] = []
  let { start } = cell
  for (const hit of matchesIn(strand.key.slice(cell.start, cell.end), INNER)) {
    cells.push({ ...cell, start, end: cell.start + hit.index })
    start = cell.start + hit.index + hit[0].length
  }
  return [...cells, { ...cell, start }]
}

/** The first cell of the card: labels above the number, with no more than a value between them. */
function firstOf(strand: Strand, cells: readonly Cell[], at: number): number {
  let first = cells.findIndex((cell) => cell.at === at && labelOf(strand, cell) === 'number')
  for (let n = first - 1, gap = 0; n >= 0 && gap <= WIDEST_GAP; n--, gap++) {
    const cell = cells[n]
    if (!cell || opensPaper(strand, cell)) break
    if (!labelOf(strand, cell)) continue
    first = n
    gap = -1
  }
  return first
}

/** The label at the start of a cell, with a colon or nothing after it and its English words. */
function labelOf(strand: Strand, cell: Cell): Label | null {
  const start = afterDash(strand, cell)
  const key = strand.key.slice(start, Math.min(cell.end, start + LONGEST_LABEL))
  if (!/^[sknclhtpđfdeiorg]/.test(key)) return null
  for (const label of LABELS) {
    const length = CARD_LABELS[label].exec(key)?.[0].length
    if (length !== undefined && AFTER_LABEL.test(key.slice(length))) return label
  }
  return null
}

const LABELS = Object.keys(CARD_LABELS).filter(isLabel)

function isLabel(name: string): name is Label {
  return name in CARD_LABELS
}

function afterDash(strand: Strand, { start, end }: Cell): number {
  return start + (/^[-+•*] ?/.exec(strand.key.slice(start, Math.min(end, start + 2)))?.[0].length ?? 0)
}

/** The cells of a value: after the label, else the next one, with what goes on right below. */
function valueUnder(strand: Strand, cells: readonly Cell[], n: number, label: Label): Cell[] {
  const cell = cells[n]
  const next = cells[n + 1]
  if (!cell) return []
  const own = ownValue(strand, cell, label)
  const first = own ?? (next && mayBeValue(strand, next, label) ? next : null)
  if (!first || (label !== 'subject' && label !== 'issuer')) return first ? [first] : []
  const value = [first]
  for (let i = n + (own ? 1 : 2); i < cells.length && value.length < LONGEST_VALUE; i++) {
    const below = cells[i]
    const last = value.at(-1)
    if (!below || !last || below.at !== last.at + 1 || labelOf(strand, below)) break
    const goesOn = /^\p{Ll}/u.test(strand.text.slice(below.start)) || strand.key[last.end - 1] === ','
    if (!goesOn || opensPaper(strand, below)) break
    value.push(below)
  }
  return value
}

function ownValue(strand: Strand, cell: Cell, label: Label): Cell | null {
  const from = afterDash(strand, cell)
  const key = strand.key.slice(from, Math.min(cell.end, from + LONGEST_LABEL))
  const length = CARD_LABELS[label].exec(key)?.[0].length ?? 0
  const after = AFTER_LABEL.exec(key.slice(length))?.[0].length ?? 0
  const [start, end] = stripRange(strand.text, from + length + after, cell.end, ':; ')
  return end > start ? { start, end, at: cell.at } : null
}

/** A cell under an empty one is no value when it is a label itself, or the paper begins with it. */
function mayBeValue(strand: Strand, cell: Cell, label: Label): boolean {
  if (labelOf(strand, cell)) return false
  if (label === 'kind') return true
  const capitals = isCapitals(strand.text.slice(cell.start, cell.end))
  return !opensPaper(strand, cell) && !(label === 'other' && capitals)
}
