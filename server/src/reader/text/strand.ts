import type { Finding, Span } from '../reading.ts'
import type { RuleName } from '../rules.ts'
import { pieced, placesOf, type Ranges, runsOf } from './runs.ts'

/**
 * A stretch of normalised text that knows where each of its characters came from.
 * `key` has the same length as `text`: lower case, one dash, one quote, old tone placement; patterns match it.
 * `from[i]`..`to[i]` is the place of character `i` in the source.
 */
export type Strand = { text: string; key: string; from: Int32Array; to: Int32Array }

/** The place in the source of characters `start`..`end` of the strand. An empty range gives an empty span. */
export function spanOf(strand: Strand, start: number, end: number): Span {
  if (end <= start) {
    const at = strand.from[start] ?? strand.to[start - 1] ?? 0
    return { start: at, end: at }
  }
  return { start: strand.from[start] ?? 0, end: strand.to[end - 1] ?? 0 }
}

/** The strand's characters `start`..`end` as a finding of a rule; its value is trimmed, and so is its place. */
export function findingOf(
  strand: Strand,
  start: number,
  end: number,
  confidence: number,
  rule: RuleName,
): Finding {
  const [s, e] = trimRange(strand.text, start, end)
  return { value: strand.text.slice(s, e), ...spanOf(strand, s, e), confidence, rule }
}

/** Narrows a range so that it neither starts nor ends with white space. */
export function trimRange(text: string, start: number, end: number): [number, number] {
  let s = start
  let e = end
  while (s < e && isSpace(text, s)) s++
  while (e > s && isSpace(text, e - 1)) e--
  return [s, e]
}

const SPACE = 32

/** Whether white space stands at a place of the text; letters of ASCII and most others need no closer look. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === SPACE || (!(code > SPACE && code < 0xa0) && text[at]?.trim() === '')
}

/** Narrows a range like {@link trimRange}, and drops the listed characters from its two ends as well. */
export function stripRange(text: string, start: number, end: number, chars: string): [number, number] {
  let [s, e] = trimRange(text, start, end)
  while (s < e && (chars.includes(text[s] ?? '') || isSpace(text, s))) s++
  while (e > s && (chars.includes(text[e - 1] ?? '') || isSpace(text, e - 1))) e--
  return [s, e]
}

/** The characters `start`..`end` as a strand of their own. */
export function cut(strand: Strand, start: number, end: number): Strand {
  return {
    text: strand.text.slice(start, end),
    key: strand.key.slice(start, end),
    from: strand.from.subarray(start, end),
    to: strand.to.subarray(start, end),
  }
}

/** The ranges joined into one line: every run of white space, and every seam, becomes one space. */
export function flatten(strand: Strand, ranges: Ranges): Strand {
  const runs = runsOf(strand.text, ranges)
  const [only, next] = runs
  if (only && !next && !strand.text.slice(only.start, only.end).includes('\n'))
    return cut(strand, only.start, only.end)
  return {
    text: pieced(strand.text, runs),
    key: pieced(strand.key, runs),
    from: placesOf(runs, strand.from),
    to: placesOf(runs, strand.to),
  }
}
