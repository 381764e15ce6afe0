import { isSyllable } from '../lexicon/syllables.ts'

/** How a labelled paragraph opens. */
export const LABEL =
  /^(?:[-–+•*\uf0b7\uf02d] ?\S|[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)/] ?\S|[a-zđ]\) ?\S|[IVXL]{1,6}[.\-/] ?\S|\([0-9a-zđ]{1,2}\) ?\S|Điều [0-9])/

/** Two lines of a paragraph as one: words that a hyphen or slash ties are not parted, broken words are whole again. */
export function joined(text: string, next: string): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next
  const cut = /(?:^|[^\p{L}])(\p{Ll}{2,})-$/u.exec(text.slice(-24))?.[1]
  const rest = /^\p{Ll}{2,}/u.exec(next.slice(0, 24))?.[0]
  if (cut && rest && !(isSyllable(cut) && isSyllable(rest))) return text.slice(0, -1) + next
  return /[^\s][-/]$/.test(text.slice(-2)) ? text + next : `${text} ${next}`
}

/** The lines of a paragraph as one, in time in line with their length. */
export function paragraphOf(texts: readonly string[]): string {
  const lines = texts.filter((text) => text !== '')
  const parts = lines.map((line, n) => {
    const before = lines[n - 1]
    if (before === undefined) return ''
    const both = joined(before, line)
    return both.slice(0, both.length - line.length)
  })
  return parts.join('') + (lines.at(-1) ?? '')
}
