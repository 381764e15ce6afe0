import {
  AWAITED,
  AWAITED_WHEN,
  CONSEQUENCE,
  LIST_AFTER,
  LIST_BEFORE,
  NEEDED,
  NOT_AWAITED,
  ORDER_BEGINS,
  SUPPOSING,
  WAITING,
} from '../lexicon/conditions.ts'
import type { Finding } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'

const LONGEST = 300
const MARKS = /[,;.:)]/g

/** What must happen, or be so, first: in brackets, or a clause up to its mark; the first one of the text, else null. */
export function conditionIn(strand: Strand): Finding | null {
  const waiting = waitingIn(strand)
  const supposed = supposedIn(strand)
  if (waiting && supposed) return supposed.start < waiting.start ? supposed : waiting
  return waiting ?? supposed ?? neededIn(strand)
}

/** "(nếu cần thiết)", "… khi cần.": what is done only where it is needed. */
function neededIn(strand: Strand): Finding | null {
  const hit = NEEDED.exec(strand.key)
  if (hit && IN_PASSING.test(strand.key.slice(0, hit.index))) return null
  return hit && findingOf(strand, hit.index, hit.index + hit[0].length, 0.6, 'CONDITION_CLAUSE')
}

/** A sentence before, or "(kể cả trụ sở nếu cần)": the need is that of a part of the job. */
const IN_PASSING = /\p{L}{2}\. |\(kể cả [^)]{0,120}$/u

function waitingIn(strand: Strand): Finding | null {
  const { key } = strand
  for (const hit of matchesIn(key, WAITING)) {
    const bracketed = key[hit.index - 1] === '('
    const end = clauseEnd(key, hit.index, bracketed, true)
    const clause = key.slice(hit.index, end)
    if (end - hit.index >= LONGEST || clause.split(' ').length < 4) continue
    if (!bracketed && (!waits(clause) || isToldInBracket(key, hit.index))) continue
    const rule = bracketed ? 'CONDITION_BRACKETED' : 'CONDITION_CLAUSE'
    return findingOf(strand, hit.index, end, bracketed ? 0.95 : 0.7, rule)
  }
  return null
}

/** "(ngày 14/11 đã sạt lở ngay khi trời không mưa)": what happened, told in passing. */
function isToldInBracket(key: string, at: number): boolean {
  const before = key.slice(Math.max(0, at - LONGEST), at)
  return (
    /(?<!\p{L})đã /u.test(before.slice(before.lastIndexOf('(') + 1)) &&
    before.lastIndexOf('(') > before.lastIndexOf(')')
  )
}

function waits(clause: string): boolean {
  if (NOT_AWAITED.test(clause)) return false
  if (AT_ONCE.test(clause) || AFTER_EVENT.test(clause)) return true
  return AWAITED.test(clause) && (/^(?:sau khi|kể từ|kết thúc)/.test(clause) || AWAITED_WHEN.test(clause))
}

/** "Sau hội nghị hiệp thương lần hai, …": an event that must be over, told without "khi". */
const AFTER_EVENT = /^(?:ngay )?sau (?!khi )/

/** "Ngay khi nước rút": at once after whatever it is. */
const AT_ONCE = /^ngay (?:sau )?khi /

function supposedIn(strand: Strand): Finding | null {
  const { key } = strand
  for (const hit of matchesIn(key, SUPPOSING)) {
    const start = hit.index + hit[0].search(/nếu|(?:trong )?trường hợp|trong quá trình|khi$/)
    const from = key.slice(start, hit.index + hit[0].length).indexOf('nếu ')
    const first = from >= 0 ? start + from : start
    const end = thenAfter(key, first) ?? clauseEnd(key, first, false, false)
    if (end - first >= LONGEST || key.slice(first, end).split(' ').length < 4) continue
    if (CONSEQUENCE.test(key.slice(end, end + LONGEST))) continue
    return findingOf(strand, first, end, 0.7, 'CONDITION_CLAUSE')
  }
  return null
}

/** "Khi A, B … thì C", "Trường hợp A, B, thì C": all before "thì" is supposed, whatever commas stand in it. */
function thenAfter(key: string, start: number): number | null {
  const hit = /^(?:khi|nếu|(?:trong )?trường hợp) [^.;:]{4,280}?(?=,? thì )/.exec(
    key.slice(start, start + LONGEST),
  )
  return hit && start + hit[0].length
}

/** The end of the clause: its mark, or where the order begins. `waits`: a comma counts only after the awaited act. */
function clauseEnd(key: string, start: number, bracketed: boolean, waits: boolean): number {
  const ahead = key.slice(start, start + LONGEST)
  if (bracketed) {
    const close = ahead.search(/[;.)]/)
    return start + (close < 0 ? ahead.length : close)
  }
  for (const hit of matchesIn(ahead, MARKS)) {
    const before = ahead.slice(0, hit.index)
    if (hit[0] === ')' && before.lastIndexOf('(') > before.lastIndexOf(')')) continue
    if (hit[0] === ',') {
      if (LIST_BEFORE.test(before) && LIST_AFTER.test(ahead.slice(hit.index + 1))) continue
      if (!waits && /^ (?:không|chưa|hoặc|thiếu) /.test(ahead.slice(hit.index + 1))) continue
      if (waits && !AWAITED.test(before) && !AFTER_EVENT.test(before)) continue
    }
    return start + untilOrder(before)
  }
  return start + untilOrder(ahead)
}

function untilOrder(clause: string): number {
  const needed = NEEDED_CASE.exec(clause)
  if (needed) return needed[0].length
  const from = Math.max(SHORTEST, RECEIVED.exec(clause)?.[0].length ?? 0)
  const at = clause.slice(from).search(ORDER_BEGINS)
  return at < 0 ? clause.length : at + from
}

/** "trường hợp cần thiết báo cáo …": the order begins without a comma. */
const NEEDED_CASE = /^(?:trong )?trường hợp cần thiết(?= )/

/** Characters before which no order begins. */
const SHORTEST = 12

/** "khi nhận được yêu cầu …": what is received is no order of this paper. */
const RECEIVED = /^(?:ngay )?(?:sau )?khi (?:có|được|nhận được) (?:yêu cầu|đề nghị)(?= )/
