import { actorsAt } from '../actors/actors.ts'
import { headAt } from '../actors/heads.ts'
import { opensWithVerb } from '../actors/roles.ts'
import { BROKEN_NAME, FIRST_WORD_OF_NAME } from '../lexicon/name-words.ts'
import { LAST_CALL, LAW_QUOTED, PART_QUOTED } from '../lexicon/sections.ts'
import { type Label, labelOf, mayBeLabel } from '../text/labels.ts'
import type { Line } from '../text/lines.ts'
import { cut, flatten, type Strand } from '../text/strand.ts'
import { symbolAt } from '../text/symbols.ts'
import { wordsOf } from '../text/words.ts'
import { endsInNumbered, endsInTerm, isRangeOfYears } from './broken-numbers.ts'
import { tableAt } from './tables.ts'

/** What a further cell of a row in a table of jobs tells. */
export type CellRole = 'lead' | 'coordinate' | 'time' | 'other'

/**
 * A paragraph of the body: its broken lines joined in `strand`; `start`..`end` is its place in the normalised text.
 * `cell` is there for a further cell of a row in a table of jobs.
 */
export type Paragraph = { strand: Strand; start: number; end: number; label: Label | null; cell?: CellRole }

/** `capitals`: every line so far is in capitals; `length`: characters so far. */
type Open = { ranges: [number, number][]; label: Label | null; last: Line; capitals: boolean; length: number }

/** From this width on, lines are taken not to be wrapped: each is a paragraph of its own. */
const UNWRAPPED = 130

/** A line that had room for the next word up to this part of a full one ends its paragraph, where blank lines do not. */
const FULL_LINE = 0.8

/** From this share of blank lines on, blank lines part the paragraphs. */
const AIRY = 0.1

/** No body has more paragraphs than this; what lies beyond is noise. */
const MOST_PARAGRAPHS = 50_000

type Layout = { width: number; airy: boolean }

