import { DUTIES as DUTY_WORDS } from '../lexicon/name-words.ts'
import { CONCERNING, ISSUES } from '../lexicon/roles.ts'
import { BETWEEN, IMPERATIVES, NOT_JOBS } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { commandAt } from './commands.ts'
import { headAt, verbAt } from './heads.ts'
import { nameToColon } from './name-to-colon.ts'
import { afterRunInTitle } from './run-in-title.ts'

const IMPERATIVE = phraseSet(IMPERATIVES)
const NO_JOB = phraseSet(NOT_JOBS)
const BEFORE_JOB = phraseSet(BETWEEN)
const ABOUT = phraseSet(CONCERNING)
const DUTIES = phraseSet(DUTY_WORDS)
const ISSUING = phraseSet(ISSUES)
const ABOVE_ALL = phraseSet(['nhất là', 'đặc biệt là', 'trước hết là'])
const BEARS = phraseSet(['có trách nhiệm', 'chịu trách nhiệm'])
const LONGEST_BEARER = 9
/** "Người được giao theo dõi, giải quyết công việc có trách nhiệm …": the words tell who it is. */
const TOLD_BEARER = phraseSet(['người được', 'người trực tiếp', 'người làm', 'người tham gia'])
const LONGEST_TOLD = 24

/** Who is to do it: named at the opening, after an order there, after a colon or an opening clause, or ordered later on. */
export function leadList(words: readonly Word[], first: number): ActorList | null {
  const concerned = concernedAt(words, first)
  if (concerned) return concerned
  const order = commandAt(words, first)
  const ordered = order > 0 ? orderedAt(words, first + order) : null
  if (ordered && (words[first]?.key !== 'phân' || isWhole(words, first + order))) return ordered
  const subject = actorsAt(words, first)
  if (subject && announces(words, subject)) return null
  const whole = subject && nameToColon(words, first, subject)
  const opening = whole ?? accepted(words, subject) ?? answerable(words, subject) ?? acting(words, subject)
  if (opening) return orderedBy(words, opening)
  if (subject && longestAt(words, subject.next, NO_JOB) > 0) return null
  const titled =
    afterTitle(words, first) ?? (subject ? null : (meeting(words, first) ?? dutyBearer(words, first)))
  if (titled) return titled
  if (longestAt(words, first, IMPERATIVE) > 0 && longestAt(words, first, ADVERBIAL) === 0)
    return afterRunInTitle(words, first) ?? orderedLater(words, first)
  return afterOpening(words, first) ?? orderedLater(words, first)
}

/** Who is ordered: named after the order, or after its colon where they are all that follows ("Đề nghị: Hội A, Hội B"). */
function orderedAt(words: readonly Word[], at: number): ActorList | null {
  if (words[at]?.key !== ':') return actorsAt(words, at)
  const list = actorsAt(words, at + 1)
  return list && /^[:.;]$/.test(words[list.next]?.key ?? ':') ? list : null
}

function concernedAt(words: readonly Word[], first: number): ActorList | null {
  const width = longestAt(words, first, ABOUT)
  const list = width > 0 ? actorsAt(words, first + width) : null
  const next = words[list?.next ?? 0]?.key
  if (list && next === 'thì' && verbAt(words, list.next + 1) > 0) return list
  return list && /^[:.]$/.test(next ?? ':') ? list : null
}

/** "UBND tỉnh yêu cầu các sở …": those who are asked, not who asks. */
export function orderedBy(words: readonly Word[], subject: ActorList): ActorList | null {
  const told = toldAt(words, subject.next)
  if (told) return told
  const agreed = words[subject.next]?.key === 'thống' && words[subject.next + 1]?.key === 'nhất' ? 2 : 0
  const at = subject.next + agreed
  const order = commandAt(words, at)
  if (order === 0) return subject
  if (words[at + order]?.key === ':') return null
  return actorsAt(words, at + order) ?? subject
}

