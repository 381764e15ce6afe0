import { joined, LABEL, paragraphOf } from './pdf-line-joins.ts'
import type { Segment } from './pdf-rows.ts'

/** The widest room a cell leaves at its sides, in points. */
const WIDEST_ROOM = 8

/**
 * The text of a cell this wide: its lines joined, but where a break was meant, since the next word would still have
 * fitted, or a label follows a finished sentence.
 */
export function cellText(segments: readonly Segment[], width: number): string {
  const lines = lineTexts(segments)
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0)
  const room = Math.max(widest, width - 2 * WIDEST_ROOM)
  const paragraphs: string[][] = []
  lines.forEach((line, n) => {
    const before = lines[n - 1]
    if (before && !isMeant(before, line, room)) paragraphs.at(-1)?.push(line.text)
    else paragraphs.push([line.text])
  })
  return paragraphs.map(paragraphOf).join('\n')
}

type Line = { text: string; width: number; size: number }

/** Whether the break between two lines was meant. */
function isMeant(before: Line, line: Line, room: number): boolean {
  if (/[^\s][-/]$/.test(before.text.slice(-2)) || /^\p{Ll}/u.test(line.text)) return false
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  const perLetter = line.width / Math.max(1, line.text.length)
  const fitted = before.width + perLetter * (word + 1) + 0.35 * line.size < room
  return fitted || (LABEL.test(line.text) && /[.;:!?…]["”)]?$/.test(before.text.slice(-3)))
}

/** Segments on one line, as one text. */
function lineTexts(segments: readonly Segment[]): Line[] {
  const lines: { text: string; x0: number; width: number; size: number; y: number }[] = []
  for (const { text, x0, x1, y, size } of segments) {
    const last = lines.at(-1)
    if (last && Math.abs(y - last.y) < 0.5 * size) {
      last.text += ` ${text.trim()}`
      last.width = x1 - last.x0
    } else lines.push({ text: text.trim(), x0, width: x1 - x0, size, y })
  }
  return lines
}

/** A cell that a page's end cut, whole again. */
export function rejoined(text: string, next: string): string {
  if (text === '' || next === '') return text + next
  return /[.;:!?…]["”)]?$/.test(text.slice(-3)) || LABEL.test(next) ? `${text}\n${next}` : joined(text, next)
}
