import { appendedInstructions } from './body/appendix-tasks.ts'
import { attachedJobs, attachedPaper, beforeAttached } from './body/attached.ts'
import { readBody } from './body/body.ts'
import { campaignIn } from './body/campaign.ts'
import { type Paragraph, paragraphsOf } from './body/paragraphs.ts'
import { treeOf, unitsOf } from './body/tree.ts'
import { appendixText } from './citations/appendix-text.ts'
import { mergeCitations } from './citations/citation-merge.ts'
import { citationsIn } from './citations/citations.ts'
import { type Frame, readFrame } from './head/frame.ts'
import { readIssuer } from './head/issuer.ts'
import { standsAbove } from './head/letterhead.ts'
import { readMarks } from './head/marks.ts'
import { unrolled } from './head/one-line.ts'
import type { Finding, Reading } from './reading.ts'
import { type Line, linesOf } from './text/lines.ts'
import { normalise } from './text/normalise.ts'
import { flatten, type Strand } from './text/strand.ts'
import { warningsFor } from './warnings/warnings.ts'

/**
 * Reads one official document: who issued it, when, to whom, what it cites and what it gives whom to do.
 * Never throws; what the text does not say stays null. Time grows in line with the length of the text.
 */
export function readDocument(source: string): Reading {
  const strand = unrolled(normalise(source))
  const frame = readFrame(strand, linesOf(strand))
  const { lines } = frame
  const paragraphs = paragraphsOf(strand, beforeAttached(strand, frame.body))
  const subject = subjectOf(frame)
  const texts = { subject: subjectStrand(strand, subject), body: strandsOf(paragraphs) }
  const reading = {
    ...aroundBody(frame, subject, paragraphs),
    ...readMarks(strand, lines, frame.top),
    ...inBody({ strand, lines, paragraphs, frame }, texts),
  }
  return { ...reading, warnings: warningsFor(reading, texts) }
}

/** The text of a document by its parts: what its subject and its body say. */
type Texts = { subject: Strand[]; body: Strand[] }

/** What a document is about: what its letterhead tells, unless that stands for the title above or there is none. */
function subjectOf({ head, heading }: Frame): Finding | null {
  const issued = head.symbol ?? (heading.kind ? (head.bodies.at(-1) ?? null) : null)
  const above = head.about !== null && standsAbove(head.about, issued)
  return above ? (heading.subject ?? head.about) : (head.about ?? heading.subject)
}

/** What letterhead, heading and foot tell. */
function aroundBody(frame: Frame, subject: Finding | null, paragraphs: readonly Paragraph[]) {
  const { kind, head, heading, foot, appendedIssuer } = frame
  return {
    kind,
    symbol: head.symbol,
    number: head.number,
    ...readIssuer({
      kind: heading.kind?.value ?? null,
      head,
      heading,
      foot,
      appended: appendedIssuer,
      body: strandsOf(paragraphs),
      prose: strandsOf(paragraphs.filter(({ label }) => label === null)),
    }),
    issuedOn: head.issuedOn,
    place: head.place,
    subject,
    addressees: heading.addressees,
    recipients: foot.recipients,
    signer: foot.signers[0] ?? null,
    signers: foot.signers,
    drafter: foot.drafter,
  }
}

type Paper = { strand: Strand; lines: readonly Line[]; paragraphs: readonly Paragraph[]; frame: Frame }

/** What the body tells, with the papers that stand under the signature and belong to the document. */
function inBody({ strand, lines, paragraphs, frame: { head } }: Paper, texts: Texts) {
  const end = paragraphs.at(-1)?.end ?? strand.text.length
  const attached = attachedPaper(strand, lines, end)
  const issuedOn = head.issuedOn?.value ?? null
  const paper = { document: strand, issuedOn }
  const tree = treeOf(paragraphs)
  const campaign = campaignIn([...texts.subject, ...texts.body], unitsOf(tree))
  const own = readBody(tree, paper)
  const cited = [
    ...texts.subject,
    ...texts.body,
    ...appendixText(strand, lines, end),
    ...strandsOf(attached?.paragraphs ?? []),
  ]
  return {
    citations: mergeCitations(cited.flatMap(citationsIn), { symbol: head.symbol?.value ?? null, issuedOn }),
    campaign,
    instructions: [
      ...own,
      ...(attached ? attachedJobs(attached, own, paper) : []),
      ...appendedInstructions(strand, lines, issuedOn),
    ],
  }
}

function strandsOf(paragraphs: readonly Paragraph[]): Strand[] {
  return paragraphs.map(({ strand }) => strand)
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
