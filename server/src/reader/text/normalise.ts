import { DASHES, INVISIBLE, LOOK_ALIKES, QUOTES, SPACES } from '../lexicon/characters.ts'
import { entityAt, tagAt } from './markup.ts'
import type { Strand } from './strand.ts'
import { withWordBreaks } from './word-breaks.ts'

/** What is written so far, in pieces, with the place of each character. */
type Draft = { text: string[]; from: number[]; to: number[] }

const LETTER = /\p{L}/u

/**
 * The source with what obscures it taken away (decomposed letters, look-alikes, invisible characters,
 * Markdown marks, table bars, left-over tags, words run apart or together), each character still pointing at its
 * place. Lines are kept.
 */
export function normalise(source: string): Strand {
  const draft: Draft = { text: [], from: [], to: [] }
  let i = 0
  while (i < source.length) {
    const end = plainEnd(source, i)
    i = end > i ? putAsIs(draft, source, i, end) : step(source, i, draft)
  }
  const text = withBareMarks(source, draft)
  const { from, to } = draft
  return withWordBreaks({ text, key: keyOf(text), from: new Int32Array(from), to: new Int32Array(to) })
}

/** A dash alone on its line belongs to the line under it; one between the bars of a table is an empty cell. */
function withBareMarks(source: string, { text, from }: Draft): string {
  return text
    .join('')
    .replace(BARE_MARK, (whole, at: number) =>
      source[from[at + whole.length - 1] ?? 0] === '\n' ? `${whole.slice(0, -1)} ` : whole,
    )
    .replace(BROKEN_LABEL, (whole) => ' '.repeat(whole.length))
}

/** "Nơi ⏎ nhận:", "ỦY ⏎ BAN NHÂN DÂN": a narrow column breaks the label or the letterhead in two. */
const BROKEN_LABEL =
  /(?<=(?:^|\n) *(?:nơi|kính)) *\n(?= *(?:nhận|gửi) *:)|(?<=(?:^|\n) *(?:ỦY|UỶ)) *\n(?= *BAN (?:NHÂN DÂN|MẶT TRẬN))|(?<=(?:^|\n) *HỘI) *\n(?= *ĐỒNG NHÂN DÂN)/giu

const BARE_MARK = /(?<=^|\n)(?: *[-–+•] *)\n(?= *[\p{L}\p{N}])/gu

/** Lower case, one dash, one quote, and the tone mark of open "oa", "oe", "uy" on the first vowel ("hòa", "ủy"). */
export function keyOf(text: string): string {
  const small = text.toLowerCase()
  const plain =
    small.length === text.length
      ? small
      : Array.from({ length: text.length }, (_, i) => lower(text[i] ?? '')).join('')
  return plain
    .replace(DASH, '-')
    .replace(QUOTE, '"')
    .replace(/o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g, settleTone)
}

/** Every dash but the plain one, which stays. */
const DASH = new RegExp(`[${DASHES.replaceAll('-', '')}]`, 'g')
const QUOTE = new RegExp(`[${QUOTES}]`, 'g')

function lower(char: string): string {
  const small = char.toLowerCase()
  return small.length === 1 ? small : char
}

