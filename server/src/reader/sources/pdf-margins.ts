import { type Row, rowText } from './pdf-rows.ts'
import type { Table } from './pdf-tables.ts'

/** A page as rows, but for what stands in its tables; `height` in points. `notes`: the texts of its footnotes. */
export type PageRows = { rows: Row[]; tables: Table[]; width: number; height: number; notes: string[] }

/** Pages without what is printed on every page: numbers and running heads at their upper and lower edges. */
export function withoutMargins(pages: readonly PageRows[]): PageRows[] {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edges(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, Math.ceil(pages.length / 2))
  return pages.map((page) => {
    const drop = new Set(
      edges(page).filter(
        (row) => isPageNumber(row) || (pages.length > 2 && (seen.get(keyOf(row)) ?? 0) >= often),
      ),
    )
    return { ...page, rows: page.rows.filter((row) => !drop.has(row)) }
  })
}

/** Share of a page's height at either edge where running heads stand. */
const EDGE = 0.11

/** The two outermost rows at the upper and lower edge. */
function edges(page: PageRows): Row[] {
  const top = page.rows.slice(0, 2).filter((row) => row.y < EDGE * page.height)
  const bottom = page.rows.slice(-2).filter((row) => row.y > (1 - EDGE) * page.height)
  return [...new Set([...top, ...bottom])]
}

function keyOf(row: Row): string {
  return `${Math.round(row.y / 4)} ${rowText(row)
    .slice(0, 200)
    .replace(/[0-9]+/g, '#')}`
}

function isPageNumber(row: Row): boolean {
  return /^(?:trang |page )?[-–—|\s]*[0-9]{1,4}(?: ?[/|] ?[0-9]{1,4})?[-–—|\s]*$/i.test(rowText(row))
}

/** A note is set smaller than the text by at least this. */
const SMALLER = 0.93

/** Takes the footnotes from the foot of a page: small rows, the first of which opens with a raised number. */
export function withoutNotes(page: PageRows, bodySize: number): PageRows {
  let first = page.rows.length
  while (first > 0 && (page.rows[first - 1]?.size ?? 0) <= SMALLER * bodySize) first--
  const small = page.rows.slice(first)
  const begin = small.findIndex((row) => row.segments[0]?.marked)
  if (begin < 0) return page
  const notes: string[] = []
  for (const row of small.slice(begin)) {
    if (row.segments[0]?.marked || notes.length === 0) notes.push(rowText(row))
    else notes.push(`${notes.pop() ?? ''} ${rowText(row)}`)
  }
  return { ...page, rows: page.rows.slice(0, first + begin), notes }
}

/** The size most letters of a document have. */
export function bodySizeOf(pages: readonly PageRows[]): number {
  const letters = new Map<number, number>()
  for (const { rows } of pages)
    for (const row of rows)
      for (const { size, text } of row.segments) {
        const step = Math.round(size * 2) / 2
        letters.set(step, (letters.get(step) ?? 0) + text.length)
      }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
