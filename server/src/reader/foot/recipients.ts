import type { Finding, Recipient, RecipientRole } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, flatten, type Strand, stripRange } from '../text/strand.ts'

type Range = [number, number]

/** The entries of "Nơi nhận", and the mark of who drafted the document that its filing line ends with. */
export type Listed = { recipients: Recipient[]; drafter: Finding | null }

/** How an entry of a list begins. */
export const ENTRY_DASH = /^[-–—+•·*](?![-–—])/
/** "NHIÊN-26", "NVA.15b", "24b": who drafted it and how many copies. */
const DRAFTER = /^(?=.{1,16}$)(?:[\p{L}.]{1,12}[-./ ]?)?[0-9]{1,4}b?$/u

/** Reads the entries; each is one recipient whatever marks it holds. `after` are short lines under the filing line. */
export function readRecipients(strand: Strand, items: readonly Range[][], after: readonly Range[]): Listed {
  const recipients: Recipient[] = []
  let drafter: Finding | null = null
  for (const ranges of items) {
    const flat = withoutNoteMarks(flatten(strand, ranges))
    for (const [from, to] of entriesOf(flat)) {
      const entry = flat.text.slice(from, to)
      const junk = (SCANNED_TAIL.exec(entry) ?? LONG_NOTE.exec(entry))?.index
      const [start, rough] = stripRange(flat.text, from, junk === undefined ? to : from + junk, '-–—+•·*,;. ')
      const mark = drafterIn(flat, start, rough)
      const [, end] = stripRange(flat.text, start, mark?.cut ?? rough, ',;. ')
      if (mark)
        drafter = drafter ?? findingOf(flat, mark.start, mark.end, mark.cut ? 0.85 : 0.7, 'DRAFTER_FILED')
      if (end > start)
        recipients.push({
          ...findingOf(flat, start, end, 0.9, 'RECIPIENT_LISTED'),
          role: roleOf(flat.key.slice(start, end)),
        })
    }
  }
  const below = after[0]
  return {
    recipients,
    drafter: drafter ?? (below ? findingOf(strand, ...below, 0.85, 'DRAFTER_FILED') : null),
  }
}

/** Whether a line under the filing line is the drafter's mark by itself. */
export function isDrafterMark(text: string): boolean {
  return DRAFTER.test(text.trim()) && /\p{L}/u.test(text)
}

/** "Bộ Y tế; (báo cáo) - …": a note in brackets belongs to the entry whose mark stands before it. */
const MARK_BEFORE_NOTE =
  /[;,](?= ?\((?:để )?(?:báo cáo|b\/ ?c|thực hiện|t\/ ?h|phối hợp|p\/ ?h|biết|theo dõi)[^()]{0,30}\))/g
/** "Bộ Y tế; (để biết, gửi các bệnh viện …)": a note that is a sentence tells what is to be done, not who gets it. */
const LONG_NOTE = /[;,]? ?\((?:để|giao|đề nghị|nhờ) [^()]{30,}\)[ ;.,]*$/
/** In a dashed entry too a mark parts bodies, unless a list of names stands after a colon. */
const NEXT_BODY = /; (?=\p{Lu}\p{L})/gu
/** "VPUB: CVP, các PCVP; các Phòng: KT, NC": a list with a colon of its own after the mark is an entry of its own. */
const NEXT_LIST = /; ?(?=các [^;:.]{2,30}:)/gi

/** A letter or two that scanning left after the mark that ends an entry. */
const SCANNED_TAIL = /; ?[a-z]{1,2}$/

/** The entries without the marks that stand between them and their notes. */
function withoutNoteMarks(flat: Strand): Strand {
  const kept: [number, number][] = []
  let from = 0
  for (const hit of matchesIn(flat.key, MARK_BEFORE_NOTE)) {
    kept.push([from, hit.index])
    from = hit.index + 1
  }
  return from === 0 ? flat : flatten(flat, [...kept, [from, flat.text.length]])
}

/** A dashed entry is one; several on one line are parted by a mark or a note and a dash, undashed ones by semicolons. */
function entriesOf(flat: Strand): Range[] {
  if (!ENTRY_DASH.test(flat.text)) return partedBy(flat.text, /;/g, 0, flat.text.length)
  const dashed = partedBy(flat.text, /(?:[;,.]|(?<=\)))[;,.]? ?[-–+] ?(?=\S)/g, 0, flat.text.length)
  return dashed.flatMap(([from, to]) =>
    partedBy(flat.text, /:|^.{0,4}lưu/.test(flat.key.slice(from, to)) ? NEXT_LIST : NEXT_BODY, from, to),
  )
}

function partedBy(text: string, seam: RegExp, from: number, to: number): Range[] {
  const entries: Range[] = []
  let at = from
  for (const hit of matchesIn(text.slice(from, to), seam)) {
    entries.push([at, from + hit.index])
    at = from + hit.index + hit[0].length
  }
  entries.push([at, to])
  return entries
}

/** "Lưu BDV.  24b", "Lưu: VT, NN (2) Tuynh", "Lưu: VT, NV (V-10b)", "CV Trí". `cut`: where the recipient ends. */
function drafterIn(
  flat: Strand,
  start: number,
  end: number,
): { start: number; end: number; cut?: number } | null {
  const text = flat.text.slice(start, end)
  const desk = /(?:^|[ ,])(?:CV|Cv|chuyên viên)[.:]? (\p{Lu}\p{Ll}+)$/u.exec(text)
  if (desk?.[1]) return { start: end - desk[1].length, end }
  if (!flat.key.startsWith('lưu', start)) return null
  const stop = /^.{4,}?\. ?(?=\S)|^.*\) (?=\S)/u.exec(text)
  const tail = text.slice(stop?.[0].length ?? text.length)
  if (stop && isTail(tail)) {
    const cut = start + stop[0].trimEnd().replace(/\.$/, '').length
    return { start: start + stop[0].length, end, cut }
  }
  const bracket = /\(([^()]{2,20})\)$/u.exec(text)
  if (bracket?.[1]) return { start: end - 1 - bracket[1].length, end: end - 1 }
  return null
}

/** A short word or two, with or without a number: not another office of the filing line. */
function isTail(tail: string): boolean {
  return DRAFTER.test(tail) || (/^\p{L}[\p{L}.-]{0,14}$/u.test(tail) && !/^(?:VT|VP)/.test(tail))
}

function roleOf(key: string): RecipientRole {
  if (key.startsWith('lưu')) return 'file'
  if (/b\/ ?c\b|báo cáo(?! viên)/.test(key)) return 'report'
  if (/^như |thực hiện|t\/ ?h\b|thi hành|phối hợp/.test(key)) return 'execute'
  return 'know'
}
