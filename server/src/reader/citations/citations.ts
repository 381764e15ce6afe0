import { kindEnding } from '../head/kinds.ts'
import { NOT_DOCUMENTS } from '../lexicon/citations.ts'
import { VAGUE_KINDS } from '../lexicon/kinds.ts'
import type { Citation } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { type Strand, spanOf } from '../text/strand.ts'
import { kindOfSymbol, type SymbolMatch, symbolAfterMark, symbolsIn } from '../text/symbols.ts'
import { dateBefore, roleIn, type Tail, tailAt } from './citation-parts.ts'
import { type LawName, lawsIn } from './laws.ts'

const BEFORE = 48
/** How far back the words that tell a document's role are looked at. */
const LEAD = 240
const NUMBER_WORD = /(?:^|[ (])số[ :.]*$/
/** "Thông báo khẩn số …". */
const URGENT = / (?:(?:thượng )?khẩn|hỏa tốc)$/
const SAME_DAY = /^ ?,? ?cùng ngày /
const LAW_NUMBER = /^,? ?(?:năm [0-9]{4},? )?số $/
const LIST_OF_NUMBERS =
  /(?:^|(?<!(?:năm|tháng|ngày)) )(?:số )?([0-9]{1,4}(?:(?: ?, ?| và )(?:số )?[0-9]{1,4}){0,6})(?: ?, ?| và )(?:số )?$/

/** Where a symbol stands among its neighbours: the citation before it, the law whose number it is, the kind said last. */
type Place = { previous: Citation | null; from: number; law: LawName | null; carried: string | null }

/** The documents cited in a paragraph, in order: by symbol, and laws by name. */
export function citationsIn(strand: Strand): Citation[] {
  const laws = lawsIn(strand)
  const found: Citation[] = []
  let place: Place = { previous: null, from: 0, law: null, carried: null }
  let last = 0
  for (const symbol of symbolsOf(strand)) {
    const law = laws.find(({ start, end }) => start >= place.from && isNumberOf(strand, end, symbol)) ?? null
    const next = citedBy(strand, symbol, { ...place, law })
    place = next.place
    const between = strand.key.slice(last, symbol.start)
    if (SAME_DAY.test(strand.key.slice(symbol.end, symbol.end + 16)) || isTwin(found, next.found, between))
      shareDay(found, next.found.at(-1)?.date ?? null)
    last = symbol.end
    found.push(...next.found)
  }
  return [...found, ...lawsCited(strand, laws, found)].sort((a, b) => a.start - b.start)
}

const UNDASHED = /số (?=[0-9]{1,5} [a-zđ]{1,5}\/)/g

/** The symbols in order, also those printed without their dash ("Quyết định số 84 QĐ/TWĐTN"). */
function symbolsOf(strand: Strand): SymbolMatch[] {
  const found = symbolsIn(strand)
  if (!strand.key.includes('/')) return found
  for (const hit of matchesIn(strand.key, UNDASHED)) {
    const symbol = symbolAfterMark(strand, hit.index + hit[0].length)
    if (symbol && found.every(({ start, end }) => end <= symbol.start || symbol.end <= start))
      found.push(symbol)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "Quyết định số A và Quyết định số B ngày …": two papers of one kind named in one breath have one day. */
function isTwin(found: readonly Citation[], next: readonly Citation[], between: string): boolean {
  const [before, after] = [found.at(-1), next[0]]
  return before?.kind === after?.kind && /^(?:,| và) (?:\p{L}+ ){1,4}số $/u.test(between)
}

function isNumberOf(strand: Strand, nameEnd: number, symbol: SymbolMatch): boolean {
  return symbol.start - nameEnd < 24 && LAW_NUMBER.test(strand.key.slice(nameEnd, symbol.start))
}

function citedBy(strand: Strand, symbol: SymbolMatch, place: Place): { place: Place; found: Citation[] } {
  const { key } = strand
  const near = key.slice(Math.max(0, symbol.start - BEFORE), symbol.start)
  const before = near.replace(LIST_OF_NUMBERS, '').replace(NUMBER_WORD, '').replace(URGENT, '').trimEnd()
  const named = namedKind(before)
  const goesOn = /(?:,|;| và)(?: luật)? ?số ?$/.test(near)
  const kind = named?.name ?? place.law?.kind ?? (goesOn ? place.carried : null)
  if (NOT_DOCUMENTS.test(near) || !isCited(strand, symbol, kind, near)) return { place, found: [] }
  const start = place.law?.start ?? symbol.start - (near.length - before.length) - (named?.length ?? 0)
  const lead = key.slice(Math.max(place.from, start - LEAD), Math.max(place.from, start))
  const tail = tailAt(strand, symbol.end)
  const one = cited({ strand, symbol, kind, lead, tail }, place)
  const numbers = LIST_OF_NUMBERS.exec(near)?.[1]?.match(/[0-9]+/g) ?? []
  const found = [
    ...numbers.map((number) => ({ ...one, symbol: number + symbol.value.slice(symbol.number.length) })),
    one,
  ]
  return { place: { previous: one, from: tail.end, law: null, carried: kind }, found }
}

type Found = { strand: Strand; symbol: SymbolMatch; kind: string | null; lead: string; tail: Tail }

function cited({ strand, symbol, kind, lead, tail }: Found, { law, previous }: Place): Citation {
  return {
    ...spanOf(strand, symbol.start, tail.end),
    symbol: symbol.value,
    kind: kind ?? kindOfSymbol(symbol),
    date: tail.date ?? dateBefore(lead),
    issuer: tail.issuer,
    title: law?.name ?? tail.title,
    role: roleIn(lead, strand.key.slice(tail.end, tail.end + LEAD), previous),
    confidence: kind ? 0.95 : 0.8,
    rule: 'CITED_SYMBOL',
  }
}

function namedKind(before: string): { name: string; length: number } | null {
  if (VAGUE_KINDS.some((word) => word !== 'công văn' && before.endsWith(word))) return null
  if (before.endsWith('thông báo kết luận')) return { name: 'Thông báo', length: 'thông báo kết luận'.length }
  const found = kindEnding(before)
  return found && { name: found.name, length: before.length - found.start }
}

/** "… số A, số B, cùng ngày …": the day is that of all that had none. */
function shareDay(found: Citation[], date: string | null): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i]
    if (!one || one.date !== null) return
    found[i] = { ...one, date }
  }
}

