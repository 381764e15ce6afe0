import { isCapitals, opensRecipients, RECIPIENTS } from '../head/zones.ts'
import type { Finding, Recipient, Signer } from '../reading.ts'
import type { Line, Piece } from '../text/lines.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { opensAppendix } from './appendix.ts'
import { isDayLine } from './foot-line.ts'
import { ENTRY_DASH, isDrafterMark, readRecipients } from './recipients.ts'
import { readSignatures } from './signer.ts'
import { opensWithFamily, partsOfLine, signingKind } from './signing-lines.ts'

type Range = [number, number]

/** The foot of a document. `collective` is the body it was signed for, also when somebody signed for its head. */
export type Foot = {
  recipients: Recipient[]
  signers: Signer[]
  collective: Finding | null
  drafter: Finding | null
  /** Where place and day stand, when they stand at the foot. */
  day: Range | null
}

type State = {
  items: Range[][]
  /** Entries of a list that goes on in a second column. */
  beside: Range[][]
  /** Short lines under the filing line. */
  marks: Range[]
  /** Lines of signatures by column. */
  columns: Range[][]
  /** All lines of signatures in the order of the page. */
  signing: Range[]
  day: Range | null
  /** A form of signing that the copy breaks off after. */
  broken: Range | null
  opened: boolean
  listing: boolean
  blank: boolean
  named: boolean
  dashed: boolean
}

/** A piece that begins this far to the right, alone on its line, belongs to the right column. */
const RIGHT_COLUMN = 28
/** A signature left on the line of an entry is no longer than this. */
const LONGEST_SIGNATURE = 300
/** Where on a line the part of a signature may begin. */
const SEAM = /[;.,] (?=\p{Lu}[\p{L}./]* ?)/gu
/** No foot is longer than this many lines. */
const LONGEST_FOOT = 160

/** Reads recipients and signers from the lines of the foot, set in one column or in two. Appendices are not read. */
export function readFoot(strand: Strand, lines: readonly Line[]): Foot {
  const state: State = {
    ...{ items: [], beside: [], marks: [], columns: [[], [], []], signing: [], day: null, broken: null },
    ...{ opened: false, listing: false, blank: false, named: false, dashed: false },
  }
  for (const line of lines.slice(0, LONGEST_FOOT)) {
    if (line.pieces.length === 0) state.blank = true
    else if (isOver(strand, line, state)) break
    else readLine(strand, line, state)
  }
  return {
    ...readRecipients(strand, [...state.items, ...state.beside], state.marks),
    ...signaturesOf(strand, state),
    day: state.day,
  }
}

/** After a name, only further signatures and the list belong to the foot; never a second list, never an appendix. */
function isOver(strand: Strand, line: Line, state: State): boolean {
  if (opensAppendix(strand, line)) return state.named || state.items.length > 0
  if (opensRecipients(strand, line)) return state.items.length > 0
  if (!state.named || state.listing) return false
  const text = strand.text.slice(line.start, line.end)
  if (!state.blank && isMiddleName(strand, state.signing.at(-1))) return false
  if (ENTRY_DASH.test(text)) return state.items.length > 0 || !state.opened
  return line.pieces.every(
    ({ start, end }) => signingKind(strand.text.slice(start, end), strand.key.slice(start, end)) === 'other',
  )
}

/** A line that ends with "Thị" or "Văn": the rest of the name stands under it. */
function isMiddleName(strand: Strand, range: Range | undefined): boolean {
  return range !== undefined && / (?:thị|văn)$/.test(strand.key.slice(...range))
}

