import type { Strand } from './strand.ts'

/**
 * A word or a mark of a strand. `capital`: it begins with a capital letter. `number` tells it from other words of the
 * phrases that are looked for; 0 for a word of none.
 */
export type Word = {
  start: number
  end: number
  key: string
  capital: boolean
  mark: boolean
  number: number
}

const SPACE = 1
const LETTER = 2
const CAPITAL = 3
const MARK = 4
/** What each character is, learnt as it comes: asking a pattern for every one is what splitting would cost. */
const CLASSES = new Uint8Array(0x1_0000)

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = CLASSES[code]
  if (known) return known
  const found = classOf(text[at] ?? ' ')
  CLASSES[code] = found
  return found
}

function classOf(char: string): number {
  if (/[\p{L}\p{N}]/u.test(char)) return char === char.toLowerCase() ? LETTER : CAPITAL
  return /\s/u.test(char) ? SPACE : MARK
}

function endsWord(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind !== LETTER && kind !== CAPITAL
}

/** The words of strands already read: several rules ask for those of the same strand. */
const KNOWN = new WeakMap<Strand, readonly Word[]>()

/** The words and marks of a strand, in order. */
export function wordsOf(strand: Strand): readonly Word[] {
  const known = KNOWN.get(strand)
  if (known) return known
  const words = wordsIn(strand.text, strand.key)
  KNOWN.set(strand, words)
  return words
}

/** The words and marks of a line that is looked at once. */
export function wordsIn(text: string, key: string): readonly Word[] {
  const words: Word[] = []
  for (let start = 0; start < text.length; ) {
    const kind = classAt(text, start)
    const mark = kind === MARK
    let end = start + 1
    if (kind !== SPACE) {
      if (!mark) while (end < text.length && !endsWord(text, end)) end++
      const own = key.slice(start, end)
      words.push({ start, end, key: own, capital: kind === CAPITAL, mark, number: NUMBERS.get(own) ?? 0 })
    }
    start = end
  }
  return words
}

/** The words of a key without its marks. */
export function plainWords(key: string): string[] {
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= key.length; at++) {
    const inWord = at < key.length && !endsWord(key, at)
    if (inWord && start < 0) start = at
    if (inWord || start < 0) continue
    words.push(key.slice(start, at))
    start = -1
  }
  return words
}

/** The words that phrases are made of, numbered as the sets of phrases are built, which is before any text is read. */
const NUMBERS = new Map<string, number>()

function numberOf(word: string): number {
  const number = NUMBERS.get(word) ?? NUMBERS.size + 1
  NUMBERS.set(word, number)
  return number
}

/** A set of phrases that can be looked for at a word: by the number of their first word, the longest first. */
export type PhraseSet = readonly (readonly (readonly number[])[])[]

const NONE: readonly (readonly number[])[] = []

/** Builds a phrase set from lower-case phrases; marks inside a phrase ("ban, ngành") are words of it. */
export function phraseSet(phrases: readonly string[]): PhraseSet {
  const numbered = phrases
    .map((phrase) => wordsIn(phrase, phrase).map((word) => numberOf(word.key)))
    .sort((a, b) => b.length - a.length)
  const set: (readonly (readonly number[])[])[] = new Array(NUMBERS.size + 1).fill(NONE)
  for (const phrase of numbered) {
    const first = phrase[0]
    if (first !== undefined) set[first] = [...(set[first] ?? NONE), phrase]
  }
  return set
}

/** How many words the longest phrase of the set takes at word `at`; 0 when none stands there. */
export function longestAt(words: readonly Word[], at: number, set: PhraseSet): number {
  const number = words[at]?.number
  if (!number || number >= set.length) return 0
  for (const phrase of set[number] ?? NONE) if (standsAt(words, at, phrase)) return phrase.length
  return 0
}

function standsAt(words: readonly Word[], at: number, phrase: readonly number[]): boolean {
  for (let n = 1; n < phrase.length; n++) if (words[at + n]?.number !== phrase[n]) return false
  return true
}
