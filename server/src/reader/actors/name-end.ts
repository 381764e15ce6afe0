import * as lexicon from '../lexicon/agencies.ts'
import { BOARDS } from '../lexicon/board-names.ts'
import * as nameWords from '../lexicon/name-words.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import { areaAt, headAt, isClass, namePhraseAt, trailingAt, verbAt } from './heads.ts'
import { goesOnWith, lastField } from './name-goes-on.ts'
import { taskEnd } from './name-tail.ts'
import { endsRow, repeatsHead } from './row-end.ts'

const JOINT = phraseSet(lexicon.JOINT_NAMES)
const LAST = phraseSet(lexicon.LAST_MODIFIERS)
const OPEN = phraseSet(nameWords.OPEN_HEADS)
const BELONGS = phraseSet(nameWords.NAME_WORDS)
const LINKS = phraseSet(nameWords.NAME_LINKS)
const PLACES = phraseSet(nameWords.PLACES_OF_BODIES)
const OTHERS = phraseSet(nameWords.OTHER_BODIES)
const INNER = phraseSet(nameWords.INNER_BODIES)
const BOARD_HEADS = phraseSet(BOARDS)
const NUMBERED = phraseSet(lexicon.NUMBERED)
const BOARD = phraseSet(['ban chỉ đạo'])
const LONGEST_NAME = 40
const LONGEST_BRACKET = 14
/** Unknown small words that may close a name when a separator and another body, or a colon, follow them. */
const LONGEST_TAIL = 3

/**
 * What may come next in a name. `open`: it still lacks what it is about ("Hội …"), so any word that is no verb;
 * `field`: a word begun with a capital may take its second syllable ("Nội vụ"); `plural`: a noun after "các";
 * `whole`: only words known to belong to names; `place`: the proper name of an area, only capitals.
 */
type State = 'open' | 'field' | 'plural' | 'whole' | 'place'

type Step = { width: number; state: State }

const STOP: Step = { width: 0, state: 'whole' }

/** The word after the name of the body that begins at word `from`. */
export function itemEnd(words: readonly Word[], from: number): number {
  const head = headAt(words, from)
  const open = [0, 1].some((n) => longestAt(words, from + n, OPEN) === head - n)
  const state: State = open ? 'open' : isPlace(words, from, head) ? 'place' : 'whole'
  const kind = isClass(words, from) ? 'class' : 'one'
  const end = walk(words, from, from + head, state, kind)
  const after = afterBracket(words, end)
  return after > end ? walk(words, from, after, 'open', kind) : taskEnd(words, from, end)
}

/** The word after "(Phòng Kinh tế, Hạ tầng và Đô thị)" when the name goes on there: "… các xã, phường". */
function afterBracket(words: readonly Word[], at: number): number {
  if (words[at]?.key !== '(') return at
  for (let i = at + 1; i < at + LONGEST_BRACKET; i++) {
    if (words[i]?.key !== ')') continue
    const key = words[i + 1]?.key ?? ''
    return key === 'các' || key === 'thuộc' || areaAt(words, i + 1) > 0 ? i + 1 : at
  }
  return at
}

/** The word after the bare name ("Khoa học và Công nghệ") that begins at word `from` in the list of a class. */
export function bareNameEnd(words: readonly Word[], from: number): number {
  if (words[from]?.mark !== false) return from
  return walk(words, from, from + (longestAt(words, from, JOINT) || headAt(words, from)), 'open', 'bare')
}

/** What kind of name is read: one body's, a class's, or the bare name of a member of a class. */
type Kind = 'one' | 'class' | 'bare'

function walk(words: readonly Word[], from: number, start: number, first: State, kind: Kind): number {
  let i = start
  let state = first
  while (i < words.length && i < from + LONGEST_NAME) {
    if (kind === 'class' && words[i]?.key === ',' && fieldAt(words, i + 1) > 0) {
      i += 1 + fieldAt(words, i + 1)
      continue
    }
    if (kind !== 'class' && longestAt(words, i, JOINT) === 0 && separates(words, i, kind)) break
    if (words[i]?.key === ',' && repeatsHead(words, from, start, i + 1)) break
    if (/^(?:,|và)$/.test(words[i]?.key ?? '') && endsRow(words, from, i)) break
    const step = stepAt(words, i, state, start)
    if (step.width === 0) break
    i += step.width
    state = step.state
  }
  while (i > from && words[i - 1]?.mark && words[i - 1]?.key !== ')') i--
  return i
}

