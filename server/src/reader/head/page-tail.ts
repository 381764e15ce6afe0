import type { Line } from '../text/lines.ts'
import { keyOf } from '../text/normalise.ts'
import type { Strand } from '../text/strand.ts'

/** Words that web pages print under what they reprint: further reading, tags, where a picture is from. */
const TAIL =
  /^(?:tin (?:liên quan|cùng chuyên mục|mới|khác)|bài (?:viết )?(?:liên quan|cùng chuyên mục)|từ khóa|tags?(?: ?:|$)|xem thêm|đọc thêm|ý kiến bạn đọc|bình luận|chia sẻ|nguồn (?:tin|ảnh)? ?:|[(]?(?:hình|ảnh)(?: ảnh)? (?:từ|minh họa|chỉ mang).{0,40}$|trên đây là (?:thông tin|toàn văn|giải đáp|nội dung (?:tư vấn|thông tin))|quý khách)/
/** "… được sử dụng trong trường hợp nào?": the heading of the page's next piece. */
const QUESTION = /\?$/
/** A heading is no longer than this. */
const LONGEST = 240

/** The first line that belongs to the web page and no more to the paper it tells of; the number of lines when there is none. */
export function pageTail(strand: Strand, lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    const key = strand.key.slice(line.start, line.end)
    const asks = line.end - line.start < LONGEST && QUESTION.test(key)
    if (TAIL.test(key) || (asks && /^\p{Lu}/u.test(strand.text[line.start] ?? ''))) return i
  }
  return lines.length
}

/** "Tại Mục 1 Chỉ thị 15/CT-TTg …, yêu cầu … như sau:" opens a part of the paper. */
const PART = /^(?:tại|theo) (?:nội dung )?(?:tiểu mục|mục|phần|điểm|khoản|điều) [0-9ivx]{1,4}[^:;]{4,300}:$/

/**
 * The stretches of lines from `from` on in which the page prints further parts of the paper of that symbol, each up to
 * the page's own words.
 */
export function partsBelow(
  strand: Strand,
  lines: readonly Line[],
  from: number,
  symbol: string,
): [number, number][] {
  const parts: [number, number][] = []
  const name = keyOf(symbol).replaceAll(' ', '')
  for (let i = from; i < lines.length && name !== ''; i++) {
    const line = lines[i]
    if (!line || !strand.key.startsWith('t', line.start)) continue
    const key = strand.key.slice(line.start, line.end)
    if (!PART.test(key) || !key.replaceAll(' ', '').includes(name)) continue
    const end = pageTail(strand, lines, i + 1)
    parts.push([i, end])
    i = end - 1
  }
  return parts
}
