import { isCapitals, opensRecipients } from '../head/zones.ts'
import { headDay } from '../text/dates.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'
import { opensAppendix } from './appendix.ts'
import { type SigningKind, signingKind } from './signing-lines.ts'

/** No block of signatures takes more lines with text than this. */
const LONGEST_BLOCK = 40
/** A name stands at most this many lines with text under its form or post. */
const NAME_WITHIN = 12

/**
 * The first line of the foot: "Nơi nhận", or the signature above it, or a signature that no list follows; else the line
 * after the sign that ends an official text. The number of lines when there is none.
 */
export function footLineOf(strand: Strand, lines: readonly Line[]): number {
  const listed = lines.findIndex((line) => opensRecipients(strand, line))
  const before = listed < 0 ? lines.length : listed
  const signed = firstSignature(strand, lines, before)
  if (listed >= 0) {
    const own = signed >= 0 && appendixBetween(strand, lines, signed, listed) ? signed : -1
    const first = own >= 0 ? own : blockAbove(strand, lines, listed)
    return withDay(strand, lines, first < listed ? withParties(strand, lines, first) : first)
  }
  return signed >= 0
    ? withDay(strand, lines, withParties(strand, lines, signed))
    : afterLastWord(strand, lines)
}

/** The first line of the signatures right above the list; the list itself when there are none. */
function blockAbove(strand: Strand, lines: readonly Line[], listed: number): number {
  let first = listed
  let seen = 0
  for (let i = listed - 1; i >= 0 && seen < LONGEST_BLOCK; i--) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    seen++
    const kinds = kindsOf(strand, line)
    if (kinds.includes('other') && !isCapitals(strand.text.slice(line.start, line.end))) break
    if (kinds.includes('form') || kinds.includes('post')) first = i
  }
  return first
}

/** The first line with a form, or with a post in capitals, that a name follows. */
function firstSignature(strand: Strand, lines: readonly Line[], limit: number): number {
  for (let i = 0; i < limit; i++) {
    const line = lines[i]
    if (!line || line.end === line.start || line.end - line.start > 200) continue
    if (!maySign(strand, line)) continue
    if (namedUnder(strand, lines, i)) return i
  }
  return -1
}

/** A quick look before the line is read: a form or a post stands in capitals. */
function maySign(strand: Strand, line: Line): boolean {
  return line.pieces.some(({ start, end }) => {
    const text = strand.text.slice(start, end)
    if (!/^\p{Lu}[\p{Lu}./]/u.test(text)) return false
    const kind = signingKind(text, strand.key.slice(start, end))
    return kind === 'form' || (kind === 'post' && /^\p{Lu}{2}/u.test(text))
  })
}

function namedUnder(strand: Strand, lines: readonly Line[], at: number): boolean {
  let seen = 0
  for (let i = at; i < lines.length && seen < NAME_WITHIN; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    seen++
    const kinds = kindsOf(strand, line)
    if (kinds.includes('name')) return true
    const text = strand.text.slice(line.start, line.end)
    if (/^[\p{Lu}0-9 .,/&()-]{6,} (?:\p{Lu}\p{Ll}+ ?){2,5}$/u.test(text)) return true
    if (kinds.every((kind) => kind === 'other') && !isCapitals(text)) return false
  }
  return false
}

function appendixBetween(strand: Strand, lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => line.end > line.start && opensAppendix(strand, line))
}

/** "BAN TỔ CHỨC   ỦY BAN KIỂM TRA" right above the posts: those who sign together, each over a column of its own. */
function withParties(strand: Strand, lines: readonly Line[], foot: number): number {
  let first = foot
  for (let i = foot - 1; i >= 0 && i > foot - 4; i--) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    if (line.pieces.length < 2 || !kindsOf(strand, line).every((kind) => kind === 'party')) break
    first = i
  }
  return first
}

/** The line of place and date may stand right above the signature: it belongs to the foot then. */
function withDay(strand: Strand, lines: readonly Line[], foot: number): number {
  for (let i = foot - 1; i >= 0 && i > foot - 4; i--) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    return isDayLine(strand, [line.start, line.end]) ? i : foot
  }
  return foot
}

/** "An Sơn, ngày 05 tháng 3 năm 2025" and no more. */
export function isDayLine(strand: Strand, [start, end]: readonly [number, number]): boolean {
  const hit = /^\p{Lu}[\p{L} .'-]{1,39},? (?=[Nn]gày )/u.exec(strand.text.slice(start, end))
  if (!hit) return false
  const day = headDay(strand.key.slice(start + hit[0].length, end))
  return day !== null && hit[0].length + day.end >= end - start - 2
}

function kindsOf(strand: Strand, line: Line): SigningKind[] {
  return line.pieces.map(({ start, end }) =>
    signingKind(strand.text.slice(start, end), strand.key.slice(start, end)),
  )
}

/** The line after the sign that ends an official text ("./."), or the end. */
function afterLastWord(strand: Strand, lines: readonly Line[]): number {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]
    if (line && /\.\/\.?["”]?$/.test(strand.key.slice(Math.max(line.start, line.end - 6), line.end)))
      return i + 1
  }
  return lines.length
}