/** How many words a further field takes in the name of a class ("các chủ hồ chứa thủy lợi, thủy điện"). */
function fieldAt(words: readonly Word[], at: number): number {
  return words[at]?.capital || verbAt(words, at) > 0 || headAt(words, at) > 0
    ? 0
    : longestAt(words, at, BELONGS)
}

/** Whether word `i` ends the name: any comma or "và" in a list of bare names, one before other bodies after one body. */
function separates(words: readonly Word[], i: number, kind: Kind): boolean {
  if (words[i]?.key !== ',' && words[i]?.key !== 'và') return false
  return kind === 'bare' || longestAt(words, i + 1, OTHERS) > 0
}

/** How many words from `i` on still belong to the name, and what may follow them. */
function stepAt(words: readonly Word[], i: number, state: State, start: number): Step {
  const word = words[i]
  if (!word) return STOP
  if (word.mark) return stepOverMark(words, i, state)
  const joint = longestAt(words, i, JOINT)
  if (joint > 0) return { width: joint, state: 'whole' }
  if (word.key === 'và') return stepOn(words, i)
  const fixed = namePhraseAt(words, i) || longestAt(words, i, INNER)
  if (fixed > 0) return { width: fixed, state: 'whole' }
  if (/^[0-9]+$/.test(word.key)) return stepOverNumber(words, i)
  const inner = word.capital ? headAt(words, i) : 0
  if (inner > 1) return { width: inner, state: longestAt(words, i, OPEN) === inner ? 'open' : 'whole' }
  if (word.capital) return { width: 1, state: afterCapital(words, i, state, start) }
  const board = boardAfter(words, i)
  if (board > 0) return { width: board, state: 'open' }
  return endsName(words, i) ? STOP : smallWord(words, i, state)
}

/** "Quân khu 7", "UBND 11 phường": the number of a body, or how many areas there are. */
function stepOverNumber(words: readonly Word[], i: number): Step {
  if (isNumbered(words, i)) return { width: 1, state: 'whole' }
  const areas = words[i + 1]?.capital ? 0 : areaAt(words, i + 1)
  return areas > 0 ? { width: 1 + areas, state: 'whole' } : STOP
}

/** "các thành viên khác trong Tiểu ban Nội dung": how many words "trong" and the opening of the board take. */
function boardAfter(words: readonly Word[], i: number): number {
  return words[i]?.key === 'trong' && longestAt(words, i + 1, BOARD_HEADS) > 0 ? 1 + headAt(words, i + 1) : 0
}

/** "khu vực 2", "Quân khu 7". */
function isNumbered(words: readonly Word[], i: number): boolean {
  if (words[i + 1]?.key === '/') return false
  if (words[i - 1]?.key === 'số') return true
  return [1, 2, 3].some((n) => longestAt(words, i - n, NUMBERED) === n) || numbersBoard(words, i)
}

/** "Ban Chỉ đạo quốc gia 1237", "Ban Chỉ đạo tỉnh 35": boards are told apart by the number of what they carry out. */
function numbersBoard(words: readonly Word[], i: number): boolean {
  if ((words[i]?.key.length ?? 0) < 2 || words[i - 1]?.mark) return false
  return [4, 5].some((n) => longestAt(words, i - n, BOARD) === 3 && !words[i - n + 3]?.mark)
}

function afterCapital(words: readonly Word[], i: number, state: State, start: number): State {
  if (state === 'place') return 'place'
  const before = words[i - 1]
  const named = i > start && before?.capital && longestAt(words, i - 1, OPEN) === 0
  return named ? 'whole' : 'field'
}

function smallWord(words: readonly Word[], i: number, state: State): Step {
  const before = words[i - 1]?.key ?? ''
  if ((before === 'các' || before === 'những') && words[i]?.key !== 'được')
    return { width: longestAt(words, i, BELONGS) || 1, state: 'plural' }
  if (words[i]?.key === 'của') return { width: ownerFollows(words, i + 1) ? 1 : 0, state: 'open' }
  if (words[i]?.key === 'ở' && words[i + 1]?.capital && headAt(words, i + 1) > 0)
    return { width: 1, state: 'open' }
  if (
    words[i]?.key === 'cơ' &&
    words[i + 1]?.key === 'quan' &&
    (words[i + 2]?.capital || areaAt(words, i + 2))
  )
    return { width: 2, state: 'open' }
  if (words[i]?.key === 'số' && isNumber(words, i + 1) && words[i + 2]?.key !== '/')
    return { width: 2, state: 'whole' }
  const known = longestAt(words, i, BELONGS)
  if (known > verbAt(words, i)) return { width: known, state: stateAfter(words, i, known) }
  if (verbAt(words, i) > 0) return STOP
  if (words[i]?.key === 'các') return { width: 1, state: 'plural' }
  if (state === 'open') return { width: 1, state: 'open' }
  if (state === 'field' || state === 'plural') return { width: 1, state: 'whole' }
  return { width: tailAt(words, i, state), state: 'whole' }
}

