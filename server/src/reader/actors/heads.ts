import * as lexicon from '../lexicon/agencies.ts'
import { CLASS_NOUNS, GOVERNING_LEVELS } from '../lexicon/name-words.ts'
import { ALSO_IN_NAMES, IMPERATIVES, STOPPERS } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'

const HEADS = phraseSet(lexicon.HEADS)
const PROPER = phraseSet(lexicon.PROPER_HEADS)
const NOT_HEADS = phraseSet(lexicon.NOT_HEADS)
const TRAILING = phraseSet(lexicon.TRAILING_NOUNS)
const NAMES = phraseSet(lexicon.NAME_PHRASES)
const AREAS = phraseSet(lexicon.AREA_NOUNS)
const VERBS = phraseSet([...IMPERATIVES, ...STOPPERS].filter((verb) => !ALSO_IN_NAMES.includes(verb)))
const CLASSES = phraseSet(CLASS_NOUNS)
/** What tells an area what to do. */
const TOLD = phraseSet([
  'cần',
  'phải',
  'tiếp tục',
  'chủ động',
  'khẩn trương',
  'tập trung',
  'tổ chức thực hiện',
  'thực hiện',
  'căn cứ',
])
const LEVELS = phraseSet(GOVERNING_LEVELS)
const EACH = new Set(['mỗi', 'từng'])
/** What begins the number by which an area is told ("thôn có dưới 100 hộ"). */
const MEASURES = phraseSet(lexicon.MEASURES)

/** How many words the opening of a body's name takes at word `at`; 0 when no body is named there. */
export function headAt(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word || word.mark || endsSymbol(words, at)) return 0
  if (EACH.has(word.key)) return eachHead(words, at)
  const head = Math.max(
    longestAt(words, at, HEADS),
    pluralHead(words, at),
    centralHead(words, at),
    measuredHead(words, at),
    chargedArea(words, at),
  )
  const proper = head > 0 ? 0 : longestAt(words, at, PROPER)
  if (head === 0 && proper === 0) return 0
  if (isBareForce(words, at, head)) return 0
  const excluded = longestAt(words, at, NOT_HEADS)
  if (head > 0) return head > excluded || isListed(words, at) ? head : 0
  if (proper <= excluded) return 0
  const next = words[at + proper]
  return next?.capital && !next.mark ? proper : 0
}

/** "123/2009/QĐ-UBND": who a number belongs to is not named by it. */
function endsSymbol(words: readonly Word[], at: number): boolean {
  const mark = words[at - 1]
  if (mark?.key !== '-' || mark.end !== words[at]?.start) return false
  const before = words[at - 2]
  return before?.end === mark.start && /^[/-]$/.test(words[at - 3]?.key ?? '')
}

/** "…, Thanh tra các sở": a capital inside a list of names opens a name, whatever its words else say. */
function isListed(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key
  return words[at]?.capital === true && (before === ',' || before === 'và')
}

/** "huy động lực lượng hỗ trợ …": a force that nothing names is people at hand, not a body. */
function isBareForce(words: readonly Word[], at: number, head: number): boolean {
  if (head !== 2 || words[at]?.key !== 'lực' || words[at + 1]?.key !== 'lượng') return false
  const next = words[at + 2]
  return !next || (next.mark && next.key !== '(') || verbAt(words, at + 2) > 0
}

/** "thôn có dưới 100 hộ", "xã có từ 5 trường trở lên": a kind of area told by a number is a class of them. */
function measuredHead(words: readonly Word[], at: number): number {
  const area = longestAt(words, at, AREAS)
  return area > 0 && words[at + area]?.key === 'có' && longestAt(words, at + area + 1, MEASURES) > 0
    ? area
    : 0
}

/** "Tỉnh cần tập trung …": an area that opens a sentence and is told what to do stands for those who govern it. */
function chargedArea(words: readonly Word[], at: number): number {
  const before = words[at - 1]
  if (!words[at]?.capital || (before && !/^[.;:,]$/.test(before.key))) return 0
  const area = longestAt(words, at, AREAS) || longestAt(words, at, LEVELS)
  return area > 0 && longestAt(words, at + area, TOLD) > 0 ? area : 0
}

/** "các" before what also names one body ("các ban chỉ đạo"), "cả" before what is whole ("cả hệ thống chính trị"). */
function pluralHead(words: readonly Word[], at: number): number {
  if (words[at]?.key !== 'các' && words[at]?.key !== 'cả') return 0
  const head = longestAt(words, at + 1, HEADS)
  return head > longestAt(words, at + 1, NOT_HEADS) ? head + 1 : 0
}

/** "Trung ương Hội Cựu chiến binh". */
function centralHead(words: readonly Word[], at: number): number {
  if (words[at]?.key !== 'trung' || words[at + 1]?.key !== 'ương' || !words[at + 2]?.capital) return 0
  const head = words[at + 2]?.key === 'hội' ? longestAt(words, at + 2, HEADS) : 0
  return head > 0 ? head + 2 : 0
}

/** "Mỗi chi bộ", "từng cơ quan". */
function eachHead(words: readonly Word[], at: number): number {
  const noun = longestAt(words, at + 1, HEADS) || longestAt(words, at + 1, TRAILING)
  return noun > 0 ? noun + 1 : 0
}

/** Whether word `at` opens the name of a class of bodies ("các …", "cơ quan"), not that of one. */
export function isClass(words: readonly Word[], at: number): boolean {
  return isEach(words, at) || longestAt(words, at, CLASSES) > 0 || measuredHead(words, at) > 0
}

/** Whether word `at` is "mỗi" or "từng". */
export function isEach(words: readonly Word[], at: number): boolean {
  return EACH.has(words[at]?.key ?? '')
}

/**
 * How many words a verb or an auxiliary takes at word `at`: what is named before it is who does it. Small and then
 * capital is no verb ("Truyền hình Thành phố" holds no "hình thành").
 */
export function verbAt(words: readonly Word[], at: number): number {
  const width = longestAt(words, at, VERBS)
  if (width === 0 || longestAt(words, at, NAMES) >= width) return 0
  return width > 1 && !words[at]?.capital && words[at + width - 1]?.capital ? 0 : width
}

/** How many words the name of a kind of area ("tỉnh", "thị trấn") takes at word `at`. */
export function areaAt(words: readonly Word[], at: number): number {
  return longestAt(words, at, AREAS)
}

/** How many words a phrase that belongs to a name though it begins like a verb takes at word `at`. */
export function namePhraseAt(words: readonly Word[], at: number): number {
  const width = longestAt(words, at, NAMES)
  return longestAt(words, at, VERBS) > width ? 0 : width
}

/** How many words the noun takes at `at` by which an item goes on ("các sở, ban"); 0 when it names another body. */
export function trailingAt(words: readonly Word[], at: number): number {
  const width = longestAt(words, at, TRAILING)
  if (width === 0 || (words[at]?.key === 'các' && longestAt(words, at, HEADS) > width)) return 0
  const next = words[at + width]
  const proper = longestAt(words, at, PROPER) > 0 && next?.capital === true
  return proper && longestAt(words, at + width, AREAS) === 0 ? 0 : width
}
