import { STATE_ROW as STATE_WORDS } from '../lexicon/name-words.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import { isEach } from './heads.ts'

const PARTY = phraseSet(['tổ chức đảng'])
const PARTY_ROW = phraseSet(['cấp ủy, tổ chức đảng'])
const LOCAL = phraseSet(['chính quyền địa phương'])
const STATE_ROW = phraseSet(STATE_WORDS)
const SOCIAL_ROW = phraseSet(['tổ chức chính trị'])

/** "cơ quan thuế, cơ quan hải quan": a head that comes again with a word after it opens another body. */
export function repeatsHead(words: readonly Word[], from: number, start: number, at: number): boolean {
  const next = words[at + start - from]
  if (start - from < 2 || !next || next.mark) return false
  for (let n = 0; n < start - from; n++) if (words[from + n]?.key !== words[at + n]?.key) return false
  return true
}

/**
 * "các cấp ủy, tổ chức đảng, cơ quan, đơn vị", "các sở, ban, ngành, tổ chức chính trị - xã hội": a row of the bodies
 * of the Party or the State ends at the comma before those of the other, and at the comma or "và" before local
 * government.
 */
export function endsRow(words: readonly Word[], from: number, comma: number): boolean {
  if (isEach(words, from)) return false
  if (longestAt(words, comma + 1, LOCAL) > 0) return true
  if (words[comma]?.key !== ',') return false
  if (words[comma - 1]?.key === 'đảng' && longestAt(words, comma - 3, PARTY) === 3)
    return longestAt(words, comma + 1, STATE_ROW) > 0
  if (longestAt(words, comma + 1, PARTY_ROW) > 0) return true
  return words[comma - 1]?.key === 'ngành' && longestAt(words, comma + 1, SOCIAL_ROW) > 0
}
