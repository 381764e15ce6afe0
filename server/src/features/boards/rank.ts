// Order within a column is a text compared byte by byte (COLLATE "C" in the database). Between any two ranks there is
// another, so a move writes one row; ranks that grow long are spread again by the service.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length

/** A rank longer than this makes the service spread its column again. */
export const LONG_RANK = 40

function digitAt(rank: string, index: number): number {
  const digit = index < rank.length ? DIGITS.indexOf(rank.charAt(index)) : 0
  if (digit < 0) throw new RangeError(`not a rank: ${rank}`)
  return digit
}

/**
 * A rank strictly between two neighbours; null stands for the column's end on that side.
 * Ranks never end in the smallest digit, so there is always room before one.
 * @throws RangeError when `before` does not come before `after`
 */
export function rankBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`${before} does not precede ${after}`)
  const low = before ?? ''
  let prefix = ''
  let bounded = after !== null
  for (let index = 0; ; index++) {
    const lowDigit = digitAt(low, index)
    const highDigit = bounded && after !== null ? digitAt(after, index) : BASE
    if (highDigit - lowDigit > 1) return prefix + DIGITS.charAt(step(lowDigit, highDigit, before, after))
    prefix += DIGITS.charAt(lowDigit)
    // Once the prefix is below the upper neighbour's, everything above the lower one is free.
    if (highDigit !== lowDigit) bounded = false
  }
}

/** The middle between two neighbours; at an open end only a small step, so that appending keeps ranks short. */
function step(low: number, high: number, before: string | null, after: string | null): number {
  if (after === null && before !== null) return low + 1
  if (before === null && after !== null) return high - 1 > 0 ? high - 1 : 1
  return Math.floor((low + high) / 2)
}

/** `count` ranks in order, evenly spread and short, for a column that is laid out anew. */
export function spreadRanks(count: number): string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(BASE)) + 1)
  const gap = Math.floor(BASE ** width / (count + 1))
  return Array.from({ length: count }, (_, index) => trimmed(encode((index + 1) * gap, width)))
}

function encode(value: number, width: number): string {
  let text = ''
  for (let rest = value, i = 0; i < width; i++, rest = Math.floor(rest / BASE))
    text = DIGITS.charAt(rest % BASE) + text
  return text
}

function trimmed(rank: string): string {
  return rank.replace(/0+$/, '')
}
