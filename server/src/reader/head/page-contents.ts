import { labelOf } from '../text/labels.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'

const HEADING = /^mục lục(?: văn bản)? ?:?$/
/** Two lines with the same first characters name the same part. */
const SAME = 20
/** A table of contents has at least so many entries. */
const FEWEST = 2

/** The lines without a table of contents: under its heading, labelled lines that stand once more elsewhere. */
export function withoutContents(strand: Strand, lines: readonly Line[]): readonly Line[] {
  const headings = lines.flatMap(({ start, end }, at) =>
    HEADING.test(strand.key.slice(start, end)) ? [at] : [],
  )
  if (headings.length === 0) return lines
  const times = new Map<string, number>()
  for (const line of lines) times.set(openingOf(strand, line), (times.get(openingOf(strand, line)) ?? 0) + 1)
  const drop = new Set<number>()
  for (const heading of headings) {
    const entries = entriesUnder(strand, lines, heading, times)
    if (entries.length < FEWEST) continue
    for (let at = heading; at <= (entries.at(-1) ?? heading); at++) drop.add(at)
  }
  return drop.size === 0 ? lines : lines.filter((_, at) => !drop.has(at))
}

function entriesUnder(
  strand: Strand,
  lines: readonly Line[],
  heading: number,
  times: ReadonlyMap<string, number>,
): number[] {
  const entries: number[] = []
  for (let at = heading + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.end === line.start) continue
    const text = strand.text.slice(line.start, line.end)
    const labelled = labelOf(text, strand.key.slice(line.start, line.end)) !== null
    if (labelled && (times.get(openingOf(strand, line)) ?? 0) > 1) entries.push(at)
    else if (labelled || !/^\p{Ll}/u.test(text) || HEADING.test(text.toLowerCase())) break
  }
  return entries
}

function openingOf(strand: Strand, { start, end }: Line): string {
  return strand.key.slice(start, Math.min(end, start + SAME))
}
