import { kindNamed, kindStarting } from './kinds.ts'
import { POSTS, SIGNING_FORM } from './lexicon/forms.ts'
import type { Line } from './lines.ts'
import type { Strand } from './strand.ts'

/** Where the parts of the document lie, as numbers of lines. */
export type Zones = {
  /** The line that bears the name of kind, or -1. */
  kindLine: number
  /** The line that opens the addressees, or -1. */
  addressLine: number
  /** First line of the foot ("Nơi nhận", authority of signing); the number of lines when there is none. */
  footLine: number
}

/** Lines with text before which the head must have ended. */
const LONGEST_HEAD = 60

/** Finds kind line, addressees and foot. */
export function zonesOf(strand: Strand, lines: readonly Line[]): Zones {
  const footLine = footOf(strand, lines)
  const addressLine = headLine(lines, footLine, (line) => opensAddressees(strand, line))
  const limit = addressLine < 0 ? footLine : addressLine
  const exact = headLine(lines, limit, (line) => isKindLine(strand, line))
  const kindLine = exact >= 0 ? exact : headLine(lines, limit, (line) => startsWithKind(strand, line))
  return { kindLine, addressLine, footLine }
}

function headLine(lines: readonly Line[], limit: number, test: (line: Line) => boolean): number {
  let seen = 0
  for (let i = 0; i < limit && seen < LONGEST_HEAD; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    seen++
    if (test(line)) return i
  }
  return -1
}

/** Whether some column of the line opens with "Kính gửi" (or a telegram's "… điện:"). */
export function opensAddressees(strand: Strand, line: Line): boolean {
  return (
    line.pieces.some((piece) =>
      /^(?:- ?)?kính (?:gửi|trình|chuyển)/.test(strand.key.slice(piece.start, piece.end)),
    ) ||
    (/ điện ?:$/.test(strand.key.slice(line.start, line.end)) &&
      /^\p{Lu}{2}/u.test(strand.text.slice(line.start, line.end)))
  )
}

function isKindLine(strand: Strand, line: Line): boolean {
  return line.pieces.some((piece) => {
    const text = strand.text.slice(piece.start, piece.end)
    const key = strand.key.slice(piece.start, piece.end).replace(/[\s:]+$/, '')
    return kindNamed(key) !== null && (isCapitals(text) || line.pieces.length === 1)
  })
}

/** "CHỈ THỊ VỀ VIỆC …" on one line, all in capitals. */
function startsWithKind(strand: Strand, line: Line): boolean {
  const text = strand.text.slice(line.start, line.end)
  return isCapitals(text) && kindStarting(strand.key.slice(line.start, line.end)) !== null
}

/** Whether the text has capitals and no small letter. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Whether some column of the line opens with "Nơi nhận". */
export function opensRecipients(strand: Strand, line: Line): boolean {
  return line.pieces.some((piece) =>
    /^-? ?nơi nhận ?(?:[:;.]|$)/.test(strand.key.slice(piece.start, piece.end)),
  )
}

/** Whether the text is an authority of signing in capitals ("TM. ỦY BAN NHÂN DÂN"). */
export function isSigningForm(text: string, key: string): boolean {
  return SIGNING_FORM.test(key) && isCapitals(text)
}

function footOf(strand: Strand, lines: readonly Line[]): number {
  const listed = lines.findIndex((line) => opensRecipients(strand, line))
  const signed = lines.findIndex((line) =>
    line.pieces.some((piece) => formPiece(strand, piece.start, piece.end)),
  )
  if (listed >= 0) return signed >= 0 && signed < listed && listed - signed < 20 ? signed : listed
  if (signed >= 0) return signed
  return signatureOf(strand, lines) ?? afterLastWord(strand, lines)
}

/** A post in capitals near the end, with a name under it: a signature without "Nơi nhận". */
function signatureOf(strand: Strand, lines: readonly Line[]): number | null {
  let seen = 0
  for (let i = lines.length - 1; i >= 0 && seen < 8; i--) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    seen++
    const text = strand.text.slice(line.start, line.end)
    if (seen > 1 && isCapitals(text) && startsWithPost(strand.key.slice(line.start, line.end))) return i
  }
  return null
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

/** Whether the key opens with the title of a post ("phó chủ tịch"). */
export function startsWithPost(key: string): boolean {
  return (
    key.length < 80 && POSTS.some((post) => key.startsWith(post) && !/\p{L}/u.test(key[post.length] ?? ''))
  )
}

function formPiece(strand: Strand, start: number, end: number): boolean {
  return end - start < 90 && isSigningForm(strand.text.slice(start, end), strand.key.slice(start, end))
}
