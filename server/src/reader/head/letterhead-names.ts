import { headAt, verbAt } from '../actors/heads.ts'
import { BARE_ORGANS, LETTERHEAD_HEADS, SESSION, STAMPS, UNION_TITLE } from '../lexicon/forms.ts'
import type { Finding } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'
import { findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { wordsIn } from '../text/words.ts'

type Range = [number, number]

/** A line longer than this names no body. */
const LONGEST_BODY = 200
/** Nor does one that is not in capitals and longer than this. */
const LONGEST_TITLED = 90
const AREA = /^(?:tỉnh|huyện|xã|phường|thành phố|tp|thị xã|thị trấn|quận|đặc khu)(?:\.? (?!ủy|đoàn)|$)/
const BROKEN_TITLE = /cộng hòa xã hội|^chủ nghĩa việt nam$|^việt nam$|tự do ?-|^đảng cộng sản$/

/** What a newspaper's headline in capitals says of a body, and no name does. */
const HEADLINE = / (?:ban hành|tăng cường|triển khai|yêu cầu) (?!pháp luật)/

/** Names that say nothing without what they are of, first words broken off, and words that no name ends with. */
const UNFINISHED_NAME =
  /^(?:văn|ủy|bộ|sở|ban|hội|thủ|tổng|viện|cục|đảng|tòa|liên|công|ban chỉ (?:đạo|huy)(?: quốc gia| trung ương)?|ủy ban trung ương|ủy ban|hội đồng|thủ tướng)$|(?: (?:và|của|các)|[,&])$/

/** Whether a line of the letterhead is a stamp or a mark, part of no name. */
export function isStamp(key: string): boolean {
  return (
    STAMPS.test(key) ||
    /^[([]?(?:độ mật ?:? ?)?(?:mật|tối mật|tuyệt mật|khẩn|thượng khẩn|hỏa tốc(?: hẹn giờ)?)[)\]]?$/.test(key)
  )
}

/** A name in capitals may break over lines; one that opens like a body begins another, but not under a bare organ. */
export function addName(strand: Strand, ranges: readonly Range[], names: Range[][]): void {
  const flat = flatten(strand, ranges)
  if (SESSION.test(flat.key)) return
  const last = names.at(-1)
  const after = last?.at(-1)?.[1] ?? 0
  const here = ranges[0]?.[0] ?? 0
  const goesOn = !startsBody(flat) || (isUnfinished(strand, last ?? []) && !UNION_TITLE.test(flat.key))
  if (last && after <= here && goesOn) last.push(...ranges)
  else names.push([...ranges])
}

/** "VĂN PHÒNG" above "TỈNH ỦY AN SƠN", "… QUỐC HỘI VÀ" above "HỘI ĐỒNG NHÂN DÂN …": one name over two lines. */
function isUnfinished(strand: Strand, ranges: readonly Range[]): boolean {
  const { key } = flatten(strand, ranges)
  return BARE_ORGANS.includes(key) || UNFINISHED_NAME.test(key)
}

/**
 * The bodies of the letterhead, superior first: the names in capitals; with none, the lines that are a body's name
 * and no more.
 */
export function bodiesOf(strand: Strand, names: readonly Range[][], titled: readonly Range[][]): Finding[] {
  const capital = names.map((ranges) => bodyOf(strand, ranges)).filter((body) => isName(body))
  const sure = capital.filter(({ value }) => opensBody(value))
  const own = sure.length > 0 ? sure : capital.filter(({ value }) => namesBody(value))
  const bodies = own.filter(
    ({ value }) => !UNION_TITLE.test(keyOf(value)) || !own.some((one) => isUnion(one)),
  )
  if (bodies.length > 0) return bodies
  return titled
    .map((ranges) => bodyOf(strand, ranges))
    .filter((body) => isName(body) && body.value.length < LONGEST_TITLED && isTitled(body.value))
}

function isName({ value }: Finding): boolean {
  if (HEADLINE.test(keyOf(value))) return false
  return value.length > 2 && value.length < LONGEST_BODY && !BROKEN_TITLE.test(keyOf(value))
}

/** Another name of the Youth Union beside its title. */
function isUnion({ value }: Finding): boolean {
  return /đoàn|đtn/.test(keyOf(value)) && !UNION_TITLE.test(keyOf(value))
}

/** "Ủy ban nhân dân tỉnh An Sơn" alone on its line: opens like a body, and is no sentence. */
function isTitled(value: string): boolean {
  return (
    opensBody(value) &&
    /^\p{Lu}/u.test(value) &&
    !/[.;:,!?]$|[0-9]/.test(value) &&
    value.split(' ').length > 1
  )
}

function opensBody(value: string): boolean {
  const key = keyOf(value)
  return headAt(wordsIn(value, key), 0) > 0 || LETTERHEAD_HEADS.test(key)
}

/** Whether some word of the name opens a body, and the name does not open with a verb, as titles do. */
function namesBody(value: string): boolean {
  const words = wordsIn(value, keyOf(value))
  return verbAt(words, 0) === 0 && words.some((_, i) => headAt(words, i) > 0)
}

function startsBody(flat: Strand): boolean {
  return !AREA.test(flat.key) && opensBody(flat.text)
}

function bodyOf(strand: Strand, ranges: readonly Range[]): Finding {
  const flat = flatten(strand, ranges)
  const [start, end] = stripRange(flat.text, 0, flat.text.length, '-–—*.,:;')
  return findingOf(flat, start, end, 0.9, 'ISSUER_LETTERHEAD')
}
