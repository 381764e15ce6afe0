import { DUTIES } from '../lexicon/name-words.ts'
import { BETWEEN, NOT_JOBS } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { headAt, verbAt } from './heads.ts'

/** Words of a name before its colon. */
const LONGEST_NAME = 16
/** After a body they are no part of its name. */
const AFTER_NAME = phraseSet([...NOT_JOBS, ...BETWEEN, ...DUTIES])

/**
 * "Trung tâm Kiểm soát thanh toán BHXH, BHYT điện tử: Chủ trì …": what stands before the colon of a point is one name,
 * though it holds words that else end one. `list` is what was read of it; null where it is more than one name, or a
 * sentence of its own.
 */
export function nameToColon(words: readonly Word[], first: number, list: ActorList): ActorList | null {
  const { items, next } = list
  const rest = words[next]
  if (items.length !== 1 || !rest || rest.mark || (verbAt(words, next) > 0 && !endsWithVerb(words, next)))
    return null
  if (longestAt(words, next, AFTER_NAME) > 0) return null
  for (let i = next; i < first + LONGEST_NAME; i++) {
    const key = words[i]?.key ?? '.'
    if (key === ':') {
      const acts = words[i + 1]?.capital && verbAt(words, i + 1) > 0
      return acts ? { items: [{ from: first, to: i, prefix: [], prefixAt: first }], next: i } : null
    }
    if (/^[.;()]$/.test(key) || (words[i - 1]?.mark && headAt(words, i) > 0) || key === 'và') return null
  }
  return null
}

/** "Trung tâm Kiểm soát" before "thanh toán": the verb in the name has its object after it. */
function endsWithVerb(words: readonly Word[], end: number): boolean {
  return [2, 3].some((n) => words[end - n]?.capital && verbAt(words, end - n) === n)
}
