import { TITLES } from './lexicon/forms.ts'
import type { Line } from './lines.ts'
import type { Strand } from './strand.ts'

type Range = [number, number]

/** A piece that begins this far to the right, alone on its line, belongs to the right column. */
const RIGHT_COLUMN = 30

/** The lines' pieces, left column before right, the printed titles cut out. A blank line gives an empty range. */
export function columnsOf(strand: Strand, lines: readonly Line[]): Range[][] {
  const start = lines[0]?.start ?? 0
  const end = lines.at(-1)?.end ?? start
  const titles = titlesIn(strand, start, end)
  const left: Range[] = []
  const right: Range[] = []
  for (const line of lines) {
    if (line.pieces.length === 0) {
      left.push([line.start, line.start])
      right.push([line.start, line.start])
    }
    line.pieces.forEach((piece, n) => {
      const side = n > 0 || (line.pieces.length === 1 && piece.column >= RIGHT_COLUMN) ? right : left
      side.push(...without(titles, [piece.start, piece.end]))
    })
  }
  return [left, right]
}

function titlesIn(strand: Strand, start: number, end: number): Range[] {
  const key = strand.key.slice(start, end)
  return TITLES.flatMap((title) =>
    [...key.matchAll(title)].map((hit): Range => [start + hit.index, start + hit.index + hit[0].length]),
  ).sort((a, b) => a[0] - b[0])
}

function without(titles: readonly Range[], range: Range): Range[] {
  let rest: Range[] = [range]
  for (const [from, to] of titles) {
    rest = rest.flatMap(([start, end]): Range[] =>
      to <= start || from >= end
        ? [[start, end]]
        : [
            [start, Math.min(end, from)],
            [Math.max(start, to), end],
          ],
    )
  }
  return rest.filter(([start, end]) => end > start)
}
