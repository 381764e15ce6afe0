import { KINDS } from '../lexicon/kinds.ts'
import { partedRow, type Row, type Segment } from './pdf-rows.ts'
import type { Table } from './pdf-tables.ts'
import { isHeadOrFoot } from './sheet.ts'

/** Rows that stand alone, a letterhead or foot of two columns, each with its lines from top to bottom, or a table. */
export type Stretch =
  | { kind: 'rows'; rows: Row[] }
  | { kind: 'columns'; columns: Segment[][]; y: number }
  | Table

/** Parts a page's rows into running text and the blocks that are read column by column, with its tables between. */
export function stretchesOf(rows: readonly Row[], tables: readonly Table[] = []): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const table of tables) {
    const middle = (table.y + table.bottom) / 2
    const next = rows.findIndex((row, n) => n >= from && row.y > middle)
    const to = next < 0 ? rows.length : next
    stretches.push(...plainStretches(rows.slice(from, to)), table)
    from = to
  }
  return [...stretches, ...plainStretches(rows.slice(from))]
}

function plainStretches(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < rows.length) {
    const block = blockAt(rows, at)
    if (block) {
      stretches.push(block.stretch)
      at = block.end
      continue
    }
    const last = stretches.at(-1)
    const row = rows[at]
    if (row && last?.kind === 'rows') last.rows.push(row)
    else if (row) stretches.push({ kind: 'rows', rows: [row] })
    at++
  }
  return stretches
}

type Gutter = { from: number; to: number }
type Centres = { left: number; right: number; edge: number; limit: number }

/** Rows without a second column that a block may bridge. */
const LONGEST_BRIDGE = 14

/** The two-column block that begins at this row: a letterhead or a foot, told by what stands in it. */
function blockAt(rows: readonly Row[], start: number): { stretch: Stretch; end: number } | null {
  const opening = firstSplit(rows, start)
  if (!opening || !isHeadOrFoot(textsOf(rows.slice(start, start + OPENING)))) return null
  let gutter: Gutter = opening.gutter
  let end = start
  let lone = 0
  const block: Row[] = []
  for (let i = start; i < rows.length && lone <= LONGEST_BRIDGE; i++) {
    const plain = rows[i]
    if (!plain) break
    const row = partedRow(plain, gutter.from, gutter.to)
    const shared = shareGutter(row, gutter)
    if (!shared) break
    block.push(row)
    lone = row.segments.length > 1 ? 0 : lone + 1
    if (row.segments.length > 1) {
      gutter = shared
      end = i + 1
    }
  }
  const middle = (gutter.from + gutter.to) / 2
  if (end <= start) return null
  const split = end
  end = extend(rows, end, middle, centresOf(block.slice(0, end - start), middle))
  const segments = [...block.slice(0, split - start), ...rows.slice(split, end)].flatMap(
    (row) => row.segments,
  )
  const columns = [segments.filter((s) => s.x0 < middle), segments.filter((s) => s.x0 >= middle)]
  return { stretch: { kind: 'columns', columns, y: rows[start]?.y ?? 0 }, end }
}

/** Rows in which a letterhead or a foot shows what it is. */
const OPENING = 3

function textsOf(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => row.segments.map(({ text }) => text))
}

/** A block begins with a row of two columns, or with a line of its right column above one ("TM. …" over "Nơi nhận"). */
function firstSplit(rows: readonly Row[], start: number): { gutter: Gutter } | null {
  for (let i = start; i < Math.min(rows.length, start + OPENING); i++) {
    const segments = rows[i]?.segments ?? []
    const [left, right] = segments
    if (left && right && segments.length === 2) return { gutter: { from: left.x1, to: right.x0 } }
    if (segments.length !== 1 || !isHeadOrFoot([left?.text ?? ''])) return null
  }
  return null
}

/** The gutter that is left when a row keeps clear of it; null when the row crosses it. */
function shareGutter(row: Row, gutter: Gutter): Gutter | null {
  let { from, to } = gutter
  const middle = (from + to) / 2
  for (const { x0, x1 } of row.segments) {
    if (x1 <= to && (x0 + x1) / 2 < middle) from = Math.max(from, x1)
    else if (x0 >= from && (x0 + x1) / 2 > middle) to = Math.min(to, x0)
    else return null
  }
  return to - from >= 2 ? { from, to } : null
}

function centresOf(rows: readonly Row[], middle: number): Centres {
  const segments = rows.flatMap((row) => row.segments)
  const left = segments.filter(({ x0 }) => x0 < middle)
  const right = segments.filter(({ x0 }) => x0 >= middle)
  return {
    left: centre(left),
    right: centre(right),
    limit: right.reduce((edge, { x0 }) => Math.min(edge, x0), Number.POSITIVE_INFINITY),
    edge: left.reduce((edge, { x0 }) => Math.min(edge, x0), Number.POSITIVE_INFINITY),
  }
}

function centre(segments: readonly Segment[]): number {
  return segments.reduce((sum, { x0, x1 }) => sum + (x0 + x1) / 2, 0) / Math.max(1, segments.length)
}

/** The name of kind stands over the text, wherever the program set it. */
const KIND_NAMES: ReadonlySet<string> = new Set(KINDS.map(([name]) => name.toLowerCase()))

/** Lines under a block that go on with one of its columns: set on its middle, or at the left column's edge. */
function extend(rows: readonly Row[], from: number, middle: number, centres: Centres): number {
  let end = from
  for (let i = from; i < rows.length && i - from < LONGEST_BRIDGE; i++) {
    const segment = rows[i]?.segments[0]
    const above = rows[i - 1]
    if (!segment || rows[i]?.segments.length !== 1) break
    const own = (segment.x0 + segment.x1) / 2
    const right = segment.x0 >= middle && Math.abs(own - centres.right) < 2.5 * segment.size
    const close = segment.y - (above?.y ?? 0) < 2.6 * segment.size
    const centred = Math.abs(own - centres.left) < 1.2 * segment.size && segment.x1 < centres.right
    const flush = Math.abs(segment.x0 - centres.edge) < 0.3 * segment.size && segment.x1 <= centres.limit
    const opens =
      /^kính (?:gửi|trình)/i.test(segment.text) || KIND_NAMES.has(segment.text.trim().toLowerCase())
    const left = (centred || flush) && close && !opens
    if (!right && !left) break
    end = i + 1
  }
  return end
}
