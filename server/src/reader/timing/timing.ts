import {
  ANOTHER_PAPER,
  ANY_TIME,
  COMES_BACK,
  DAYS_FROM,
  HELD_ON,
  JOINED_TIMES,
  LAST_DAY_LABELS,
  LIMITS,
  LIMITS_OF_SENDING,
  NOT_HELD,
  NOT_LIMITS,
  NOT_WITHIN,
  SPAN_OF_CELL,
  SPANS,
  SPANS_APART,
  THIS_PAPER,
  TIME_FILLERS,
  TIME_IN_BRACKET,
  TIME_LABELS,
  TO_FINISH,
  UNTIL,
  WITHIN,
  YEAR_LABEL,
} from '../lexicon/timing.ts'
import type { Deadline } from '../reading.ts'
import type { RuleName } from '../rules.ts'
import { addDays } from '../text/dates.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { type Period, periodAt } from './periods.ts'
import { recurrenceIn } from './recurrences.ts'

/** How far back words are looked at that tell what a time is for. */
const BEHIND = 220

type Opened = { start: number; said: string; period: Period }

/**
 * Every deadline of the text in its order, as the last day the words allow; `issuedOn` gives what they leave to the
 * document's own day. Days that come back every year are recurrences, and a span of working days or one counted from
 * receipt gives no day (holidays and the day of receipt are not in the text): neither is listed.
 */
