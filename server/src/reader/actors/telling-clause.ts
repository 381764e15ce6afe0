import { MEASURES } from '../lexicon/agencies.ts'
import * as lexicon from '../lexicon/name-words.ts'
import { IMPERATIVES } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import { areaAt, headAt } from './heads.ts'
import { itemEnd } from './name-end.ts'

const CLAUSES = phraseSet(lexicon.TELLING_CLAUSES)
const PLACES = phraseSet(lexicon.PLACES_OF_BODIES)
const DUTIES = phraseSet(lexicon.DUTIES)
const VERBS = phraseSet(IMPERATIVES)
const MEASURE = phraseSet(MEASURES)
const AFFECTED = phraseSet(lexicon.AFFECTED_PLACES)
const ADDRESSED = phraseSet([
  'đề nghị',
  'yêu cầu',
  'hướng dẫn',
  'đôn đốc',
  'chỉ đạo',
  'giao',
  'nhắc nhở',
  'đối với',
])
const CHARGED = phraseSet(['giao nhiệm vụ', 'giao', 'phân công', 'thành lập'])
/** What somebody has or makes who acts ("các xã có văn bản báo cáo …"): no clause that tells which bodies. */
const HAVING_TO_DO = phraseSet(lexicon.THINGS_TO_HAVE)
const SERVICE = phraseSet(lexicon.SERVICES)
const UNTOLD = phraseSet(lexicon.UNTOLD_CLASSES)
/** A verb after one of these is no new one ("quản lý tốt việc thực hiện"). */
const JOINS_VERB = /^(?:việc|tác|và|để|các|những|được|trong|theo|về|của|đã|chưa|không)$/
const LONGEST_CLAUSE = 25
/** Words between "được" or "do" and "giao" ("được Đảng, Nhà nước giao nhiệm vụ"). */
const LONGEST_GIVER = 8
const ACTIVE = phraseSet(['có hoạt động', 'hoạt động', 'đang hoạt động'])
/** Words of the field that bodies work in. */
const LONGEST_FIELD = 16
/** Words of a place told by what befell it ("tại khu vực bị ngập lụt kéo dài"). */
const LONGEST_PLACE = 10

/**
 * The word after a clause that tells which bodies are meant ("các đơn vị được giao chủ trì có trách nhiệm …").
 * `end` itself when no such clause follows the name that stands from word `from` to there.
 */
export function clauseEnd(words: readonly Word[], from: number, end: number): number {
  const told =
    measuredTo(words, end) ||
    undoneTo(words, from, end) ||
    placeTo(words, end) ||
    activeTo(words, end) ||
    owningTo(words, end) ||
    spanTo(words, end) ||
    servingTo(words, from, end) ||
    insideTo(words, end)
  if (told > 0) return told
  const opening = longestAt(words, end, CLAUSES) || chargedBy(words, end)
  const has =
    words[end]?.key === 'có' && longestAt(words, end, DUTIES) === 0 && longestAt(words, end + 1, VERBS) > 0
  if ((opening === 0 && !has) || opensDuties(words, end, opening)) return end
  for (let i = end + Math.max(opening, 2); i < Math.min(words.length, end + LONGEST_CLAUSE); i++) {
    const key = words[i]?.key
    if (key === '.' || key === ';') break
    if (key === ':') return i
    if (key === ',' && (has || headAt(words, i + 1) > 0)) return has ? i : end + opening
    if (longestAt(words, i, DUTIES) > 0 || (has && key === 'với')) return i
  }
  return end + opening + longestAt(words, end + opening, PLACES)
}

/** "Các trường có nhiệm vụ:", "… có nhiệm vụ, quyền hạn sau:": the duties follow, and no clause tells which bodies. */
function opensDuties(words: readonly Word[], end: number, opening: number): boolean {
  return words[end]?.key === 'có' && /^(?:[:,]|sau|)$/.test(words[end + opening]?.key ?? '')
}

/** "có dưới 100 cử tri", "có từ 5 trường trở lên": up to the mark or verb after it; 0 when none stands there. */
function measuredTo(words: readonly Word[], end: number): number {
  const width = words[end]?.key === 'có' ? longestAt(words, end + 1, MEASURE) : 0
  return width > 0 && /^[0-9]/.test(words[end + 1 + width]?.key ?? '') ? jobAt(words, end + width + 2) : 0
}

/** "có người được giới thiệu ứng cử": what the bodies have that are meant, up to the verb of their job; else 0. */
function owningTo(words: readonly Word[], end: number): number {
  if (words[end]?.key !== 'có' || words[end + 1]?.mark) return 0
  if (longestAt(words, end + 1, HAVING_TO_DO) > 0 || longestAt(words, end + 1, VERBS) > 0) return 0
  const job = jobAt(words, end + 2)
  const ends = longestAt(words, job, VERBS) > 0 || /^:?$/.test(words[job]?.key ?? '')
  return job > 0 && job <= end + LONGEST_PLACE && ends ? job : 0
}

