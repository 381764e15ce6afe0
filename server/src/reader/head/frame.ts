import { type Foot, readFoot } from '../foot/foot.ts'
import { footLineOf } from '../foot/foot-line.ts'
import { BODY_OPENING } from '../lexicon/forms.ts'
import type { Finding } from '../reading.ts'
import { joined } from '../text/joined.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, flatten, type Strand } from '../text/strand.ts'
import { kindOfSymbol } from '../text/symbols.ts'
import { findDay } from './head-line.ts'
import { type Heading, readHeading } from './heading.ts'
import { type Letterhead, readLetterhead } from './letterhead.ts'
import { paperOn } from './page.ts'
import { inPageOrder } from './page-order.ts'
import { reported, type Told } from './reported.ts'
import { appendedIn, attachingIssuer, type Named } from './self-naming.ts'
import { toldHead } from './told-head.ts'
import { withCard } from './with-card.ts'
import { isCapitals, type Zones, zonesOf } from './zones.ts'

/** Everything around the body of a document, and the lines of the body between. */
export type Frame = {
  kind: Finding | null
  head: Letterhead
  heading: Heading
  foot: Foot
  /** Who an appendix says issued the document, when its letterhead was lost. */
  appendedIssuer: Finding | null
  body: Line[]
  /** How many lines the letterhead takes. */
  top: number
  /** The lines of the paper, without those of the page it stands on. */
  lines: readonly Line[]
}

/** A letterhead without kind and addressees takes no more lines than this. */
const LONGEST_LETTERHEAD = 60

/** "Nội dung văn bản Số: 249/MTTQ-BTT": the title of a web page ends with the number. */
const NUMBERED_TITLE = /^.{2,80} Số ?: ?[0-9]{1,5}[-/][\p{L}0-9&./-]+$/u

/** The words that attach a regulation to its decision stand within so many lines under the title. */
const TITLE_LINES = 6

/** Reads letterhead, kind, subject, addressees, recipients and signatures. */
export function readFrame(strand: Strand, lines: readonly Line[]): Frame {
  const page = paperOn(strand, inPageOrder(strand, lines))
  const frame = frameOf(strand, page.lines)
  return page.card ? withCard(frame, page.card) : frame
}

function frameOf(strand: Strand, lines: readonly Line[]): Frame {
  const zones = zonesOf(strand, lines, footLineOf(strand, lines))
  const top = letterheadLines(strand, lines, zones)
  const printed = readLetterhead(strand, top)
  const told = toldIn(strand, lines, zones, printed)
  const titled = readHeading(strand, lines, zones, printed.loose)
  const retold = told ? null : retoldIn(strand, lines.slice(0, zones.footLine), zones, titled)
  const heading = withTold(titled, told ?? retold)
  const below = lines.slice(zones.footLine)
  const foot = readFoot(strand, below)
  const kind = kindOf(printed, heading, zones, strand, lines)
  const appended = printed.symbol ? null : (heading.named ?? appendedIn(strand, below, kind?.value ?? null))
  const day = printed.issuedOn || printed.place ? null : dayIn(strand, foot.day)
  const head = { ...printed, ...day, ...lent(printed, appended), ...(told?.named?.issuer && { bodies: [] }) }
  const bodyLine = heading.bodyLine > 0 ? heading.bodyLine : top.length
  const parts = ((told ?? retold)?.parts ?? []).filter(([from]) => from < zones.footLine)
  const body = [
    ...lines.slice(bodyLine, (told ?? retold)?.endLine ?? zones.footLine),
    ...parts.flatMap(([from, to]) => lines.slice(from, Math.min(to, zones.footLine))),
  ]
  const attaching = attachingIssuer(strand, body.slice(0, TITLE_LINES))
  return {
    kind,
    head,
    heading,
    foot,
    appendedIssuer: appended?.issuer ?? attaching,
    body,
    top: top.length,
    lines,
  }
}

/** What the text tells of itself; a name in capitals above may be the portal's, but then only a report counts. */
function toldIn(strand: Strand, lines: readonly Line[], zones: Zones, printed: Letterhead): Told | null {
  if (zones.kindLine >= 0 || zones.addressLine >= 0 || printed.symbol) return null
  const above = lines.slice(0, zones.footLine)
  return printed.bodies.length === 0 ? toldHead(strand, above, lines) : reported(strand, above)
}

