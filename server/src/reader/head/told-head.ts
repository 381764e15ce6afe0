import { actorsAt } from '../actors/actors.ts'
import { isName, opensWithFamily } from '../foot/signing-lines.ts'
import { LEVELS } from '../lexicon/forms.ts'
import type { Finding } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { cut, findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { kindStarting } from './kinds.ts'
import { type Named, titledAt } from './self-naming.ts'
import { isCapitals } from './zones.ts'

type Range = [number, number]

/** What the text itself says of a paper that has neither letterhead, nor name of kind, nor addressees. */
export type Told = {
  kind: Finding
  named: Named | null
  subject: Finding | null
  addressees: Finding[]
  /** The first line after what tells it; null where the text begins all the same. */
  bodyLine: number | null
}

const REPORTS = /(?:^| )vừa (?:ký|ban hành|có|gửi)(?: ban hành)? /
const ADDRESSES =
  /^(?:công điện|văn bản|công văn|chỉ thị) (?:này )?(?:được )?gửi (?:tới |đến )?([^.]{4,600}?)(?:,? (?:nêu rõ|yêu cầu|nhấn mạnh) ?:|\.| ?:$)/
const ABOUT = /^[ ,]*(?:gửi [^.;]{4,200} )?(?:về việc|về) /
/** A report tells of the paper in its first lines with text, of which this many are looked at. */
const FIRST_LINES = 3
/** The words that open the paper's own text stand within so many lines. */
const REPORT_LINES = 16
const SAYS = /(?:nêu rõ|yêu cầu|chỉ đạo|như sau|sau đây|toàn văn|nội dung)[^.;:]{0,80} ?:$/
/** The sentence that announces the points lies within so many characters. */
const OPENING = 8000
const ANNOUNCES =
  /(?:ban hành|xây dựng|đề ra|thông báo) (?=(?:kế hoạch|chương trình|hướng dẫn|kết luận|chỉ thị|quy chế|phương án)[^.;:]{0,240} (?:như sau|sau đây|sau) ?:)/
/** A shorter line in capitals is no title. */
const SHORTEST_TITLE = 16
/** A longer first line is running text. */
const LONGEST_TITLE = 200

/** What a report of the paper says in its first lines, else the kind that the announcing sentence gives. */
export function toldHead(strand: Strand, lines: readonly Line[]): Told | null {
  return reported(strand, lines) ?? titled(strand, lines) ?? announced(strand, lines)
}

/** "Thủ tướng … vừa ký Công điện số 15/CĐ-TTg ngày … về việc …. Công điện gửi …, nêu rõ:", as portals print it. */
function reported(strand: Strand, lines: readonly Line[]): Told | null {
  const first = lines.filter((line) => line.end > line.start).slice(0, FIRST_LINES)
  for (const [n, line] of first.entries()) {
    const flat = flatten(strand, [[line.start, line.end]])
    const opening = REPORTS.exec(flat.key)
    const at = opening ? opening.index + opening[0].length : 0
    const kind = opening && kindStarting(flat.key.slice(at))
    const named = kind && titledAt(flat, at + kind.end)
    if (!kind || !named || !goesOnToSay(strand, lines)) continue
    const next = first[n + 1]
    const addressees = next ? addressed(flatten(strand, [[next.start, next.end]])) : []
    return {
      kind: { ...findingOf(flat, at, at + kind.end, 0.6, 'HEAD_REPORTED'), value: kind.name },
      named: { ...named.named, issuer: named.named.issuer ?? reporter(flat, opening.index) },
      subject: aboutAfter(flat, named.end),
      addressees,
      bodyLine: lines.indexOf(addressees.length > 0 && next ? next : line) + 1,
    }
  }
  return null
}

/** The body that the report opens with, without the name of the person at its head. */
function reporter(flat: Strand, end: number): Finding | null {
  const words = wordsOf(cut(flat, 0, end))
  if (actorsAt(words, 0)?.items.length !== 1) return null
  const person = [5, 4, 3].map((n) => words.length - n).find((at) => opensPerson(flat, words, at, end))
  return findingOf(
    flat,
    0,
    person === undefined ? end : (words[person - 1]?.end ?? end),
    0.6,
    'HEAD_REPORTED',
  )
}

/** "Trần Văn Bình" after a post or a place; "Hà Nam Ninh" after "tỉnh" is a place. */
function opensPerson(flat: Strand, words: readonly Word[], at: number, end: number): boolean {
  const [before, first] = [words[at - 1], words[at]]
  if (!before || !first || LEVELS.includes(before.key)) return false
  const key = flat.key.slice(first.start, end).trim()
  return (
    key !== 'hồ chí minh' && opensWithFamily(key) && isName(flat.text.slice(first.start, end).trim(), key)
  )
}

/** Whether the report goes on to give what the paper says; else it is news about a paper. */
function goesOnToSay(strand: Strand, lines: readonly Line[]): boolean {
  return lines.slice(0, REPORT_LINES).some((line) => SAYS.test(strand.key.slice(line.start, line.end)))
}

function aboutAfter(flat: Strand, from: number): Finding | null {
  const about = ABOUT.exec(flat.key.slice(from))
  if (!about) return null
  const begin = from + about[0].length
  const stop = /\.(?: |$)/.exec(flat.key.slice(begin))
  const [start, end] = stripRange(flat.text, begin, stop ? begin + stop.index : flat.text.length, '.,;: ')
  return end > start ? findingOf(flat, start, end, 0.6, 'HEAD_REPORTED') : null
}

function addressed(flat: Strand): Finding[] {
  const list = ADDRESSES.exec(flat.key)?.[1]
  if (!list) return []
  const found: Finding[] = []
  let from = flat.key.indexOf(list)
  for (const part of list.split(';')) {
    const [start, end] = stripRange(flat.text, from, from + part.length, ', ')
    if (end > start) found.push(findingOf(flat, start, end, 0.6, 'HEAD_REPORTED'))
    from += part.length + 1
  }
  return found
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
