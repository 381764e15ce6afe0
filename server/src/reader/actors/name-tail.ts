import { BOARDS, FIELD_POSTS, NAMING_VERBS, PAPERS } from '../lexicon/board-names.ts'
import { DUTIES as DUTY_WORDS } from '../lexicon/name-words.ts'
import { IMPERATIVES } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import { headAt } from './heads.ts'

const BOARD = phraseSet(BOARDS)
const NAMING = phraseSet(NAMING_VERBS)
const PAPER = phraseSet(PAPERS)
const POST = phraseSet(FIELD_POSTS)
const VERBS = phraseSet(IMPERATIVES)
const DUTIES = phraseSet(DUTY_WORDS)
const LONGEST_TASK = 20
const LONGEST_FIELD = 14

/**
 * The end of a name that goes on with the task a board is for ("Ban Chỉ đạo xây dựng nông thôn mới") or the field a
 * post looks after ("chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng"), else `end`, where the name ended so far.
 */
export function taskEnd(words: readonly Word[], from: number, end: number): number {
  if (longestAt(words, from, POST) > 0 && words[end - 1]) return fieldEnd(words, from, end)
  const board = [1, 2, 3].some((n) => end - n >= from && longestAt(words, end - n, BOARD) === n)
  const verb = board ? longestAt(words, end, NAMING) : 0
  if (verb === 0 || longestAt(words, end + verb, PAPER) > 0 || longestAt(words, end + verb, VERBS) > 0)
    return end
  for (let i = end + verb + 1; i < end + LONGEST_TASK; i++) {
    const key = words[i]?.key
    if (key === undefined || /^[.;:(]$/.test(key) || key === 'các' || key === 'những') return end
    if (longestAt(words, i, DUTIES) > 0) return i
    if ((key === ',' || key === 'và') && opensBody(words, i + 1)) return i
  }
  return end
}

/** Whether a body is plainly named at word `at`: in the plural, as all of them, or with a capital. */
function opensBody(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const plain = word?.capital || word?.key === 'các' || word?.key === 'toàn' || word?.key === 'thành'
  return plain === true && headAt(words, at) > 0
}

/** After "phụ trách lĩnh vực" in a heading, all the words up to its end or colon are the field. */
function fieldEnd(words: readonly Word[], from: number, end: number): number {
  let field = from
  while (field < end && !(words[field]?.key === 'lĩnh' && words[field + 1]?.key === 'vực')) field++
  if (field >= end) return end
  for (let i = field + 2; i < field + LONGEST_FIELD; i++) {
    const key = words[i]?.key
    if (key === undefined || key === ':') return i
    if (/^[.;(]$/.test(key)) return end
  }
  return end
}