function stateAfter(words: readonly Word[], i: number, width: number): State {
  if (longestAt(words, i, LINKS) === width) return 'open'
  return isPlace(words, i, width) ? 'place' : 'whole'
}

/** Whether the last of the words `at`..`at + width` is a kind of area that its proper name follows. */
function isPlace(words: readonly Word[], at: number, width: number): boolean {
  const next = words[at + width]
  return (
    next?.capital === true &&
    [1, 2].some(
      (n) =>
        n <= width &&
        (areaAt(words, at + width - n) === n || longestAt(words, at + width - n, NUMBERED) === n),
    )
  )
}

/** "của" goes on with the name only before another body or area ("cơ quan chức năng của Bộ Công an"). */
function ownerFollows(words: readonly Word[], at: number): boolean {
  return headAt(words, at) > 0 || areaAt(words, at) > 0 || isCentral(words, at)
}

/** "của Trung ương", "của Đảng", "của cấp trên": no body one writes to, but whose the bodies are. */
function isCentral(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key
  if (key === 'cấp' && words[at + 1]?.key === 'trên') return true
  return words[at]?.capital === true && (key === 'đảng' || (key === 'trung' && words[at + 1]?.key === 'ương'))
}

/** Unknown small words before a colon, or before a separator and another body: the name has not ended yet. */
function tailAt(words: readonly Word[], i: number, state: State): number {
  if (state !== 'place' && words[i - 1]?.capital && secondSyllable(words, i)) return 1
  for (let n = 1; n <= LONGEST_TAIL; n++) {
    const word = words[i + n]
    if (!word || word.capital) return 0
    if (word.key === ':' || word.key === ')') return n
    if (word.key === ',' || word.key === ';' || word.key === 'và')
      return headAt(words, i + n + 1) > 0 || trailingAt(words, i + n + 1) > 0 ? n : 0
    if (word.mark || verbAt(words, i + n) > 0) return 0
  }
  return 0
}

/** "Kinh Tế Hạ tầng," in careless capitals: one small word between a capital and the end of the name. */
function secondSyllable(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  return !next || next.mark || next.capital || verbAt(words, i + 1) > 0
}

function stepOverMark(words: readonly Word[], i: number, state: State): Step {
  const key = words[i]?.key
  const next = words[i + 1]
  if (key === '-' || key === '&' || key === '/')
    return next && !next.mark ? { width: 1, state: 'open' } : STOP
  if (key === ',') return stepOn(words, i)
  const inWord = key === '.' && next?.start === words[i]?.end && next?.capital === true
  return inWord ? { width: 1, state } : STOP
}

/** A comma or "và" with the noun or name by which the same body goes on; no step when it does not. */
function stepOn(words: readonly Word[], i: number): Step {
  if (isFurtherNumber(words, i + 1)) return { width: 2, state: 'whole' }
  const width = goesOnWith(words, i + 1) || lastField(words, i)
  if (width === 0) return STOP
  return { width: width + 1, state: words[i + 1]?.capital ? 'field' : stateAfter(words, i + 1, width) }
}

/** "Quân khu 3, 4 và 5", "thôn 1, 2": a further number of the same kind. */
function isFurtherNumber(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (!isNumber(words, at) || (next && !next.mark && next.key !== 'và' && verbAt(words, at + 1) === 0))
    return false
  let i = at
  while (isNumber(words, i) && /^(?:,|và)$/.test(words[i - 1]?.key ?? '') && isNumber(words, i - 2)) i -= 2
  return i < at && isNumbered(words, i)
}

function isNumber(words: readonly Word[], at: number): boolean {
  return /^[0-9]{1,3}$/.test(words[at]?.key ?? '')
}

/** Whether the name was complete before word `i`: "các đơn vị liên quan" takes an area or a link, no other word. */
function endsName(words: readonly Word[], i: number): boolean {
  const before = [1, 2].some((width) => longestAt(words, i - width, LAST) === width)
  return (
    before &&
    areaAt(words, i) === 0 &&
    longestAt(words, i, LAST) === 0 &&
    longestAt(words, i, LINKS) === 0 &&
    longestAt(words, i, PLACES) === 0
  )
}