/** "Văn phòng thông báo … để các sở biết, thực hiện": those who are told. */
function toldAt(words: readonly Word[], at: number): ActorList | null {
  if (words[at]?.key !== 'thông' || words[at + 1]?.key !== 'báo') return null
  for (let i = at + 2; i < Math.min(words.length, at + 60); i++) {
    if (words[i - 1]?.key !== 'để' && words[i - 1]?.key !== 'đến' && words[i - 1]?.key !== 'tới') continue
    const list = actorsAt(words, i)
    if (list && words[list.next]?.key === 'biết') return list
  }
  return null
}

/** "Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:" says who issues the paper, not who has a job. */
function announces(words: readonly Word[], subject: ActorList): boolean {
  return (
    longestAt(words, subject.next, ISSUING) > 0 && (words.at(-1)?.key === ':' || words.at(-2)?.key === 'sau')
  )
}

/** A list opens an instruction only when the verb of a job, a colon or the end follows it. */
export function accepted(words: readonly Word[], list: ActorList | null): ActorList | null {
  if (!list) return null
  let i = list.next
  if (words[i]?.key === '(') while (i < words.length && words[i - 1]?.key !== ')') i++
  if (words[i]?.key === ',') i++
  const key = words[i]?.key ?? ':'
  if (/^[:.;]$/.test(key)) return list
  if (longestAt(words, i, NO_JOB) > 0) return null
  const between = longestAt(words, i, BEFORE_JOB)
  if (between > 0 && longestAt(words, i, IMPERATIVE) <= between) return jobFollows(words, i) ? list : null
  return verbAt(words, i) > 0 || longestAt(words, i, ABOVE_ALL) > 0 ? list : null
}

/** "Hội nghị thảo luận, lập danh sách …": a meeting that is to do something, in the order of its business. */
function meeting(words: readonly Word[], first: number): ActorList | null {
  if (!words[first]?.capital || longestAt(words, first, MEETING) === 0) return null
  const next = first + 2
  return longestAt(words, next, BUSINESS) > 0
    ? { items: [{ from: first, to: next, prefix: [], prefixAt: first }], next }
    : null
}

const MEETING = phraseSet(['hội nghị', 'đại hội'])
const BUSINESS = phraseSet([
  'thảo luận',
  'bàn',
  'cử',
  'bầu',
  'biểu quyết',
  'thông qua',
  'quyết định',
  'lập danh sách',
])

/** "Người dân có trách nhiệm …": who bears a duty, though it is no body. */
function dutyBearer(words: readonly Word[], first: number): ActorList | null {
  if (!words[first]?.capital || words[first]?.key === 'việc' || verbAt(words, first) > 1) return null
  const told = longestAt(words, first, TOLD_BEARER) > 0
  for (let i = first + 1; i < first + (told ? LONGEST_TOLD : LONGEST_BEARER); i++) {
    if (longestAt(words, i, BEARS) > 0)
      return i > first + 1 ? { items: [{ from: first, to: i, prefix: [], prefixAt: first }], next: i } : null
    const word = words[i]
    if (!word || (word.mark && !(told && word.key === ',')) || word.capital) return null
    if (!told && (word.key === 'và' || longestAt(words, i, BEFORE_JOB) > 0)) return null
  }
  return null
}

/** A body named in full and then a small word that belongs to no name: a verb, known or not ("Công an tỉnh đặt …"). */
function acting(words: readonly Word[], list: ActorList | null): ActorList | null {
  const item = list?.items.at(-1)
  const next = list && words[list.next]
  if (!item || !next || next.mark || next.capital || item.to - item.from <= headAt(words, item.from))
    return null
  return longestAt(words, list.next, NO_JOB) > 0 || longestAt(words, list.next, BEFORE_JOB) > 0 ? null : list
}

