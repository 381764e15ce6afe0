import type { Finding, Span } from './reading.ts'

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

/** The strand's characters `start`..`end` as a finding; its value is trimmed, and so is its place. */
export function findingOf(strand: Strand, start: number, end: number, confidence: number): Finding {
  const [s, e] = trimRange(strand.text, start, end)
  return { value: strand.text.slice(s, e), ...spanOf(strand, s, e), confidence }
}

/** Narrows a range so that it neither starts nor ends with white space. */
export function trimRange(text: string, start: number, end: number): [number, number] {
  let s = start
  let e = end
  while (s < e && text[s]?.trim() === '') s++
  while (e > s && text[e - 1]?.trim() === '') e--
  return [s, e]
}

/** Narrows a range like {@link trimRange}, and drops the listed characters from its two ends as well. */
export function stripRange(text: string, start: number, end: number, chars: string): [number, number] {
  let [s, e] = trimRange(text, start, end)
  while (s < e && (chars.includes(text[s] ?? '') || text[s]?.trim() === '')) s++
  while (e > s && (chars.includes(text[e - 1] ?? '') || text[e - 1]?.trim() === '')) e--
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
export function flatten(strand: Strand, ranges: readonly (readonly [number, number])[]): Strand {
  const picked: number[] = []
  let text = ''
  let key = ''
  let gap = -1
  for (const [start, end] of ranges) {
    for (let i = start; i < end; i++) {
      const char = strand.text[i] ?? ''
      if (char === ' ' || char === '\n') {
        gap = gap < 0 ? i : gap
        continue
      }
      if (gap >= 0 && picked.length > 0) {
        picked.push(gap)
        text += ' '
        key += ' '
      }
      gap = -1
      picked.push(i)
      text += char
      key += strand.key[i] ?? ''
    }
    gap = gap < 0 ? Math.max(0, end - 1) : gap
  }
  const from = new Int32Array(picked.length)
  const to = new Int32Array(picked.length)
  picked.forEach((i, n) => {
    from[n] = strand.from[i] ?? 0
    to[n] = strand.to[i] ?? 0
  })
  return { text, key, from, to }
}
