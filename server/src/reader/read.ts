import { readBody } from './body.ts'
import { campaignIn } from './campaign.ts'
import { citationsIn, mergeCitations } from './citations.ts'
import { readFoot } from './foot.ts'
import { type Heading, readHeading } from './heading.ts'
import { readIssuer } from './issuer.ts'
import { type Letterhead, readLetterhead } from './letterhead.ts'
import { type Line, linesOf } from './lines.ts'
import { readMarks } from './marks.ts'
import { normalise } from './normalise.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Finding, Reading } from './reading.ts'
import { cut, flatten, type Strand } from './strand.ts'
import { kindOfSymbol } from './symbols.ts'
import { treeOf, unitsOf } from './tree.ts'
import { warningsFor } from './warnings.ts'
import { isCapitals, type Zones, zonesOf } from './zones.ts'

/**
 * Reads one official document: who issued it, when, to whom, what it cites and what it gives whom to do.
 * Never throws; what the text does not say stays null. Time grows in line with the length of the text.
 */
export function readDocument(source: string): Reading {
  const strand = normalise(source)
  const lines = linesOf(strand)
  const zones = zonesOf(strand, lines)
  const head = readLetterhead(strand, letterheadLines(strand, lines, zones))
  const heading = readHeading(strand, lines, zones, head.loose)
  const foot = readFoot(strand, lines.slice(zones.footLine))
  const bodyLine = heading.bodyLine > 0 ? heading.bodyLine : letterheadLines(strand, lines, zones).length
  const paragraphs = paragraphsOf(strand, lines.slice(bodyLine, zones.footLine))
  const tree = treeOf(paragraphs)
  const units = unitsOf(tree)
  const strands = paragraphs.map((paragraph) => paragraph.strand)
  const subject = head.about ?? heading.subject
  const titled = subjectStrand(strand, subject)
  const reading = {
    kind: kindOf(head, heading, zones, strand, lines),
    symbol: head.symbol,
    number: head.number,
    ...readIssuer({
      kind: heading.kind?.value ?? null,
      head,
      sender: heading.sender,
      signer: foot.signer,
      body: strands,
    }),
    issuedOn: head.issuedOn,
    place: head.place,
    subject,
    addressees: heading.addressees,
    recipients: foot.recipients,
    signer: foot.signer,
    ...readMarks(strand, lines),
    citations: mergeCitations([...titled, ...strands].flatMap(citationsIn), head.symbol?.value ?? null),
    campaign: campaignIn([...titled, ...strands], units),
    instructions: readBody(tree, { document: strand, issuedOn: head.issuedOn?.value ?? null }),
  }
  return { ...reading, warnings: warningsFor(reading) }
}

/** A letterhead without kind and addressees takes no more lines than this. */
const LONGEST_LETTERHEAD = 60

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
  return isCapitals(text) || /^(?:số[ :]|v\/v|độc lập)/.test(key) || /, ngày .{0,40}[0-9]{4}$/.test(key)
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
    return { ...head.symbol, value: letter ? 'Công văn' : named, confidence: 0.85 }
  }
  const line = lines[zones.addressLine]
  if (!line) return null
  const flat = flatten(strand, [[line.start, line.end]])
  return { value: 'Công văn', start: flat.from[0] ?? 0, end: flat.to.at(-1) ?? 0, confidence: 0.7 }
}

/** The subject as it stands in the normalised text: it may cite and name a campaign too. */
function subjectStrand(strand: Strand, subject: Finding | null): Strand[] {
  if (!subject) return []
  const start = strand.from.findIndex((at) => at >= subject.start)
  let end = start
  while (end < strand.from.length && (strand.to[end] ?? 0) <= subject.end) end++
  return start < 0 ? [] : [flatten(cut(strand, start, end), [[0, end - start]])]
}
