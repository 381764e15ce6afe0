import type { Finding } from '../reading.ts'
import { joined, stretches } from '../text/joined.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { type Addressed, addresseesFrom } from './addressees.ts'
import { kindNamed, kindScanned, kindStarting } from './kinds.ts'
import { numberBelow } from './number-below.ts'
import { type Named, titledAt } from './self-naming.ts'
import { subjectLines } from './subject-lines.ts'
import { isCapitals, WHOLE_TEXT, type Zones } from './zones.ts'

type Range = [number, number]

/** Kind, subject and addressees, and the line where the body begins. */
export type Heading = {
  kind: Finding | null
  subject: Finding | null
  /** Number, day and issuer that the line of the kind gives. */
  named: Named | null
  /** The body printed under the subject of a decision, above "Căn cứ": who decides. */
  authority: Finding | null
  addressees: Finding[]
  /** The body that sends a telegram ("… điện:"), when the addressees open so. */
  sender: Finding | null
  bodyLine: number
}

/** Reads kind, subject and addressees. `loose` are lines of the letterhead that fit nothing else. */
export function readHeading(
  strand: Strand,
  lines: readonly Line[],
  zones: Zones,
  loose: readonly Range[],
): Heading {
  const kind = zones.kindLine < 0 ? null : kindOn(strand, lines, zones.kindLine)
  const titled = kind ? titledBy(strand, lines, zones, kind) : null
  const addressed: Addressed | null = zones.addressLine < 0 ? null : addresseesFrom(strand, lines, zones)
  const subject =
    titled?.subject ??
    (zones.addressLine < 0 ? titleAbove(strand, lines, zones) : looseSubject(strand, loose))
  return {
    kind: kind?.kind ?? null,
    subject,
    named: kind?.named ?? null,
    authority: titled?.authority ?? null,
    addressees: addressed?.addressees ?? [],
    sender: addressed?.sender ?? null,
    bodyLine: addressed?.next ?? titled?.next ?? 0,
  }
}

type Kind = { kind: Finding; rest: Range[]; named: Named | null; next: number }

function kindOn(strand: Strand, lines: readonly Line[], at: number): Kind | null {
  const line = lines[at]
  if (!line) return null
  for (const { start, end } of line.pieces) {
    const name = kindNamed(strand.key.slice(start, end).replace(/[\s:]+$/, ''))
    const kind = findingOf(strand, start, end, 0.98, 'KIND_OWN_LINE')
    if (name) return { kind: { ...kind, value: name }, rest: [], ...numberBelow(strand, lines, at + 1) }
  }
  const opening = WHOLE_TEXT.exec(strand.key.slice(line.start, line.end))?.[0].length ?? 0
  const starting = kindStarting(strand.key.slice(line.start + opening, line.end))
  const scanned = starting ? null : kindScanned(strand.key.slice(line.start, line.end))
  if (scanned) {
    const kind = findingOf(strand, line.start + scanned.start, line.end, 0.7, 'KIND_OWN_LINE')
    return { kind: { ...kind, value: scanned.name }, rest: [], named: null, next: at + 1 }
  }
  if (!starting) return null
  const end = line.start + opening + starting.end
  const kind = {
    ...findingOf(strand, line.start + opening, end, 0.8, 'KIND_OPENS_LINE'),
    value: starting.name,
  }
  return { kind, ...restOf(strand, lines, at, end) }
}

/** A line under the kind that goes on with it: whose it is, or nothing but its day. */
const GOES_ON = /^của |^ngày [0-9][^.;:]{4,40}$/

/** What follows the kind on its line: number, day and issuer, then the subject. */
function restOf(strand: Strand, lines: readonly Line[], at: number, from: number): Omit<Kind, 'kind'> {
  const own: Range = [from, lines[at]?.end ?? from]
  const below = lines.slice(at + 1, at + 3).find((one) => one.end > one.start)
  const more = below && GOES_ON.test(strand.key.slice(below.start, below.end)) ? below : null
  const flat = joined(strand, more ? [own, [more.start, more.end]] : [own])
  const titled = titledAt(flat, 0)
  const rest: Range[] =
    own[1] > from && !/^ ?[(]?(?:chuyên đề|(?:thượng )?khẩn|hỏa tốc)[)]?$/.test(flat.key) ? [own] : []
  if (!titled) return { rest, named: null, next: at + 1 }
  const [start, end] = stripRange(flat.text, titled.end, flat.text.length, '.,;: ')
  return {
    rest: end > start ? stretches(flat, start, end) : [],
    named: titled.named,
    next: more ? lines.indexOf(more) + 1 : at + 1,
  }
}