/** "Các cơ quan được giao chủ trì có trách nhiệm …": the job comes after the clause that tells which bodies. */
function answerable(words: readonly Word[], list: ActorList | null): ActorList | null {
  if (!list || longestAt(words, list.next, NO_JOB) === 0) return null
  if (longestAt(words, list.next, FOCAL) > 0) return list
  for (let i = list.next; i < Math.min(words.length - 2, list.next + 60); i++) {
    if (words[i]?.key === '.') return null
    if (words[i]?.key === 'trách' && /^(?:có|chịu)$/.test(words[i - 1]?.key ?? '')) return list
  }
  return null
}

/** After "theo chức năng, nhiệm vụ", "trên cơ sở …": a verb of instruction in the same sentence. */
function jobFollows(words: readonly Word[], from: number): boolean {
  for (let i = from + 1; i < Math.min(words.length, from + 40); i++) {
    const key = words[i]?.key ?? ''
    if (key === '.' || key === ';') return false
    if (key === ':' || longestAt(words, i, IMPERATIVE) > 0) return true
  }
  return false
}

/** "(1)", "(ii)" before one of the jobs counted up in a sentence: the words it takes. */
export function numberAt(words: readonly Word[], at: number): number {
  const counted = words[at]?.key === '(' && words[at + 2]?.key === ')'
  return counted && /^(?:[0-9]{1,2}|[ivx]{1,4}|[a-h])$/.test(words[at + 1]?.key ?? '') ? 3 : 0
}

/** "Báo cáo tháng: Sở Tài chính tổng hợp …": a short title of the point before who is to do it. */
function afterTitle(words: readonly Word[], first: number): ActorList | null {
  for (let i = first; i < Math.min(words.length, first + 14); i++) {
    const key = words[i]?.key
    if (key === '.' || key === ';') return null
    if (key !== ':') continue
    const at = i + 1 + numberAt(words, i + 1)
    const list = headAt(words, at) > 0 ? accepted(words, actorsAt(words, at)) : null
    return list && verbAt(words, list.next) > 0 ? orderedBy(words, list) : null
  }
  return null
}

/** "Trên cơ sở …, Sở A có trách nhiệm …", "Về …: UBND huyện sẽ …": a body named after the opening clause. */
function afterOpening(words: readonly Word[], first: number): ActorList | null {
  const reach = longestAt(words, first, GROUNDS) > 0 ? LONGEST_GROUND : LONGEST_OPENING
  const supposed = longestAt(words, first, SUPPOSED) > 0
  const then = afterThen(words, first, first + reach) ?? afterMatter(words, first)
  if (then) return then
  for (let i = first; i < Math.min(words.length, first + reach); i++) {
    const key = words[i]?.key
    if (key === '.' && !inNumber(words, i)) return null
    if (RECEIVES.test(key ?? '') && headAt(words, i + 1) > 0) {
      i = (actorsAt(words, i + 1)?.next ?? i + 1) - 1
      continue
    }
    if (CLOSES_OPENING.test(key ?? '') && headAt(words, i + 1) > 0) {
      const named = actorsAt(words, i + 1)
      const whole = supposed || isWhole(words, i + 1) || (named && longestAt(words, named.next, DUTIES) > 0)
      const list = whole ? accepted(words, named) : null
      if (list && doesJob(words, list.next)) return orderedBy(words, list)
    }
    const order = key === ':' ? commandAt(words, i + 1) : 0
    const ordered = order > 0 ? actorsAt(words, i + 1 + order) : null
    if (ordered) return ordered
    if (key === ':' && longestAt(words, i + 1, IMPERATIVE) > 0 && longestAt(words, i + 1, ADVERBIAL) === 0)
      return null
    if (key === ',' && directs(words, i + 1)) return null
  }
  return null
}

/** "Đối với việc của Sở A, Sở B mà đã xong thì Sở C …": who stands after "thì" is to do it, whoever was named before. */
function afterThen(words: readonly Word[], first: number, until: number): ActorList | null {
  for (let i = first; i < Math.min(words.length, until) && words[i]?.key !== '.'; i++) {
    if (words[i]?.key !== 'thì' || headAt(words, i + 1) === 0) continue
    const list = accepted(words, actorsAt(words, i + 1))
    return list && doesJob(words, list.next) ? orderedBy(words, list) : null
  }
  return null
}

