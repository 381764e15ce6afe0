import { labelOf } from '../text/labels.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'
import { kindNamed, kindScanned, kindStarting } from './kinds.ts'

/** Where the parts of the document lie, as numbers of lines. */
export type Zones = {
  /** The line that bears the name of kind, or -1. */
  kindLine: number
  /** The line that opens the addressees, or -1. */
  addressLine: number
  /** First line of the foot ("Nơi nhận", authority of signing); the number of lines when there is none. */
  footLine: number
}

/** "Kính gửi:" and its like, at the start of a line or column. */
export const GREETING = /^(?:[-(] ?)?(?:(?:đồng )?kính (?:gửi|trình|chuyển)|đồng gửi)(?!\p{L}) ?[:;.]? ?/u

/** A line that holds nothing but the kind, with what scanning put before it, is no longer than this. */
const LONGEST_KIND = 40

/** Lines with text before which the head must have ended. */
const LONGEST_HEAD = 60

/** Finds kind line and addressees above the foot. */
export function zonesOf(strand: Strand, lines: readonly Line[], footLine: number): Zones {
  const greeting = headLine(lines, footLine, (line) => opensAddressees(strand, line))
  const limit = greeting < 0 ? footLine : greeting
  const exact = headLine(lines, limit, (line) => isKindLine(strand, line))
  const starting = exact >= 0 ? exact : headLine(lines, limit, (line) => startsWithKind(strand, line))
  const opening = starting >= 0 ? starting : headLine(lines, limit, (line) => isScannedKind(strand, line))
  const named = opening >= 0 ? opening : headLine(lines, limit, (line) => isTitleLine(strand, line), 5)
  const title = named < 0 && greeting < 0 ? titleAlone(strand, lines, limit) : named
  const cited = title > 0 && opening < 0 && numberedAbove(strand, lines.slice(0, title))
  const kindLine = cited || (exact < 0 && numberedAgain(strand, lines, title, limit)) ? -1 : title
  return { kindLine, addressLine: bodyBegan(strand, lines, kindLine, greeting) ? -1 : greeting, footLine }
}

/** Whether numbered text stands between the kind and a greeting: the greeting belongs to a form quoted in the body. */
function bodyBegan(strand: Strand, lines: readonly Line[], kindLine: number, greeting: number): boolean {
  if (kindLine < 0 || greeting < 0) return false
  return lines.slice(kindLine + 1, greeting).some((line) => {
    const key = strand.key.slice(line.start, line.end)
    if (/^v ?\/ ?v/.test(key)) return false
    const label = labelOf(strand.text.slice(line.start, line.end), key)
    return label !== null && ['number', 'roman', 'article', 'chapter', 'part'].includes(label.style)
  })
}

function headLine(
  lines: readonly Line[],
  limit: number,
  test: (line: Line) => boolean,
  longest = LONGEST_HEAD,
): number {
  let seen = 0
  for (let i = 0; i < limit && seen < longest; i++) {
    const line = lines[i]
    if (!line || line.end === line.start) continue
    seen++
    if (test(line)) return i
  }
  return -1
}

/** Whether some column of the line opens with "Kính gửi" (or a telegram's "… điện:"). */
export function opensAddressees(strand: Strand, line: Line): boolean {
  if (line.pieces.some((piece) => GREETING.test(strand.key.slice(piece.start, piece.end)))) return true
  const key = strand.key.slice(line.start, line.end)
  const telegram = /^điện ?:|^[^.;]{4,100} điện ?:(?=$| ?-)/.test(key)
  return (
    telegram &&
    /^\p{Lu}/u.test(strand.text.slice(line.start, line.end)) &&
    (key.startsWith('điện') ||
      /^\p{Lu}{2}/u.test(strand.text.slice(line.start, line.end)) ||
      /^(?:chủ tịch|thủ tướng|bộ trưởng|trưởng ban|giám đốc|ban |ủy ban |bộ |sở )/.test(key))
  )
}

function isKindLine(strand: Strand, line: Line): boolean {
  return line.pieces.some((piece) => {
    const text = strand.text.slice(piece.start, piece.end)
    const key = strand.key.slice(piece.start, piece.end).replace(/[\s:]+$/, '')
    return kindNamed(key) !== null && (isCapitals(text) || line.pieces.length === 1)
  })
}

/** "CHỈ THỊ VỀ VIỆC …" on one line, all in capitals. */
function startsWithKind(strand: Strand, line: Line): boolean {
  const text = strand.text.slice(line.start, line.end)
  return isCapitals(text) && kindStarting(strand.key.slice(line.start, line.end)) !== null
}

/** A line in capitals that scanning left a kind in ("K ÉT LUẬN", "ĐẾN: … CHỈ THỊ"). */
function isScannedKind(strand: Strand, line: Line): boolean {
  const text = strand.text.slice(line.start, line.end)
  return (
    text.length < LONGEST_KIND &&
    kindScanned(strand.key.slice(line.start, line.end)) !== null &&
    /\p{Lu}{3}$/u.test(text)
  )
}

/** How the title of a reprint may open before the kind. */
export const WHOLE_TEXT = /^toàn văn /

/** "(Toàn văn) Chỉ thị số 05-CT/TU ngày … của … về …" as the title of a reprint. */
function isTitleLine(strand: Strand, line: Line): boolean {
  const whole = strand.key.slice(line.start, line.end)
  const key = whole.slice(WHOLE_TEXT.exec(whole)?.[0].length ?? 0)
  const kind = kindStarting(key)
  return (
    kind !== null &&
    /^\p{Lu}/u.test(strand.text[line.start] ?? '') &&
    /^ số ?:? ?[0-9]/.test(key.slice(kind.end)) &&
    !/[.;:,]$/.test(key)
  )
}

/** "Chỉ thị về việc …" as the first line of a text that was stored without its letterhead; -1 where there is one. */
function titleAlone(strand: Strand, lines: readonly Line[], limit: number): number {
  const first = headLine(lines, limit, () => true)
  const line = lines[first]
  const kind = line ? kindStarting(strand.key.slice(line.start, line.end)) : null
  if (!line || !kind || !/^ về /.test(strand.key.slice(line.start + kind.end, line.end))) return -1
  const printed = headLine(lines, limit, ({ start, end }) => LETTERHEAD.test(strand.key.slice(start, end)))
  return printed < 0 && /^\p{Lu}/u.test(strand.text[line.start] ?? '') ? first : -1
}

/** What only a letterhead prints. */
const LETTERHEAD = /(?:^|[*|# ])số ?: ?|cộng hòa xã hội|đảng cộng sản việt nam/

/** Whether the number of the paper stands above: a cited paper that opens a line below it is part of the subject. */
function numberedAbove(strand: Strand, lines: readonly Line[]): boolean {
  return lines.some((line) =>
    line.pieces.some(({ start, end }) => /^số(?= ?:| |$)/.test(strand.key.slice(start, end))),
  )
}

/** Whether the number a page puts into its title stands again below, in the letterhead of the paper itself. */
function numberedAgain(strand: Strand, lines: readonly Line[], title: number, limit: number): boolean {
  const line = lines[title]
  const number = line && / số ?:? ?([0-9]+)/.exec(strand.key.slice(line.start, line.end))?.[1]
  if (!number) return false
  return lines
    .slice(title + 1, Math.min(limit, title + LONGEST_TITLED))
    .some((below) =>
      below.pieces.some(
        ({ start, end }) => /^số ?:? ?([0-9]+)/.exec(strand.key.slice(start, end))?.[1] === number,
      ),
    )
}

/** Between a page's title and the number of the letterhead there are no more lines than this. */
const LONGEST_TITLED = 14

/** Whether the text has capitals and no small letter. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** "Nơi nhận:" at the start of a line or column, also as scanning spells it. */
export const RECIPIENTS = /^[-– ]*n[ơo]i (?:nhận|nhân|gửi) ?(?:[:;.] ?|$|(?=- ))/

/** Whether some column of the line opens with "Nơi nhận". */
export function opensRecipients(strand: Strand, line: Line): boolean {
  return line.pieces.some((piece) => RECIPIENTS.test(strand.key.slice(piece.start, piece.end)))
}
