import { COMMANDS } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'

const COMMAND = phraseSet(COMMANDS)
/** Words before "yêu cầu", "giao" … that make it a noun or somebody else's act. */
const NOUN_BEFORE = new Set([
  'sự',
  'bản',
  'kiến',
  'theo',
  'nội',
  'các',
  'những',
  'ban',
  'được',
  'trên',
  'tờ',
  'với',
  'mục',
  'đáp',
  'số',
  'có',
  'hồ',
  'việc',
])

/** How many words an order to somebody ("đề nghị", "giao cho") takes at word `at`; 0 when none stands there. */
export function commandAt(words: readonly Word[], at: number): number {
  const width = longestAt(words, at, COMMAND)
  return width === 0 || isNounCommand(words, at) ? 0 : width
}

/** The bodies that a command names ("yêu cầu các sở …"): the first list after a command from word `from` on. */
export function commanded(words: readonly Word[], from: number): ActorList | null {
  for (let i = from; i < words.length; i++) {
    const width = commandAt(words, i)
    const list = width > 0 ? actorsAt(words, i + width) : null
    if (list) return list
  }
  return null
}

/** "theo yêu cầu của", "ý kiến chỉ đạo", "được giao", "văn bản … phân công": a noun or a report, not an order. */
export function isNounCommand(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key ?? ''
  if (words[at]?.key === 'phân' && !words[at]?.capital && ![',', ';', ':', 'nhất'].includes(before))
    return true
  for (let i = Math.max(0, at - 7); i < at; i++)
    if (words[i]?.key === 'được' && words[at]?.key === 'giao') return true
  return NOUN_BEFORE.has(before) && !(words[at - 1]?.capital && words[at - 2]?.capital)
}
