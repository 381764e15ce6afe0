import { LONE_VOWELS } from '../lexicon/lone-vowels.ts'
import { isSyllable, OPENINGS } from '../lexicon/syllables.ts'
import type { Strand } from './strand.ts'
import { type Word, wordsOf } from './words.ts'

/** A place at which a space is missing (`to` = `from`), or one at which there is one too many (`to` = `from` + 1). */
type Mend = { from: number; to: number }

/**
 * The strand with the letters of a word together that scanning or a font's change drove apart ("thành ph ố"), and words
 * apart that were run together ("kính mongcác"). Only what cannot be read otherwise is touched: Vietnamese words are
 * single syllables, so a piece that is none has lost its other half, and a run that is none may part in just one way.
 */
export function withWordBreaks(strand: Strand): Strand {
  const words = wordsOf(strand)
  const mends: Mend[] = []
  let keys: ReadonlySet<string> | null = null
  const known = () => (keys ??= new Set(words.map(({ key }) => key)))
  let before: Word | null = null
  let isPieced = false
  for (const word of words) {
    const whole: Word | null =
      before && belongs(strand, before, word, isPieced) ? together(before, word) : null
    if (whole) mends.push({ from: word.start - 1, to: word.start })
    else if (!word.mark) for (const at of seamOf(word.key, known)) mends.push(seamAt(word, at))
    before = word.mark ? null : (whole ?? word)
    isPieced = whole !== null
  }
  return mends.length === 0 ? strand : mended(strand, mends)
}

function seamAt(word: Word, at: number): Mend {
  return { from: word.start + at, to: word.start + at }
}

function together(before: Word, word: Word): Word {
  return { ...before, end: word.end, key: before.key + word.key }
}

const VOWEL_FIRST = /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/
const VOWEL_LAST = /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]$/
const CONSONANTS = new Set(OPENINGS.filter((opening) => opening.length > 1))

/**
 * Whether a word is the rest of the one before it: that one is no word, or this one is none, and both make one. Once
 * pieced together, a word may want its last letters too.
 */
function belongs({ text }: Strand, before: Word, word: Word, isPieced: boolean): boolean {
  if (word.mark || word.start !== before.end + 1 || text[before.end] !== ' ') return false
  return parts(before.key, word.key, isPieced) && isSyllable(before.key + word.key)
}

function parts(first: string, second: string, isPieced: boolean): boolean {
  if (!VOWEL_FIRST.test(second)) return isPieced && CLOSINGS.has(second)
  if (CONSONANTS.has(first)) return true
  if (LONE_VOWELS.has(second)) return false
  return first.length === 1 ? !VOWEL_FIRST.test(first) : VOWEL_LAST.test(first)
}

const CLOSINGS = new Set(['c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'])

/** Shorter runs may be abbreviations. */
const LEAST = 4

/** Where a run of letters parts into two words: nowhere, or at one place; which one is told by the text's own words. */
function seamOf(key: string, known: () => ReadonlySet<string>): readonly number[] {
  if (key.length < LEAST || key.length > 14 || !MARKED.test(key) || isSyllable(key)) return []
  const seams: number[] = []
  for (let at = 2; at <= key.length - 2; at++) {
    if (VOWEL_FIRST.test(key.slice(at))) continue
    if (isSyllable(key.slice(0, at)) && isSyllable(key.slice(at))) seams.push(at)
  }
  if (seams.length < 2) return seams
  const familiar = seams.filter((at) => known().has(key.slice(0, at)) && known().has(key.slice(at)))
  return familiar.length === 1 ? familiar : []
}

/** Letters that only Vietnamese text has: a foreign word has none. */
const MARKED = /^(?=.*[^a-z])[\p{L}]+$/u

function mended(strand: Strand, mends: readonly Mend[]): Strand {
  const pieces = { text: '', key: '' }
  const from: number[] = []
  const to: number[] = []
  let at = 0
  const take = (end: number) => {
    pieces.text += strand.text.slice(at, end)
    pieces.key += strand.key.slice(at, end)
    for (let i = at; i < end; i++) {
      from.push(strand.from[i] ?? 0)
      to.push(strand.to[i] ?? 0)
    }
  }
  for (const mend of mends) {
    take(mend.from)
    if (mend.to === mend.from) {
      pieces.text += ' '
      pieces.key += ' '
      from.push(strand.from[mend.from] ?? 0)
      to.push(strand.from[mend.from] ?? 0)
    }
    at = mend.to
  }
  take(strand.text.length)
  return { ...pieces, from: new Int32Array(from), to: new Int32Array(to) }
}
