import { actorsAt } from '../actors/actors.ts'
import { isName, opensWithFamily } from '../foot/signing-lines.ts'
import { BARE_ORGANS, LEVELS } from '../lexicon/forms.ts'
import type { Finding } from '../reading.ts'
import { dateAt, isoDay } from '../text/dates.ts'
import type { Line } from '../text/lines.ts'
import { matchesIn } from '../text/matches.ts'
import { cut, findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'
import { kindOfSymbol, symbolsIn } from '../text/symbols.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { kindStarting } from './kinds.ts'
import { pageTail, partsBelow } from './page-tail.ts'
import { tellsItself } from './report-evidence.ts'
import { type Named, titledAt } from './self-naming.ts'

type Range = [number, number]

/** What the text itself says of a paper that has neither letterhead, nor name of kind, nor addressees. */
export type Told = {
  kind: Finding
  named: Named | null
  subject: Finding | null
  addressees: Finding[]
  /** The first line after what tells it; null where the text begins all the same. */
  bodyLine: number | null
  /** The first line that is the web page's own again; null where the text runs to its foot. */
  endLine: number | null
  /** From which line to which the page prints further parts of the paper. */
  parts?: readonly Range[]
}

/** A report tells of the paper in its first lines with text, of which this many are looked at. */
const FIRST_LINES = 8
/** The sentence that tells it stands within so many characters of its line, which may be broken so many times. */
const TELLING = 600
const BROKEN = 8
const FULL_LINE = 160
const ISSUES = /(?:^|[ ,)])(?:(?:vừa|đã|mới) )?(?:ký ban hành|ký|ban hành|có|gửi|ra|phát đi)(?: ban hành)? /g
const URGENT = /^ ?(?:(?:thượng )?khẩn|hỏa tốc)(?= )/
const VAGUE = /^văn bản(?!\p{L})/u
const ADDRESSES =
  /^(?:công điện|văn bản|công văn|chỉ thị) (?:này )?(?:được )?gửi (?:tới |đến )?([^.]{4,600}?)(?:,? (?:nêu rõ|yêu cầu|nhấn mạnh) ?:|\.| ?:$)/
const SENT_TO =
  /^[^.]{0,400}?(?: |,)gửi ?:? ?(?:tới |đến )?([^.]{4,600}?)(?= với nội dung| về việc | về |,? (?:yêu cầu|đề nghị|nêu|chỉ đạo) | ?:?$|\.)/
const ABOUT =
  /^[ ,]*(?:năm [0-9]{4} )?(?:\([^()]{0,60}\) ?)?(?:(?:gửi|yêu cầu|đề nghị|chỉ đạo|thông báo)(?:(?! về việc )[^.]){4,600} )?(?:về việc|về) |^[ ,]*(?:năm [0-9]{4} )?(?=(?:hướng dẫn|triển khai|tăng cường|phát động|đôn đốc|chấn chỉnh|tổ chức) )/
/** A title that opens with the kind: "(Toàn văn) Công điện của … về …". */
const TITLED = / của [^.]{4,100}? (?=(?:về việc|về|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|triển khai|tăng cường) )/

/**
 * "Ngày 19/7/2025, Sở Y tế ban hành Công văn số 15/SYT-NV về việc …. Công văn nêu:", as portals and newspapers tell of a
 * paper they reprint without its head, looked for from line `from` on; null when the text goes on to tell other news.
 */
export function reported(strand: Strand, lines: readonly Line[], from = 0): Told | null {
  const filled = lines.flatMap((line, i) => (i >= from && line.end > line.start ? [i] : []))
  const first = filled.slice(0, FIRST_LINES)
  for (const at of first) {
    const told = toldAt(strand, lines, at)
    if (told) return told
  }
  return null
}

/** The told sentence: where it opens, its kind, and what stands after the kind. */
type Telling = { flat: Strand; verb: number; fresh: boolean; kind: Finding; named: Named; end: number }

function toldAt(strand: Strand, lines: readonly Line[], at: number): Told | null {
  const [ranges, next] = sentenceFrom(strand, lines, at)
  const telling = tellingIn(flatten(strand, ranges))
  if (!telling) return null
  const { flat, kind, end } = telling
  const told = beforeVerb(telling, strand, lines.slice(0, next))
  const issuer = telling.named.issuer ?? told.issuer
  const evidence = { strand, lines, at, next, kind, named: { ...telling.named, issuer } }
  if (!tellsItself(evidence, { fresh: telling.fresh, dated: told.day !== null })) return null
  const below = lines[next]?.end === lines[next]?.start ? next + 1 : next
  const line = lines[below]
  const sent = line ? listed(flatten(strand, [[line.start, line.end]]), ADDRESSES) : []
  const own = listed(cut(flat, end, flat.text.length), SENT_TO)
  const about = aboutAfter(flat, end) ?? titleAbove(strand, lines.slice(0, at))
  const whole = (about.end >= flat.text.length - 1 || /:$/.test(flat.text)) && !citesBefore(telling)
  const bodyLine = sent.length > 0 ? below + 1 : whole ? next : at
  return {
    kind,
    named: { ...telling.named, issuer, issuedOn: telling.named.issuedOn ?? told.day },
    subject: about.finding,
    addressees: own.length > 0 ? own : sent,
    bodyLine,
    ...pagesOf(strand, lines, bodyLine, telling.named),
  }
}

