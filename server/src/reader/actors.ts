import * as lexicon from './lexicon/agencies.ts'
import { ALSO_IN_NAMES, IMPERATIVES, STOPPERS } from './lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from './words.ts'

/** A body named in a list: the words `from`..`to`, with the words of the class it shares ("các phòng") before it. */
export type ActorWords = { from: number; to: number; prefix: string | null; prefixAt: number }

/** A list of bodies and the first word after it. */
export type ActorList = { items: ActorWords[]; next: number }

const HEADS = phraseSet(lexicon.HEADS)
const PROPER = phraseSet(lexicon.PROPER_HEADS)
const NOT_HEADS = phraseSet(lexicon.NOT_HEADS)
const TRAILING = phraseSet(lexicon.TRAILING_NOUNS)
const NAMES = phraseSet(lexicon.NAME_PHRASES)
const JOINT = phraseSet(lexicon.JOINT_NAMES)
const AREAS = phraseSet(lexicon.AREA_NOUNS)
const LAST = phraseSet(lexicon.LAST_MODIFIERS)
const VERBS = phraseSet([...IMPERATIVES, ...STOPPERS].filter((verb) => !ALSO_IN_NAMES.includes(verb)))
const CLASSES = new Map(lexicon.CLASS_PREFIXES)
const EACH = new Set(['mỗi', 'từng'])
const LONGEST_NAME = 30
const LONGEST_LIST = 80

/** How many words the opening of a body's name takes at word `at`; 0 when no body is named there. */
export function headAt(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word || word.mark) return 0
  if (EACH.has(word.key)) return eachHead(words, at)
  const excluded = longestAt(words, at, NOT_HEADS)
  const head = longestAt(words, at, HEADS)
  if (head > 0) return head > excluded ? head : 0
  const proper = longestAt(words, at, PROPER)
  if (proper === 0 || proper <= excluded) return 0
  const next = words[at + proper]
  return next?.capital && !next.mark ? proper : 0
}

/** "Mỗi chi bộ", "từng cơ quan". */
function eachHead(words: readonly Word[], at: number): number {
  const noun = longestAt(words, at + 1, HEADS) || longestAt(words, at + 1, TRAILING)
  return noun > 0 ? noun + 1 : 0
}

/** Whether a verb or an auxiliary begins at word `at`: what is named before it is who does it. */
export function verbAt(words: readonly Word[], at: number): boolean {
  return longestAt(words, at, VERBS) > 0 && longestAt(words, at, NAMES) === 0
}

/** The list of bodies that begins exactly at word `at`, else null. Names after "các phòng:" are listed one by one. */
export function actorsAt(words: readonly Word[], at: number): ActorList | null {
  const items: ActorWords[] = []
  let i = at
  while (items.length < LONGEST_LIST && headAt(words, i) > 0) {
    const end = itemEnd(words, i)
    if (words[end]?.key === ':' && opensNames(words, i, end)) {
      i = readNames(words, i, end, items)
    } else {
      items.push({ from: i, to: end, prefix: null, prefixAt: i })
      i = end
    }
    const next = afterSeparator(words, i)
    if (next === null) break
    i = next
  }
  return items.length === 0 ? null : { items: glueFront(words, items), next: i }
}

/** The word after a comma, semicolon or "và" when another body is named there, else null. */
function afterSeparator(words: readonly Word[], at: number): number | null {
  let i = at
  if (words[i]?.key === '(') i = closingBracket(words, i)
  if (words[i]?.key === ',' || words[i]?.key === ';') i++
  if (words[i]?.key === 'và') i++
  return i > at && headAt(words, i) > 0 && !EACH.has(words[i]?.key ?? '') ? i : null
}

function closingBracket(words: readonly Word[], at: number): number {
  for (let i = at; i < at + 14; i++) if (words[i]?.key === ')') return i + 1
  return at
}

function itemEnd(words: readonly Word[], from: number): number {
  let i = from + headAt(words, from)
  while (i < words.length && i < from + LONGEST_NAME) {
    const width = stepInName(words, i)
    if (width === 0) break
    i += width
  }
  while (i > from && words[i - 1]?.mark && words[i - 1]?.key !== ')') i--
  return i
}

/** How many words from `i` on still belong to the name; 0 when it has ended. */
function stepInName(words: readonly Word[], i: number): number {
  const word = words[i]
  if (!word) return 0
  if (word.mark) return stepOverMark(words, i)
  const joint = jointAround(words, i)
  if (joint > 0) return joint
  if (word.key === 'và') return stepOn(words, i)
  if (!word.capital && endsName(words, i)) return 0
  const fixed = longestAt(words, i, NAMES)
  if (fixed > 0) return fixed
  if (word.capital) return 1
  if (['các', 'ban', 'những'].includes(words[i - 1]?.key ?? '') && word.key !== 'được') return 1
  return verbAt(words, i) ? 0 : 1
}

