import { PAGE_END, SURE_END } from '../lexicon/portals.ts'
import type { Finding } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { keyOf } from '../text/normalise.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { kindStarting } from './kinds.ts'
import { opensRecipients } from './zones.ts'

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

/** Two lines of a page's end stand within so many lines with text; without a signature above so many are wanted. */
const NEAR = 30
const MOST_WANTED = 4
/** What ends a paper: the last sign, the authority of signing. */
const SIGNED = /\.\/\.?["”]?$|^(?:tm|t\/m|kt|k\/t|tl|t\/l|tuq)[. ]/
/** A title above is no further than this many lines. */
const TITLE_WITHIN = 8

/**
 * The first line of what a page prints under a paper: related papers, dialogues with its members, a card that stands
 * there; the number of lines when there is none.
 */
export function pageEnd(strand: Strand, lines: readonly Line[], card: ReadonlySet<number> | null): number {
  const signed = lines.findIndex((line) => isEnd(strand, line, SIGNED) || opensRecipients(strand, line))
  const first = card ? Math.min(...card) : lines.length
  const below = signed >= 0 && signed < first ? first : lines.length
  const ends = lines.flatMap((line, at) => (isEnd(strand, line, PAGE_END) ? [at] : []))
  const told = ends.find((at, n) => {
    const under = signed >= 0 && signed < at
    const near = nearbyEnds(lines, ends, n)
    const line = lines[at]
    return (
      near >= MOST_WANTED || (under && (near > 1 || (line !== undefined && isEnd(strand, line, SURE_END))))
    )
  })
  const end = Math.min(below, told ?? lines.length)
  return end < lines.length ? withoutTitle(strand, lines, end) : end
}

/** How many lines of a page's end stand near the `n`th of them, itself and those below, up to as many as are wanted. */
function nearbyEnds(lines: readonly Line[], ends: readonly number[], n: number): number {
  const first = ends[n] ?? 0
  let seen = 1
  let left = NEAR
  for (let at = first + 1; at < lines.length && left > 0 && seen < MOST_WANTED; at++) {
    const line = lines[at]
    if (line && line.end > line.start) left--
    if (ends[n + seen] === at) seen++
  }
  return seen
}

function isEnd(strand: Strand, { start, end }: Line, words: RegExp): boolean {
  return end > start && words.test(strand.key.slice(start, end))
}

/** The page repeats the paper's title above its further reading ("Công điện 15/CĐ-UBND năm 2026 về …"). */
function withoutTitle(strand: Strand, lines: readonly Line[], end: number): number {
  let first = end
  for (let at = end - 1; at >= 0 && at >= end - TITLE_WITHIN; at--) {
    const line = lines[at]
    if (!line || line.end === line.start) continue
    const key = strand.key.slice(line.start, line.end)
    const kind = kindStarting(key)
    if (!kind || !/^ (?:số )?[0-9]{1,5}[-/a-z]/.test(key.slice(kind.end))) break
    first = at
  }
  return first
}

/** Under the paper the page names it again within so many lines, none of them longer. */
const TITLE_LINES = 12
const LONGEST_TITLE = 600
const SHORTEST_SUBJECT = 10

/**
 * "Công văn 15/SNV-VP năm 2026 về trồng cây do Sở Nội vụ ban hành" in the first lines under the paper of that symbol:
 * what it is about; else null.
 */
export function titleBelow(strand: Strand, lines: readonly Line[], symbol: Finding | null): Finding | null {
  if (!symbol) return null
  const named = keyOf(symbol.value)
  for (const { start, end } of lines.slice(0, TITLE_LINES)) {
    const key = strand.key.slice(start, end)
    const at = key.length <= LONGEST_TITLE && kindStarting(key) ? key.indexOf(named) : -1
    if (at < 0) continue
    const after = at + named.length
    const lead = /^(?: năm [0-9]{4})? (?:(?:về việc|về|v\/v) )?/.exec(key.slice(after))?.[0].length ?? 0
    const last = key.search(/ do (?!.* do )[^;:]{4,120} (?:ban hành|điện)$/)
    if (lead > 0 && last > after + lead + SHORTEST_SUBJECT)
      return findingOf(strand, start + after + lead, start + last, 0.7, 'PORTAL_CARD')
  }
  return null
}
