import { plainText } from '#platform/text.ts'

/** What a person typed, as the search compares it: no diacritics, lower case. */
export interface SearchQuery {
  /** As typed, with its punctuation. */
  readonly plain: string
  /** Its runs of letters and digits; each must be found. "77-CV/HU" is 77, cv, hu. */
  readonly words: readonly string[]
  /** The words without anything between, as symbols and codes are compared. */
  readonly compact: string
  /** When it could be a task's key: the agreement's code, compact, and the number. */
  readonly key: { readonly code: string; readonly number: number } | null
}

const MAX_LENGTH = 200
const MAX_WORDS = 10

/** Reads what was typed; null when it is too short to search for. */
export function parseQuery(text: string): SearchQuery | null {
  // PostgreSQL takes no NUL, and no control character is ever part of a word.
  const plain = plainText(text.slice(0, MAX_LENGTH).replace(/\p{Cc}/gu, ' '))
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS)
  const compact = words.join('')
  return compact.length < 2 ? null : { plain, words, compact, key: keyOf(words) }
}

function keyOf(words: readonly string[]): SearchQuery['key'] {
  const last = words.at(-1) ?? ''
  return words.length > 1 && /^\d{1,9}$/.test(last)
    ? { code: words.slice(0, -1).join(''), number: Number(last) }
    : null
}

/** A pattern for LIKE that finds the text as it is, wherever `%` stands around it. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

const WIDTH = 160
const LEAD = 40

/**
 * The part of a text around the first place where the query's words stand, else where one of them does, else its
 * beginning; at most 160 characters and an ellipsis where it was cut. null for an empty text.
 */
export function snippetOf(text: string, { words }: Pick<SearchQuery, 'words'>): string | null {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (whole === '') return null
  const found = placeOf(whole, words)
  const start = found <= LEAD ? 0 : whole.lastIndexOf(' ', found - LEAD) + 1
  const room = whole.length - start > WIDTH
  const end = room ? Math.max(whole.lastIndexOf(' ', start + WIDTH), found + 1) : whole.length
  const part = room && end - start < WIDTH / 2 ? whole.slice(start, start + WIDTH) : whole.slice(start, end)
  return `${start > 0 ? '…' : ''}${part.trim()}${start + part.length < whole.length ? '…' : ''}`
}

function placeOf(whole: string, words: readonly string[]): number {
  const plain = unmarked(whole)
  // Only when each character kept its place can a place in the plain text be one in the text.
  if (plain.length !== whole.length) return 0
  const starts = words.map((word) => `(?<![\\p{L}\\p{N}])${word}`)
  const phrase = plain.search(new RegExp(starts.join('[^\\p{L}\\p{N}]+'), 'u'))
  if (phrase >= 0) return phrase
  const places = starts.map((start) => plain.search(new RegExp(start, 'u'))).filter((place) => place >= 0)
  return places.length > 0 ? Math.min(...places) : 0
}

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
