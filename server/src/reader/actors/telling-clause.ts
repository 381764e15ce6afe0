import * as lexicon from '../lexicon/name-words.ts'
import { IMPERATIVES } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import { headAt } from './heads.ts'

const CLAUSES = phraseSet(lexicon.TELLING_CLAUSES)
const PLACES = phraseSet(lexicon.PLACES_OF_BODIES)
const DUTIES = phraseSet(lexicon.DUTIES)
const VERBS = phraseSet(IMPERATIVES)
const CHARGED = phraseSet(['giao nhiệm vụ', 'giao', 'phân công', 'thành lập'])
const LONGEST_CLAUSE = 25
/** Words between "được" or "do" and "giao" ("được Đảng, Nhà nước giao nhiệm vụ"). */
const LONGEST_GIVER = 8

/**
 * The word after a clause that tells which bodies are meant ("các đơn vị được giao chủ trì có trách nhiệm …").
 * `end` itself when no such clause follows the name that ends there.
 */
export function clauseEnd(words: readonly Word[], end: number): number {
  const opening = longestAt(words, end, CLAUSES) || chargedBy(words, end)
  const has =
    words[end]?.key === 'có' && longestAt(words, end, DUTIES) === 0 && longestAt(words, end + 1, VERBS) > 0
  if (opening === 0 && !has) return end
  for (let i = end + Math.max(opening, 2); i < Math.min(words.length, end + LONGEST_CLAUSE); i++) {
    const key = words[i]?.key
    if (key === '.' || key === ';') break
    if (key === ':') return i
    if (key === ',' && (has || headAt(words, i + 1) > 0)) return has ? i : end + opening
    if (longestAt(words, i, DUTIES) > 0 || (has && key === 'với')) return i
  }
  return end + opening + longestAt(words, end + opening, PLACES)
}

/** "được Đảng, Nhà nước giao nhiệm vụ", "do tỉnh thành lập": how many words it takes. */
function chargedBy(words: readonly Word[], at: number): number {
  if (words[at]?.key !== 'được' && words[at]?.key !== 'do') return 0
  for (let i = at + 2; i < at + LONGEST_GIVER; i++) {
    const width = longestAt(words, i, CHARGED)
    if (width > 0) return i + width - at
    if (!words[i] || (words[i]?.mark && words[i]?.key !== ',')) return 0
  }
  return 0
}
