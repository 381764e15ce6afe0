import { appendedInstructions } from './body/appendix-tasks.ts'
import { readBody } from './body/body.ts'
import { campaignIn } from './body/campaign.ts'
import { paragraphsOf } from './body/paragraphs.ts'
import { treeOf, unitsOf } from './body/tree.ts'
import { appendixText } from './citations/appendix-text.ts'
import { mergeCitations } from './citations/citation-merge.ts'
import { citationsIn } from './citations/citations.ts'
import { readFrame } from './head/frame.ts'
import { readIssuer } from './head/issuer.ts'
import { standsAbove } from './head/letterhead.ts'
import { readMarks } from './head/marks.ts'
import type { Finding, Reading } from './reading.ts'
import { linesOf } from './text/lines.ts'
import { normalise } from './text/normalise.ts'
import { flatten, type Strand } from './text/strand.ts'
import { warningsFor } from './warnings/warnings.ts'

/**
 * Reads one official document: who issued it, when, to whom, what it cites and what it gives whom to do.
 * Never throws; what the text does not say stays null. Time grows in line with the length of the text.
 */
export function readDocument(source: string): Reading {
  const strand = normalise(source)
  const lines = linesOf(strand)
  const { kind, head, heading, foot, appendedIssuer, body, top } = readFrame(strand, lines)
  const paragraphs = paragraphsOf(strand, body)
  const tree = treeOf(paragraphs)
  const units = unitsOf(tree)
  const strands = paragraphs.map((paragraph) => paragraph.strand)
  const issued = head.symbol ?? (heading.kind ? (head.bodies.at(-1) ?? null) : null)
  const above = head.about !== null && standsAbove(head.about, issued)
  const subject = above ? (heading.subject ?? head.about) : (head.about ?? heading.subject)
  const titled = subjectStrand(strand, subject)
  const appended = appendixText(strand, lines, paragraphs.at(-1)?.end ?? strand.text.length)
  const issuedOn = head.issuedOn?.value ?? null
  const reading = {
    kind,
    symbol: head.symbol,
    number: head.number,
    ...readIssuer({
      kind: heading.kind?.value ?? null,
      head,
      heading,
      foot,
      appended: appendedIssuer,
      body: strands,
      prose: paragraphs.filter(({ label }) => label === null).map(({ strand }) => strand),
    }),
    issuedOn: head.issuedOn,
    place: head.place,
    subject,
    addressees: heading.addressees,
    recipients: foot.recipients,
    signer: foot.signers[0] ?? null,
    signers: foot.signers,
    drafter: foot.drafter,
    ...readMarks(strand, lines, top),
    citations: mergeCitations([...titled, ...strands, ...appended].flatMap(citationsIn), {
      symbol: head.symbol?.value ?? null,
      issuedOn,
    }),
    campaign: campaignIn([...titled, ...strands], units),
    instructions: [
      ...readBody(tree, { document: strand, issuedOn }),
      ...appendedInstructions(strand, lines, issuedOn),
    ],
  }
  return { ...reading, warnings: warningsFor(reading, { subject: titled, body: strands }) }
}

/** The subject as it stands in the normalised text: it may cite and name a campaign too. */
function subjectStrand(strand: Strand, subject: Finding | null): Strand[] {
  if (!subject) return []
  let start = 0
  while (start < strand.from.length && (strand.from[start] ?? 0) < subject.start) start++
  let end = start
  while (end < strand.from.length && (strand.to[end] ?? 0) <= subject.end) end++
  return start === end ? [] : [flatten(strand, [[start, end]])]
}
