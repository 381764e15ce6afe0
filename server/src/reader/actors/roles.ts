import { HELPS } from '../lexicon/roles.ts'
import { IMPERATIVES, JOB_LABELS, MONITORING } from '../lexicon/verbs.ts'
import type { Actor, Finding } from '../reading.ts'
import type { RuleName } from '../rules.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { longestAt, phraseSet, type Word, wordsOf } from '../text/words.ts'
import type { ActorList, ActorWords } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { attributesIn } from './attributes.ts'
import { actedThrough, alongside, reportedThrough } from './coordinating.ts'
import { doneBy, furtherLeads } from './further-leads.ts'
import { headedBy } from './headings.ts'
import { headAt } from './heads.ts'
import { leadList } from './leads.ts'
import { actorOf, distinct, nameKey } from './naming.ts'

/** Who does what in one stretch of text. */
export type Roles = {
  leads: Actor[]
  coordinates: Actor[]
  via: Actor[]
  reportTo: Finding | null
  monitor: boolean
  /** The leads are only asked by whoever does the job that opens the stretch ("Lập kế hoạch, yêu cầu các xã …"). */
  asked: boolean
  /** The stretch itself says what is to be done (a verb of instruction opens it, or follows who is to do it). */
  instructs: boolean
}

/** No instruction names more bodies than this. */
const MOST_ACTORS = 120

const IMPERATIVE = phraseSet(IMPERATIVES)
const MONITOR = phraseSet(MONITORING)
const LABELS = phraseSet(JOB_LABELS)
const HELP = phraseSet(HELPS)
const ASKS = phraseSet(['yêu cầu', 'đề nghị', 'phân công'])
const OPENING = phraseSet(['đồng thời', 'bên cạnh đó', 'ngoài ra', 'trước mắt', 'đối với', 'riêng'])
/** Words before a body that make it an owner or a place, not one that is reported to. */
const NOT_REPORTED = new Set([
  'của',
  'tại',
  'theo',
  'do',
  'thuộc',
  'trong',
  'từ',
  'qua',
  'và',
  'các',
  'ở',
  'trên',
])

/** The roles last read in a strand: whether it instructs and whom are asked for one after the other. */
const KNOWN = new WeakMap<Strand, { from: number; roles: Roles }>()

/** Reads the roles in a paragraph from character `from` on (after its label). */
export function rolesIn(strand: Strand, from: number): Roles {
  const known = KNOWN.get(strand)
  if (known?.from === from) return known.roles
  const roles = rolesFrom(strand, from)
  KNOWN.set(strand, { from, roles })
  return roles
}

function rolesFrom(strand: Strand, from: number): Roles {
  const words = wordsOf(strand)
  let first = words.findIndex((word) => word.start >= from)
  if (first < 0) first = words.length
  first = afterJobLabel(words, first)
  const attributes = attributesIn(words, first)
  const headed = headedBy(words, first)
  const labelled = attributes.leads.length > 0
  const lists = labelled ? attributes.leads : headed ? [headed] : leadLists(words, first)
  const helpsInBrackets = ({ to }: ActorWords) => words[to]?.key === '(' && longestAt(words, to + 1, HELP) > 0
  const leading = onlyThose(lists, (item) => !helpsInBrackets(item))
  const leads = distinct(actorsOf(strand, words, leading, labelled ? 'ACTOR_LABELLED' : 'ACTOR_NAMED'))
  const coordinates = [
    ...actorsOf(strand, words, alongside(words, first), 'ACTOR_ALONGSIDE'),
    ...actorsOf(strand, words, attributes.coordinates, 'ACTOR_LABELLED'),
    ...actorsOf(strand, words, reportedThrough(words, first), 'ACTOR_REPORTED_THROUGH'),
    ...actorsOf(strand, words, onlyThose(lists, helpsInBrackets), 'ACTOR_ALONGSIDE'),
  ]
  return {
    leads,
    coordinates: without(distinct(coordinates), leads),
    via: distinct(actorsOf(strand, words, actedThrough(words, first), 'ACTOR_NAMED')),
    reportTo: reportTo(strand, words),
    monitor: words.some((_, i) => longestAt(words, i, MONITOR) > 0),
    asked: !labelled && !headed && askedOnTheWay(words, first, lists[0]),
    instructs: (lists.length > 0 && !headed) || opensWithVerb(words, first),
  }
}

function leadLists(words: readonly Word[], first: number): ActorList[] {
  const lead = leadList(words, first)
  if (lead) return [lead, ...furtherLeads(words, lead.next, true)]
  const further = furtherLeads(words, first, false)
  return further.length > 0 ? further : doneBy(words, first)
}

/** Whether a job opens the stretch and the bodies of the list are asked for something further on in the sentence. */
function askedOnTheWay(words: readonly Word[], first: number, list: ActorList | undefined): boolean {
  const at = list?.items[0]?.prefixAt ?? 0
  if (at < first + 4 || longestAt(words, at - 2, ASKS) !== 2 || words[at - 2]?.capital) return false
  return opensWithVerb(words, first)
}

/** The lists without the bodies that are not wanted. */
function onlyThose(lists: readonly ActorList[], wanted: (item: ActorWords) => boolean): ActorList[] {
  return lists.map(({ items, next }) => ({ items: items.filter(wanted), next }))
}

function actorsOf(
  strand: Strand,
  words: readonly Word[],
  lists: readonly ActorList[],
  rule: RuleName,
): Actor[] {
  const items = lists.flatMap((list) => list.items).slice(0, MOST_ACTORS)
  return items.map((item) => ({ ...actorOf(strand, words, item), rule }))
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

/** The body a report goes to: right after "báo cáo", or after what is reported and "về", "cho", "gửi". */
function reportTo(strand: Strand, words: readonly Word[]): Finding | null {
  for (let i = 0; i + 1 < words.length; i++) {
    if (words[i]?.key !== 'báo' || words[i + 1]?.key !== 'cáo') continue
    for (let j = i + 2; j < Math.min(i + 14, words.length) && !/^[;.]$/.test(words[j]?.key ?? ''); j++) {
      if (NOT_REPORTED.has(words[j - 1]?.key ?? '') || headAt(words, j) === 0) continue
      const item = actorsAt(words, j)?.items[0]
      if (!item) continue
      return findingOf(strand, words[item.from]?.start ?? 0, words[item.to - 1]?.end ?? 0, 0.7, 'REPORT_TO')
    }
  }
  return null
}

/** The actors that are not among those who lead. */
function without(actors: readonly Actor[], leads: readonly Actor[]): Actor[] {
  if (actors.length === 0) return []
  const leading = new Set(leads.map((lead) => nameKey(lead.value)))
  return actors.filter((actor) => !leading.has(nameKey(actor.value)))
}
