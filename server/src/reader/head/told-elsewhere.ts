import { KINDS } from '../lexicon/kinds.ts'
import type { Line } from '../text/lines.ts'
import { matchesIn } from '../text/matches.ts'
import { keyOf } from '../text/normalise.ts'
import { findingOf, flatten, type Strand } from '../text/strand.ts'
import { kindNamed, kindStarting } from './kinds.ts'
import { reported, type Told } from './reported.ts'
import { type Named, titledAt } from './self-naming.ts'

/** A title or a caption is no longer than this. */
const LONGEST_TITLE = 200
/** A title stands within so many lines with text. */
const FIRST_LINES = 3
const NOTHING: Omit<Told, 'kind'> = {
  ...{ named: null, subject: null, addressees: [], bodyLine: null, endLine: null },
}
const UNNUMBERED: Named = { symbol: null, number: null, notation: null, issuedOn: null, issuer: null }

/**
 * What a page tells of a paper elsewhere than in its first lines: in a title, below the paper, in a caption among `all`
 * lines, in passing.
 */
export function toldElsewhere(strand: Strand, lines: readonly Line[], all: readonly Line[]): Told | null {
  return owned(strand, lines) ?? toldBelow(strand, lines) ?? captioned(strand, all) ?? calledSo(strand, lines)
}

/** "Thông báo của Ban Giám hiệu về việc …" as a title. */
function owned(strand: Strand, lines: readonly Line[]): Told | null {
  const filled = lines.flatMap((line, at) => (line.end > line.start ? [{ line, at }] : []))
  for (const { line, at } of filled.slice(0, FIRST_LINES)) {
    const { start, end } = line
    const key = strand.key.slice(start, end)
    const kind = end - start > LONGEST_TITLE ? null : kindStarting(key)
    const of = kind ? OWNED.exec(key.slice(kind.end)) : null
    if (!kind || !of?.[1] || !/^\p{Lu}/u.test(strand.text.slice(start + kind.end + 5))) continue
    if (!/^\p{Lu}/u.test(strand.text.slice(start)) || /[.;:,?!]$/.test(key)) continue
    const from = start + kind.end + 5
    const about = start + kind.end + of[0].length
    return {
      ...NOTHING,
      kind: { ...findingOf(strand, start, start + kind.end, 0.6, 'KIND_OPENS_LINE'), value: kind.name },
      named: { ...UNNUMBERED, issuer: findingOf(strand, from, from + of[1].length, 0.6, 'TITLE_LINE') },
      subject: about < end ? findingOf(strand, about, end, 0.6, 'SUBJECT_LOOSE') : null,
      bodyLine: at + 1,
    }
  }
  return null
}

const OWNED = /^ của ([^.;:0-9]{4,100}?)(?: (?:về việc|v\/v|về) |$)/

/** "Toàn văn Kết luận 15-KL/TU …" under what a page says of it, and the sentence that tells it there. */
function toldBelow(strand: Strand, lines: readonly Line[]): Told | null {
  const at = lines.findIndex(({ start, end }) => {
    if (!strand.key.startsWith('toàn văn ', start)) return false
    const flat = flatten(strand, [[start, end]])
    const kind = kindStarting(flat.key.slice(9))
    return kind !== null && titledAt(flat, 9 + kind.end) !== null
  })
  const told = at > 0 ? reported(strand, lines, at) : null
  return told ? { ...told, addressees: [], bodyLine: null, endLine: at } : null
}

/** "Một số nội dung tại Kết luận số 15-KL/TU của Tỉnh ủy" under a picture, in a text that calls itself so. */
function captioned(strand: Strand, lines: readonly Line[]): Told | null {
  const at = lines.findLastIndex(
    ({ start, end }) =>
      end - start <= LONGEST_TITLE && end > start && CAPTION.test(strand.key.slice(start, end)),
  )
  const line = lines[at]
  if (!line) return null
  const flat = flatten(strand, [[line.start, line.end]])
  const from = CAPTION.exec(flat.key)?.[0].length ?? 0
  const kind = kindStarting(flat.key.slice(from))
  const titled = kind ? titledAt(flat, from + kind.end) : null
  if (!kind || !titled?.named.issuer || titled.end < flat.text.length) return null
  if (!strand.text.includes(`${kind.name} này`)) return null
  const name = { ...findingOf(flat, from, from + kind.end, 0.6, 'HEAD_REPORTED'), value: kind.name }
  return { ...NOTHING, kind: name, named: titled.named, endLine: at > lines.length / 2 ? at : null }
}

const CAPTION =
  /^[^.;]{0,60}(?:nội dung|điểm|vấn đề|nhiệm vụ)[^.;:]{0,40} (?:tại|của|trong) (?=\p{L}+ \p{L}+ số )/u

const NAMES = KINDS.map(([name]) => name).sort((a, b) => b.length - a.length)
const CALLED = new RegExp(
  `(?:[Tt]hực hiện(?:,? (?:và )?(?:nghiêm túc|có hiệu quả|hiệu quả|tốt|đầy đủ|kịp thời|các nội dung)){0,4}|[Tt]ại|[Tt]heo|của|[Tt]rong|nội dung|nêu tại) (${NAMES.join('|')}) này(?!\\p{L})`,
  'gu',
)
const BY_PAPER = /^theo (\p{L}+ \p{L}+), /u

/** "… thực hiện Kết luận này", "Theo Nghị quyết, thời gian qua …": the only kind that the text calls itself. */
function calledSo(strand: Strand, lines: readonly Line[]): Told | null {
  const first = lines.find(({ start, end }) => end > start)
  const opening = first ? BY_PAPER.exec(strand.key.slice(first.start, first.end))?.[1] : undefined
  const named = opening ? kindNamed(opening) : null
  const hits = named ? [] : [...matchesIn(strand.text, CALLED)]
  const name = named ?? hits[0]?.[1]
  if (!name || hits.some((hit) => hit[1] !== name)) return null
  const at = hits[0] ? hits[0].index + hits[0][0].length - 4 - name.length : (first?.start ?? 0) + 5
  return {
    ...NOTHING,
    kind: {
      ...findingOf(strand, at, at + name.length, 0.5, 'KIND_TOLD'),
      value: kindNamed(keyOf(name)) ?? name,
    },
  }
}
