import { DUTY_HEADINGS } from '../lexicon/roles.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList, ActorWords } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { headAt, isClass } from './heads.ts'

const DUTY = phraseSet(DUTY_HEADINGS)
/** What the duties of a heading are about ("Trách nhiệm của Sở Nội vụ trong việc …"). */
const MATTER = phraseSet(['trong', 'đối với', 'khi', 'về', 'tại'])
const TEAM = phraseSet(['tổ', 'đoàn', 'ban', 'tiểu ban', 'hội đồng', 'đội'])
/** Those a regulation lays duties on without naming them. */
const PUBLIC = phraseSet([
  'tổ chức',
  'cá nhân',
  'người',
  'hộ gia đình',
  'chủ đầu tư',
  'nhà đầu tư',
  'chủ sở hữu',
  'doanh nghiệp',
])
const CONTENT = phraseSet(['nội dung', 'nhiệm vụ', 'công việc'])
const CHARGED = phraseSet(['có trách nhiệm', 'chịu trách nhiệm', 'được giao', 'chủ trì'])
/** What bodies have to do with that a title tells by it. */
const RELATION = phraseSet([
  'chủ trì, quản lý',
  'chủ trì, tham gia',
  'tham gia',
  'quản lý',
  'sử dụng',
  'thụ hưởng',
])
const LONGEST_MATTER = 40
/** Words that tell somebody who has no name of his own. */
const LONGEST_PUBLIC = 10

/** The bodies of a heading that only says whose duties follow ("Trách nhiệm của Sở Nội vụ"). */
export function headedBy(words: readonly Word[], first: number): ActorList | null {
  const about = words[first]?.key === 'về' ? 1 : 0
  const duty = longestAt(words, first + about, DUTY)
  if (duty === 0) return contentOf(words, first) ?? bracketed(words, first)
  const at = first + about + duty
  const list = actorsAt(words, at)
  if (!list) return boardOf(words, at) ?? publicOf(words, at)
  if (/^[:.;]$/.test(words[list.next]?.key ?? ':')) return list
  if (longestAt(words, list.next, MATTER) > 0 && endsHeading(words, list.next)) return list
  return boardOf(words, at) ?? toldOf(words, at, list)
}

/**
 * "Các sở, ngành chủ trì, tham gia các dự án thuộc Chương trình": a class as the title of what stands under it, told by
 * what it has to do with, up to the end of the heading. `words` are a heading's.
 */
export function classTitle(words: readonly Word[], first: number): ActorList | null {
  const list = isClass(words, first) ? actorsAt(words, first) : null
  if (list?.items.length !== 1 || longestAt(words, list.next, RELATION) === 0) return null
  return /^[.:;]$/.test(words.at(-1)?.key ?? ':') || !endsHeading(words, first) ? null : toEnd(words, first)
}

/** "Nội dung Sở Nội vụ có trách nhiệm chủ trì": whose the points under the heading are. */
function contentOf(words: readonly Word[], first: number): ActorList | null {
  const list = longestAt(words, first, CONTENT) > 0 ? actorsAt(words, first + 2) : null
  return list && longestAt(words, list.next, CHARGED) > 0 && endsHeading(words, list.next) ? list : null
}

/** "Trách nhiệm của các cơ quan sử dụng dữ liệu": a class told by what it does, up to the end of the heading. */
function toldOf(words: readonly Word[], at: number, { items }: ActorList): ActorList | null {
  const last = items.at(-1)
  if (!last || !isClass(words, last.from) || !endsHeading(words, at)) return null
  const to = endOfHeading(words)
  return { items: [...items.slice(0, -1), { ...last, to }], next: to }
}

/** "Nhiệm vụ của Tổ tiếp dân, xử lý đơn thư:": a board named by its task, up to the end of the heading. */
function boardOf(words: readonly Word[], at: number): ActorList | null {
  if (!words[at]?.capital || longestAt(words, at, TEAM) === 0 || !endsHeading(words, at)) return null
  return toEnd(words, at)
}

/** "Trách nhiệm của tổ chức, cá nhân sử dụng đất": who is told by no name, up to the end of the heading. */
function publicOf(words: readonly Word[], at: number): ActorList | null {
  const told = words[at - 1]?.key === 'của' && (longestAt(words, at, PUBLIC) > 0 || isShort(words, at))
  if (!told || !endsHeading(words, at)) return null
  return toEnd(words, at)
}

/** "Trách nhiệm của giáo viên chủ nhiệm": a few small words to the end of the heading. */
function isShort(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at, endOfHeading(words))
  return rest.length > 1 && rest.length <= LONGEST_PUBLIC && rest.every((word) => !word.mark)
}

/** The words from `at` to the end of the heading as one name. */
function toEnd(words: readonly Word[], at: number): ActorList {
  const to = endOfHeading(words)
  return { items: [{ from: at, to, prefix: [], prefixAt: at }], next: to }
}

/** The end of the heading's words, its last mark left out. */
function endOfHeading(words: readonly Word[]): number {
  return words.at(-1)?.mark ? words.length - 1 : words.length
}

/** Whether what stands from word `at` on is the short rest of a heading, with no sentence after it. */
function endsHeading(words: readonly Word[], at: number): boolean {
  if (words.length - at > LONGEST_MATTER) return false
  for (let i = at; i < words.length - 1; i++) if (/^[.;:]$/.test(words[i]?.key ?? '')) return false
  return true
}

/** "Về đánh giá tập thể (Sở A; Sở B; UBND các xã)": whom a heading is about, counted up in the bracket that ends it. */
function bracketed(words: readonly Word[], first: number): ActorList | null {
  if (words.at(-1)?.key !== ')' || words[first]?.key !== 'về') return null
  const open = words.findIndex((word, i) => i > first && word.key === '(')
  const items: ActorWords[] = []
  let from = open + 1
  let depth = 0
  for (let i = open + 1; i < words.length; i++) {
    depth += words[i]?.key === '(' ? 1 : words[i]?.key === ')' ? -1 : 0
    if (depth >= 0 && !(depth === 0 && words[i]?.key === ';')) continue
    if (headAt(words, from) === 0) return null
    items.push({ from, to: i, prefix: [], prefixAt: from })
    from = i + 1
  }
  return items.length > 1 ? { items, next: words.length } : null
}