/** "Về kiến nghị trình Quốc hội …; bổ sung …: Bộ A khẩn trương …": who stands after the colon, whatever the matter says. */
function afterMatter(words: readonly Word[], first: number): ActorList | null {
  if (longestAt(words, first, MATTER) === 0) return null
  for (let i = first; i < Math.min(words.length, first + LONGEST_GROUND) && words[i]?.key !== '.'; i++) {
    if (words[i]?.key !== ':') continue
    const list = headAt(words, i + 1) > 0 ? accepted(words, actorsAt(words, i + 1)) : null
    return list && verbAt(words, list.next) > 0 ? orderedBy(words, list) : null
  }
  return null
}

/** A verb right after the body, or after a comma its duty or who has it above all ("…, nhất là Sở Y tế, phải …"). */
function doesJob(words: readonly Word[], at: number): boolean {
  if (words[at]?.key !== ',') return verbAt(words, at) > 0
  return longestAt(words, at + 1, DUTIES) > 0 || longestAt(words, at + 1, ABOVE_ALL) > 0
}

/** "Căn cứ nhiệm vụ được giao, chỉ đạo các trường …": the clause has begun, and who does it is not named. */
function directs(words: readonly Word[], at: number): boolean {
  if (longestAt(words, at, TAKES_CHARGE) > 0) return true
  const width = longestAt(words, at, IMPERATIVE)
  return width > 0 && headAt(words, at + width) > 0
}

const TAKES_CHARGE = phraseSet(['chủ trì', 'phối hợp với'])

/** "1.500 tỷ đồng": the point ends no sentence. */
function inNumber(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.start === words[at]?.end && /^[0-9]/.test(words[at + 1]?.key ?? '')
}

/** After "Khi học sinh chuyển trường, cơ sở giáo dục bàn giao …" whoever has a verb of his own is to do it. */
const SUPPOSED = phraseSet(['khi', 'nếu', 'trường hợp', 'trong trường hợp'])

/** What a job rests on, is about or is for may be a long row of papers and aims; other openings are short. */
const GROUNDS = phraseSet(['căn cứ', 'trên cơ sở', 'về', 'đối với', 'để', 'nhằm'])
const MATTER = phraseSet(['về', 'đối với'])
const LONGEST_GROUND = 160
const LONGEST_OPENING = 60

/** Openings that tell when or on what ground, though they are listed as orders. */
const ADVERBIAL = phraseSet(['căn cứ', 'định kỳ', 'trước', 'trực tiếp'])

/** What a body is that has the job in hand. */
const FOCAL = phraseSet(['là cơ quan', 'là đơn vị', 'là đầu mối', 'là thường trực', 'làm đầu mối'])

/** "gửi về Bộ A, Bộ B để tổng hợp": all of the list receive something, none of them does the job. */
const RECEIVES = /^(?:về|gửi|đến|tới)$/

/** A mark, "thì", or the last word of "nếu có khó khăn, vướng mắc các đơn vị …" printed without its comma. */
const CLOSES_OPENING = /^(?:[,:;]|mắc|sinh|thì)$/

/** Inside a sentence a doer is named in full ("các …", "UBND …", "Sở …"), not by a bare noun of an enumeration. */
export function isWhole(words: readonly Word[], at: number): boolean {
  return words[at]?.capital === true || words[at]?.key === 'các'
}

function orderedLater(words: readonly Word[], first: number): ActorList | null {
  for (let i = first + 1; i < words.length; i++) {
    const key = words[i]?.key
    if (key !== 'giao' && key !== 'đề' && key !== 'yêu' && key !== 'phân') continue
    const opens = words[i]?.capital || [',', ';', ':', 'nhất'].includes(words[i - 1]?.key ?? '')
    const width = opens ? commandAt(words, i) : 0
    const list = width > 0 ? actorsAt(words, i + width) : null
    if (list) return list
  }
  return null
}
