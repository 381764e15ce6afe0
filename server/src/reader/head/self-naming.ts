import type { Finding } from '../reading.ts'
import type { RuleName } from '../rules.ts'
import { type DateMatch, dateAt, datedAfter } from '../text/dates.ts'
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
  const after = date?.end ?? match.end
  const alias = SHORT_NAME.exec(flat.key.slice(after, after + 80))?.[0].length ?? 0
  const issuer = issuerAfter(flat, after + alias, rules.issuer)
  const bracketed = date || !issuer ? null : bracketedDay(flat, issuer.end)
  const given = date ?? bracketed
  const number = findingOf(flat, match.start, match.start + match.number.length, 0.8, rules.symbol)
  const named = {
    symbol: { ...findingOf(flat, match.start, match.end, 0.8, rules.symbol), value: match.value },
    number: { ...number, value: match.number },
    notation: match,
    issuedOn: given?.iso
      ? { ...findingOf(flat, given.start, given.end, 0.8, rules.day), value: given.iso }
      : null,
    issuer: issuer?.finding ?? null,
  }
  return { named, end: bracketed ? bracketed.end + 1 : (issuer?.end ?? date?.end ?? match.end) }
}

/** "(Kế hoạch số 47)" between the number and who issued it. */
const SHORT_NAME = /^ ?\([^()]{2,60}\)(?= của )/

/** "(ngày 3/4/2026)" after the name of who issued it. */
function bracketedDay(flat: Strand, at: number): DateMatch | null {
  const opening = /^ ?\((?:ban hành )?ngày /.exec(flat.key.slice(at, at + 24))
  const date = opening ? dateAt(flat.key, at + opening[0].length) : null
  return date && flat.key[date.end] === ')' ? date : null
}

function issuerAfter(flat: Strand, from: number, rule: RuleName): { finding: Finding; end: number } | null {
  const hit = /^ của ([^).;]{4,120}?)(?=\)| \(|$| về | v\/v | ban hành |[.;])/.exec(flat.key.slice(from))
  if (!hit?.[1]) return null
  const begin = from + hit[0].length - hit[1].length
  const [start, end] = stripRange(flat.text, begin, from + hit[0].length, ',.;:) ')
  if (!/^\p{Lu}/u.test(flat.text.slice(start, end))) return null
  return { finding: findingOf(flat, start, end, 0.7, rule), end }
}
