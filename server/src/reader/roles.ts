import { type ActorList, actorsAt, headAt, verbAt } from './actors.ts'
import {
  BETWEEN,
  COMMANDS,
  COORDINATION,
  IMPERATIVES,
  JOB_LABELS,
  MONITORING,
  NOT_JOBS,
  THROUGH,
} from './lexicon/verbs.ts'
import { actorOf, distinct, nameKey } from './naming.ts'
import type { Actor, Finding } from './reading.ts'
import { findingOf, type Strand } from './strand.ts'
import { longestAt, phraseSet, type Word, wordsOf } from './words.ts'

/** Who does what in one stretch of text. */
export type Roles = {
  leads: Actor[]
  coordinates: Actor[]
  via: Actor[]
  reportTo: Finding | null
  monitor: boolean
  /** The stretch itself says what is to be done (a verb of instruction opens it, or follows who is to do it). */
  instructs: boolean
}

/** No instruction names more bodies than this. */
const MOST_ACTORS = 120

const COMMAND = phraseSet(COMMANDS)
const TOGETHER = phraseSet(COORDINATION)
const VIA = phraseSet(THROUGH)
const IMPERATIVE = phraseSet(IMPERATIVES)
const MONITOR = phraseSet(MONITORING)
const NO_JOB = phraseSet(NOT_JOBS)
const BEFORE_JOB = phraseSet(BETWEEN)
const LABELS = phraseSet(JOB_LABELS)
const OPENING = phraseSet(['đồng thời', 'bên cạnh đó', 'ngoài ra', 'trước mắt', 'đối với', 'riêng'])

/** Reads the roles in a paragraph from character `from` on (after its label). */
export function rolesIn(strand: Strand, from: number): Roles {
  const words = wordsOf(strand)
  let first = words.findIndex((word) => word.start >= from)
  if (first < 0) first = words.length
  first = afterJobLabel(words, first)
  const named = leadList(words, first)
  const leads = named ? named.items.map((item) => actorOf(strand, words, item)) : []
  const coordinates = distinct(listsAfter(strand, words, first, TOGETHER)).filter(
    (actor) => !within(leads, actor),
  )
  return {
    leads,
    coordinates,
    via: distinct(listsAfter(strand, words, first, VIA)),
    reportTo: reportTo(strand, words),
    monitor: words.some((_, i) => longestAt(words, i, MONITOR) > 0),
    instructs: named !== null || opensWithVerb(words, first),
  }
}

/** "Nhiệm vụ: Tham mưu …": the word after the label of the job. */
function afterJobLabel(words: readonly Word[], first: number): number {
  const width = longestAt(words, first, LABELS)
  return width > 0 && words[first + width]?.key === ':' && words[first + width + 1]
    ? first + width + 1
    : first
}

/** Whether the words from `first` on open with a verb of instruction, perhaps after "Đối với …:". */
export function opensWithVerb(words: readonly Word[], first: number): boolean {
  const skip = longestAt(words, first, OPENING)
  const at = first + skip + (skip > 0 && words[first + skip]?.key === ',' ? 1 : 0)
  if (longestAt(words, at, IMPERATIVE) > 0) return true
  if (words[first]?.key !== 'đối' && words[first]?.key !== 'về') return false
  const colon = words.slice(first, first + 60).findIndex((word) => word.key === ':')
  return colon > 0 && longestAt(words, first + colon + 1, IMPERATIVE) > 0
}

/** The bodies that a command names ("yêu cầu các sở …"): the first list after a command from word `from` on. */
export function commanded(words: readonly Word[], from: number): ActorList | null {
  for (let i = from; i < words.length; i++) {
    const width = longestAt(words, i, COMMAND)
    if (width === 0 || isNounCommand(words, i)) continue
    const list = actorsAt(words, i + width)
    if (list) return list
  }
  return null
}

/** "theo yêu cầu của", "ý kiến chỉ đạo", "được giao", "văn bản … phân công": a noun or a report, not an order. */
function isNounCommand(words: readonly Word[], at: number): boolean {
  if (words[at]?.key === 'phân' && !words[at]?.capital && ![',', ';', ':'].includes(words[at - 1]?.key ?? ''))
    return true
  for (let i = Math.max(0, at - 7); i < at; i++)
    if (words[i]?.key === 'được' && words[at]?.key === 'giao') return true
  return ['sự', 'bản', 'kiến', 'theo', 'nội', 'các', 'những', 'ban', 'được', 'trên', 'tờ', 'với'].includes(
    words[at - 1]?.key ?? '',
  )
}

