import { type CARD_LABELS, NO_VALUE } from '../lexicon/portals.ts'
import type { Finding } from '../reading.ts'
import { dateAt } from '../text/dates.ts'
import type { Line } from '../text/lines.ts'
import { keyOf } from '../text/normalise.ts'
import { cut, findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { symbolAt } from '../text/symbols.ts'
import { type Field, fieldsAround, isNumberField } from './card-fields.ts'
import { kindNamed } from './kinds.ts'
import { opensPaper } from './paper-opening.ts'
import type { Named } from './self-naming.ts'

/** What the card says, and the numbers of its lines. */
export type Card = {
  named: Named
  kind: Finding | null
  subject: Finding | null
  signer: Finding | null
  lines: ReadonlySet<number>
}

type Label = keyof typeof CARD_LABELS
type Fields = ReadonlyMap<Label, Field>

/** A card above the paper begins within so many lines with text. */
const WITHIN = 60
/** A card has at least so many fields. */
const FEWEST = 3
const CONFIDENCE = 0.7

/**
 * "Số ký hiệu: 15/UBND-VP", "Ngày ban hành: …", "Trích yếu: …": the card that a portal prints above a paper, or below
 * it; null when there is none.
 */
export function portalCard(strand: Strand, lines: readonly Line[]): Card | null {
  if (!/ký hiệu|số hiệu|số văn bản|official number|document n/.test(strand.key)) return null
  const found = (line: Line) => line.end > line.start && isNumberField(strand, line)
  const first = lines.findIndex(found)
  if (first < 0) return null
  const before = lines.slice(0, first).filter(({ start, end }) => end > start)
  const above = before.length < WITHIN && !before.some((line) => opensPaper(strand, line))
  const top = above ? cardAt(strand, fieldsAround(strand, lines, first, true)) : null
  const last = lines.findLastIndex(found)
  return top ?? (last > first || !above ? cardBelow(strand, lines, last) : null)
}

/** A card under the paper names a symbol: without one it may be any table that goes with the paper. */
function cardBelow(strand: Strand, lines: readonly Line[], at: number): Card | null {
  const card = cardAt(strand, fieldsAround(strand, lines, at, false))
  return card?.named.symbol ? card : null
}

function cardAt(strand: Strand, { fields, taken }: ReturnType<typeof fieldsAround>): Card | null {
  if (!fields.has('number') || fields.size < FEWEST) return null
  const found = (label: Label): Finding | null => {
    const ranges = fields.get(label)
    if (!ranges) return null
    const flat = flatten(strand, ranges)
    return NO_VALUE.test(flat.key) ? null : findingOf(flat, 0, flat.text.length, CONFIDENCE, 'PORTAL_CARD')
  }
  const kind = found('kind')
  const name = kind ? kindNamed(keyOf(kind.value)) : null
  return {
    named: numberIn(strand, fields, found('issuer')),
    kind: kind && name ? { ...kind, value: name } : null,
    subject: found('subject') ? withoutAbout(strand, fields.get('subject') ?? []) : null,
    signer: found('signer'),
    lines: taken,
  }
}

function numberIn(strand: Strand, fields: Fields, issuer: Finding | null): Named {
  const number = fields.get('number')
  const flat = number ? flatten(strand, number) : null
  const match = flat ? symbolAt(flat, 0) : null
  const issuedOn = dayIn(strand, fields.get('day')?.[0])
  if (!flat || !match) return { symbol: null, number: null, notation: null, issuedOn, issuer }
  const symbol = findingOf(flat, match.start, match.end, CONFIDENCE, 'PORTAL_CARD')
  const digits = findingOf(flat, match.start, match.start + match.number.length, CONFIDENCE, 'PORTAL_CARD')
  return {
    symbol: { ...symbol, value: match.value },
    number: { ...digits, value: match.number },
    notation: match,
    issuedOn,
    issuer,
  }
}

function dayIn(strand: Strand, range: readonly [number, number] | undefined): Finding | null {
  if (!range) return null
  const start = range[0] + (/^ngày /.exec(strand.key.slice(...range))?.[0].length ?? 0)
  const date = dateAt(cut(strand, start, range[1]).key, 0)
  if (!date?.iso) return null
  return { ...findingOf(strand, start, start + date.end, CONFIDENCE, 'PORTAL_CARD'), value: date.iso }
}

function withoutAbout(strand: Strand, ranges: Field): Finding | null {
  const flat = flatten(strand, ranges)
  const about = /^(?:v ?\/ ?v|về việc)[ :.]*/.exec(flat.key)?.[0].length ?? 0
  const [start, end] = stripRange(flat.text, about, flat.text.length, '.,;:')
  return end > start ? findingOf(flat, start, end, CONFIDENCE, 'PORTAL_CARD') : null
}
