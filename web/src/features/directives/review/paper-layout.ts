import { leavesOpen } from './emphasis.ts'
import type { Span } from './segments.ts'

/** One paragraph of the paper. Broken lines of one sentence are one paragraph. */
export interface Paragraph extends Span {
  readonly look: 'plain' | 'title'
}

/** Two blocks side by side, as the letterhead and the foot of an official document are printed. */
interface Columns {
  readonly left: readonly Paragraph[]
  readonly right: readonly Paragraph[]
}

/** The parts of an official document as they lie on paper. Every letter of the text that is not space is in one. */
interface PaperLayout {
  readonly head: Columns | null
  /** Whom it is written to; set apart, with a bar beside it. */
  readonly addressees: readonly Paragraph[]
  readonly opening: readonly Paragraph[]
  /** "Kính gửi:", beside the addressees. */
  readonly salutation: Paragraph | null
  readonly body: readonly Paragraph[]
  readonly foot: Columns | null
  /** What follows the signature: annexes, and what the page has below its paper. */
  readonly after: readonly Paragraph[]
}

/** What the layout needs to know of a finding. */
interface PlacedFinding extends Span {
  readonly field: string
}

const motto = /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA|CỘNG HÒA XÃ HỘI CHỦ NGHĨA/

/** Lays a document's text out as on paper, from the places of what was found in it. */
export function paperLayout(text: string, findings: readonly PlacedFinding[]): PaperLayout {
  const lines = linesOf(text)
  const foot = footOf(text, lines, findings)
  const above = foot ? lines.filter((line) => line.end <= foot.start) : lines
  const head = headOf(text, above, findings)
  const below = head ? above.filter((line) => line.start >= head.end) : above
  const { addressed, opening, body } = splitAddressees(below, findings)
  const before = paragraphsOf(text, opening)
  const last = before.at(-1)
  const salutes = last !== undefined && addressed.length > 0 && isSalutation(text.slice(last.start, last.end))
  return {
    head: head?.columns ?? null,
    opening: salutes ? before.slice(0, -1) : before,
    salutation: salutes ? last : null,
    addressees: paragraphsOf(text, addressed),
    body: titled(paragraphsOf(text, body), findings),
    foot: foot?.columns ?? null,
    after: paragraphsOf(text, foot?.after ?? []),
  }
}

/** The lines that are not empty, without the space around them. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const left = line.length - line.trimStart().length
    const length = line.trim().length
    return length > 0 ? [{ start: index + left, end: index + left + length }] : []
  })
}

function headOf(text: string, lines: readonly Span[], findings: readonly PlacedFinding[]) {
  const at = lines.findIndex((line) => motto.test(text.slice(line.start, line.end)))
  // The motto comes second where the form's left half is printed first; another order is left as it is.
  if (at < 1 || at > 12) return null
  const dated =
    findings.find(({ field }) => field === 'issuedOn') ?? findings.find(({ field }) => field === 'place')
  const last = dated ? lines.findIndex((line) => line.end >= dated.end) : -1
  if (last < at || last > at + 8) return null
  const end = lines[last]?.end ?? 0
  const right = lines.slice(at, last + 1)
  // Number and subject are printed under the issuer, also where the text has them after the motto.
  const isLeft = (line: Span) =>
    /^[*\s]*(Số|V\/v)(?=[\s:.])/iu.test(text.slice(line.start, line.end)) ||
    lies(line, findings, ['symbol', 'subject'])
  const left = [...lines.slice(0, at), ...right.filter(isLeft)]
  // The subject begins a line of its own, however small its first letter.
  const subject = findings.find(({ field }) => field === 'subject')?.start ?? Infinity
  const own = left.findIndex((line) => line.end > subject)
  const blocks = own < 0 ? [left] : [left.slice(0, own), left.slice(own)]
  const columns = {
    left: blocks.flatMap((block) => paragraphsOf(text, block)).map(plain),
    right: alone(right.filter((line) => !isLeft(line))),
  }
  return { columns, end }
}

/** Whether a finding of one of these fields covers part of a stretch. */
function lies(span: Span, findings: readonly PlacedFinding[], fields: readonly string[]): boolean {
  return findings.some(
    ({ field, start, end }) => fields.includes(field) && start < span.end && end > span.start,
  )
}