/** Columns of signatures when more than one holds a name; else one, in the order of the page. */
function signaturesOf(strand: Strand, state: State) {
  const { broken } = state
  if (broken && state.signing.length === 0) {
    const form = findingOf(
      strand,
      broken[0],
      broken[0] + strand.text.slice(...broken).indexOf('.') + 1,
      0.7,
      'SIGNER_FORM',
    )
    return { signers: [{ form, onBehalfOf: null, title: null, name: null }], collective: null }
  }
  if (broken) state.columns = state.columns.map((side) => withBrokenForm(strand, broken, side))
  const signing = broken ? withBrokenForm(strand, broken, state.signing) : state.signing
  const sides = state.columns.map((side) => readSignatures(strand, side))
  const named = sides.filter(({ signers }) =>
    signers.some(({ name, title, form }) => name && (title || form)),
  )
  if (named.length < 2) return readSignatures(strand, signing)
  return {
    signers: named.flatMap(({ signers }) => signers),
    collective: named.find(({ collective }) => collective !== null)?.collective ?? null,
  }
}

/** "KT." over "TRƯỞNG THUẾ TỈNH": a narrow column broke the form off from whom it speaks for. */
function withBrokenForm(strand: Strand, broken: Range, side: Range[]): Range[] {
  const [first, ...rest] = side
  const follows = first && first[0] >= broken[1] && strand.text.slice(broken[1], first[0]).trim() === ''
  return follows && isCapitals(strand.text.slice(...first)) ? [[broken[0], first[1]], ...rest] : side
}

function readLine(strand: Strand, line: Line, state: State): void {
  const opens = opensRecipients(strand, line)
  line.pieces.forEach((piece, n) => {
    const range: Range = [piece.start, piece.end]
    const far = piece.column >= RIGHT_COLUMN && line.pieces.length === 1
    if (opens && RECIPIENTS.test(strand.key.slice(piece.start, piece.end))) openList(strand, piece, state)
    else if (isDayLine(strand, range)) state.day ??= range
    else if (n > 0 && state.listing && ENTRY_DASH.test(strand.text.slice(...range)))
      state.beside.push([range])
    else if (n > 0 || far) sign(strand, range, state, Math.min(2, far ? 1 : n))
    else readLeft(strand, range, state)
  })
  state.blank = false
}

function sign(strand: Strand, range: Range, state: State, side: number): void {
  state.columns[side]?.push(range)
  state.signing.push(range)
  if (side === 0) state.listing = false
  if (/ |\p{Ll}/u.test(strand.text.slice(...range)) && holdsName(strand, range)) state.named = true
}

function holdsName(strand: Strand, range: Range): boolean {
  const text = strand.text.slice(...range)
  if (/[;,:]$/.test(text)) return false
  return (
    signingKind(text, strand.key.slice(...range)) === 'name' || /^\p{Lu}[\p{Lu} .]+ \p{Lu}\p{Ll}/u.test(text)
  )
}

/** "Nơi nhận:" with what follows on its line: an authority of signing, or the list itself. */
function openList(strand: Strand, piece: Piece, state: State): void {
  const key = strand.key.slice(piece.start, piece.end)
  const start = piece.start + (RECIPIENTS.exec(key)?.[0].length ?? 0)
  state.listing = true
  state.opened = true
  if (start >= piece.end) return
  const rest: Range = [start, piece.end]
  if (isBrokenForm(strand, rest)) state.broken = rest
  else if (isSigning(strand, rest) || isMisprinted(strand, rest)) {
    sign(strand, rest, state, 1)
  } else addEntry(strand, rest, state)
}

/** Capitals that name nobody, beside "Nơi nhận:": a post that scanning misspelt, no recipient. */
function isMisprinted(strand: Strand, range: Range): boolean {
  const text = strand.text.slice(...range)
  const key = strand.key.slice(...range)
  return (
    /^\p{Lu}{2,} [\p{Lu} ]{2,30}$/u.test(text) &&
    !/^(?:như|lưu) /.test(key) &&
    signingKind(text, key) === 'other'
  )
}

/** "KT. C": a signature that the copy breaks off in. */
function isBrokenForm(strand: Strand, range: Range): boolean {
  return /^(?:KT|TM|TL|TUQ)\.(?: \p{Lu}?)?$/u.test(strand.text.slice(...range))
}

