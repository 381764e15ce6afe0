import type { Line } from './lines.ts'
import type { Finding, Secrecy, Urgency } from './reading.ts'
import { findingOf, type Strand } from './strand.ts'
import { isCapitals } from './zones.ts'

const SECRECY = new Map<string, Secrecy>([
  ['mật', 'MẬT'],
  ['tối mật', 'TỐI MẬT'],
  ['tuyệt mật', 'TUYỆT MẬT'],
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

/** The marks of secrecy and urgency: words that stand alone in a line, a column, a box or after "Độ mật:". */
export function readMarks(strand: Strand, lines: readonly Line[]) {
  let secrecy: Finding<Secrecy> | null = null
  let urgency: Finding<Urgency> | null = null
  let seen = 0
  for (const line of lines) {
    if (line.pieces.length > 0) seen++
    if (!/mật|khẩn|hỏa tốc/.test(strand.key.slice(line.start, line.end))) continue
    for (const piece of line.pieces) {
      if (piece.end - piece.start > 48) continue
      for (const [start, end] of partsOf(strand, piece.start, piece.end)) {
        const key = strand.key.slice(start, end)
        if (seen > TOP && !isCapitals(strand.text.slice(start, end))) continue
        const place = findingOf(strand, start, end, 0.95)
        const secret = SECRECY.get(key)
        if (secret && !(secrecy && SECRECY_ORDER.indexOf(secrecy.value) > SECRECY_ORDER.indexOf(secret)))
          secrecy = { ...place, value: secret }
        const urgent = URGENCY.get(key)
        if (urgent && !urgency) urgency = { ...place, value: urgent }
      }
    }
  }
  return { secrecy, urgency }
}

/** The parts of a short line between marks, without "Độ mật:", "Mức độ:", brackets and stars. */
function partsOf(strand: Strand, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  const key = strand.key.slice(start, end)
  for (const hit of key.matchAll(/[^-/,;|:()[\]"*.]+/g)) {
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
      /^(?:độ mật|độ khẩn|mức độ|mức độ mật|dấu mật|mật độ|dấu|bản số|[0-9]*)$/.test(key)
    )
  })
}
