import type { Line } from '../text/lines.ts'
import { flatten, type Strand } from '../text/strand.ts'

const OPENS = /^(?:phụ lục|danh mục|biểu (?:số|mẫu)|\[[0-9]{1,2}\] ?\p{L})/u
/** An appendix longer than this is a table of figures; what it cites stands at its head. */
const MOST_LINES = 400

/**
 * The text under the signature that belongs to the document: from the first line that opens an appendix or a footnote,
 * one strand for each run of lines. What stands there otherwise (names, dates, leftovers of a page) is not of it.
 */
export function appendixText(strand: Strand, lines: readonly Line[], from: number): Strand[] {
  const first = lines.findIndex((line) => line.start >= from && OPENS.test(keyOf(strand, line)))
  if (first < 0) return []
  const runs: [number, number][][] = [[]]
  for (const line of lines.slice(first, first + MOST_LINES)) {
    if (line.end === line.start) runs.push([])
    else runs.at(-1)?.push([line.start, line.end])
  }
  return runs.filter((run) => run.length > 0).map((run) => flatten(strand, run))
}

function keyOf(strand: Strand, line: Line): string {
  return strand.key.slice(line.start, Math.min(line.end, line.start + 40))
}
