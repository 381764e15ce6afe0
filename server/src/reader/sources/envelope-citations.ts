import type { Citation, CitationRole } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'
import type { Answered, Business, Envelope } from './envelope.ts'

/** Documents a packet can name that are kept; one packet answers one, seldom a few. */
const MOST = 50

/** How a document bears on those its packet names, by what the packet is for. */
const ROLES = {
  NEW: 'responds',
  RECALL: 'refers',
  UPDATE: 'amends',
  REPLACE: 'replaces',
} as const satisfies Record<Business, CitationRole>

/** Roles that a text gives and that say more than that one document answers another. */
const STRONG: ReadonlySet<CitationRole> = new Set(['amends', 'replaces'])

/**
 * The citations of a text with the documents its packet names. One that the text cites as well stays at its place and
 * is raised to the packet's role; the others have an empty span at 0.
 */
export function withAnswered(
  read: readonly Citation[],
  envelope: Pick<Envelope, 'responseTo' | 'business' | 'issuer' | 'addressees'>,
  confidence: number,
): Citation[] {
  const role = ROLES[envelope.business]
  const all = [...read]
  for (const answered of envelope.responseTo.slice(0, MOST)) {
    const { symbol, issuedOn } = answered
    if (symbol === null || symbol === '') continue
    const at = all.findIndex((citation) => isSame(citation, answered))
    const known = all[at]
    if (known) {
      all[at] = {
        ...known,
        date: known.date ?? issuedOn,
        issuer: known.issuer ?? nameOf(answered, envelope),
        role: role === 'refers' || STRONG.has(known.role) ? known.role : role,
      }
      continue
    }
    const place = { start: 0, end: 0, confidence, rule: 'ENVELOPE' as const }
    const issuer = nameOf(answered, envelope)
    all.push({ symbol, kind: null, date: issuedOn, issuer, title: null, role, ...place })
  }
  return all
}

/** The body a named document is from, where the same packet tells the name of its code. */
function nameOf({ issuerId }: Answered, { issuer, addressees }: Pick<Envelope, 'issuer' | 'addressees'>) {
  return issuerId === null
    ? null
    : ([issuer, ...addressees].find(({ id, name }) => id === issuerId && name)?.name ?? null)
}

/** Numbers begin again each year: two days that both sides tell must be one. */
function isSame(citation: Citation, { symbol, issuedOn }: Answered): boolean {
  if (citation.symbol === null || symbol === null || keyOfSymbol(citation.symbol) !== keyOfSymbol(symbol))
    return false
  return citation.date === null || issuedOn === null || citation.date === issuedOn
}

function keyOfSymbol(symbol: string): string {
  return keyOf(symbol)
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase()
    .replaceAll('TƯ', 'TW')
}