const FIRST_VOWEL: Readonly<Record<string, string>> = {
  ...{ oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa' },
  ...{ oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe' },
  ...{ uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' },
}

function settleTone(pair: string, at: number, whole: string): string {
  const after = whole[at + 2]
  if (after !== undefined && LETTER.test(after)) return pair
  if (whole[at - 1] === 'q') return pair
  return FIRST_VOWEL[pair] ?? pair
}

/** Which characters stand for themselves wherever they come. */
const PLAIN = new Uint8Array(0x1_0000).fill(1, 32)
PLAIN[10] = 1
PLAIN.fill(0, 0x300, 0x370)
for (const char of `${INVISIBLE}${SPACES.slice(1)}${Object.keys(LOOK_ALIKES).join('')}*#<>_\`\\|&\t`)
  PLAIN[char.charCodeAt(0)] = 0

/** Where the characters from `i` on end that stand for themselves and bear no combining mark. */
function plainEnd(source: string, i: number): number {
  let end = i
  while (end < source.length && PLAIN[source.charCodeAt(end)] === 1) end++
  return end > i && isMark(source.charCodeAt(end)) ? end - 1 : end
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}

function step(source: string, i: number, draft: Draft): number {
  const char = source[i] ?? ''
  if (INVISIBLE.includes(char) || (char === '\r' && source[i + 1] === '\n')) return i + 1
  if (char === '&') return entity(source, i, draft)
  if (char === '<') return tag(source, i, draft)
  if (char === '\t') {
    for (let n = 0; n < 4; n++) put(draft, ' ', i, i + 1)
    return i + 1
  }
  if (SPACES.includes(char)) return put(draft, ' ', i, i + 1)
  if (char === '|') return bar(draft, i)
  if (isMarkdown(source, i, draft)) return i + 1
  if (char < ' ' && char !== '\n') return i + 1
  return letter(source, i, draft)
}

/** A bar parts cells: a line's end that takes no room, by which tables tell it from the source's own. */
function bar(draft: Draft, i: number): number {
  put(draft, '\n', i, i)
  return i + 1
}

/** A letter with the combining marks that follow it becomes one character, all pointing at the whole. */
function letter(source: string, i: number, draft: Draft): number {
  let end = i + 1
  while (end < source.length && end < i + 6 && isMark(source.charCodeAt(end))) end++
  if (end === i + 1) return put(draft, LOOK_ALIKES[source[i] ?? ''] ?? source[i] ?? '', i, end)
  for (const char of source.slice(i, end).normalize('NFC')) put(draft, char, i, end)
  return end
}

function entity(source: string, i: number, draft: Draft): number {
  const found = entityAt(source, i)
  return found ? put(draft, found.text, i, found.end) : put(draft, '&', i, i + 1)
}

/** A left-over tag shows nothing, or breaks the line. */
function tag(source: string, i: number, draft: Draft): number {
  const found = tagAt(source, i)
  if (!found) return put(draft, '<', i, i + 1)
  return found.breaks ? put(draft, '\n', i, found.end) : found.end
}

/** Emphasis, heading marks, quote marks and escapes; a star that opens a line before a space is a bullet. */
function isMarkdown(source: string, i: number, draft: Draft): boolean {
  const char = source[i]
  const next = source[i + 1] ?? '\n'
  if (char === '*') {
    if (next !== ' ' || !opensLine(draft) || isEmphasis(source, i)) return true
    const rest = /^ *([^ ]?)/.exec(source.slice(i + 2, i + 10))?.[1] ?? ''
    return rest.trim() === '' || rest === '*'
  }
  if (char === '\\') return '.-*_()[]#+'.includes(next)
  if (char === '_' || char === '`') return next === char || source[i - 1] === char
  if (char === '#' || char === '>') return opensLine(draft)
  return false
}

/** "** II**": the second of two stars that another two close on the same line, with a space left after them. */
function isEmphasis(source: string, i: number): boolean {
  if (source[i - 1] !== '*') return false
  const line = source.slice(i + 1, i + LONGEST_EMPHASIS)
  const closes = line.indexOf('**')
  return closes > 0 && !line.slice(0, closes).includes('\n')
}

const LONGEST_EMPHASIS = 240

/** Whether nothing but a few spaces stands on the line so far. */
function opensLine({ text }: Draft): boolean {
  let spaces = 0
  for (let n = text.length - 1; n >= 0; n--) {
    const piece = text[n] ?? ''
    for (let i = piece.length - 1; i >= 0; i--) {
      if (spaces === MOST_SPACES) return false
      if (piece[i] === '\n') return true
      if (piece[i] !== ' ') return false
      spaces++
    }
  }
  return true
}

/** From this many spaces on a line counts as begun. */
const MOST_SPACES = 39

function put(draft: Draft, char: string, from: number, to: number): number {
  draft.text.push(char)
  for (let n = 0; n < char.length; n++) {
    draft.from.push(from)
    draft.to.push(to)
  }
  return to
}

function putAsIs(draft: Draft, source: string, from: number, to: number): number {
  draft.text.push(source.slice(from, to))
  for (let i = from; i < to; i++) {
    draft.from.push(i)
    draft.to.push(i + 1)
  }
  return to
}
