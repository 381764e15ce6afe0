import * as lexicon from '../lexicon/agencies.ts'
import * as nameWords from '../lexicon/name-words.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import { areaAt, headAt, namePhraseAt, trailingAt, verbAt } from './heads.ts'

const LAST = phraseSet(lexicon.LAST_MODIFIERS)
const LINKS = phraseSet(nameWords.NAME_LINKS)
const OWN_BODIES = phraseSet(nameWords.BODIES_OF_THEIR_OWN)
const PROPER_NOUNS = phraseSet(['trung tâm', 'trường', 'viện', 'bệnh viện'])

/** The bare noun ("ban", "thị trấn") or the proper name at `at` that goes on with the same body, in words. */
export function goesOnWith(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word || word.mark || longestAt(words, at, OWN_BODIES) > 0 || isGovernment(words, at)) return 0
  if (word.capital) {
    if (headAt(words, at) > 0) return 0
    const fixed = namePhraseAt(words, at)
    if (fixed > 0) return fixed
    return verbAt(words, at) > 0 ? pairedField(words, at) : 1
  }
  if (word.key === 'thuộc' || word.key === 'trực') return longestAt(words, at, LINKS)
  return areaAt(words, at) || (opensOwnName(words, at) ? 0 : trailingAt(words, at))
}

/** "…, trung tâm giáo dục thường xuyên": the noun has words of its own after it, so that it names another body. */
function opensOwnName(words: readonly Word[], at: number): boolean {
  const width = longestAt(words, at, PROPER_NOUNS)
  const next = words[at + width]
  if (width === 0 || !next || next.mark || next.capital) return false
  return (
    longestAt(words, at + width, LINKS) === 0 && longestAt(words, at + width, LAST) === 0 && next.key !== 'và'
  )
}

/** "Cục Xuất bản, In và Phát hành": the last of several fields may be a verb. */
export function lastField(words: readonly Word[], i: number): number {
  const several =
    words[i]?.key === 'và' && [2, 3].some((n) => words[i - n]?.key === ',' && words[i - n + 1]?.capital)
  return several && words[i + 1]?.capital && headAt(words, i + 1) === 0 ? verbAt(words, i + 1) : 0
}

/** "Vụ Khoa học, Đào tạo và Môi trường": a field that is a verb too, when another one is joined to it. */
function pairedField(words: readonly Word[], at: number): number {
  const width = verbAt(words, at)
  const next = words[at + width + 1]
  if (words[at + width]?.key !== 'và' || !next?.capital || headAt(words, at + width + 1) > 0) return 0
  return width + 1 + Math.max(1, verbAt(words, at + width + 1))
}

/** "…, chính quyền, Mặt trận Tổ quốc và …": in a list of all that govern, the government is one of its own. */
function isGovernment(words: readonly Word[], at: number): boolean {
  const mark = words[at + 2]?.key
  return (
    words[at]?.key === 'chính' &&
    words[at + 1]?.key === 'quyền' &&
    (mark === ',' || mark === 'và') &&
    headAt(words, at + 3) > 0
  )
}
