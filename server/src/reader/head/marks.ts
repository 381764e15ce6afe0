import type { Finding, Secrecy, Urgency } from '../reading.ts'
import { stampsIn, withoutTitles } from '../text/columns.ts'
import type { Line } from '../text/lines.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { isCapitals } from './zones.ts'

const SECRECY = new Map<string, Secrecy>([
  ['mật', 'MẬT'],
  ['m ậ t', 'MẬT'],
  ['tài liệu mật', 'MẬT'],
  ['văn bản mật', 'MẬT'],
  ['tối mật', 'TỐI MẬT'],
  ['tài liệu tối mật', 'TỐI MẬT'],
  ['tuyệt mật', 'TUYỆT MẬT'],
  ['tài liệu tuyệt mật', 'TUYỆT MẬT'],
])
const URGENCY = new Map<string, Urgency>([
  ['khẩn', 'KHẨN'],
  ['thượng khẩn', 'THƯỢNG KHẨN'],
  ['hỏa tốc', 'HỎA TỐC'],
  ['hỏa tốc hẹn giờ', 'HỎA TỐC'],
])
const SECRECY_ORDER: readonly Secrecy[] = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']

/** Lines at the top where a mark counts in any case; below, only in capitals. */
const TOP = 40
/** A piece longer than this holds text besides a mark. */
const LONGEST = 48
/** A line of the letterhead whose columns were joined is no longer than this. */
const LONGEST_JOINED = 160

type Marks = { secrecy: Finding<Secrecy> | null; urgency: Finding<Urgency> | null }

/**
 * The marks of secrecy and urgency: words that stand alone in a line, a column, a box or after "Độ mật:", and in
 * capitals also those stamped at the end of a line of the letterhead, the first `letterhead` lines.
 */
export function readMarks(strand: Strand, lines: readonly Line[], letterhead = 0): Marks {
  const marks: Marks = { secrecy: null, urgency: null }
  let seen = 0
  for (const [n, line] of lines.entries()) {
    if (line.pieces.length > 0) seen++
    if (!/mật|m ậ t|khẩn|hỏa tốc/.test(strand.key.slice(line.start, line.end))) continue
    for (const piece of line.pieces) {
      if (piece.end - piece.start <= LONGEST)
        for (const [start, end] of partsOf(strand, piece.start, piece.end))
          if (seen <= TOP || isCapitals(strand.text.slice(start, end))) take(strand, start, end, marks)
      if (n < letterhead && piece.end - piece.start <= LONGEST_JOINED)
        for (const range of withoutTitles(strand, piece.start, piece.end))
          for (const [start, end] of stampsIn(strand, range)) take(strand, start, end, marks)
    }
  }
  return marks
}

function take(strand: Strand, start: number, end: number, marks: Marks): void {
  const key = strand.key.slice(start, end)
  const place = findingOf(strand, start, end, 0.95, 'MARK')
  const secret = SECRECY.get(key)
  const known = marks.secrecy ? SECRECY_ORDER.indexOf(marks.secrecy.value) : -1
  if (secret && SECRECY_ORDER.indexOf(secret) > known) marks.secrecy = { ...place, value: secret }
  const urgent = URGENCY.get(key)
  if (urgent && !marks.urgency) marks.urgency = { ...place, value: urgent }
}

const PART = /[^-/,;|:()[\]"*.]+/g

/** The parts of a short line between marks, without "Độ mật:", "Mức độ:", brackets and stars. */
function partsOf(strand: Strand, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  const key = strand.key.slice(start, end)
  for (const hit of matchesIn(key, PART)) {
    const lead = hit[0].length - hit[0].trimStart().length
    const from = start + hit.index + lead
    parts.push([from, from + hit[0].trim().length])
  }
  return onlyMarks(strand, parts) ? parts : []
}

/** A name or sentence that merely holds such a word is no mark: every part must be a mark or announce one. */
function onlyMarks(strand: Strand, parts: readonly [number, number][]): boolean {
  return parts.every(([start, end]) => {
    const key = strand.key.slice(start, end)
    return (
      SECRECY.has(key) ||
      URGENCY.has(key) ||
      /^(?:độ mật|độ khẩn|mức độ|mức độ mật|mức độ khẩn|dấu mật|dấu độ mật|mật độ|dấu|bản số|[0-9]*)$/.test(
        key,
      )
    )
  })
}