/** The subject under the name of kind, and who decides. */
function titledBy(strand: Strand, lines: readonly Line[], zones: Zones, kind: Kind) {
  const limit = zones.addressLine < 0 ? zones.footLine : zones.addressLine
  const { ranges, authority, next } = subjectLines(strand, lines, kind.next, limit, kind.rest)
  const flat = flatten(strand, ranges)
  const about = /^[([]? ?v ?\/ ?v[ :.]*/.exec(flat.key)?.[0] ?? ''
  const [start, end] = stripRange(
    flat.text,
    about.length,
    flat.text.length,
    /^[([]/.test(about) ? '.;,:)]' : '.;,:',
  )
  const subject = end > start ? findingOf(flat, start, end, 0.9, 'SUBJECT_UNDER_KIND') : null
  return { subject, authority: authorityOf(strand, authority), next }
}

function authorityOf(strand: Strand, ranges: readonly Range[]): Finding | null {
  const flat = flatten(strand, ranges)
  const of = /^ ?của /.exec(flat.key)?.[0].length ?? 0
  const [start, end] = stripRange(flat.text, of, flat.text.length, '.,;:-–*')
  return end > start && isCapitals(flat.text) ? findingOf(flat, start, end, 0.85, 'ISSUER_AUTHORITY') : null
}

/** What a decision is about, where its copy lost all above the title: "BAN HÀNH KẾ HOẠCH …" before "Căn cứ", "QUYẾT ĐỊNH:" below. */
function titleAbove(strand: Strand, lines: readonly Line[], zones: Zones): Finding | null {
  const above = lines.slice(0, Math.max(0, zones.kindLine)).filter(({ start, end }) => end > start)
  const [title] = above
  const grounded = above.some(({ start, end }) => strand.key.slice(start, end).startsWith('căn cứ '))
  if (!title || !grounded || !ACT.test(strand.key.slice(title.start, title.end))) return null
  if (!isCapitals(strand.text.slice(title.start, title.end))) return null
  const [start, end] = stripRange(strand.text, title.start, title.end, '.;,:-*#')
  return findingOf(strand, start, end, 0.7, 'SUBJECT_LOOSE')
}

/** How the title of a decision opens. */
const ACT =
  /^(?:# )?(?:v\/v |về |(?:ban hành|phê duyệt|quy định|thành lập|kiện toàn|công bố|công nhận|bổ sung|sửa đổi|điều chỉnh|bãi bỏ|thu hồi|giao) )/

function looseSubject(strand: Strand, loose: readonly Range[]): Finding | null {
  const flat = flatten(strand, loose)
  const [start, end] = titleRange(flat)
  return end - start > 8 && end - start < 600 ? findingOf(flat, start, end, 0.7, 'SUBJECT_LOOSE') : null
}

/** "Công văn 15/UBND-VP năm 2026 về trồng cây do … ban hành", as collections title a paper: what it is about. */
function titleRange(flat: Strand): Range {
  const kind = kindStarting(flat.key)
  const numbered = kind ? titledAt(flat, kind.end) : null
  if (!numbered) return stripRange(flat.text, 0, flat.text.length, '.;,:-*')
  const about =
    /^[ ,:]*(?:năm [0-9]{4} )?(?:(?:về việc|về) )?/.exec(flat.key.slice(numbered.end))?.[0].length ?? 0
  const by = / do [^.;]{4,120} ban hành$/.exec(flat.key)?.index ?? flat.text.length
  return stripRange(flat.text, numbered.end + about, Math.max(by, numbered.end + about), '.;,:-*')
}