/** A notation that names no kind is taken for a document only where the words show it: a kind, "số", or a day. */
function isCited(strand: Strand, symbol: SymbolMatch, kind: string | null, near: string): boolean {
  if (kind || NUMBER_WORD.test(near) || symbol.parts.some((part) => part === 'CP' || part.startsWith('UBND')))
    return true
  if (VAGUE_KINDS.some((word) => near.trimEnd().endsWith(word))) return true
  const own = kindOfSymbol(symbol)
  return (own !== null && own !== 'Công văn') || tailAt(strand, symbol.end).date !== null
}

/** The laws cited by name alone. One joined to the law before it ("Luật A, Luật B") has its role. */
function lawsCited(strand: Strand, laws: readonly LawName[], found: readonly Citation[]): Citation[] {
  const cited: Citation[] = []
  let previous: { one: Citation; end: number } | null = null
  for (const law of laws) {
    if (found.some((one) => covers(strand, one, law.start, law.end))) continue
    const from = Math.max(previous?.end ?? 0, law.start - LEAD)
    const role = roleIn(strand.key.slice(from, law.start), '', previous?.one ?? null)
    const one: Citation = {
      ...spanOf(strand, law.start, law.end),
      symbol: null,
      kind: law.kind,
      date: null,
      issuer: null,
      title: law.name,
      role,
      confidence: 0.7,
      rule: 'CITED_NAME',
    }
    cited.push(one)
    previous = { one, end: law.end }
  }
  return cited
}

/** Whether a citation is the one of the law named at `start`..`end`, or holds its name in its title. */
function covers(strand: Strand, one: Citation, start: number, end: number): boolean {
  const place = spanOf(strand, start, end)
  const named = strand.text.slice(start, end)
  return one.title?.includes(named) === true || (one.start <= place.start && place.end <= one.end)
}
