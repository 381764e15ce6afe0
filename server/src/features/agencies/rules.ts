/** Colours agencies are told apart by on screen; index 1 to 12. */
const COLOURS = 12

/** A stable colour index for a new agency: the least used one, the lowest of those. */
export function nextColour(used: readonly number[]): number {
  const counts = Array.from({ length: COLOURS }, (_, i) => used.filter((index) => index === i + 1).length)
  return counts.indexOf(Math.min(...counts)) + 1
}

/** Words that name a kind of body rather than the body, and are left out of its mark. */
const FILLER = new Set(['và', 'các', 'của', 'huyện', 'tỉnh', 'xã', 'phường', 'thị', 'trấn', 'việt', 'nam'])

/** A mark of 2 to 4 letters from a name: "Hội Cựu chiến binh huyện" becomes "HCCB". */
export function markOf(name: string): string {
  const words = name
    .split(/[\s–-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !FILLER.has(word.toLowerCase()))
  const mark = words
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 4)
  return mark.length >= 2
    ? mark
    : name
        .replace(/[^\p{L}]/gu, '')
        .slice(0, 3)
        .toUpperCase()
}
