import { DUTIES as DUTY_WORDS } from '../lexicon/name-words.ts'
import { WORK_OPENINGS } from '../lexicon/openings.ts'
import { HELPS } from '../lexicon/roles.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { commandAt } from './commands.ts'
import { helpersEnd } from './coordinating.ts'
import { headAt, verbAt } from './heads.ts'
import { accepted, isWhole, numberAt, orderedBy } from './leads.ts'

const HELP = phraseSet(HELPS)
const DUTIES = phraseSet(DUTY_WORDS)
const WORK = phraseSet(WORK_OPENINGS)

/**
 * The bodies put to work in the clauses after the first lead: "…; giao Sở B …", "…. Sở C có trách nhiệm …". Those that
 * only help ("…; Sở B phối hợp") are none when somebody already leads (`led`).
 */
export function furtherLeads(words: readonly Word[], from: number, led: boolean): ActorList[] {
  const found: ActorList[] = []
  let depth = 0
  for (let i = from; i < words.length; i++) {
    const mark = words[i - 1]?.mark ? words[i - 1]?.key : undefined
    const counted = mark === ';' ? numberAt(words, i) : 0
    i += counted
    if (words[i]?.mark) depth += words[i]?.key === '(' ? 1 : words[i]?.key === ')' && depth > 0 ? -1 : 0
    const past = helpersEnd(words, i)
    if (past > i) {
      i = past - 1
      continue
    }
    if (!words[i - 1]?.mark) continue
    if (i === from || depth > 0 || (mark !== '.' && mark !== ';' && mark !== ',')) continue
    const order = mark === ',' && words[i]?.key === 'khuyến' ? 0 : commandAt(words, i)
    const whole = order > 0 || (isWhole(words, i) && headAt(words, i) > 0)
    const list = whole ? actorsAt(words, i + order) : null
    if (!list) continue
    if (order > 0 || actsOn(words, list, led || found.length > 0, mark === ','))
      found.push(orderedBy(words, list) ?? list)
    i = list.next - 1
  }
  return found
}

/** "Hội nghị … do Ban Thường trực … triệu tập, chủ trì": who acts in a sentence that begins with what is done. */
export function doneBy(words: readonly Word[], first: number): ActorList[] {
  if (verbAt(words, first) > 0 || longestAt(words, first, WORK) > 0) return []
  for (let i = first; i < words.length && words[i]?.key !== '.'; i++) {
    const list = words[i]?.key === 'do' ? actorsAt(words, i + 1) : null
    if (list && longestAt(words, list.next, CONVENES) > 0) return [list]
  }
  return []
}

const CONVENES = phraseSet(['triệu tập', 'chủ trì'])

/** Whether a body named at the opening of a further clause has a job there; inside a sentence only a duty tells it. */
function actsOn(words: readonly Word[], list: ActorList, led: boolean, inSentence: boolean): boolean {
  if (inSentence && (led || longestAt(words, list.next, DUTIES) === 0)) return false
  if (led && isOthers(words, list)) return false
  if (!accepted(words, list) || verbAt(words, list.next) === 0 || words[list.next]?.key === 'để') return false
  return !led || longestAt(words, list.next, HELP) === 0
}

/** "Các cơ quan liên quan khi nhận được yêu cầu thì …": whoever else it may concern, not one more who leads. */
function isOthers(words: readonly Word[], { items }: ActorList): boolean {
  const [first] = items
  return (
    items.length === 1 &&
    first !== undefined &&
    longestAt(words, first.from, OTHERS) === first.to - first.from
  )
}

const OTHERS = phraseSet([
  'các cơ quan liên quan',
  'các cơ quan chức năng',
  'các đơn vị liên quan',
  'các cơ quan, đơn vị liên quan',
])