function stepOverMark(words: readonly Word[], i: number): number {
  const key = words[i]?.key
  const next = words[i + 1]
  if (key === '-' || key === '&' || key === '/') return next && !next.mark ? 1 : 0
  if (key === ',') return stepOn(words, i)
  if (key === '.') return next?.start === words[i]?.end && next?.capital ? 1 : 0
  return 0
}

/** A comma or "và" with the noun or name by which the same body goes on; 0 when it does not. */
function stepOn(words: readonly Word[], i: number): number {
  const width = goesOnWith(words, i + 1)
  return width > 0 ? width + 1 : 0
}

/** The bare noun ("ban", "thị trấn") or the proper name at `at` that goes on with the same body, in words. */
function goesOnWith(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word || word.mark) return 0
  const area = word.capital ? 0 : longestAt(words, at, AREAS)
  if (area > 0) return area
  const trailing = word.capital ? 0 : longestAt(words, at, TRAILING)
  if (trailing > 0) return isProper(words, at, trailing) ? 0 : trailing
  if (headAt(words, at) > 0) return 0
  return word.capital && !verbAt(words, at) ? 1 : 0
}

/** ", phòng Tư pháp" names another body; ", ngành Thành phố" goes on with the same. */
function isProper(words: readonly Word[], at: number, width: number): boolean {
  const next = words[at + width]
  return (
    longestAt(words, at, PROPER) > 0 && next?.capital === true && longestAt(words, at + width, AREAS) === 0
  )
}

/** Whether the name was complete before word `i`: "các đơn vị liên quan" takes an area or a proper name, no other word. */
function endsName(words: readonly Word[], i: number): boolean {
  const before = [1, 2].some((width) => longestAt(words, i - width, LAST) === width)
  return before && longestAt(words, i, AREAS) === 0 && longestAt(words, i, LAST) === 0
}

/** The rest of a name that holds "và" or a comma ("Kế hoạch và Đầu tư") and begins at `i`. */
function jointAround(words: readonly Word[], i: number): number {
  return longestAt(words, i, JOINT)
}

function opensNames(words: readonly Word[], from: number, colon: number): boolean {
  const next = words[colon + 1]
  if (!next?.capital || isPlural(words, colon + 1)) return false
  const verb = longestAt(words, colon + 1, VERBS)
  if (verb > 0 && words[colon + 1 + verb]?.key !== ',') return false
  for (let i = from; i < colon; i++) if (words[i]?.key === 'các') return true
  return false
}

/** Reads "A, B và C" after "các phòng:" into `items`; answers the word after the names. */
function readNames(words: readonly Word[], from: number, colon: number, items: ActorWords[]): number {
  const prefix = prefixOf(words, from, colon)
  let i = colon + 1
  while (items.length < LONGEST_LIST) {
    const end = nameEnd(words, i)
    if (end === i) break
    items.push({ from: i, to: end, prefix, prefixAt: from })
    i = end
    const mark = words[i]?.key
    const next = words[i + 1]
    if ((mark !== ',' && mark !== 'và') || !next?.capital || next.mark || isPlural(words, i + 1)) break
    i++
  }
  return i
}

function isPlural(words: readonly Word[], at: number): boolean {
  return words[at]?.key === 'các' || words[at + 1]?.key === 'các'
}

function nameEnd(words: readonly Word[], from: number): number {
  let i = from
  while (i < words.length && i < from + LONGEST_NAME) {
    const key = words[i]?.key
    const joint = longestAt(words, i, JOINT)
    if (joint > 0) {
      i += joint
      continue
    }
    if (key === ',' || key === 'và') break
    const width = stepInName(words, i)
    if (width === 0) break
    i += width
  }
  while (i > from && words[i - 1]?.mark && words[i - 1]?.key !== ')') i--
  return i
}

/** "các phòng" → "Phòng"; "UBND các tỉnh" → "UBND tỉnh"; "các cơ quan" → no prefix. */
function prefixOf(words: readonly Word[], from: number, colon: number): string | null {
  const keys = words.slice(from, colon).map((word) => word.key)
  const at = keys.lastIndexOf('các')
  const single = CLASSES.get(keys.slice(at).join(' '))
  return single === undefined ? null : single
}

/** The Front and the mass organisations named together ("MTTQ và các đoàn thể") stay one addressee. */
function glueFront(words: readonly Word[], items: ActorWords[]): ActorWords[] {
  const [front, others] = items
  if (items.length !== 2 || !front || !others) return items
  const isFront = /^(?:ủy ban )?(?:mặt trận|mttq|ubmttq)/.test(keysOf(words, front))
  const areOthers = /^(?:các )?(?:đoàn thể|tổ chức chính trị|tổ chức thành viên)/.test(keysOf(words, others))
  return isFront && areOthers
    ? [{ from: front.from, to: others.to, prefix: null, prefixAt: front.from }]
    : items
}

function keysOf(words: readonly Word[], item: ActorWords): string {
  return words
    .slice(item.from, item.to)
    .map((word) => word.key)
    .join(' ')
}