/** A form, or a post in capitals, opens the line. */
function isSigning(strand: Strand, range: Range): boolean {
  const first = partsOfLine(strand, range)[0] ?? range
  const text = strand.text.slice(...first).trim()
  const kind = signingKind(text, strand.key.slice(...first).trim())
  return kind === 'form' || (kind === 'post' && isCapitals(text))
}

function readLeft(strand: Strand, range: Range, state: State): void {
  const text = strand.text.slice(...range)
  const last = state.items.at(-1)
  const waiting = state.opened && (state.items.length === 0 || state.dashed)
  if (ENTRY_DASH.test(text) && (state.listing || (waiting && !state.named) || (state.opened && !last))) {
    state.listing = true
    state.dashed = true
    addEntry(strand, range, state)
  } else if (isBrokenForm(strand, range)) state.broken = range
  else if (!state.listing || isSigning(strand, range)) sign(strand, range, state, 0)
  else if (last && isFiled(strand, last) && isDrafterMark(text)) state.marks.push(range)
  else if (!last) addEntry(strand, range, state)
  else if (goesOn(strand, last, range, state)) last.push(range)
  else if (!isFiled(strand, last) && opensEntry(strand, last, range, state)) addEntry(strand, range, state)
  else sign(strand, range, state, 0)
}

/** An entry; the part of a signature that a page in two columns left behind it on the line is put aside. */
function addEntry(strand: Strand, range: Range, state: State): void {
  const filed = isFiled(strand, [range]) && state.signing.length > 0
  const from = Math.max(range[0], range[1] - LONGEST_SIGNATURE)
  for (const hit of matchesIn(strand.text.slice(from, range[1]), SEAM)) {
    const at = from + hit.index + hit[0].length
    const tail: Range = [at, range[1]]
    if (!isSigning(strand, tail) && !(filed && isFullName(strand, tail))) continue
    state.items.push([[range[0], at]])
    sign(strand, tail, state, 1)
    return
  }
  state.items.push([range])
}

function isFullName(strand: Strand, range: Range): boolean {
  const text = strand.text.slice(...range)
  return (
    text.split(' ').length > 2 &&
    opensWithFamily(strand.key.slice(...range)) &&
    signingKind(text, strand.key.slice(...range)) === 'name'
  )
}

function goesOn(strand: Strand, last: readonly Range[], range: Range, state: State): boolean {
  const text = strand.text.slice(...range)
  const mark = strand.text[(last.at(-1)?.[1] ?? 0) - 1] ?? ''
  if (isFinished(strand, last)) return false
  if (isCapitals(text) && text.includes(' ') && mark !== ':') return false
  if (state.blank && !/[,:]/.test(mark) && !(state.dashed && MORE_OF_ENTRY.test(text))) return false
  return !(isFiled(strand, last) && isFullName(strand, range))
}

/** What a blank line cut off an entry: it opens with a small letter or a bracket, or ends as an entry does. */
const MORE_OF_ENTRY = /^\p{Ll}{2}|^\(|[;,]$/u

/** Under a finished entry with a dash, a line that opens so is an entry without one. */
const UNDASHED_ENTRY = /^[Cc]ác [^;:.]{2,40}[:;,.]/u

/** In a list without dashes: what stands under a finished entry, or under a blank line and is no signature. */
function opensEntry(strand: Strand, last: readonly Range[], range: Range, state: State): boolean {
  if (state.dashed) return isFinished(strand, last) && UNDASHED_ENTRY.test(strand.text.slice(...range))
  if (isFinished(strand, last)) return true
  const [text, key] = [strand.text.slice(...range), strand.key.slice(...range)]
  return state.blank && (signingKind(text, key) === 'other' || /^thường trực .|[)]$/.test(key))
}

function isFinished(strand: Strand, ranges: readonly Range[]): boolean {
  return /[;.]/.test(strand.text[(ranges.at(-1)?.[1] ?? 0) - 1] ?? '')
}

function isFiled(strand: Strand, ranges: readonly Range[]): boolean {
  return /^[-–—+•·* ]*lưu/.test(strand.key.slice(...(ranges[0] ?? [0, 0])))
}
