import { datedAfter } from './dates.ts'
import { kindEnding } from './kinds.ts'
import { VAGUE_KINDS } from './lexicon/kinds.ts'
import { keyOf } from './normalise.ts'
import type { Citation, CitationRole } from './reading.ts'
import { type Strand, spanOf } from './strand.ts'
import { kindOfSymbol, type SymbolMatch, symbolsIn } from './symbols.ts'

const BEFORE = 48
const NUMBER_WORD = /(?:^|[ (])số[ :.]*$/

/** The documents cited in a paragraph, in order. A kind said once ("các Công điện số … và số …") serves the next ones. */
export function citationsIn(strand: Strand): Citation[] {
  const found: Citation[] = []
  let carried: string | null = null
  for (const symbol of symbolsIn(strand)) {
    const before = strand.key
      .slice(Math.max(0, symbol.start - BEFORE), symbol.start)
      .replace(NUMBER_WORD, '')
      .trimEnd()
    const named = VAGUE_KINDS.some((word) => word !== 'công văn' && before.endsWith(word))
      ? null
      : kindEnding(before)
    const alone = strand.key.slice(Math.max(0, symbol.start - BEFORE), symbol.start)
    carried = named?.name ?? (/(?:,|;| và)(?: luật)? ?số ?$/.test(alone) ? carried : null)
    found.push(citation(strand, symbol, carried ?? kindOfSymbol(symbol), before, named?.name.length ?? 0))
  }
  return found
}

function citation(
  strand: Strand,
  symbol: SymbolMatch,
  kind: string | null,
  before: string,
  width: number,
): Citation {
  const date = datedAfter(strand.key, symbol.end)
  const end = date ? date.end : symbol.end
  const issuer = issuerAfter(strand, end)
  return {
    ...spanOf(strand, symbol.start, end),
    symbol: symbol.value,
    kind,
    date: date?.iso ?? null,
    issuer: issuer?.value ?? null,
    title: titleAfter(strand, issuer?.end ?? end),
    role: roleOf(before.slice(0, before.length - width).trimEnd()),
    confidence: kind ? 0.95 : 0.8,
  }
}

const TITLE_OPENING =
  /^ ?,? ?(?=(?:về|v\/v|quy định|ban hành|phê duyệt|hướng dẫn|thực hiện|phân công|sửa đổi|triển khai)(?: |$))/

function issuerAfter(strand: Strand, at: number): { value: string; end: number } | null {
  const opening = /^ ?(?:của|giữa) /.exec(strand.key.slice(at, at + 8))
  if (!opening) return null
  const start = at + opening[0].length
  const ahead = strand.key.slice(start, start + 160)
  const stop = ahead.search(
    /[,;.:()"]| về | v\/v | quy định| ban hành| phê duyệt| hướng dẫn| thực hiện| sửa đổi| với | và các | khóa | triển khai| phân /,
  )
  const end = start + (stop < 0 ? ahead.length : stop)
  const value = strand.text.slice(start, end).trim()
  return value.length > 2 && /^\p{Lu}/u.test(value) ? { value, end } : null
}

function titleAfter(strand: Strand, at: number): string | null {
  const opening = TITLE_OPENING.exec(strand.key.slice(at, at + 24))
  if (!opening) return null
  const start = at + opening[0].length
  const ahead = strand.key.slice(start, start + 400)
  const stop = ahead.search(/[;.(]|, (?:ủy ban|ban |ubnd)/)
  const value = strand.text.slice(start, start + (stop < 0 ? ahead.length : stop)).trim()
  return value.length > 3 ? value : null
}

function roleOf(before: string): CitationRole {
  if (/căn cứ(?: các| vào)?$/.test(before)) return 'basedOn'
  if (/(?:thực hiện|triển khai|thi hành)(?: theo| các| nghiêm)?$/.test(before)) return 'carriesOut'
  if (/thay thế(?: các)?$|bãi bỏ(?: các)?$/.test(before)) return 'replaces'
  if (/sửa đổi,? bổ sung(?: một số điều)?(?: của)?(?: các)?$/.test(before)) return 'amends'
  return 'refers'
}

/** A key by which two printings of one symbol compare equal. */
function symbolKey(symbol: string): string {
  return keyOf(symbol).replace(/\s+/g, '').toUpperCase().replaceAll('TƯ', 'TW')
}

/** One citation for each symbol and date, completed from its later mentions; the document's own symbol left out. */
export function mergeCitations(all: readonly Citation[], own: string | null): Citation[] {
  const kept = new Map<string, Citation>()
  const ownKey = own === null ? null : symbolKey(own)
  for (const one of all) {
    const key = symbolKey(one.symbol ?? '')
    if (key === ownKey) continue
    const known = kept.get(key)
    if (!known) kept.set(key, one)
    else kept.set(key, { ...known, ...missing(known, one) })
  }
  return [...kept.values()]
}

function missing(known: Citation, later: Citation) {
  return {
    date: known.date ?? later.date,
    issuer: known.issuer ?? later.issuer,
    title: known.title ?? later.title,
    role: known.role === 'refers' ? later.role : known.role,
  }
}