export function deadlinesIn(strand: Strand, issuedOn: string | null): Deadline[] {
  if (!ANY_TIME.test(strand.key)) return []
  const found = new Map<number, Deadline>()
  const ways = [limits, others, atEdges]
  for (const opened of ways.flatMap((way) => way(strand.key, issuedOn))) {
    const { start, said, period } = opened
    if (found.has(period.end) || (!period.whole && comesBack(strand))) continue
    if (period.kind === 'year' && isQuoted(strand.key, start)) continue
    const value = lastDay(said, period)
    if (issuedOn !== null && value < earliest(issuedOn, opened)) continue
    if (COMES_BACK.test(strand.key.slice(period.end, period.end + 40))) continue
    const [confidence, rule] = ruleOf(period)
    found.set(period.end, deadline(strand, start, period.end, value, confidence, rule))
  }
  for (const counted of countedFrom(strand, issuedOn)) found.set(-counted.start - 1, counted)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** Conclusions are written down days after the meeting: a day that is named as the limit may have passed by then. */
function earliest(issuedOn: string, { said, period }: Opened): string {
  const named = period.kind === 'day' && period.whole && /(?:trước|chậm nhất|muộn nhất)/.test(said)
  return named ? addDays(issuedOn, -LONGEST_WRITING) : issuedOn
}

const LONGEST_WRITING = 21

/** "Đề án “Trồng cây, đến năm 2030”": inside the title of a paper. */
function isQuoted(key: string, at: number): boolean {
  const before = key.slice(Math.max(0, at - LONGEST_TITLE), at)
  const opens = before.lastIndexOf('"')
  return opens >= 0 && ' ('.includes(before[opens - 1] ?? ' ') && /^[^"]{0,80}"/.test(key.slice(at, at + 82))
}

const LONGEST_TITLE = 300

/**
 * The last day of a cell under "Thời gian" in a table of jobs ("30/6/2026", "Quý III/2026", "01/3 - 30/6/2026"), where
 * no word need say that it is one; null for a time that comes back.
 */
export function deadlineOfCell(strand: Strand, issuedOn: string | null): Deadline | null {
  const { key } = strand
  if (!ANY_TIME.test(key) || recurrenceIn(strand)) return null
  const to = SPAN_OF_CELL.exec(key)?.[0].length ?? 0
  const opened = (to > 0 ? openedAt(key, 0, to, issuedOn) : null) ?? openedAt(key, 0, 0, issuedOn)
  if (!opened || COMES_BACK.test(key.slice(opened.period.end, opened.period.end + 40))) return null
  const value = lastDay(opened.said, opened.period)
  if (issuedOn !== null && value < issuedOn) return null
  return deadline(strand, 0, opened.period.end, value, ...ruleOf(opened.period))
}

/** A time without a year in a text that says how often is one of each year, not a last day. */
function comesBack(strand: Strand): boolean {
  return (recurrenceIn(strand)?.months ?? null) !== null
}

function ruleOf(period: Period): [confidence: number, rule: RuleName] {
  if (period.kind === 'day') return period.whole ? [0.9, 'DEADLINE_DAY'] : [0.6, 'DEADLINE_NEXT_DAY']
  return [period.whole ? 0.8 : 0.5, 'DEADLINE_PERIOD']
}

/** "trước tháng 6" leaves the month itself out; "trước ngày 15" takes the day in, as offices do. */
function lastDay(said: string, period: Period): string {
  const before = period.kind !== 'day' && said.includes('trước') && !/cuối|hết/.test(said)
  return before ? addDays(period.first, -1) : period.last
}

function openedAt(key: string, start: number, at: number, issuedOn: string | null): Opened | null {
  TIME_FILLERS.lastIndex = at
  const filler = TIME_FILLERS.exec(key)?.[0] ?? ''
  const period = periodAt(key, at + filler.length, issuedOn)
  return period && { start, said: key.slice(start, period.start), period: joined(key, period, issuedOn) }
}

/** The period with the later one joined to it. */
function joined(key: string, period: Period, issuedOn: string | null): Period {
  JOINED_TIMES.lastIndex = period.end
  const mark = JOINED_TIMES.exec(key)
  const later = mark && periodAt(key, period.end + mark[0].length, issuedOn)
  return later && later.kind === period.kind && later.last > period.last
    ? { ...period, end: later.end, last: later.last, whole: later.whole }
    : period
}

function limits(key: string, issuedOn: string | null): Opened[] {
  const found: Opened[] = []
  for (const hit of matchesIn(key, LIMITS)) {
    const after = hit.index + hit[0].length
    const opened = openedAt(key, hit.index, key[after] === ' ' ? after + 1 : after, issuedOn)
    const behind = key.slice(Math.max(0, hit.index - BEHIND), hit.index)
    if (!opened || (NOT_LIMITS.test(behind) && !(hit[0] === 'hoàn thành' && behind.endsWith(' giao '))))
      continue
    const { period, said } = opened
    if (hit[0].startsWith('không') && !key.startsWith('ngày', period.start)) continue
    if (period.kind === 'year' && said.startsWith('trước') && issuedOn === null) continue
    found.push(opened)
  }
  return found
}

function others(key: string, issuedOn: string | null): Opened[] {
  const found: Opened[] = []
  for (const hit of matchesIn(key, TIME_LABELS)) {
    const opened = openedAt(key, hit.index, hit.index + hit[0].length, issuedOn)
    if (opened && (opened.period.kind !== 'day' || LAST_DAY_LABELS.test(opened.said))) found.push(opened)
  }
  for (const hit of matchesIn(key, SPANS)) {
    const opened = openedAt(key, hit.index + hit[0].lastIndexOf('từ '), hit.index + hit[0].length, issuedOn)
    if (opened && !NOT_WITHIN.test(key.slice(Math.max(0, hit.index - BEHIND), hit.index))) found.push(opened)
  }
  for (const hit of [...matchesIn(key, SPANS_APART), ...matchesIn(key, LIMITS_OF_SENDING)]) {
    const opened = openedAt(key, hit.index, hit.index + hit[0].length, issuedOn)
    if (opened && !NOT_WITHIN.test(key.slice(Math.max(0, hit.index - BEHIND), hit.index))) found.push(opened)
  }
  for (const hit of matchesIn(key, WITHIN)) {
    const opened = openedAt(key, hit.index, hit.index + hit[0].length, issuedOn)
    const before = key.slice(Math.max(0, hit.index - BEHIND), hit.index)
    if (!opened || NOT_WITHIN.test(before)) continue
    if (opened.period.kind === 'year' && !TO_FINISH.test(before)) continue
    found.push(opened)
  }
  for (const hit of matchesIn(key, HELD_ON)) {
    const opened = openedAt(key, hit.index, hit.index + hit[0].length, issuedOn)
    if (opened?.period.kind !== 'day' || !/tháng|\//.test(key.slice(opened.period.start, opened.period.end)))
      continue
    if (!NOT_HELD.test(key.slice(Math.max(0, hit.index - BEHIND), hit.index))) found.push(opened)
  }
  for (const hit of matchesIn(key, UNTIL)) {
    const opened = openedAt(key, hit.index + hit[0].length - 4, hit.index + hit[0].length, issuedOn)
    if (opened && !/^,[^.;]{0,80}(?<!\p{L})đã /u.test(key.slice(opened.period.end, opened.period.end + 90)))
      found.push(opened)
  }
  return found
}

/** The bracket that ends the text with its time, and the year that opens it. */
function atEdges(key: string, issuedOn: string | null): Opened[] {
  const bracket = TIME_IN_BRACKET.exec(key)
  const label = YEAR_LABEL.exec(key)
  return [
    bracket && openedAt(key, bracket.index, bracket.index + bracket[0].length, issuedOn),
    label && openedAt(key, label[0].length, label[0].length, issuedOn),
  ].filter((opened) => opened !== null)
}

/** Days counted from the signing of this very document. */
function countedFrom(strand: Strand, issuedOn: string | null): Deadline[] {
  if (issuedOn === null) return []
  const found: Deadline[] = []
  for (const hit of matchesIn(strand.key, DAYS_FROM)) {
    const end = hit.index + hit[0].length
    const rest = strand.key.slice(end, end + 60)
    if (ANOTHER_PAPER.test(rest) && !THIS_PAPER.test(rest)) continue
    const value = addDays(issuedOn, Number(hit[1]))
    found.push(deadline(strand, hit.index, end, value, 0.6, 'DEADLINE_COUNTED'))
  }
  return found
}

function deadline(
  strand: Strand,
  start: number,
  end: number,
  iso: string,
  confidence: number,
  rule: RuleName,
): Deadline {
  const place = findingOf(strand, start, end, confidence, rule)
  return { ...place, value: iso, words: place.value }
}
