/** Vietnamese text without diacritics, lower case, single spaces: "Quy chế phối hợp" becomes "quy che phoi hop". */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a row is searched by: its texts without diacritics, and once more without punctuation, so symbols match too. */
export function searchKeyOf(...texts: readonly (string | null | undefined)[]): string {
  return plainText(texts.filter(Boolean).join(' ')).slice(0, 4_000)
}

/** Up to three initials of a Vietnamese name: the middle and given names, "Nguyễn Thị Kim Ngọc" becomes "KN". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
