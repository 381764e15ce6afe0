import { CLASS_PREFIXES } from '../lexicon/agencies.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList, ActorWords } from './actor-words.ts'
import { isClass, verbAt } from './heads.ts'

const SINGLE = phraseSet(CLASS_PREFIXES)
/** Words of the class between its known name and the bracket ("các cơ quan đăng ký đầu tư (…)"). */
const LONGEST_REST = 6
/** A bracket that names the members of a class is no longer than this. */
const LONGEST_BRACKET = 80
/** A member that no known word opens ("Điện lực Lam Thượng") has no more words than this. */
const LONGEST_NAME = 8

/**
 * The members that a bracket names one by one after a class ("các nhà mạng (A, B, C)", "các cơ quan đăng ký đầu tư
 * (Sở A, Ban B):"): they are meant, not the class. Null when no such bracket follows the name at words `from`..`end`.
 * `listAt` reads the list of bodies at a word.
 */
export function membersOf(
  words: readonly Word[],
  from: number,
  end: number,
  listAt: (words: readonly Word[], at: number) => ActorList | null,
): ActorList | null {
  if (!isClass(words, from)) return null
  const open = bracketAfter(words, end)
  if (open < 0) return null
  const first = afterIncluding(words, open + 1)
  const close = closingAfter(words, open)
  if (close < 0) return null
  const list = listAt(words, first)
  const known = list !== null && list.next === close && list.items.length > 1 ? list.items : null
  if (open > end && !(known && isWhole(words, close + 1))) return null
  if (known) return { items: known, next: close + 1 }
  const items = properNames(words, first, close)
  const shared = longestAt(words, from + 1, SINGLE) === end - from - 1
  const prefix = shared ? ([[from + 1, end]] as const) : []
  return items && { items: items.map((item) => ({ ...item, prefix, prefixAt: from })), next: close + 1 }
}

function bracketAfter(words: readonly Word[], end: number): number {
  for (let at = end; at <= end + LONGEST_REST; at++) {
    if (words[at]?.key === '(') return at
    if (words[at]?.mark !== false || words[at]?.capital) return -1
  }
  return -1
}

/** The bracket that closes the one at word `open`, when none opens in between: -1 when it is too far away to look for. */
function closingAfter(words: readonly Word[], open: number): number {
  for (let at = open + 1; at < open + LONGEST_BRACKET; at++) {
    if (words[at]?.key === ')') return at
    if (words[at]?.key === '(') return -1
  }
  return -1
}

/** "(gồm: A, B)": the word of the first member. */
function afterIncluding(words: readonly Word[], at: number): number {
  let i = at
  if (words[i]?.key === 'bao') i++
  if (words[i]?.key === 'gồm') i++
  return words[i]?.key === ':' ? i + 1 : i
}

/** Whether what stands after the bracket lets the words before it be a whole name: a colon, the end, a verb. */
function isWhole(words: readonly Word[], at: number): boolean {
  const next = words[at]
  return !next || next.key === ':' || verbAt(words, at) > 0
}

/** Two or more names in capitals, parted by commas: "Viễn thông A, Điện lực B". */
function properNames(words: readonly Word[], first: number, close: number): ActorWords[] | null {
  const items: ActorWords[] = []
  let from = first
  for (let at = first; at <= close; at++) {
    if (at < close && words[at]?.key !== ',' && words[at]?.key !== ';') continue
    const isName = words[from]?.capital === true && words[at - 1]?.mark === false
    if (!isName || at - from > LONGEST_NAME) return null
    if (words.slice(from, at).some(({ key, mark }) => mark || /[0-9]/.test(key))) return null
    items.push({ from, to: at, prefix: [], prefixAt: from })
    from = at + 1
  }
  return items.length > 1 ? items : null
}