/** Whether the sentence names another paper before it tells of this one: then it is read with the text. */
function citesBefore({ flat, verb }: Telling): boolean {
  return /[0-9] ?[-/]/.test(flat.key.slice(0, verb)) && symbolsIn(cut(flat, 0, verb)).length > 0
}

/** Where the page's own words begin again, and the parts of the paper that stand between them. */
function pagesOf(strand: Strand, lines: readonly Line[], bodyLine: number, { symbol }: Named) {
  const endLine = pageTail(strand, lines, bodyLine)
  return { endLine, parts: partsBelow(strand, lines, endLine, symbol?.value ?? '') }
}

/** The lines of the sentence that opens on line `at`, up to its end or a blank line, and the first line after them. */
function sentenceFrom(strand: Strand, lines: readonly Line[], at: number): [Range[], number] {
  const ranges: Range[] = []
  let i = at
  for (; i < Math.min(lines.length, at + BROKEN); i++) {
    const line = lines[i]
    if (!line || line.end === line.start) break
    ranges.push([line.start, line.end])
    if (line.end - line.start > FULL_LINE || /[.:;?!]$/.test(strand.text.slice(line.start, line.end)))
      return [ranges, i + 1]
  }
  return [ranges, i]
}

function tellingIn(flat: Strand): Telling | null {
  for (const hit of matchesIn(flat.key.slice(0, TELLING), ISSUES)) {
    const at = hit.index + hit[0].length
    const rest = flat.key.slice(at)
    const starting = kindStarting(rest)
    const length = starting?.end ?? VAGUE.exec(rest)?.[0].length ?? 0
    if (length === 0) continue
    const urgent = URGENT.exec(rest.slice(length))?.[0].length ?? 0
    const titled = titledAt(flat, at + length + urgent)
    const { notation } = titled?.named ?? {}
    const name = starting?.name ?? (notation ? kindOfSymbol(notation) : null)
    if (!titled || !name) continue
    const kind = { ...findingOf(flat, at, at + length, 0.6, 'HEAD_REPORTED'), value: name }
    return { flat, verb: hit.index, fresh: / ?vừa /.test(hit[0]), kind, named: titled.named, end: titled.end }
  }
  return null
}

