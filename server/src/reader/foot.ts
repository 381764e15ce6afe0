import { SIGNING_FORM } from './lexicon/forms.ts'
import type { Line, Piece } from './lines.ts'
import type { Recipient, RecipientRole, Signer } from './reading.ts'
import { readSigner } from './signer.ts'
import { findingOf, flatten, type Strand, stripRange } from './strand.ts'
import { isCapitals, isSigningForm, opensRecipients } from './zones.ts'

/** The foot of a document. */
export type Foot = { recipients: Recipient[]; signer: Signer | null }

type Range = [number, number]
type State = { items: Range[][]; signing: Range[]; listing: boolean; blank: boolean }

/** A piece that begins this far to the right, alone on its line, belongs to the right column. */
const RIGHT_COLUMN = 28
/** No list of recipients is longer than this many lines. */
const LONGEST_FOOT = 120

/** Reads recipients and signer from the lines of the foot, set in one column or in two. */
export function readFoot(strand: Strand, lines: readonly Line[]): Foot {
  const state: State = { items: [], signing: [], listing: false, blank: false }
  for (const line of lines.slice(0, LONGEST_FOOT)) {
    if (line.pieces.length === 0) state.blank = true
    else readLine(strand, line, state)
  }
  return {
    recipients: state.items.flatMap((ranges) => recipientsOf(strand, ranges)),
    signer: readSigner(strand, state.signing),
  }
}

function readLine(strand: Strand, line: Line, state: State): void {
  const opens = opensRecipients(strand, line)
  line.pieces.forEach((piece, n) => {
    const right = n > 0 || (piece.column >= RIGHT_COLUMN && line.pieces.length === 1)
    if (opens && /^-? ?nơi nhận/.test(strand.key.slice(piece.start, piece.end)))
      openList(strand, piece, state)
    else if (right) state.signing.push([piece.start, piece.end])
    else readLeft(strand, piece, state)
  })
  state.blank = false
}

/** "Nơi nhận:" with what follows on its line: an authority of signing, or the list itself. */
function openList(strand: Strand, piece: Piece, state: State): void {
  const key = strand.key.slice(piece.start, piece.end)
  const start = piece.start + (/^-? ?nơi nhận ?[:;.]? ?/.exec(key)?.[0].length ?? 0)
  state.listing = true
  if (start >= piece.end) return
  const rest: Range = [start, piece.end]
  if (isSigningForm(strand.text.slice(...rest), strand.key.slice(...rest))) state.signing.push(rest)
  else state.items.push([rest])
}

function readLeft(strand: Strand, piece: Piece, state: State): void {
  const range: Range = [piece.start, piece.end]
  const text = strand.text.slice(...range)
  const dash = /^[-–—+•]/.test(text)
  if (!state.listing || (SIGNING_FORM.test(strand.key.slice(...range)) && isCapitals(text))) {
    state.listing = false
    state.signing.push(range)
    return
  }
  const last = state.items.at(-1)
  if (dash) {
    state.items.push([range])
  } else if (last && !state.blank && !isFinished(strand, last) && !(isCapitals(text) && text.includes(' '))) {
    last.push(range)
  } else if (last) {
    state.listing = false
    state.signing.push(range)
  } else {
    state.items.push([range])
  }
}

function isFinished(strand: Strand, ranges: readonly Range[]): boolean {
  const end = ranges.at(-1)?.[1] ?? 0
  return /[;.,]/.test(strand.text[end - 1] ?? '') && strand.text[end - 1] !== ','
}

/** A dashed entry is one recipient whatever marks it holds; entries on one line are parted by semicolons. */
function recipientsOf(strand: Strand, ranges: readonly Range[]): Recipient[] {
  const flat = flatten(strand, ranges)
  const parts = /^[-–—+•]/.test(flat.text) ? splitAt(flat.key, '; -') : splitAt(flat.key, ';')
  return parts.flatMap(([from, to]) => {
    const [start, rough] = stripRange(flat.text, from, to, '-–—+•,;. ')
    const [, end] = stripRange(flat.text, start, withoutMark(flat.key, start, rough), ',;. ')
    if (end <= start) return []
    return [{ ...findingOf(flat, start, end, 0.9), role: roleOf(flat.key.slice(start, end)) }]
  })
}

/** "Lưu BDV.  24b": what follows the full stop of the filing line is the drafter's mark or the number of copies. */
function withoutMark(key: string, start: number, end: number): number {
  const item = key.slice(start, end)
  if (!item.startsWith('lưu')) return end
  const stop = item.indexOf('. ')
  return stop > 4 ? start + stop : end
}

function roleOf(key: string): RecipientRole {
  if (key.startsWith('lưu')) return 'file'
  if (/b\/c|báo cáo/.test(key)) return 'report'
  if (/^như |thực hiện|t\/h/.test(key)) return 'execute'
  return 'know'
}

function splitAt(text: string, mark: string): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
    ranges.push([from, at])
    from = at + mark.length
  }
  ranges.push([from, text.length])
  return ranges
}
