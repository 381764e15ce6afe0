import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'

/** "… Quốc hội khóa ⏎ XV.": the numeral is that of the term above. */
export function endsInTerm({ key }: Strand, last: Line): boolean {
  return / (?:khóa|lần thứ|quý|phụ lục|thế kỷ|phần|chương)$/.test(
    key.slice(Math.max(last.start, last.end - 12), last.end),
  )
}

const YEAR = /(?:19|20)[0-9]{2}(?![0-9])/

/** "… giai đoạn 2021 ⏎ - 2025": the dash stands between two years. */
export function isRangeOfYears({ key }: Strand, last: Line, { start }: Line): boolean {
  return (
    YEAR.test(key.slice(Math.max(last.start, last.end - 4), last.end)) &&
    YEAR.test(key.slice(start + 1, start + 7))
  )
}

/** "… các địa bàn cấp độ ⏎ 1. …": the number belongs to the noun above. */
export function endsInNumbered({ key }: Strand, last: Line): boolean {
  return / (?:số|độ|cấp|loại|nhóm|lần|thứ|quý|tháng|năm|ngày|khoản|điều|điểm|mục|đợt|quận|phường)$/.test(
    key.slice(Math.max(last.start, last.end - 12), last.end),
  )
}
