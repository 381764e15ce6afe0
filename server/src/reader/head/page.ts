import { BOX, BUTTON } from '../lexicon/portals.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'
import { kindStarting } from './kinds.ts'
import { withoutContents } from './page-contents.ts'
import { pageEnd, titleBelow } from './page-tail.ts'
import { opensPaper } from './paper-opening.ts'
import { type Card, portalCard } from './portal-card.ts'
import { isCapitals } from './zones.ts'

/** The paper on a page: its lines without what the page prints around it, and the card that tells of it. */
export type Page = { lines: readonly Line[]; card: Card | null }

/** Boxes stand within so many lines above the paper. */
const TOP = 160
/** Nothing in a bar, a tab or between two boxes is longer. */
const LONGEST_SCRAP = 80
/** A title of the paper above it is no longer than this. */
const LONGEST_TITLE = 300

/** A page is looked for when one of these stands among the first or the last characters of a text. */
const ABOVE =
  /ký hiệu|số hiệu|số văn bản|official number|bản dịch|bản quyền|copyright|sao chép|đang tải|loading|sửa đổi, hướng dẫn/
const BELOW =
  /ký hiệu|số hiệu|quý khách|quý thành viên|quý bạn đọc|đăng (?:nhập|xuất)|văn bản liên quan|tiếng anh|rà chuột|bản quyền|copyright|©|cập nhật ?:/
const FIRST_CHARACTERS = 4000
const LAST_CHARACTERS = 3000

/** Takes boxes, card, table of contents and dialogues away from a paper that a portal prints. */
export function paperOn(strand: Strand, lines: readonly Line[]): Page {
  const { key } = strand
  const framed = ABOVE.test(key.slice(0, FIRST_CHARACTERS)) || BELOW.test(key.slice(-LAST_CHARACTERS))
  const { own, card } = framed ? withoutPage(strand, lines) : { own: lines, card: null }
  return { lines: key.includes('mục lục') ? withoutContents(strand, own) : own, card }
}

function withoutPage(strand: Strand, lines: readonly Line[]): { own: readonly Line[]; card: Card | null } {
  const card = portalCard(strand, lines)
  const end = pageEnd(strand, lines, card?.lines ?? null)
  const own = end < lines.length ? lines.slice(0, end) : lines
  const subject = card && (card.subject ?? titleBelow(strand, lines.slice(end), card.named.symbol))
  const drop = pagesOwn(strand, own, card)
  return { own: drop.size > 0 ? withoutLines(own, drop) : own, card: card && { ...card, subject } }
}

/** The numbers of the lines that are the page's: card and boxes, and what stands above and between them. */
function pagesOwn(strand: Strand, lines: readonly Line[], card: Card | null): Set<number> {
  const drop = new Set(card?.lines)
  const opening = lines.findIndex(
    (line, at) => line.end > line.start && !drop.has(at) && opensPaper(strand, line),
  )
  const end = Math.min(opening < 0 ? lines.length : opening, TOP)
  const boxes = new Set([...drop].filter((at) => at < end))
  for (let at = 0; at < end; at++) if (BOX.test(keyOf(strand, lines[at]))) boxes.add(at)
  if (boxes.size === 0) return drop
  for (let at = 0; at < end; at++) if (BUTTON.test(keyOf(strand, lines[at]))) boxes.add(at)
  for (const block of blocksOf(lines, end)) {
    const inside = boxesIn(strand, lines, block, boxes)
    for (const at of inside) drop.add(at)
  }
  const last = Math.max(...boxes)
  if (card && opening > last) for (const at of summary(strand, lines, last + 1, opening)) drop.add(at)
  const from = card && Math.min(...card.lines) < end ? 0 : Math.min(...boxes)
  for (const block of blocksOf(lines.slice(0, last), last))
    if (block.every((at) => at >= from && !drop.has(at) && isScrap(strand, lines[at])))
      for (const at of block) drop.add(at)
  return drop
}

/** No summary of a page is longer than this many lines. */
const LONGEST_SUMMARY = 60

/** What the page tells of the paper between its card and the paper's letterhead or greeting: up to its last prose. */
function summary(strand: Strand, lines: readonly Line[], from: number, opening: number): number[] {
  if (opening - from > LONGEST_SUMMARY || !HEADED.test(keyOf(strand, lines[opening]))) return []
  const last = lines.findLastIndex((line, at) => at >= from && at < opening && isProse(strand, line))
  return last < 0 ? [] : Array.from({ length: last + 1 - from }, (_, n) => from + n)
}

/** Lines that only the head of a paper has. */
const HEADED = /^(?:cộng hòa xã hội|độc lập ?-|đảng cộng sản việt nam|kính gửi)/

function isProse(strand: Strand, line: Line): boolean {
  const text = strand.text.slice(line.start, line.end)
  return !isCapitals(text) && !text.endsWith('./.') && (text.length > LONGEST_SCRAP || /[.;]$/.test(text))
}

/** The lines of a block from its first box to its last, with the sentence that the last goes on in. */
function boxesIn(
  strand: Strand,
  lines: readonly Line[],
  block: readonly number[],
  boxes: ReadonlySet<number>,
): number[] {
  const first = block.findIndex((at) => boxes.has(at))
  if (first < 0) return []
  let last = block.findLastIndex((at) => boxes.has(at))
  while (last + 1 < block.length && goesOn(strand, lines[block[last] ?? 0], lines[block[last + 1] ?? 0]))
    last++
  return block.slice(first, last + 1)
}

function goesOn(strand: Strand, line: Line | undefined, below: Line | undefined): boolean {
  if (!line || !below || !/^[\p{Ll}:]/u.test(strand.text.slice(below.start))) return false
  return !/[.!?;:]$/.test(strand.key.slice(line.start, line.end))
}

/** Runs of lines with text above `end`, as numbers of lines. */
function blocksOf(lines: readonly Line[], end: number): number[][] {
  const blocks: number[][] = [[]]
  for (let at = 0; at < end; at++) {
    const line = lines[at]
    if (!line || line.end === line.start) blocks.push([])
    else blocks.at(-1)?.push(at)
  }
  return blocks.filter((block) => block.length > 0)
}

/** A short line that is neither a name in capitals nor the paper's title. */
function isScrap(strand: Strand, line: Line | undefined): boolean {
  if (!line || line.end - line.start > LONGEST_SCRAP) return false
  return !isCapitals(strand.text.slice(line.start, line.end)) && !isTitle(strand, line)
}

/** "Công điện 15/CĐ-UBND năm 2026 về trồng cây", "Về việc trồng cây". */
function isTitle(strand: Strand, line: Line): boolean {
  if (line.end - line.start > LONGEST_TITLE) return false
  const key = strand.key.slice(line.start, line.end)
  return /^(?:về việc|v\/v) /.test(key) || kindStarting(key) !== null
}

function withoutLines(lines: readonly Line[], drop: ReadonlySet<number>): Line[] {
  const last = Math.max(...drop)
  const kept: Line[] = []
  lines.forEach((line, at) => {
    const blank = drop.has(at) || line.end === line.start
    const above = kept.at(-1)
    if (!blank || at > last) kept.push(line)
    else if (above && above.end > above.start) kept.push({ start: line.start, end: line.start, pieces: [] })
  })
  return kept
}

function keyOf(strand: Strand, line: Line | undefined): string {
  return line ? strand.key.slice(line.start, line.end) : ''
}