/** Under a title that gives the number, the sentence that tells of the same paper once more, with its day and issuer. */
function retoldIn(strand: Strand, lines: readonly Line[], zones: Zones, titled: Heading): Told | null {
  const symbol = titled.named?.symbol?.value
  if (!symbol || zones.addressLine >= 0) return null
  const told = reported(strand, lines, zones.kindLine + 1)
  if (told?.named?.symbol?.value !== symbol) return null
  const { issuedOn, issuer } = titled.named ?? {}
  const named = {
    ...told.named,
    issuedOn: told.named.issuedOn ?? issuedOn ?? null,
    issuer: told.named.issuer ?? issuer ?? null,
  }
  return { ...told, kind: titled.kind ?? told.kind, named, subject: told.subject ?? titled.subject }
}

function withTold(heading: Heading, told: Told | null): Heading {
  if (!told) return heading
  const { kind, named, addressees, bodyLine } = told
  const subject = told.subject ?? heading.subject
  return { ...heading, kind, named, subject, addressees, bodyLine: bodyLine ?? heading.bodyLine }
}

function lent(printed: Letterhead, appended: Named | null): Partial<Letterhead> {
  if (!appended) return {}
  const { symbol, number, notation, issuedOn } = appended
  return { symbol, number, notation, issuedOn: printed.issuedOn ?? issuedOn }
}

/** Place and day above the signature, where some documents put them. */
function dayIn(strand: Strand, range: [number, number] | null): Partial<Letterhead> {
  if (!range) return {}
  const flat = joined(strand, [range])
  const day = findDay(strand, flat, { own: flat.text.length, open: false, after: 0, above: null })
  if (!day?.place) return {}
  const place = flatten(strand, day.place)
  return {
    place: findingOf(place, 0, place.text.length, 0.85, 'PLACE_BEFORE_DATE'),
    issuedOn: day.iso
      ? { ...findingOf(flat, day.dayStart, day.end, 0.85, 'DATE_PLACE_LINE'), value: day.iso }
      : null,
  }
}

/** The lines above the kind or the addressees; with neither, the lines until running text begins. */
function letterheadLines(strand: Strand, lines: readonly Line[], zones: Zones): Line[] {
  if (zones.kindLine >= 0) return lines.slice(0, zones.kindLine)
  if (zones.addressLine >= 0) return lines.slice(0, zones.addressLine)
  const end = lines.findIndex((line) => line.end > line.start && !isLetterheadLine(strand, line))
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, zones.footLine, LONGEST_LETTERHEAD))
}

function isLetterheadLine(strand: Strand, line: Line): boolean {
  const text = strand.text.slice(line.start, line.end)
  const key = strand.key.slice(line.start, line.end)
  return (
    isCapitals(text.replace(/^của /, '')) ||
    /^(?:số[ :.]|v\/v|độc lập)/.test(key) ||
    /, ngày .{0,40}(?:[0-9]{4}|năm)$/.test(key) ||
    (NUMBERED_TITLE.test(text) && !BODY_OPENING.test(key))
  )
}

/** The printed name of kind; else what the symbol says; else a letter, when it is addressed to somebody. */
function kindOf(
  head: Letterhead,
  heading: Heading,
  zones: Zones,
  strand: Strand,
  lines: readonly Line[],
): Finding | null {
  if (heading.kind) return heading.kind
  const named = head.notation ? kindOfSymbol(head.notation) : null
  if (named && head.symbol) {
    const letter = head.notation?.style === 'state' && zones.addressLine >= 0
    return { ...head.symbol, value: letter ? 'Công văn' : named, confidence: 0.85, rule: 'KIND_FROM_SYMBOL' }
  }
  const line = lines[zones.addressLine]
  if (!line) return null
  const flat = flatten(strand, [[line.start, line.end]])
  return {
    value: 'Công văn',
    start: flat.from[0] ?? 0,
    end: flat.to.at(-1) ?? 0,
    confidence: 0.7,
    rule: 'KIND_FROM_ADDRESSEES',
  }
}
