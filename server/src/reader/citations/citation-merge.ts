import type { Citation } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'

/** The document's own symbol and day, which it does not cite. */
export type Own = { symbol: string | null; issuedOn: string | null }

/**
 * One citation for each document, completed from its later mentions. Numbers begin again each year, so one symbol
 * with days of two years is two documents; a law cited by name is the one cited with its number under that name.
 */
export function mergeCitations(all: readonly Citation[], own: Own): Citation[] {
  const kept: Citation[] = []
  const places = new Map<string, number[]>()
  for (const one of all) {
    if (isOwn(one, own)) continue
    const keys = keysOf(one)
    const at = keys.flatMap((key) => places.get(key) ?? []).find((n) => isSame(kept[n], one))
    const known = at === undefined ? undefined : kept[at]
    const place = at ?? kept.length
    kept[place] = known ? merged(known, one) : one
    for (const key of keys) {
      const listed = places.get(key) ?? []
      if (!listed.includes(place)) places.set(key, [...listed, place])
    }
  }
  return kept
}

/** What a citation is found by: its symbol, and the name of a law. */
function keysOf(one: Citation): string[] {
  const law = one.title !== null && LAW.test(keyOf(one.title)) ? [`name ${nameKey(one.title)}`] : []
  return one.symbol === null ? law : [symbolKey(one.symbol), ...law]
}

const LAW = /^(?:bộ luật|luật|pháp lệnh|hiến pháp)/

/** A key by which two printings of one symbol compare equal. */
function symbolKey(symbol: string): string {
  return keyOf(symbol).replace(/\s+/g, '').toUpperCase().replaceAll('TƯ', 'TW')
}

function nameKey(title: string | null): string {
  return keyOf(title ?? '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

function isOwn(one: Citation, own: Own): boolean {
  if (one.symbol === null || own.symbol === null) return false
  return symbolKey(one.symbol) === symbolKey(own.symbol) && sameYear(one.date, own.issuedOn)
}

function isSame(known: Citation | undefined, one: Citation): boolean {
  if (!known) return false
  if (known.symbol === null || one.symbol === null) return true
  return symbolKey(known.symbol) === symbolKey(one.symbol) && sameYear(known.date, one.date)
}

function sameYear(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.slice(0, 4) === b.slice(0, 4)
}

function merged(known: Citation, later: Citation): Citation {
  const fuller = known.symbol === null ? later : known
  return {
    ...fuller,
    date: known.date ?? later.date,
    issuer: known.issuer ?? later.issuer,
    title: known.title ?? later.title,
    role: known.role === 'refers' ? later.role : known.role,
  }
}