/** Who is to do it: named at the opening, after an order there, after a colon or an opening clause, or ordered later on. */
function leadList(words: readonly Word[], first: number): ActorList | null {
  if (words[first]?.key === 'đối' && words[first + 1]?.key === 'với') {
    const concerned = actorsAt(words, first + 2)
    if (concerned && /^[:.]$/.test(words[concerned.next]?.key ?? ':')) return concerned
  }
  const order = longestAt(words, first, COMMAND)
  if (order > 0) {
    const ordered = actorsAt(words, first + order)
    if (ordered && (words[first]?.key !== 'phân' || isWhole(words, first + order))) return ordered
  }
  const subject = actorsAt(words, first)
  const opening = accepted(words, subject) ?? answerable(words, subject)
  if (opening) return opening
  if (subject && longestAt(words, subject.next, NO_JOB) > 0) return null
  const titled = afterTitle(words, first)
  if (titled) return titled
  if (longestAt(words, first, IMPERATIVE) > 0 && words[first]?.key !== 'căn')
    return orderedLater(words, first)
  return afterOpening(words, first) ?? orderedLater(words, first)
}

/** A list opens an instruction only when the verb of a job, a colon or the end follows it. */
function accepted(words: readonly Word[], list: ActorList | null): ActorList | null {
  if (!list) return null
  let i = list.next
  if (words[i]?.key === '(') while (i < words.length && words[i - 1]?.key !== ')') i++
  if (words[i]?.key === ',') i++
  const key = words[i]?.key ?? ':'
  if (/^[:.;]$/.test(key)) return list
  if (longestAt(words, i, NO_JOB) > 0) return null
  if (longestAt(words, i, BEFORE_JOB) > 0) return jobFollows(words, i) ? list : null
  return verbAt(words, i) ? list : null
}

/** "Các cơ quan được giao chủ trì có trách nhiệm …": the job comes after the clause that tells which bodies. */
function answerable(words: readonly Word[], list: ActorList | null): ActorList | null {
  if (!list || longestAt(words, list.next, NO_JOB) === 0) return null
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

/** "Báo cáo tháng: Sở Tài chính tổng hợp …": a short title of the point before who is to do it. */
function afterTitle(words: readonly Word[], first: number): ActorList | null {
  for (let i = first; i < Math.min(words.length, first + 14); i++) {
    const key = words[i]?.key
    if (key === '.' || key === ';') return null
    if (key !== ':') continue
    const list = headAt(words, i + 1) > 0 ? accepted(words, actorsAt(words, i + 1)) : null
    return list && verbAt(words, list.next) ? list : null
  }
  return null
}

/** "Trên cơ sở …, Sở A có trách nhiệm …", "Về …: UBND huyện sẽ …": a body named after the opening clause. */
function afterOpening(words: readonly Word[], first: number): ActorList | null {
  for (let i = first; i < Math.min(words.length, first + 60); i++) {
    const key = words[i]?.key
    if (key === '.') return null
    if ((key === ',' || key === ':' || key === ';') && headAt(words, i + 1) > 0 && isWhole(words, i + 1)) {
      const list = accepted(words, actorsAt(words, i + 1))
      if (list && words[list.next] && verbAt(words, list.next)) return list
    }
  }
  return null
}

/** Inside a sentence a doer is named in full ("các …", "UBND …", "Sở …"), not by a bare noun of an enumeration. */
function isWhole(words: readonly Word[], at: number): boolean {
  return words[at]?.capital === true || words[at]?.key === 'các'
}

function orderedLater(words: readonly Word[], first: number): ActorList | null {
  for (let i = first + 1; i < words.length; i++) {
    const key = words[i]?.key
    if (key !== 'giao' && key !== 'đề' && key !== 'yêu') continue
    const opens = words[i]?.capital || [',', ';'].includes(words[i - 1]?.key ?? '')
    const width = longestAt(words, i, COMMAND)
    if (opens && width > 0) {
      const list = actorsAt(words, i + width)
      if (list) return list
    }
  }
  return null
}

function listsAfter(
  strand: Strand,
  words: readonly Word[],
  first: number,
  openings: typeof TOGETHER,
): Actor[] {
  const found: Actor[] = []
  for (let i = first; i < words.length && found.length < MOST_ACTORS; i++) {
    const width = longestAt(words, i, openings)
    if (width === 0 || isNounCommand(words, i)) continue
    const list = actorsAt(words, i + width)
    if (list) found.push(...list.items.map((item) => actorOf(strand, words, item)))
    i += width - 1
  }
  return found
}

function reportTo(strand: Strand, words: readonly Word[]): Finding | null {
  for (let i = 0; i + 1 < words.length; i++) {
    if (words[i]?.key !== 'báo' || words[i + 1]?.key !== 'cáo') continue
    for (let j = i + 2; j < Math.min(i + 12, words.length) && !/^[;.]$/.test(words[j]?.key ?? ''); j++) {
      const list = actorsAt(words, j)
      const item = list?.items[0]
      if (!item) continue
      return findingOf(strand, words[item.from]?.start ?? 0, words[item.to - 1]?.end ?? 0, 0.7)
    }
  }
  return null
}

function within(leads: readonly Actor[], actor: Actor): boolean {
  return leads.some((lead) => nameKey(lead.value) === nameKey(actor.value))
}
