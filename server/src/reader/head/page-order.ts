import { BODY_OPENING } from '../lexicon/forms.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'
import { isCapitals } from './zones.ts'

/** A first page has no more lines than this. */
const LONGEST_PAGE = 80
/** From the national title to the addressees. */
const LONGEST_HEAD = 15
/** Fewer lines above the national title are a letterhead's own. */
const SHORTEST_BODY = 4

/**
 * The lines in the order of the page. The letterhead stands in a frame of its own: a text that was copied out of a PDF
 * may begin with the body and have title, number and addressees only where its first page ends.
 */
export function inPageOrder(strand: Strand, lines: readonly Line[]): readonly Line[] {
  const keyAt = (at: number) => strand.key.slice(lines[at]?.start, lines[at]?.end)
  const first = lines.findIndex(({ start, end }) => end > start)
  if (first < 0 || !BODY_OPENING.test(keyAt(first))) return lines
  const title = firstOf(first + SHORTEST_BODY, first + LONGEST_PAGE, (at) => NATIONAL_TITLE.test(keyAt(at)))
  if (title < 0) return lines
  const address = firstOf(title + 1, title + LONGEST_HEAD, (at) => keyAt(at).startsWith('kính gửi'))
  if (address < 0) return lines
  const from = isCapitals(textOf(strand, lines[title - 1])) ? title - 1 : title
  const blank = firstOf(address + 1, lines.length, (at) => lines[at]?.end === lines[at]?.start)
  const to = blank < 0 ? lines.length : blank + 1
  return [...lines.slice(from, to), ...lines.slice(0, from), ...lines.slice(to)]
}

const NATIONAL_TITLE = /cộng hòa xã hội chủ nghĩa việt nam/

function firstOf(from: number, to: number, wanted: (at: number) => boolean): number {
  for (let at = from; at < to; at++) if (wanted(at)) return at
  return -1
}

function textOf(strand: Strand, line: Line | undefined): string {
  return line ? strand.text.slice(line.start, line.end) : ''
}
