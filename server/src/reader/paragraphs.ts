import { type Label, labelOf } from './labels.ts'
import type { Line } from './lines.ts'
import { flatten, type Strand } from './strand.ts'
import { symbolAt } from './symbols.ts'

/** A paragraph of the body: its broken lines joined in `strand`; `start`..`end` is its place in the normalised text. */
export type Paragraph = { strand: Strand; start: number; end: number; label: Label | null }

/** `capitals`: every line so far is in capitals; `length`: characters so far. */
type Open = { ranges: [number, number][]; label: Label | null; last: Line; capitals: boolean; length: number }

/** From this width on, lines are taken not to be wrapped: each is a paragraph of its own. */
const UNWRAPPED = 130

/** Joins the broken lines of the body into paragraphs. Labels, blank lines and finished short lines part them. */
export function paragraphsOf(strand: Strand, lines: readonly Line[]): Paragraph[] {
  const width = usualWidth(lines)
  const paragraphs: Paragraph[] = []
  let open: Open | null = null
  let blank = true
  for (const line of lines) {
    if (line.end === line.start || isPageNumber(strand.key, line)) {
      blank = true
      continue
    }
    const label = symbolAt(strand, line.start) ? null : labelAt(strand, line)
    if (open && continues(strand, open, line, label, blank, width)) {
      open.ranges.push([line.start, line.end])
      open.last = line
      open.capitals &&= isHeadingText(strand.text.slice(line.start, line.end))
      open.length += line.end - line.start
    } else {
      if (open) paragraphs.push(close(strand, open))
      const capitals = isHeadingText(strand.text.slice(line.start, line.end))
      open = { ranges: [[line.start, line.end]], label, last: line, capitals, length: line.end - line.start }
    }
    blank = false
  }
  if (open) paragraphs.push(close(strand, open))
  return paragraphs
}

/** A label may stand alone on its line: what follows the break counts as following it. */
function labelAt(strand: Strand, line: Line): Label | null {
  const text = strand.text.slice(line.start, line.start + 40).replaceAll('\n', ' ')
  return labelOf(text, strand.key.slice(line.start, line.start + 40).replaceAll('\n', ' '))
}

function close(strand: Strand, open: Open): Paragraph {
  const flat = flatten(strand, open.ranges)
  const label = open.label === null ? null : labelOf(flat.text.slice(0, 40), flat.key.slice(0, 40))
  return { strand: flat, start: open.ranges[0]?.[0] ?? 0, end: open.last.end, label }
}

function continues(
  s: Strand,
  open: Open,
  line: Line,
  label: Label | null,
  blank: boolean,
  width: number,
): boolean {
  const before = s.key.slice(Math.max(open.last.start, open.last.end - 3), open.last.end)
  const finished = /[.;:!?]["')]?$/.test(before)
  const first = s.text[line.start] ?? ''
  const small = /[\p{Ll},;)]/u.test(first)
  if (label)
    return (
      label.style === 'dash' &&
      !finished &&
      ((!blank && /^- ?[\p{Ll}]/u.test(s.text.slice(line.start, line.start + 3))) || isCutOff(open))
    )
  if (isBareLabel(s, open)) return true
  if (blank) return small && !finished && !/[",]$/.test(before)
  if (small) return true
  const length = open.last.end - open.last.start
  if (width > UNWRAPPED) return false
  if (open.capitals && !isHeadingText(s.text.slice(line.start, line.end))) return false
  return !(finished && length < width * (before.endsWith(':') ? 0.5 : 0.85))
}

/** Only a label so far ("3.2." alone on its line): what comes next is its text. */
function isBareLabel(strand: Strand, open: Open): boolean {
  const [start, end] = open.ranges[0] ?? [0, 0]
  return (
    open.ranges.length === 1 &&
    open.label !== null &&
    end - start <= 8 &&
    !/\p{L}{2}/u.test(strand.text.slice(start, end))
  )
}

/** A long running paragraph without a final mark was broken before a dash that belongs to its sentence. */
function isCutOff(open: Open): boolean {
  return open.length > 200 && open.label?.style !== 'dash' && !open.capitals
}

function isHeadingText(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

function isPageNumber(key: string, line: Line): boolean {
  return line.end - line.start <= 8 && /^(?:trang )?-? ?[0-9]{1,3} ?-?$/.test(key.slice(line.start, line.end))
}

function usualWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.end - line.start).filter((width) => width > 0)
  widths.sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 0
}
