import { DIRECTING, HELPS, MANNERS, SERVED_PUBLIC, WRITTEN_ORDERS } from '../lexicon/roles.ts'
import { COORDINATION, IMPERATIVES, THROUGH } from '../lexicon/verbs.ts'
import { longestAt, type PhraseSet, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { isNounCommand } from './commands.ts'
import { headAt, verbAt } from './heads.ts'
import { roleLabelAt } from './role-labels.ts'

/** No instruction names more lists of bodies than this. */
const MOST_LISTS = 120
/** Words between "phối hợp" and its "với" ("phối hợp chặt chẽ, kịp thời với"). */
const LONGEST_MANNER = 10

const TOGETHER = phraseSet([...COORDINATION, ...DIRECTING])
const WRITTEN = phraseSet(WRITTEN_ORDERS)
const VIA = phraseSet(THROUGH)
const IMPERATIVE = phraseSet(IMPERATIVES)
/** A verb only beside another ("chỉ đạo, điều hành các trạm"). */
const STEERS = phraseSet(['điều hành'])
/** Verbs whose body is above, not beside: "hướng dẫn, tổng hợp, báo cáo UBND tỉnh". */
const UPWARD = phraseSet([
  'báo cáo',
  'tham mưu',
  'trình',
  'đề nghị',
  'kiến nghị',
  'giúp',
  'gửi',
  'đề xuất',
  'xin ý kiến',
])
const HELP = phraseSet(HELPS)
const SERVED = phraseSet(SERVED_PUBLIC)
/** First words of "hướng dẫn", "tạo điều kiện", "điều kiện để", "trao đổi với". */
const SERVING = new Set(['hướng', 'tạo', 'điều', 'trao'])
const INSPECTS = phraseSet(['kiểm tra', 'giám sát', 'thanh tra', 'đánh giá'])
/** How somebody is directed ("chỉ đạo kịp thời các xã"). */
const MANNER = phraseSet(MANNERS)

/** Words between what is sent to somebody and "để phối hợp". */
const LONGEST_TOLD = 24
/** Words of who is to be called there ("(ông A, điện thoại …)"). */
const LONGEST_BRACKET = 40
const TOLD = new Set(['đến', 'tới', 'cho', 'gửi', 'về'])

/** The bodies that act with whoever leads: after "phối hợp với", "chỉ đạo", or before "phối hợp" of their own. */
export function alongside(words: readonly Word[], first: number): ActorList[] {
  const told = listsAfter(words, first, TOGETHER, mannerOf)
  return [...told, ...helpersBefore(words, first), ...informedToHelp(words, first)]
}

/** "gửi kế hoạch đến các đơn vị liên quan để phối hợp thực hiện": those who are told of it so that they help. */
function informedToHelp(words: readonly Word[], first: number): ActorList[] {
  for (let i = first; i < words.length; i++) {
    if (words[i]?.key !== 'để' || longestAt(words, i + 1, HELP) === 0) continue
    const end = words[i - 1]?.key === ')' ? openOf(words, i - 1) : i
    if (longestAt(words, end + 1, VIA) > 0) continue
    for (
      let at = end - 1;
      at > Math.max(first, end - LONGEST_TOLD) && !/^[.;()]$/.test(words[at]?.key ?? '');
      at--
    ) {
      const list = TOLD.has(words[at - 1]?.key ?? '') && headAt(words, at) > 0 ? actorsAt(words, at) : null
      if (list) return list.next <= i ? [list] : []
    }
  }
  return []
}

/**
 * The word after those with whom somebody "chủ trì, phối hợp với", when these words stand at `at`; else `at`. They are
 * one list up to its verb, whatever marks stand in it ("… phối hợp với các sở; UBND các xã và các đơn vị triển khai …").
 */
export function helpersEnd(words: readonly Word[], at: number): number {
  if (words[at]?.key !== 'chủ' || words[at + 1]?.key !== 'trì') return at
  const between = /^(?:,|và)$/.test(words[at + 2]?.key ?? '') ? at + 3 : at + 2
  const width = longestAt(words, between, TOGETHER)
  if (width === 0 || words[between]?.key !== 'phối') return at
  const after = between + width
  const list = actorsAt(words, after) ?? actorsAt(words, after + mannerOf(words, after))
  return list && verbAt(words, list.next) > 0 ? list.next : at
}

/** The bracket that opens what closes at word `at`. */
function openOf(words: readonly Word[], at: number): number {
  for (let i = at - 1; i > at - LONGEST_BRACKET; i--) if (words[i]?.key === '(') return i
  return at
}

/** The bodies that are acted through ("thông qua …"). */
export function actedThrough(words: readonly Word[], first: number): ActorList[] {
  return listsAfter(words, first, VIA, () => 0)
}

/** The lists that stand right after one of the openings, or after it and the words `between` allows. */
function listsAfter(
  words: readonly Word[],
  first: number,
  openings: PhraseSet,
  between: (words: readonly Word[], at: number) => number,
): ActorList[] {
  const found: ActorList[] = []
  for (let i = first; i < words.length && found.length < MOST_LISTS; i++) {
    const width = longestAt(words, i, openings)
    if (width === 0 || isNoun(words, i) || isNamed(words, i) || isInspected(words, i)) continue
    if (servesPublic(words, i, width)) continue
    const list = actorsAt(words, i + width) ?? actorsAt(words, i + width + between(words, i + width))
    if (list) found.push(list)
    i += width - 1
  }
  return found
}

/** A noun, not an order; "có văn bản yêu cầu các xã …" is one, and "với sự tham gia của hội phụ nữ" tells who helps. */
function isNoun(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key
  if (key === 'sự') return words[at - 1]?.key !== 'với' && isNounCommand(words, at)
  if (key === 'làm') return isMeeting(words, at)
  if (key !== 'phối' && longestAt(words, at - 3, WRITTEN) === 3) return false
  return isNounCommand(words, at) || (key === 'hướng' && guidesPublic(words, at))
}

/** "nội dung làm việc với …", "tham mưu UBND tỉnh làm việc với …": a meeting, or one that somebody else holds. */
function isMeeting(words: readonly Word[], at: number): boolean {
  if (MEETING.has(words[at - 1]?.key ?? '')) return true
  for (let i = at - 1; i > at - LONGEST_MANNER && i >= 0 && !words[i]?.mark; i--)
    if (words[i]?.key === 'mưu') return true
  return false
}

/** Last words of "nội dung", "buổi", "lịch", "chương trình", "chế độ" before "làm việc với". */
const MEETING = new Set(['dung', 'buổi', 'lịch', 'trình', 'độ', 'cuộc', 'đến'])

/** "tuyên truyền, hướng dẫn doanh nghiệp …": those who are told of something are not put to work. */
function guidesPublic(words: readonly Word[], at: number): boolean {
  const mark = words[at - 1]?.key
  return (mark === ',' || mark === 'và') && /^(?:truyền|động)$/.test(words[at - 2]?.key ?? '')
}

/** "hướng dẫn doanh nghiệp …", "tạo điều kiện để nhà đầu tư …": who is served has no part in the job. */
function servesPublic(words: readonly Word[], at: number, width: number): boolean {
  return SERVING.has(words[at]?.key ?? '') && longestAt(words, at + width, SERVED) > 0
}

/** "chỉ đạo, đôn đốc và kiểm tra các xã": the words of the further verbs that share what they are about. */
function furtherVerbs(words: readonly Word[], at: number): number {
  let i = at + longestAt(words, at, MANNER)
  while (i < at + LONGEST_MANNER && (words[i]?.key === ',' || words[i]?.key === 'và')) {
    const width = longestAt(words, i + 1, STEERS) || longestAt(words, i + 1, IMPERATIVE)
    if (width === 0 || longestAt(words, i + 1, UPWARD) > 0) break
    i += 1 + width
  }
  return i - at
}

/** "quy chế phối hợp", "thông tri về hướng dẫn …": the name of a paper, not what is to be done. */
function isNamed(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key === 'việc' ? at - 2 : at - 1
  if (words[before]?.key === 'về' && /^(?:hướng|chỉ)$/.test(words[at]?.key ?? '')) return true
  return words[at]?.key === 'phối' && /^(?:chế|trình)$/.test(words[at - 1]?.key ?? '')
}

/** "Kiểm tra việc chủ trì, phối hợp với các thôn …": how somebody else acted is looked at; nobody acts with anybody here. */
function isInspected(words: readonly Word[], at: number): boolean {
  if (words[at]?.key !== 'phối') return false
  let i = at - 1
  if (words[i]?.key === ',' || words[i]?.key === 'và') i -= 1
  if (words[i]?.key === 'trì' && words[i - 1]?.key === 'chủ') i -= 2
  return words[i]?.key === 'việc' && longestAt(words, i - 2, INSPECTS) === 2
}

/** How many words of manner stand between "phối hợp" before word `at` and the body, with "với" or "cùng" where it stands. */
function mannerOf(words: readonly Word[], at: number): number {
  if (words[at - 1]?.key !== 'hợp') return furtherVerbs(words, at)
  for (let i = at; i < Math.min(words.length, at + LONGEST_MANNER); i++) {
    const key = words[i]?.key ?? ''
    if (key === '.' || key === ';') return 0
    if (headAt(words, i) > 0) return longestAt(words, at, MANNER) === i - at ? i - at : 0
    if (key === 'với' || key === 'cùng') return i - at + 1
  }
  return 0
}

/** "Sở A chủ trì, Sở B và UBND các xã phối hợp …": bodies named before their help, after somebody who leads. */
function helpersBefore(words: readonly Word[], first: number): ActorList[] {
  const found: ActorList[] = []
  let led = false
  for (let i = first; i < words.length && found.length < MOST_LISTS; i++) {
    led = led || (words[i]?.key === 'chủ' && words[i + 1]?.key === 'trì')
    if (!led || !/^[,;.(]$/.test(words[i]?.key ?? '') || headAt(words, i + 1) === 0) continue
    const list = roleLabelAt(words, i + 1) ? null : actorsAt(words, i + 1)
    if (!list) continue
    if (longestAt(words, list.next, HELP) > 0) found.push(list)
    i = list.next - 1
  }
  return found
}

/** "báo cáo UBND tỉnh (qua Sở Nội vụ)", "báo cáo … thông qua Sở Nội vụ": who takes a report on its way has a part in the job. */
export function reportedThrough(words: readonly Word[], first: number): ActorList[] {
  const found: ActorList[] = []
  let reports = false
  for (let i = first; i < words.length; i++) {
    const key = words[i]?.key
    reports = (reports && key !== '.' && key !== ';') || longestAt(words, i, SENDS) > 0
    const through = reports || words[i - 1]?.key === '(' ? longestAt(words, i, VIA) : 0
    const list = through > 0 ? actorsAt(words, i + through) : null
    if (list) found.push(wholeBracket(words, list))
  }
  return found
}

const SENDS = phraseSet(['báo cáo', 'gửi về', 'gửi đến'])

/** "(qua Ban Dân chủ, Giám sát và Phản biện xã hội)": what is no body of its own up to the bracket ends the name. */
function wholeBracket(words: readonly Word[], list: ActorList): ActorList {
  const last = list.items.at(-1)
  if (!last || words[list.next]?.key !== ',' || !words[list.next + 1]?.capital) return list
  for (let i = list.next + 1; i < list.next + LONGEST_MANNER; i++) {
    if (words[i]?.key === ')') return { items: [...list.items.slice(0, -1), { ...last, to: i }], next: i }
    if (headAt(words, i) > 0 || words[i]?.key === '(') return list
  }
  return list
}
