import { kindAbbreviated } from '../head/kinds.ts'
import type { Strand } from './strand.ts'

/**
 * A document's number and notation found in a strand. `value` has no inner spaces.
 * Grammar: Decree 30/2020/NĐ-CP ("13/TB-UBND", "30/2020/NĐ-CP"), the Party's guidance ("77-CV/HU"),
 * joint documents ("88/2016/NQLT/CP-ĐCTUBTWMTTQVN").
 */
export type SymbolMatch = {
  start: number
  end: number
  value: string
  number: string
  /** The parts after the number: `['TB', 'UBND']`. */
  parts: string[]
  style: 'party' | 'state'
}

const DIGIT = /[0-9]/
const CODE_CHAR = /[\p{L}0-9&.]/u
const LONGEST_CODE = 24
/** "66.3/2026/NQ-CP": a resolution numbered after the one it carries out. */
const PART_NUMBER = /^\.[0-9]{1,2}(?=\/(?:19|20)[0-9]{2}\/)/

/** The symbol that starts exactly at `at`, else null. */
export function symbolAt(strand: Strand, at: number): SymbolMatch | null {
  const { text, key } = strand
  let end = at
  while (end < at + 6 && DIGIT.test(key[end] ?? '')) end++
  const digits = end - at
  if (digits === 0 || digits > 5 || DIGIT.test(key[end] ?? '')) return null
  if (key[end] === '.') end += PART_NUMBER.exec(key.slice(end, end + 9))?.[0].length ?? 0
  if (/[a-zđ]/.test(key[end] ?? '') && /[-/]/.test(key[end + 1] ?? '')) end++
  const number = text.slice(at, end)
  const mark = skipSpace(key, end)
  if (key[mark] === '-') return party(strand, at, number, skipSpace(key, mark + 1))
  if (key[mark] === '/') return state(strand, at, number, skipSpace(key, mark + 1))
  return null
}

/**
 * The symbol at `at` right after the word "Số" of a letterhead: there the dash may be missing ("298 KH/TWĐTN") and a
 * scanned letter may stand for a digit ("l2/KH-UBND").
 */
export function symbolAfterMark(strand: Strand, at: number): SymbolMatch | null {
  const exact = symbolAt(strand, at)
  if (exact) return exact
  const slip = /^(?=[oil]{0,4}[0-9])[0-9oil]{1,5}(?= ?[-/])/.exec(strand.key.slice(at, at + 8))?.[0]
  if (slip) return symbolAt(withDigits(strand, at, slip.length), at)
  const number = /^[0-9]{1,5}(?= \p{Lu})/u.exec(strand.text.slice(at, at + 8))?.[0]
  const match = number ? party(strand, at, number, at + number.length + 1) : null
  return match && kindAbbreviated(match.parts[0] ?? '')
    ? { ...match, value: match.value.replace('-', '') }
    : null
}

function withDigits(strand: Strand, at: number, length: number): Strand {
  const digits = strand.key
    .slice(at, at + length)
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  const patch = (line: string) => line.slice(0, at) + digits + line.slice(at + length)
  return { ...strand, text: patch(strand.text), key: patch(strand.key) }
}

/** Every symbol of the strand, in order. */
export function symbolsIn(strand: Strand): SymbolMatch[] {
  const found: SymbolMatch[] = []
  const digits = /[0-9]+/g
  for (let hit = digits.exec(strand.key); hit; hit = digits.exec(strand.key)) {
    if (/[\p{L}0-9/.,-]/u.test(strand.key[hit.index - 1] ?? ' ') && !opensAfterMark(strand.key, hit.index))
      continue
    const match = symbolAt(strand, hit.index)
    if (!match) continue
    found.push(match)
    digits.lastIndex = match.end
  }
  return found
}

