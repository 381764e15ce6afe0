import type { Finding } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { kindStarting } from './kinds.ts'
import { reported, type Told } from './reported.ts'
import { toldElsewhere } from './told-elsewhere.ts'
import { isCapitals } from './zones.ts'

type Range = [number, number]

/** The sentence that announces the points lies within so many characters. */
const OPENING = 8000
const ANNOUNCES =
  /(?:ban hành|xây dựng|đề ra|thông báo) (?=(?:kế hoạch|chương trình|hướng dẫn|kết luận|chỉ thị|quy chế|phương án)[^.;:]{0,240} (?:như sau|sau đây|sau) ?:)/
/** A shorter line in capitals is no title. */
const SHORTEST_TITLE = 16
/** A longer first line is running text. */
const LONGEST_TITLE = 200

/**
 * What a report of the paper says in its first lines, else the kind that the announcing sentence gives, else what is
 * told elsewhere. `lines` end where the foot begins, `all` with the text.
 */
export function toldHead(strand: Strand, lines: readonly Line[], all = lines): Told | null {
  return (
    reported(strand, lines) ??
    titled(strand, lines) ??
    announced(strand, lines) ??
    toldElsewhere(strand, lines, all)
  )
}

/** "Kế hoạch trồng cây của xã" as the first line of a text that calls itself so ("Kế hoạch này"). */
function titled(strand: Strand, lines: readonly Line[]): Told | null {
  const at = lines.findIndex((line) => line.end > line.start)
  const line = lines[at]
  if (!line || line.end - line.start > LONGEST_TITLE) return null
  const text = strand.text.slice(line.start, line.end)
  const kind = kindStarting(strand.key.slice(line.start, line.end))
  if (
    !kind ||
    !/^\p{Lu}/u.test(text) ||
    /[.;:,]$/.test(text) ||
    /^ ?(?:số|này|$)/.test(strand.key.slice(line.start + kind.end, line.end))
  )
    return null
  if (!strand.text.includes(`${kind.name} này`)) return null
  const end = line.start + kind.end
  return {
    kind: { ...findingOf(strand, line.start, end, 0.6, 'KIND_OPENS_LINE'), value: kind.name },
    named: null,
    subject: findingOf(strand, end, line.end, 0.6, 'SUBJECT_LOOSE'),
    addressees: [],
    bodyLine: at + 1,
    endLine: null,
  }
}

/** "Ban Chỉ đạo xây dựng kế hoạch thực hiện như sau:", in a text that calls itself so ("Kế hoạch này"). */
function announced(strand: Strand, lines: readonly Line[]): Told | null {
  const start = lines[0]?.start ?? 0
  const flat = flatten(strand, [[start, Math.min(strand.text.length, start + OPENING)]])
  const hit = ANNOUNCES.exec(flat.key)
  const at = hit ? hit.index + hit[0].length : 0
  const kind = hit && kindStarting(flat.key.slice(at))
  if (!kind || !strand.text.includes(`${kind.name} này`)) return null
  return {
    kind: { ...findingOf(flat, at, at + kind.end, 0.6, 'KIND_TOLD'), value: kind.name },
    named: null,
    subject: titleOf(strand, lines),
    addressees: [],
    bodyLine: null,
    endLine: null,
  }
}

/** The first lines in capitals, up to a blank one: a title that names no kind. */
function titleOf(strand: Strand, lines: readonly Line[]): Finding | null {
  const from = lines.findIndex((line) => line.end > line.start)
  const title: Range[] = []
  for (const line of lines.slice(Math.max(0, from))) {
    if (line.end === line.start || !isCapitals(strand.text.slice(line.start, line.end))) break
    title.push([line.start, line.end])
  }
  const flat = flatten(strand, title)
  const [start, end] = stripRange(flat.text, 0, flat.text.length, '.;,:-*')
  return end - start >= SHORTEST_TITLE ? findingOf(flat, start, end, 0.6, 'SUBJECT_LOOSE') : null
}