/** Joins the broken lines of the body into paragraphs. Labels, blank lines and finished short lines part them. */
export function paragraphsOf(strand: Strand, lines: readonly Line[]): Paragraph[] {
  const layout = layoutOf(lines)
  const paragraphs: Paragraph[] = []
  const seen = new Set<string>()
  let open: Open | null = null
  let blank = true
  for (let at = 0; at < lines.length && paragraphs.length < MOST_PARAGRAPHS; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.end === line.start || isPageNumber(strand.key, line)) {
      blank = true
      continue
    }
    if (opensAppendix(strand, line) || (paragraphs.length >= FEWEST_BEFORE && asksReader(strand, lines, at)))
      break
    const table = tableAt(strand, lines, at)
    if (table) {
      if (open) paragraphs.push(close(strand, open))
      paragraphs.push(...table.paragraphs)
      open = null
      at = table.next - 1
      blank = true
      continue
    }
    const label = symbolAt(strand, line.start) ? null : inOrder(labelAt(strand, line), seen)
    if (open && continues(strand, open, line, label, blank, layout)) {
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

/** "PHỤ LỤC II" alone in capitals: what follows belongs to another paper that goes with this one. */
function opensAppendix(strand: Strand, line: Line): boolean {
  return (
    /^phụ lục(?: (?:[ivx]{1,5}|[0-9]{1,2}))? ?[.:]?$/.test(strand.key.slice(line.start, line.end)) &&
    isHeadingText(strand.text.slice(line.start, line.end))
  )
}

/**
 * "Ai được giảm học phí?" and under it what a law says: a page goes on with questions of its own, which no official
 * paper asks its reader.
 */
function asksReader({ key, text }: Strand, lines: readonly Line[], at: number): boolean {
  const { start, end } = lines[at] ?? { start: 0, end: 0 }
  if (
    end - start > LONGEST_QUESTION ||
    key[end - 1] !== '?' ||
    !/^\p{Lu}/u.test(text.slice(start, start + 1))
  )
    return false
  const below = lines.slice(at + 1, at + 8).filter((line) => line.end > line.start)
  return below.slice(0, 2).some((line) => LAW_QUOTED.test(key.slice(line.start, line.end)))
}

/** Above the paper stands the page's own title, which may ask too. */
const FEWEST_BEFORE = 4
const LONGEST_QUESTION = 200

/** A bracketed number counts as a label only when its list began with one: others are broken lines of a sentence. */
function inOrder(label: Label | null, seen: Set<string>): Label | null {
  if (label?.style !== 'bracket') return label
  const number = Number(label.name.slice(1, -1))
  if (number > 1 && !seen.has(`(${number - 1})`) && !seen.has(`(${number - 2})`)) return null
  seen.add(label.name)
  return label
}

/** A label may stand alone on its line: what follows the break counts as following it. */
function labelAt(strand: Strand, line: Line): Label | null {
  const printed = strand.key.slice(line.start, line.start + 40)
  const labelled = mayBeLabel(printed)
  if (!labelled && !printed.startsWith('tại')) return null
  const key = printed.replaceAll('\n', ' ')
  const text = strand.text.slice(line.start, line.start + key.length)
  return labelled ? labelOf(text, key) : quotedLabel(strand, line, key)
}

/** "Tại Mục 1 Chỉ thị …, yêu cầu … như sau:": a page that prints a paper part by part. */
function quotedLabel({ key: all }: Strand, { end }: Line, key: string): Label | null {
  const hit = key.startsWith('tại ') && all[end - 1] === ':' ? PART_QUOTED.exec(key) : null
  return hit?.[1] ? { style: 'number', name: hit[1], end: hit[0].length } : null
}

function close(strand: Strand, open: Open): Paragraph {
  const flat = flatten(strand, open.ranges)
  const label = open.label && (labelOf(flat.text.slice(0, 40), flat.key.slice(0, 40)) ?? open.label)
  return { strand: flat, start: open.ranges[0]?.[0] ?? 0, end: open.last.end, label }
}

function continues(
  s: Strand,
  open: Open,
  line: Line,
  label: Label | null,
  blank: boolean,
  { width, airy }: Layout,
): boolean {
  const before = s.key.slice(Math.max(open.last.start, open.last.end - 3), open.last.end)
  const finished = /[.;:!?]["')]?$/.test(before)
  const first = s.text[line.start] ?? ''
  const small = /[\p{Ll},;)]/u.test(first)
  if (open.label && open.label.end > open.length) return true
  if (label?.style === 'number' && !blank && endsInNumbered(s, open.last)) return true
  if (label?.style === 'roman' && !blank && endsInTerm(s, open.last)) return true
  if (label?.style === 'dash' && !blank && isRangeOfYears(s, open.last, line)) return true
  if (label)
    return (
      label.style === 'dash' &&
      !finished &&
      (blank
        ? isCutOff(open) && !isCommand(s, line)
        : /^- ?\p{Ll}/u.test(s.text.slice(line.start, line.start + 3)) ||
          isOfficeOf(s, open, line) ||
          isNameOf(s, open, line) ||
          isCutOff(open))
    )
  if (isBareLabel(open) || (!blank && opensInOneWord(s, open))) return true
  if (blank) return small && !finished && !/[",]$/.test(before)
  if (small) return true
  if (isUnfinished(s, open.last) || isBrokenName(s, open.last, line) || (airy && before.endsWith(';')))
    return true
  if (isWholeName(s, open) && opensWithVerb(wordsOf(wordsAt(s, line)), 0)) return false
  const length = open.last.end - open.last.start
  if (width > UNWRAPPED) return false
  if (!airy && length + firstWord(s, line) < width * FULL_LINE) return false
  if (before.endsWith('.') && LAST_CALL.test(s.key.slice(line.start, line.end))) return false
  if (open.capitals && !isHeadingText(s.text.slice(line.start, line.end))) return false
  const announces = before.endsWith(':') && ANNOUNCES.test(s.key.slice(open.last.start, open.last.end))
  return !announces && !(finished && length < width * (before.endsWith(':') ? 0.5 : 0.85))
}

/** "… có ý kiến chỉ đạo như sau:" ends its paragraph, however full its line. */
const ANNOUNCES = /(?:^| )(?:sau(?: đây)?|kết luận|yêu cầu|đề nghị) ?:$/

/** No heading that only names a body is longer than this. */
const LONGEST_NAME = 90

/** "2. Sở Nội vụ" alone on its line: what stands under it with a verb of its own is what it has to do. */
function isWholeName(strand: Strand, open: Open): boolean {
  if (!open.label || open.ranges.length > 1 || open.length > LONGEST_NAME) return false
  const from = open.last.start + open.label.end
  const words = wordsOf(cut(strand, from, open.last.end))
  const list = actorsAt(words, 0)
  const last = list?.items.at(-1)
  return list?.next === words.length && last !== undefined && last.to - last.from > headAt(words, last.from)
}

/** The first words of a line. */
function wordsAt(strand: Strand, line: Line): Strand {
  return cut(strand, line.start, Math.min(line.end, line.start + 24))
}

/** A line that ends with a comma, "ngày", "số", "của" or "với", or with the first word of a name, goes on under it. */
function isUnfinished({ key, text }: Strand, { start, end }: Line): boolean {
  const from = Math.max(start, end - 8)
  return (
    /(?: (?:ngày|tháng|số|của|các|và|với|cho|tại|theo|do|từ|trên|trong|để|đến)|,)$/.test(
      key.slice(from, end),
    ) || FIRST_WORD_OF_NAME.test(text.slice(from, end))
  )
}

/** "… của Thủ tướng ⏎ Chính phủ …": a name of several capitals broken between them. */
function isBrokenName({ text }: Strand, { end }: Line, { start }: Line): boolean {
  return BROKEN_NAME.test(`${text.slice(Math.max(0, end - 10), end)}\n${text.slice(start, start + 10)}`)
}

function firstWord(strand: Strand, line: Line): number {
  const word = /^\S*/.exec(strand.text.slice(line.start, Math.min(line.end, line.start + 20)))
  return (word?.[0].length ?? 0) + 1
}

/** "- Giao Sở Nội vụ …": a dash that orders goes on with no sentence. */
function isCommand(s: Strand, { start, end }: Line): boolean {
  return opensWithVerb(wordsOf(cut(s, start + 1, Math.min(end, start + 24))), 0)
}

/** "4. Đồng chí Phó Trưởng ban Tổ chức" broken before "- Ủy viên: …": a second office of the same person. */
function isOfficeOf({ key }: Strand, { label, ranges }: Open, line: Line): boolean {
  const from = ranges[0]?.[0] ?? 0
  if (!label || label.style === 'dash' || !SECOND_OFFICE.test(key.slice(line.start, line.start + 60)))
    return false
  return /^\s*(?:đồng chí|đ\/c|ông|bà)(?!\p{L})/u.test(key.slice(from + label.end, from + label.end + 16))
}

/** "… Tập đoàn Công nghiệp ⏎ - Viễn thông Quân đội theo …": a name broken before the dash within it. */
function isNameOf(s: Strand, { label, last, length }: Open, line: Line): boolean {
  if (!label || label.style === 'dash' || length < LONGEST_NAME || isCommand(s, line)) return false
  const words = wordsOf(cut(s, line.start + 1, Math.min(line.end, line.start + 40)))
  const before = wordsOf(cut(s, Math.max(last.start, last.end - 24), last.end))
  return words[0]?.capital === true && headAt(words, 0) === 0 && before.at(-2)?.capital === true
}

const SECOND_OFFICE = /^[-–] ?(?:phó |ủy viên|thành viên|trưởng |thư ký|tổ )[^:]{0,40}:/

/** Only a label so far ("3.2.", "Chương II" alone on its line): what comes next is its text. */
function isBareLabel(open: Open): boolean {
  return open.label !== null && open.length <= open.label.end
}

/** "3. Cục" over "Điện ảnh": one word after a number or letter is not all of the point. */
function opensInOneWord({ text }: Strand, { label, ranges, last }: Open): boolean {
  const short = label !== null && ranges.length === 1 && last.end - last.start < label.end + LONGEST_WORD
  return short && /^\s*\p{Lu}\p{Ll}+$/u.test(text.slice(last.start + label.end, last.end))
}

const LONGEST_WORD = 10

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

/** The usual length of a full line, and whether paragraphs are parted by blank lines. */
function layoutOf(lines: readonly Line[]): Layout {
  const last = lines.findLastIndex((line) => line.end > line.start)
  const widths = lines.map((line) => line.end - line.start).filter((width) => width > 0)
  widths.sort((a, b) => a - b)
  return {
    width: widths[Math.floor(widths.length * 0.9)] ?? 0,
    airy: last + 1 - widths.length > widths.length * AIRY,
  }
}
