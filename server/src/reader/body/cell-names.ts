import { actorsAt } from '../actors/actors.ts'
import { headAt } from '../actors/heads.ts'
import { cut, type Strand } from '../text/strand.ts'
import { wordsOf } from '../text/words.ts'

type Range = [number, number]

/** A cell that names more bodies than this is no list of them. */
const MOST_NAMES = 60

/**
 * The lines of a cell parted where one ends with a whole name and the next begins another, with no mark between them
 * ("Sở Nội vụ ⏎ Sở Tài chính"); a name that goes on in the next line stays together.
 */
export function namesApart(strand: Strand, ranges: readonly Range[]): Range[][] {
  const [first, ...others] = ranges.map((range) => withoutDash(strand, range))
  if (!first || ranges.length > MOST_NAMES) return [[...ranges]]
  const parts: Range[][] = [[first]]
  let above = first
  for (const [n, range] of others.entries()) {
    const dashed = range[0] !== ranges[n + 1]?.[0]
    if (dashed || (isWholeName(strand, above) && beginsName(strand, range))) parts.push([range])
    else parts.at(-1)?.push(range)
    above = range
  }
  return parts
}

/** A line of a cell without the dash that lists its name among others. */
function withoutDash({ text }: Strand, [start, end]: Range): Range {
  const dash = /^[-–+•*] ?(?=\p{L})/u.exec(text.slice(start, Math.min(end, start + 3)))
  return [start + (dash?.[0].length ?? 0), end]
}

function isWholeName(strand: Strand, [start, end]: Range): boolean {
  const words = wordsOf(cut(strand, start, end))
  const list = actorsAt(words, 0)
  const last = list?.items.at(-1)
  return list?.next === words.length && last !== undefined && last.to - last.from > headAt(words, last.from)
}

function beginsName(strand: Strand, [start, end]: Range): boolean {
  const words = wordsOf(cut(strand, start, end))
  return words[0]?.capital === true && headAt(words, 0) > 0
}