const DAY = /(?:^|[ (])(?:ngày|sáng|trưa|chiều|tối)(?: nay)?,? \(?(?=[0-9])/g
const SOURCE = /^(?:\([^()]{2,30}\)|[\p{Lu}]{2,10}) ?[-–] ?/u

/** Who issued it and when, as the words before the verb say: "Ngày 28-9, Sở Y tế (đã ban hành …)". */
function beforeVerb({ flat, verb }: Telling, strand: Strand, above: readonly Line[]) {
  let from = SOURCE.exec(flat.text.slice(0, verb))?.[0].length ?? 0
  let day: Finding | null = null
  for (const hit of matchesIn(flat.key.slice(0, verb), DAY)) {
    const start = hit.index + hit[0].length
    const date = dateAt(flat.key, start)
    if (!date || (day && isBracketed(flat.key, hit.index))) continue
    const iso = date.iso ?? isoIn(strand, above, date)
    day = iso ? { ...findingOf(flat, start, date.end, 0.6, 'HEAD_REPORTED'), value: iso } : null
    from = stripRange(flat.text, date.end, verb, ',;:) ')[0]
  }
  const issuer = reporter(flat, from, verb) ?? reporterAfterComma(flat, from, verb)
  return { day, issuer: onBehalf(flat, from, issuer) }
}

/** The day of a cited paper: "… Nghị quyết số … (ngày 25/10/2017 của …". */
function isBracketed(key: string, at: number): boolean {
  return key.lastIndexOf('(', at) > key.lastIndexOf(')', at)
}

/** "thay mặt Ban Thường vụ, Chủ tịch Hội Làm vườn … đã ký": the organ of the body, or another body. */
function onBehalf(flat: Strand, from: number, issuer: Finding | null): Finding | null {
  const organ = /^thay mặt ([^,.;]{4,60}), /.exec(flat.key.slice(from, from + 80))?.[1]
  if (!organ) return issuer
  const found = findingOf(flat, from + 9, from + 9 + organ.length, 0.6, 'HEAD_REPORTED')
  return issuer && BARE_ORGANS.includes(organ) ? { ...found, value: `${found.value} ${issuer.value}` } : found
}

/** "Trước tình hình mưa lũ, Sở Y tế đã ban hành …": the body after the last comma. */
function reporterAfterComma(flat: Strand, from: number, verb: number): Finding | null {
  const comma = Math.max(flat.text.lastIndexOf(', ', verb - 1), flat.text.lastIndexOf('; ', verb - 1))
  return comma < from ? null : reporter(flat, comma + 2, verb)
}

const PAGE_DAY = /(?<![0-9])([0-9]{1,4})[-/]([0-9]{1,2})[-/]([0-9]{1,4})(?![0-9])/g

/** The same day with its year, as the page prints it above. */
function isoIn(strand: Strand, above: readonly Line[], date: { day: number; month: number }): string | null {
  const start = above[0]?.start ?? 0
  const head = strand.key.slice(start, Math.min(above.at(-1)?.end ?? start, start + 4000))
  for (const hit of matchesIn(head, PAGE_DAY)) {
    const [a, month, b] = [Number(hit[1]), Number(hit[2]), Number(hit[3])]
    const [year, day] = a > 31 ? [a, b] : [b, a]
    if (month === date.month && day === date.day) return isoDay(year, month, day)
  }
  return null
}

/** The body that the report opens with, without the name of the person at its head. */
function reporter(flat: Strand, from: number, end: number): Finding | null {
  if (TOGETHER.test(flat.key.slice(from, end).trim())) return findingOf(flat, from, end, 0.6, 'HEAD_REPORTED')
  const words = wordsOf(cut(flat, from, end))
  if (actorsAt(words, 0)?.items.length !== 1) return null
  const starts = [5, 4, 3].map((n) => words.length - n)
  const middle = (at: number) => /^(?:văn|thị)$/.test(words[at + 1]?.key ?? '')
  const opens = (at: number) => opensPerson(flat, words, at, from, end)
  const person = starts.find((at) => middle(at) && opens(at)) ?? starts.find(opens)
  const to = person === undefined ? end : from + (words[person - 1]?.end ?? end - from)
  const deputy = DEPUTY.exec(flat.key.slice(from, to))?.[0].length ?? 0
  return findingOf(flat, from + deputy, to, 0.6, 'HEAD_REPORTED')
}

/** Bodies of the Party that issue papers as one. */
export const TOGETHER = /^bộ chính trị, ban bí thư$/

/** A deputy signs for the body. */
const DEPUTY =
  /^(?:đồng chí |ông |bà )?phó (?:chủ tịch|giám đốc|bí thư|chánh văn phòng|trưởng ban)(?: thường trực)? (?=\p{L})/u

/** "Trần Văn Bình" after a post or a place; "Hà Nam Ninh" after "tỉnh" is a place. */
function opensPerson(flat: Strand, words: readonly Word[], at: number, from: number, end: number): boolean {
  const [before, first] = [words[at - 1], words[at]]
  const sure = before?.key === 'tỉnh' && /^(?:văn|thị)$/.test(words[at + 1]?.key ?? '')
  if (!before || !first || (LEVELS.includes(before.key) && !sure)) return false
  const key = flat.key.slice(from + first.start, end).trim()
  const text = flat.text.slice(from + first.start, end).trim()
  return key !== 'hồ chí minh' && opensWithFamily(key) && isName(text, key)
}

type About = { finding: Finding | null; end: number }

function aboutAfter(flat: Strand, from: number): About | null {
  const about = ABOUT.exec(flat.key.slice(from))
  if (!about) return null
  const begin = from + about[0].length
  const stop = /\.(?: |$)/.exec(flat.key.slice(begin))
  const to = stop ? begin + stop.index : flat.text.length
  const told = SAID.exec(flat.key.slice(begin, to))
  const [start, end] = stripRange(flat.text, begin, told ? begin + told.index : to, '.,;: ')
  return end > start
    ? { finding: findingOf(flat, start, end, 0.6, 'HEAD_REPORTED'), end: told ? flat.text.length : to }
    : null
}

/** What a subject does not hold: what the paper says, or whom it is sent to. */
const SAID =
  /,? (?:với nội dung|trong đó (?:nêu|yêu cầu)|nêu rõ|nội dung như sau|cụ thể như sau)(?!\p{L})|,? gửi (?=các |ủy ban |ubnd |sở |bộ |giám đốc |thủ trưởng |chủ tịch )/u

/** "Toàn văn Công điện 15/CĐ-UBND về …", "Công điện của Sở Y tế đề nghị …": the page's title gives the subject. */
function titleAbove(strand: Strand, lines: readonly Line[]): About {
  for (const line of lines) {
    const flat = flatten(strand, [[line.start, line.end]])
    const opening = /^toàn văn /.exec(flat.key)?.[0].length ?? 0
    const kind = kindStarting(flat.key.slice(opening))
    if (!kind) continue
    const end = opening + kind.end
    const of = TITLED.exec(flat.key.slice(end))
    const from = titledAt(flat, end)?.end ?? (of?.index === 0 ? end + of[0].length : null)
    if (from === null) continue
    const about = /^(?:[ ,:]|năm [0-9]{4})*(?:(?:về việc|về) )?/.exec(flat.key.slice(from))?.[0].length ?? 0
    const [start, to] = stripRange(flat.text, from + about, flat.text.length, '.,;:? ')
    if (to - start >= 12) return { finding: findingOf(flat, start, to, 0.5, 'HEAD_REPORTED'), end: 0 }
  }
  return { finding: null, end: 0 }
}

function listed(flat: Strand, pattern: RegExp): Finding[] {
  const list = pattern.exec(flat.key)?.[1]
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
