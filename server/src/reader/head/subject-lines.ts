import { AUTHORITIES, BODY_OPENING, SESSION } from '../lexicon/forms.ts'
import { labelOf } from '../text/labels.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'
import { isCapitals, opensAddressees } from './zones.ts'

type Range = [number, number]

/** No subject takes more lines than this. */
const LONGEST_SUBJECT = 12
/** A line wider than the subject's own lines by this much is running text. */
const WIDER = 25
/** So many times as wide it is, whatever the line above seems to lack. */
const MUCH_WIDER = 3
const ABOUT = /^[([]? ?v ?\/ ?v(?!\p{L})/u
/** After these words a line is not at its end. */
const UNFINISHED =
  /(?:,| -|(?:^| )(?:của|và|giữa|với|tại|do|các|cho|về|theo|trong|thuộc|đối với|từ|đến|tỉnh|huyện|xã))$/

/** How a title in capitals goes on in small letters ("KẾT LUẬN CỦA … / tại phiên họp thứ hai"). */
const GOES_ON_SMALL =
  /^(?:về |v\/v|tại |giữa |giai đoạn |nhiệm kỳ |năm [0-9]|trong |trên địa bàn|của |cho |đến năm)/

/** The lines of the subject under the name of kind, those of the authority under it, and the first line after both. */
export function subjectLines(
  strand: Strand,
  lines: readonly Line[],
  from: number,
  limit: number,
  rest: readonly Range[],
): { ranges: Range[]; authority: Range[]; next: number } {
  const ranges: Range[] = [...rest]
  let i = from
  let blank = false
  for (; i < limit && ranges.length < LONGEST_SUBJECT; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) {
      blank = true
      continue
    }
    if (ranges.length > 0 && (isAuthority(strand, lines, i, ranges) || !goesOn(strand, ranges, line, blank)))
      break
    if (ranges.length === 0 && (!mayBegin(strand, line) || opensAddressees(strand, line))) break
    ranges.push([line.start, line.end])
    blank = false
  }
  const authority = authorityFrom(strand, lines, i, limit, ranges)
  const subject = withoutBody(strand, ranges)
  const whose = ranges.slice(0, ranges.length - subject.length)
  const owned =
    whose.length > 0 &&
    strand.key
      .slice(...(whose[0] ?? [0, 0]))
      .trimStart()
      .startsWith('của ')
  if (owned && authority.authority.length === 0) return { ranges: subject, ...authority, authority: whose }
  return { ranges: subject, ...authority }
}

/** "KẾT LUẬN / CỦA BAN THƯỜNG VỤ … / về công tác …": the body under the kind is no part of the subject. */
function withoutBody(strand: Strand, ranges: Range[]): Range[] {
  const about = ranges.findIndex(([start, end]) => /^về /.test(strand.key.slice(start, end)))
  const above = ranges.slice(0, Math.max(0, about))
  const first = strand.key.slice(...(above[0] ?? [0, 0])).trimStart()
  const named = above.every((range) => isCapitals(strand.text.slice(...range))) && WHOSE.test(first)
  return above.length > 0 && named ? ranges.slice(about) : ranges
}

const WHOSE =
  /^(?:của |hội nghị |ban (?:chấp hành|thường vụ)|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|bộ chính trị|ban bí thư)/

function mayBegin(strand: Strand, line: Line): boolean {
  const key = strand.key.slice(line.start, line.end)
  const text = strand.text.slice(line.start, line.end)
  if (isCapitals(text) || ABOUT.test(key)) return true
  if (/^\p{Ll}{2}/u.test(text)) return labelOf(text, key) === null
  if (
    /^(?:căn cứ|xét |kính|ngày [0-9])/.test(key) ||
    labelOf(text, key) !== null ||
    line.end - line.start > 300
  )
    return false
  if (/^\(?(?:ban hành )?kèm theo/.test(key)) return false
  return !BODY_OPENING.test(key) || !/[.;:,]$/.test(paragraphFrom(strand, line))
}

/** The text from a line to the next blank line or rule: a subject ends without a mark, running text with one. */
function paragraphFrom(strand: Strand, line: Line): string {
  const text = strand.text.slice(line.start, line.start + 1000)
  const end = text.search(/\n[-_*=~ ]*\n/)
  return (end < 0 ? text : text.slice(0, end)).trimEnd()
}

function goesOn(strand: Strand, ranges: readonly Range[], line: Line, blank: boolean): boolean {
  const text = strand.text.slice(line.start, line.end)
  const key = strand.key.slice(line.start, line.end)
  const above = strand.text.slice(...(ranges.at(-1) ?? [0, 0]))
  const capitals = ranges.every(([start, end]) => isCapitals(strand.text.slice(start, end)))
  const finished = /[.:;]$/.test(above)
  if (/^\(?(?:ban hành )?kèm theo|^\((?:trích|đã được)/.test(key)) return false
  if (capitals && /^về /.test(key) && WHOSE.test(strand.key.slice(...(ranges[0] ?? [0, 0])).trimStart()))
    return true
  if (capitals && isCapitals(text)) return !(blank && AUTHORITIES.test(key))
  if (capitals) return GOES_ON_SMALL.test(key) && /^\p{Ll}/u.test(text) && !(blank && finished)
  if (isCapitals(text) && text.length > 6) return false
  if (blank) return /^\p{Ll}/u.test(text) && !finished
  if (/^\p{Ll}/u.test(text)) return !finished
  if (labelOf(text, key) !== null || BODY_OPENING.test(key)) return false
  return !isRunning(strand, ranges, text)
}

/** A line that opens with a capital is running text when it introduces something or is wider than the subject. */
function isRunning(strand: Strand, ranges: readonly Range[], text: string): boolean {
  if (/:$/.test(text)) return true
  const above = strand.key.slice(...(ranges.at(-1) ?? [0, 0]))
  const width = Math.max(...ranges.map(([start, end]) => end - start))
  if (text.length > MUCH_WIDER * width && /[.;]$/.test(text)) return true
  if (UNFINISHED.test(above)) return false
  return text.length > width + WIDER || (/[.;]$/.test(text) && text.length > 40)
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" between the subject of a decision and "Căn cứ". */
function isAuthority(strand: Strand, lines: readonly Line[], at: number, ranges: readonly Range[]): boolean {
  const line = lines[at]
  if (!line) return false
  const key = strand.key.slice(line.start, line.end)
  if (!AUTHORITIES.test(key) || !isCapitals(strand.text.slice(line.start, line.end))) return false
  if (UNFINISHED.test(strand.key.slice(...(ranges.at(-1) ?? [0, 0])))) return false
  return followedByBasis(strand, lines, at + 1)
}

/** Whether nothing but further capitals stands before "Căn cứ". */
function followedByBasis(strand: Strand, lines: readonly Line[], from: number): boolean {
  for (let i = from; i < lines.length && i < from + 12; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    if (/^(?:- ?)?(?:căn cứ|xét|theo |thực hiện |để )/.test(strand.key.slice(line.start, line.end)))
      return true
    if (!isCapitals(strand.text.slice(line.start, line.end))) return false
  }
  return false
}

function authorityFrom(
  strand: Strand,
  lines: readonly Line[],
  from: number,
  limit: number,
  subject: readonly Range[],
): { authority: Range[]; next: number } {
  const authority: Range[] = []
  let next = from
  for (let i = from; i < limit && i < from + 12; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    const key = strand.key.slice(line.start, line.end)
    const first = authority.length === 0
    if (!isCapitals(strand.text.slice(line.start, line.end))) break
    if (first && !isAuthority(strand, lines, i, subject)) break
    if (!SESSION.test(key)) authority.push([line.start, line.end])
    next = i + 1
  }
  return { authority, next }
}
