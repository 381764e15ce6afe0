import { IMPERATIVES } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { headAt } from './heads.ts'

const IMPERATIVE = phraseSet(IMPERATIVES)
const CARRIES_OUT = phraseSet(['thực hiện', 'tổ chức', 'tiến hành', 'tổ chức thực hiện'])
/** Words before a body that tie it to them: it opens no sentence of its own. */
const TIED = new Set(
  'của cho với tại về do theo và từ các là đến đối việc tới trong khi nếu mà gửi giúp được'.split(' '),
)
const LONGEST_TITLE = 20
const FARTHEST_VERB = 8

/**
 * "1. Giám sát thường xuyên Ban Thường trực … thực hiện giám sát …": a title that lost the line break or the mark
 * after it runs into the sentence. It is told by its verb, which comes again as what the body carries out.
 */
export function afterRunInTitle(words: readonly Word[], first: number): ActorList | null {
  if (longestAt(words, first, IMPERATIVE) === 0) return null
  for (let i = first + 2; i < Math.min(words.length, first + LONGEST_TITLE); i++) {
    const before = words[i - 1]
    if (words[i]?.mark && words[i]?.key !== ',') return null
    if (!words[i]?.capital || before?.mark || TIED.has(before?.key ?? '') || headAt(words, i) === 0) continue
    const list = actorsAt(words, i)
    return list && repeatsTitle(words, first, i, list.next) ? list : null
  }
  return null
}

/** Whether the body named up to word `next` carries out what a verb of the title `first`..`end` says. */
function repeatsTitle(words: readonly Word[], first: number, end: number, next: number): boolean {
  const width = longestAt(words, next, CARRIES_OUT)
  if (width === 0) return false
  for (let k = first; k + 1 < end; k++) {
    if (longestAt(words, k, IMPERATIVE) < 2) continue
    for (let j = next + width; j < next + width + FARTHEST_VERB; j++)
      if (words[j]?.key === words[k]?.key && words[j + 1]?.key === words[k + 1]?.key) return true
  }
  return false
}
