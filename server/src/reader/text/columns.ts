import { STAMP_AT_END, STAMP_AT_START, TITLES } from '../lexicon/forms.ts'
import type { Line } from './lines.ts'
import { matchesIn } from './matches.ts'
import type { Strand } from './strand.ts'

type Range = [number, number]

/** A piece that begins this far to the right, alone on its line, belongs to the right column. */
const RIGHT_COLUMN = 30
/** Where the right column may begin at the earliest, and how far its lines may differ. */
const LEAST_RIGHT = 16
const UNEVEN = 3

/** The lines' pieces, left column before right, printed titles and stamped marks cut out. A blank line gives an empty range. */
export function columnsOf(strand: Strand, lines: readonly Line[]): Range[][] {
  const start = lines[0]?.start ?? 0
  const end = lines.at(-1)?.end ?? start
  const titles = titlesIn(strand, start, end)
  const left: Range[] = []
  const right: Range[] = []
  const edge = rightEdge(lines)
  for (const line of lines) {
    if (line.pieces.length === 0) {
      left.push([line.start, line.start])
      right.push([line.start, line.start])
    }
    line.pieces.forEach((piece, n) => {
      const side = n > 0 || (line.pieces.length === 1 && piece.column >= edge) ? right : left
      for (const range of without(titles, [piece.start, piece.end]))
        side.push(...without(stampsIn(strand, range), range))
    })
  }
  return [left, right]
}

/** Where the right column begins: a little before the leftmost piece that stands beside another. */
function rightEdge(lines: readonly Line[]): number {
  const beside = lines.flatMap((line) => line.pieces.slice(1).map((piece) => piece.column))
  return Math.min(RIGHT_COLUMN, Math.max(LEAST_RIGHT, Math.min(...beside, RIGHT_COLUMN + UNEVEN) - UNEVEN))
}

/** A range without the printed titles in it, in the parts they leave. */
export function withoutTitles(strand: Strand, start: number, end: number): Range[] {
  return without(titlesIn(strand, start, end), [start, end])
}

/** Marks of secrecy and urgency in capitals at the end of a range, or at its start before the number. */
export function stampsIn(strand: Strand, [start, end]: Range): Range[] {
  const text = strand.text.slice(start, end).replaceAll('HOẢ', 'HỎA')
  return [STAMP_AT_END, STAMP_AT_START].flatMap((pattern): Range[] => {
    const hit = pattern.exec(text)
    if (!hit?.[1]) return []
    const at = start + hit.index + hit[0].indexOf(hit[1])
    return [[at, at + hit[1].length]]
  })
}

function titlesIn(strand: Strand, start: number, end: number): Range[] {
  const key = strand.key.slice(start, end)
  return TITLES.flatMap((title) =>
    matchesIn(key, title).map((hit): Range => [start + hit.index, start + hit.index + hit[0].length]),
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
