import { type DocumentIdentity, sameIssuer, samePeriod } from './rules.ts'

/** How a packet names the document it recalls, updates or replaces. `issuedOn` is a civil day. */
export interface NamedEarlier {
  readonly symbolKey: string
  readonly issuedOn: string | null
}

/** A document that may be an earlier one. */
export interface Candidate extends DocumentIdentity {
  /** Whether it came to recall, update or replace another one itself. */
  readonly hasEffect: boolean
}

/**
 * Whether a document that came to recall, update or replace can mean an earlier one: registered by the same agency,
 * from the same issuer, which both tell, and of a symbol and day that the packet names, or of its own symbol within
 * the period for which numbers run. One that came with such a purpose itself must have been registered before.
 */
export function canConcern(
  by: DocumentIdentity,
  named: readonly NamedEarlier[],
  earlier: Candidate,
): boolean {
  if (by.id === earlier.id || by.registeredById !== earlier.registeredById) return false
  if (earlier.hasEffect && earlier.id > by.id) return false
  if (!tellsIssuer(by) || !tellsIssuer(earlier) || !sameIssuer(by, earlier)) return false
  if (by.issuedOn !== null && earlier.issuedOn !== null && earlier.issuedOn > by.issuedOn) return false
  const own = by.symbolKey === null ? [] : [{ symbolKey: by.symbolKey, issuedOn: null }]
  return [...named, ...own].some(({ symbolKey, issuedOn }) => {
    if (symbolKey !== earlier.symbolKey) return false
    if (earlier.issuedOn === null) return true
    if (issuedOn !== null) return issuedOn === earlier.issuedOn
    return by.issuedOn === null || samePeriod(by, earlier)
  })
}

function tellsIssuer({ issuerId, issuerText }: DocumentIdentity): boolean {
  return issuerId !== null || (issuerText ?? '').trim() !== ''
}

/**
 * Those of the documents that are meant: a recall concerns every version there is, an update or replacement the last
 * one registered.
 */
export function concernedBy(
  kind: 'RECALL' | 'UPDATE' | 'REPLACE',
  by: DocumentIdentity,
  named: readonly NamedEarlier[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const fitting = candidates
    .filter((candidate) => canConcern(by, named, candidate))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return kind === 'RECALL' ? fitting : fitting.slice(-1)
}
