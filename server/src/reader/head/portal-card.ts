import type { Finding } from '../reading.ts'
import { dateAt } from '../text/dates.ts'
import type { Line, Piece } from '../text/lines.ts'
import { keyOf } from '../text/normalise.ts'
import { cut, findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { symbolAt } from '../text/symbols.ts'
import { kindNamed } from './kinds.ts'
import type { Named } from './self-naming.ts'

/** The fields of the card that a portal prints beside a paper. */
const LABELS = {
  number: /^(?:số ?[/,và ]* ?(?:ký )?hiệu|số văn bản|ký hiệu)(?: văn bản)?(?!\p{L})/u,
  day: /^ngày (?:ban hành|văn bản|ký)(?!\p{L})/u,
  issuer: /^(?:cơ quan|nơi|đơn vị) ban hành(?!\p{L})/u,
  kind: /^(?:loại|hình thức|thể loại) văn bản(?!\p{L})|^(?:thể loại|phân loại)(?= ?:|$)/u,
  subject: /^trích yếu(?: nội dung)?(?!\p{L})/u,
  signer: /^người ký(?!\p{L})/u,
  other:
    /^(?:ngày (?:có )?(?:hiệu lực|đăng|hết hiệu lực)|tình trạng|lĩnh vực|(?:file|tệp)(?: tin)? đính kèm|chức (?:danh|vụ)(?: người ký)?)(?!\p{L})/u,
} as const

type Label = keyof typeof LABELS
type Range = [number, number]

/** What the card says, and the numbers of its lines. */
export type Card = {
  named: Named | null
  kind: Finding | null
  subject: Finding | null
  signer: Finding | null
  lines: ReadonlySet<number>
}

/** A card lies within so many lines and has at least so many fields. */
const WITHIN = 60
const FEWEST = 3

/** "Số ký hiệu: 15/UBND-VP", "Ngày ban hành: …", "Trích yếu: …": the card above a paper on a portal; null when there is none. */
export function portalCard(strand: Strand, lines: readonly Line[]): Card | null {
  const top = strand.key.slice(0, lines[WITHIN]?.start ?? strand.key.length)
  if (!/ký hiệu|số hiệu|số văn bản/.test(top)) return null
  const pieces = lines.slice(0, WITHIN).flatMap((line, at) => line.pieces.map((piece) => ({ piece, at })))
  const fields = new Map<Label, Range>()
  const taken = new Set<number>()
  for (const [n, { piece, at }] of pieces.entries()) {
    const label = labelOf(strand, piece)
    if (!label) continue
    taken.add(at)
    const below = pieces[n + 1]
    const own = valueIn(strand, piece, label)
    const next = !own && below && !labelOf(strand, below.piece) ? below : null
    if (next) taken.add(next.at)
    const value: Range | null = own ?? (next ? [next.piece.start, next.piece.end] : null)
    if (value && !fields.has(label)) fields.set(label, value)
  }
  if (!fields.has('number') || fields.size < FEWEST) return null
  return { ...readFields(strand, fields), lines: taken }
}

function labelOf(strand: Strand, { start, end }: Piece): Label | null {
  const key = strand.key.slice(start, Math.min(end, start + 48))
  for (const label of Object.keys(LABELS).filter(isLabel)) {
    const hit = LABELS[label].exec(key)
    if (hit && /^ ?(?::|$)/.test(key.slice(hit[0].length))) return label
  }
  return null
}

function isLabel(name: string): name is Label {
  return name in LABELS
}

function valueIn(strand: Strand, { start, end }: Piece, label: Label): Range | null {
  const length = LABELS[label].exec(strand.key.slice(start, end))?.[0].length ?? 0
  const [from, to] = stripRange(strand.text, start + length, end, ':; ')
  return to > from ? [from, to] : null
}

function readFields(strand: Strand, fields: ReadonlyMap<Label, Range>): Omit<Card, 'lines'> {
  const found = (label: Label): Finding | null => {
    const range = fields.get(label)
    return range ? findingOf(strand, ...range, 0.7, 'HEAD_REPORTED') : null
  }
  const kind = found('kind')
  const name = kind ? kindNamed(keyOf(kind.value)) : null
  const subject = found('subject')
  return {
    named: numberIn(strand, fields, found('issuer')),
    kind: kind && name ? { ...kind, value: name } : null,
    subject: subject ? withoutAbout(strand, fields.get('subject') ?? [0, 0]) : null,
    signer: found('signer'),
  }
}

function numberIn(strand: Strand, fields: ReadonlyMap<Label, Range>, issuer: Finding | null): Named | null {
  const number = fields.get('number')
  const flat = number ? flatten(strand, [number]) : null
  const match = flat ? symbolAt(flat, 0) : null
  if (!flat || !match) return null
  const symbol = findingOf(flat, match.start, match.end, 0.7, 'HEAD_REPORTED')
  const digits = findingOf(flat, match.start, match.start + match.number.length, 0.7, 'HEAD_REPORTED')
  return {
    symbol: { ...symbol, value: match.value },
    number: { ...digits, value: match.number },
    notation: match,
    issuedOn: dayIn(strand, fields.get('day')),
    issuer,
  }
}

function dayIn(strand: Strand, range: Range | undefined): Finding | null {
  const date = range ? dateAt(cut(strand, ...range).key, 0) : null
  if (!range || !date?.iso) return null
  return { ...findingOf(strand, range[0], range[0] + date.end, 0.7, 'HEAD_REPORTED'), value: date.iso }
}

function withoutAbout(strand: Strand, [start, end]: Range): Finding {
  const about = /^(?:v ?\/ ?v|về việc)[ :.]*/.exec(strand.key.slice(start, end))?.[0].length ?? 0
  const range = stripRange(strand.text, start + about, end, '.,;:')
  return findingOf(strand, ...range, 0.7, 'HEAD_REPORTED')
}
