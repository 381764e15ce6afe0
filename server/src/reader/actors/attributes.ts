import { ROLES_AFTER } from '../lexicon/roles.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { commandAt } from './commands.ts'
import { headAt } from './heads.ts'
import { roleLabelAt } from './role-labels.ts'

const AFTER = new Map(ROLES_AFTER)
const ROLE_NOUN = phraseSet(['cơ quan', 'đơn vị', 'cơ quan, đơn vị'])

/** The bodies that a text names by attributes, in the order of the text. */
export type Attributes = { leads: ActorList[]; coordinates: ActorList[] }

/** Who is named by "Cơ quan chủ trì: …", "đơn vị phối hợp: …", "(Sở Nội vụ chủ trì)" from word `first` on. */
export function attributesIn(words: readonly Word[], first: number): Attributes {
  const found: Attributes = { leads: [], coordinates: [] }
  for (let i = first; i < words.length; i++) {
    const bracketed = words[i]?.key === '(' ? roleInBrackets(words, i + 1) : null
    const labelled = bracketed ?? roleAfterLabel(words, i, first)
    if (!labelled) continue
    found[labelled.role].push(labelled.list, ...(bracketed ? [] : listsUpTo(words, labelled.list.next)))
    i = labelled.list.next - 1
  }
  return found
}

/** The bodies from word `from` on that begin a list or go on with one, up to the end of the sentence or the next label. */
function listsUpTo(words: readonly Word[], from: number): ActorList[] {
  const lists: ActorList[] = []
  for (let i = from + 1; i < words.length && words[i - 1]?.key !== '.'; i++) {
    if (roleLabelAt(words, i) || (words[i]?.key === 'phối' && words[i + 1]?.key === 'hợp')) break
    const separated = /^(?:[,;]|và)$/.test(words[i - 1]?.key ?? '')
    const whole = words[i]?.capital || words[i]?.key === 'các'
    const list = separated && whole && headAt(words, i) > 0 ? actorsAt(words, i) : null
    if (!list) continue
    lists.push(list)
    i = list.next
  }
  return lists
}

/** Every body named in the value of an attribute that begins at word `at` ("Sở A chủ trì …; Sở B và các xã …"). */
export function valueLists(words: readonly Word[], at: number): ActorList[] {
  const list = actorsAt(words, at + commandAt(words, at))
  return list ? [list, ...listsUpTo(words, list.next)] : []
}

type Labelled = { role: keyof Attributes; list: ActorList }

function roleAfterLabel(words: readonly Word[], at: number, first: number): Labelled | null {
  const word = words[at]
  if (!word || word.mark || !(at === first || word.capital || words[at - 1]?.mark)) return null
  const label = roleLabelAt(words, at)
  if (!label) return null
  const start = at + label.width
  const list = actorsAt(words, start + commandAt(words, start))
  return list && { role: label.role, list }
}

function roleInBrackets(words: readonly Word[], at: number): Labelled | null {
  const list = headAt(words, at) > 0 ? actorsAt(words, at) : null
  const [only] = list?.items ?? []
  // "Sở Nội vụ (cơ quan chủ trì)": the bracket tells what the body before it is.
  if (!list || (only && longestAt(words, only.from, ROLE_NOUN) === only.to - only.from)) return null
  const after = `${words[list.next]?.key} ${words[list.next + 1]?.key}`
  const role = AFTER.get(after)
  return role ? { role, list } : null
}
