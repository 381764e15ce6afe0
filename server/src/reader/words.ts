import type { Strand } from './strand.ts'

/** A word or a mark of a strand. `capital`: it begins with a capital letter. */
export type Word = { start: number; end: number; key: string; capital: boolean; mark: boolean }

const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** The words and marks of a strand, in order. */
export function wordsOf(strand: Pick<Strand, 'text' | 'key'>): Word[] {
  const words: Word[] = []
  for (const hit of strand.text.matchAll(TOKEN)) {
    const start = hit.index
    const end = start + hit[0].length
    const first = hit[0][0] ?? ''
    words.push({
      start,
      end,
      key: strand.key.slice(start, end),
      capital: /\p{Lu}/u.test(first),
      mark: !/[\p{L}\p{N}]/u.test(first),
    })
  }
  return words
}

/** A set of phrases that can be looked for at a word. */
export type PhraseSet = Map<string, string[][]>

/** Builds a phrase set from lower-case phrases; marks inside a phrase ("ban, ngành") are words of it. */
export function phraseSet(phrases: readonly string[]): PhraseSet {
  const set: PhraseSet = new Map()
  for (const phrase of phrases) {
    const keys = wordsOf({ text: phrase, key: phrase }).map((word) => word.key)
    const first = keys[0]
    if (first === undefined) continue
    const list = set.get(first) ?? []
    list.push(keys)
    set.set(first, list)
  }
  for (const list of set.values()) list.sort((a, b) => b.length - a.length)
  return set
}

/** How many words the longest phrase of the set takes at word `at`; 0 when none stands there. */
export function longestAt(words: readonly Word[], at: number, set: PhraseSet): number {
  const candidates = set.get(words[at]?.key ?? '')
  if (!candidates) return 0
  for (const phrase of candidates) {
    if (phrase.every((key, n) => words[at + n]?.key === key)) return phrase.length
  }
  return 0
}