function footOf(text: string, lines: readonly Span[], findings: readonly PlacedFinding[]) {
  const at = lines.findLastIndex((line) => /^[*\s]*Nơi nhận/i.test(text.slice(line.start, line.end)))
  const first = lines[at]
  if (!first) return null
  const received = findings.filter(({ field, start }) => field === 'recipient' && start >= first.start)
  const receivedEnd = Math.max(first.end, ...received.map(({ end }) => end))
  const below = lines.slice(at)
  const signatures = findings.filter(({ field }) => field.startsWith('signer.'))
  // A signature that was not read may be any of the lines below.
  const signedEnd = signatures.length > 0 ? Math.max(...signatures.map(({ end }) => end)) : text.length
  const isAfter = (line: Span) => line.start >= Math.max(receivedEnd, signedEnd)
  const left = below.filter((line) => line.start < receivedEnd)
  const right = below.filter((line) => line.start >= receivedEnd && !isAfter(line))
  return {
    start: first.start,
    columns: { left: alone(left), right: alone(right) },
    after: below.filter(isAfter),
  }
}

function splitAddressees(lines: readonly Span[], findings: readonly PlacedFinding[]) {
  const places = findings.filter(({ field }) => field === 'addressee')
  const first = Math.min(...places.map(({ start }) => start))
  const last = Math.max(...places.map(({ end }) => end))
  const inside = lines.filter((line) => line.end > first && line.start < last)
  // Addressees that stand far apart were not printed as one list.
  if (places.length === 0 || inside.length > places.length + 3)
    return { addressed: [], opening: [], body: lines }
  return {
    opening: lines.filter((line) => line.end <= first),
    addressed: inside,
    body: lines.filter((line) => line.start >= last),
  }
}

// The subject stands under the document's kind, in the middle like it.
function titled(paragraphs: readonly Paragraph[], findings: readonly PlacedFinding[]): Paragraph[] {
  return paragraphs.map((paragraph) => {
    const subject = findings.find(({ field }) => field === 'subject')
    const covered = subject && subject.start <= paragraph.start + 8 && subject.end >= paragraph.end - 2
    return covered ? { ...paragraph, look: 'title' } : paragraph
  })
}

function alone(lines: readonly Span[]): Paragraph[] {
  return lines.map(plain)
}

function plain({ start, end }: Span): Paragraph {
  return { start, end, look: 'plain' }
}

function paragraphsOf(text: string, lines: readonly Span[]): Paragraph[] {
  const found: Paragraph[] = []
  for (const line of lines) {
    const previous = found.at(-1)
    if (previous && continues(text, previous, line)) {
      found[found.length - 1] = { ...previous, end: line.end }
    } else {
      found.push({ ...line, look: isTitle(text.slice(line.start, line.end)) ? 'title' : 'plain' })
    }
  }
  return found
}

// A line directly under one that ends no sentence, begun with a small letter or inside signs of Markdown that are open,
// was broken by the page's width.
function continues(text: string, previous: Span, line: Span): boolean {
  const between = text.slice(previous.end, line.start)
  if (between.split('\n').length > 2) return false
  const above = text.slice(previous.start, previous.end)
  if (leavesOpen(above) && leavesOpen(text.slice(line.start, line.end))) return true
  const begins = /^[*_]*\p{Ll}(?![).\p{Ll}]?\))/u.test(text.slice(line.start, line.start + 8))
  return begins && !/[.:;!?/]$/.test(above)
}

// "Kính gửi:", also spaced out or marked as Markdown; not another short line above the addressees.
function isSalutation(words: string): boolean {
  return words.length <= 24 && /^\P{L}*(kính\s*)?gửi\P{L}*$/iu.test(words.normalize())
}

function isTitle(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toLocaleUpperCase('vi') && !/^\s*[\dIVX]+[.)]/.test(line)
}
