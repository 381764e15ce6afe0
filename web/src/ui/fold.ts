/**
 * Text without tone marks, accents and case, so that `quy che` finds `Quy chế` and `dong` finds `Đông`.
 * For comparing only, never for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

/** Whether every word of the query occurs in the text, in any order, accents and case aside. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