/** The name of kind that the notation itself gives; a State notation without one is a letter (công văn). */
export function kindOfSymbol(symbol: SymbolMatch): string | null {
  const first = symbol.parts[0] ?? ''
  const named = kindAbbreviated(first)
  if (symbol.style === 'party') return named
  if (named && symbol.parts.length > 1) return named
  if (/^QH\d/.test(first)) return 'Luật'
  return symbol.parts.length > 1 ? 'Công văn' : null
}

/** "Số.12/…" and "số:12/…" open a symbol although a mark stands right before the digits. */
function opensAfterMark(key: string, at: number): boolean {
  return /số[.:]$/.test(key.slice(Math.max(0, at - 4), at))
}

function skipSpace(key: string, at: number): number {
  return key[at] === ' ' ? at + 1 : at
}

function party(strand: Strand, start: number, number: string, at: number): SymbolMatch | null {
  const kind = codeAt(strand, at)
  if (!kind) return null
  const slash = skipSpace(strand.key, kind.end)
  if (strand.key[slash] !== '/') return null
  const rest = codes(strand, skipSpace(strand.key, slash + 1))
  if (rest.parts.length === 0) return null
  const value = `${number}-${kind.value}/${rest.value}`
  return { start, end: rest.end, value, number, parts: [kind.value, ...rest.parts], style: 'party' }
}

function state(strand: Strand, start: number, number: string, at: number): SymbolMatch | null {
  const year = /^(?:19|20)[0-9]{2} ?\/ ?/.exec(strand.key.slice(at, at + 8))?.[0] ?? ''
  const rest = codes(strand, at + year.length)
  if (rest.parts.length === 0 || (rest.parts.length === 1 && !standsAlone(strand, at, rest.value)))
    return null
  const value = `${number}/${year.replaceAll(' ', '')}${rest.value}`
  return { start, end: rest.end, value, number, parts: rest.parts, style: 'state' }
}

/** A notation of one code ("24/TTg") is taken only when written tight and not a word ("1/ NHIỆM VỤ"). */
function standsAlone(strand: Strand, at: number, code: string): boolean {
  return strand.key[at - 1] === '/' && /^[A-ZĐa-zđ0-9]+$/.test(code) && code.length <= 10
}

/** Codes joined by "-" or "/", with at most one space on each side of the mark. */
function codes(strand: Strand, at: number): { parts: string[]; value: string; end: number } {
  const parts: string[] = []
  let value = ''
  let end = at
  let next = codeAt(strand, at)
  while (next && parts.length < 8) {
    parts.push(next.value)
    value += next.value
    end = next.end
    const mark = skipSpace(strand.key, end)
    const sign = strand.key[mark] ?? ''
    if (sign !== '-' && sign !== '/') break
    next = codeAt(strand, skipSpace(strand.key, mark + 1))
    if (next && mark > end && TITLE_GOES_ON.test(strand.text.slice(next.end, next.end + 3))) break
    if (next) value += sign
  }
  return { parts, value, end }
}

/** "Công văn số 12/SNV-TC — HƯỚNG DẪN TRỒNG CÂY": a word in capitals with another after it is a title's. */
const TITLE_GOES_ON = /^ \p{Lu}{2}/u

/** One code: mostly capitals ("UBND", "TTg", "QH15"), or an abbreviation of a kind in any case ("Ctr"). */
function codeAt(strand: Strand, at: number): { value: string; end: number } | null {
  let end = at
  while (end < at + LONGEST_CODE && CODE_CHAR.test(strand.text[end] ?? '')) end++
  while (end > at && strand.text[end - 1] === '.') end--
  const value = strand.text.slice(at, end)
  if (!/^[\p{Lu}]/u.test(value) || (CODE_CHAR.test(strand.text[end] ?? '') && strand.text[end] !== '.'))
    return null
  if (kindAbbreviated(value)) return { value, end }
  const capitals = value.replace(/[^\p{Lu}]/gu, '').length
  const smalls = value.replace(/[^\p{Ll}]/gu, '').length
  return capitals > smalls && (smalls > 0 || capitals > 0) ? { value, end } : null
}
