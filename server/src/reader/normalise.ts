import { DASHES, ENTITIES, INVISIBLE, LOOK_ALIKES, QUOTES, SPACES } from './lexicon/characters.ts'
import type { Strand } from './strand.ts'

type Draft = { text: string[]; from: number[]; to: number[] }

const LETTER = /\p{L}/u

/**
 * The source with what obscures it taken away (decomposed letters, look-alikes, invisible characters,
 * Markdown marks, table bars), each character still pointing at its place. Lines are kept.
 */
export function normalise(source: string): Strand {
  const draft: Draft = { text: [], from: [], to: [] }
  let i = 0
  while (i < source.length) {
    if (isPlain(source.charCodeAt(i)) && !isMark(source.charCodeAt(i + 1)))
      i = put(draft, source[i] ?? '', i, i + 1)
    else i = step(source, i, draft)
  }
  const text = draft.text.join('')
  return { text, key: keyOf(text), from: Int32Array.from(draft.from), to: Int32Array.from(draft.to) }
}

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

const DASH = new RegExp(`[${DASHES.replaceAll('-', '\\-')}]`, 'g')
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

const SPECIAL = new Set(
  [...`${INVISIBLE}${SPACES.slice(1)}${Object.keys(LOOK_ALIKES).join('')}*#>_\`\\\\|&\t`].map((char) =>
    char.charCodeAt(0),
  ),
)

/** A character that stands for itself wherever it comes. */
function isPlain(code: number): boolean {
  return (code >= 32 || code === 10) && !SPECIAL.has(code) && !isMark(code)
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}

function step(source: string, i: number, draft: Draft): number {
  const char = source[i] ?? ''
  if (INVISIBLE.includes(char)) return i + 1
  if (char === '&') return entity(source, i, draft)
  if (char === '\t') {
    for (let n = 0; n < 4; n++) put(draft, ' ', i, i + 1)
    return i + 1
  }
  if (SPACES.includes(char)) return put(draft, ' ', i, i + 1)
  if (char === '|') return put(draft, '\n', i, i + 1)
  if (isMarkdown(source, i, draft)) return i + 1
  if (char < ' ' && char !== '\n') return i + 1
  return letter(source, i, draft)
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
  for (const [name, char] of Object.entries(ENTITIES)) {
    if (source.startsWith(name, i)) return put(draft, char, i, i + name.length)
  }
  return put(draft, '&', i, i + 1)
}

/** Emphasis, heading marks, quote marks and escapes; a star that opens a line before a space is a bullet. */
function isMarkdown(source: string, i: number, draft: Draft): boolean {
  const char = source[i]
  const next = source[i + 1] ?? '\n'
  if (char === '*') {
    if (next !== ' ' || !opensLine(draft)) return true
    const rest = source.slice(i + 2, i + 4).trim()
    return rest === '' || rest.startsWith('*')
  }
  if (char === '\\') return '.-*_()[]#+'.includes(next)
  if (char === '_' || char === '`') return next === char || source[i - 1] === char
  if (char === '#' || char === '>') return opensLine(draft)
  return false
}

function opensLine(draft: Draft): boolean {
  for (let i = draft.text.length - 1; i >= 0 && i > draft.text.length - 40; i--) {
    if (draft.text[i] === '\n') return true
    if (draft.text[i] !== ' ') return false
  }
  return draft.text.length < 40
}

function put(draft: Draft, char: string, from: number, to: number): number {
  for (let n = 0; n < char.length; n++) {
    draft.text.push(char[n] ?? '')
    draft.from.push(from)
    draft.to.push(to)
  }
  return to
}