/** "UBND các tỉnh ven biển từ An Sơn đến Đông Hà": the areas from the one to the other; 0 where none are named. */
function spanTo(words: readonly Word[], end: number): number {
  if (words[end]?.key !== 'từ' || !words[end + 1]?.capital) return 0
  let i = end + 1
  while (words[i]?.capital && !words[i]?.mark && i < end + LONGEST_PLACE) i++
  if (words[i]?.key !== 'đến' || !words[i + 1]?.capital) return 0
  for (i++; words[i]?.capital && !words[i]?.mark && i < end + 2 * LONGEST_PLACE; ) i++
  return i
}

/** "các đơn vị quản lý đường bộ tập trung rà soát …": what the bodies are there for, up to the verb of their job. */
function servingTo(words: readonly Word[], from: number, end: number): number {
  const width = longestAt(words, end, SERVICE)
  if (width === 0 || longestAt(words, from, UNTOLD) !== end - from) return 0
  const verb = jobAt(words, end + width - 1)
  const job = words[verb]?.key === 'trực' ? jobAt(words, verb + 1) : verb
  if (job === 0 || job > end + LONGEST_PLACE || longestAt(words, job, VERBS) === 0) return 0
  return JOINS_VERB.test(words[job - 1]?.key ?? '') ? 0 : job
}

/** "các đơn vị trong ngành Công Thương", "các chuyên viên trong cơ quan": the body whose they are. */
function insideTo(words: readonly Word[], end: number): number {
  return words[end]?.key === 'trong' && headAt(words, end + 1) > 0 ? itemEnd(words, end + 1) : 0
}

/** "đề nghị các chi bộ chưa tổ chức đại hội thực hiện …": those who have not done something are told to do something. */
function undoneTo(words: readonly Word[], from: number, end: number): number {
  if (words[end]?.key !== 'chưa' || ![1, 2].some((n) => longestAt(words, from - n, ADDRESSED) === n)) return 0
  const verb = longestAt(words, end + 1, VERBS)
  return verb > 0 ? jobAt(words, end + 1 + verb) : 0
}

/** "có hoạt động khai thác đá trên địa bàn huyện": who works in a field at a place; 0 where no place closes it. */
function activeTo(words: readonly Word[], end: number): number {
  // An open name ("các doanh nghiệp …") has taken the word itself.
  const taken = longestAt(words, end - 2, ACTIVE) === 2
  const width = taken ? 0 : longestAt(words, end, ACTIVE)
  if (width === 0 && !taken) return 0
  for (let i = end + width; i < end + LONGEST_FIELD; i++) {
    if (!words[i] || words[i]?.mark) return 0
    const place = longestAt(words, i, PLACES)
    if (place > 0) return i + place
  }
  return 0
}

/** "tại khu vực bị ảnh hưởng", "trên địa bàn phường An Khê": where the bodies of a class are. */
function placeTo(words: readonly Word[], end: number): number {
  const affected = longestAt(words, end, AFFECTED)
  if (affected > 0) {
    const job = jobAt(words, end + affected)
    return job > 0 && job <= end + LONGEST_PLACE ? job : 0
  }
  if (words[end]?.key !== 'trên' || words[end + 1]?.key !== 'địa' || words[end + 2]?.key !== 'bàn') return 0
  let i = end + 3 + areaAt(words, end + 3)
  while (words[i]?.capital && i < end + LONGEST_PLACE && headAt(words, i) === 0) i++
  return /^[,;:]$/.test(words[i]?.key ?? '') || longestAt(words, i, VERBS) > 0 ? i : 0
}

/** The first mark or verb of a job from word `at` on, where what is told ends; 0 when it is too far. */
function jobAt(words: readonly Word[], at: number): number {
  for (let i = at; i < at + LONGEST_CLAUSE; i++) {
    const word = words[i]
    if (!word || word.key === 'thì' || (word.mark && word.key !== '-' && !joinsPlace(words, i))) return i
    if (i > at && longestAt(words, i, VERBS) > 0 && !/^(?:bị|chịu|được|ứng)$/.test(words[i - 1]?.key ?? ''))
      return i
  }
  return 0
}

/** "khu vực có mưa, lũ tập trung …": a comma inside what is told, with neither a body nor a verb after it. */
function joinsPlace(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (words[at]?.key !== ',' || !next || next.mark || next.capital) return false
  return headAt(words, at + 1) === 0 && longestAt(words, at + 1, VERBS) === 0
}

/** "được Đảng, Nhà nước giao nhiệm vụ", "do tỉnh thành lập": how many words it takes. */
function chargedBy(words: readonly Word[], at: number): number {
  if (words[at]?.key !== 'được' && words[at]?.key !== 'do') return 0
  for (let i = at + 2; i < at + LONGEST_GIVER; i++) {
    const width = longestAt(words, i, CHARGED)
    if (width > 0) return i + width - at
    if (!words[i] || (words[i]?.mark && words[i]?.key !== ',')) return 0
  }
  return 0
}
