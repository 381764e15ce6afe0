import type { Finding } from '../reading.ts'
import type { RuleName } from '../rules.ts'
import { datedAfter } from '../text/dates.ts'
import { type Joined, joined } from '../text/joined.ts'
import type { Line } from '../text/lines.ts'
import { findingOf, type Strand, stripRange } from '../text/strand.ts'
import { type SymbolMatch, symbolAt } from '../text/symbols.ts'
import { kindStarting } from './kinds.ts'

/** What an appendix or the line of the kind says of the document itself. */
export type Named = {
  symbol: Finding | null
  number: Finding | null
  notation: SymbolMatch | null
  issuedOn: Finding | null
  issuer: Finding | null
}

type Rules = { symbol: RuleName; day: RuleName; issuer: RuleName }

const APPENDED: Rules = { symbol: 'SYMBOL_APPENDED', day: 'DATE_APPENDED', issuer: 'ISSUER_APPENDED' }
const TITLED: Rules = { symbol: 'TITLE_LINE', day: 'TITLE_LINE', issuer: 'TITLE_LINE' }
const ATTACHED = /^\(?(?:ban hành )?kèm theo (?:dự thảo )?/
/** The words that attach an appendix take no more lines than this. */
const LONGEST = 5

/**
 * "(Kèm theo Hướng dẫn số 15-HD/BDVTU, ngày 07/5/2024 của …)" under the foot of a document of that kind: its own
 * number, day and issuer, when its letterhead was lost.
 */
export function appendedIn(strand: Strand, lines: readonly Line[], kind: string | null): Named | null {
  for (const { flat, name, at } of attachments(strand, lines)) {
    const found = name === kind ? namedAt(flat, at, APPENDED) : null
    if (found) return found.named
  }
  return null
}

/** "(Ban hành kèm theo Quyết định số … của …)" under the title of a regulation: who issued it with that decision. */
export function attachingIssuer(strand: Strand, lines: readonly Line[]): Finding | null {
  const [first] = attachments(strand, lines)
  return first ? (namedAt(first.flat, first.at, APPENDED)?.named.issuer ?? null) : null
}

/** "CHỈ THỊ SỐ 05-CT/TU NGÀY 05/3/2025 CỦA …": what stands after the kind at `at`, and where it ends. */
export function titledAt(flat: Strand, at: number): { named: Named; end: number } | null {
  return namedAt(flat, at, TITLED)
}

type Attachment = { flat: Joined; name: string; at: number }

/** The lines that attach something to a document, with its kind and where what follows it begins. */
function attachments(strand: Strand, lines: readonly Line[]): Attachment[] {
  const found: Attachment[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || !ATTACHED.test(strand.key.slice(line.start, line.end))) continue
    const here = lines.slice(i, i + LONGEST).map(({ start, end }): [number, number] => [start, end])
    const flat = joined(strand, here)
    const opening = ATTACHED.exec(flat.key)?.[0].length ?? 0
    const kind = kindStarting(flat.key.slice(opening))
    if (kind) found.push({ flat, name: kind.name, at: opening + kind.end })
  }
  return found
}

function namedAt(flat: Strand, at: number, rules: Rules): { named: Named; end: number } | null {
  const mark = /^ ?(?:số ?:? ?)?/.exec(flat.key.slice(at))?.[0].length ?? 0
  const match = symbolAt(flat, at + mark)
  if (!match) return null
  const date = datedAfter(flat.key, match.end)
  const number = findingOf(flat, match.start, match.start + match.number.length, 0.8, rules.symbol)
  const day = date?.iso ? findingOf(flat, date.start, date.end, 0.8, rules.day) : null
  const issuer = issuerAfter(flat, date?.end ?? match.end, rules.issuer)
  const named = {
    symbol: { ...findingOf(flat, match.start, match.end, 0.8, rules.symbol), value: match.value },
    number: { ...number, value: match.number },
    notation: match,
    issuedOn: day && date?.iso ? { ...day, value: date.iso } : null,
    issuer: issuer?.finding ?? null,
  }
  return { named, end: issuer?.end ?? date?.end ?? match.end }
}

function issuerAfter(flat: Strand, from: number, rule: RuleName): { finding: Finding; end: number } | null {
  const hit = /^ của ([^).;]{4,120}?)(?=\)|$| về | ban hành |[.;])/.exec(flat.key.slice(from))
  if (!hit?.[1]) return null
  const begin = from + hit[0].length - hit[1].length
  const [start, end] = stripRange(flat.text, begin, from + hit[0].length, ',.;:) ')
  if (!/^\p{Lu}/u.test(flat.text.slice(start, end))) return null
  return { finding: findingOf(flat, start, end, 0.7, rule), end }
}
