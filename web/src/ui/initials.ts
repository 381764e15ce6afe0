/**
 * Two letters for a person's avatar: the initials of the last two words, as Vietnamese names are called by
 * (`Lục Quang Hải` → `QH`), without tone marks but with Đ kept (`Vũ Đức` → `VĐ`).
 */
export function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) =>
      word
        .charAt(0)
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLocaleUpperCase('vi'),
    )
    .join('')
}
