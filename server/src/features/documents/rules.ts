import { plainText } from '#platform/text.ts'

/**
 * A symbol as documents are compared by it: no spaces, capitals, one kind of hyphen, no leading zeros of the number,
 * so that "07 /CT–UBND" and "7/CT-UBND" are one. Null when there is no symbol.
 */
export function symbolKeyOf(symbol: string | null | undefined): string | null {
  const key = (symbol ?? '')
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase()
  return key === '' ? null : key
}

/** What identifies a document among others. Days are civil days. */
export interface DocumentIdentity {
  readonly id: string
  readonly symbolKey: string | null
  readonly issuedOn: string | null
  readonly issuerId: string | null
  readonly issuerText: string | null
  readonly registeredById: string
}

/** Whether two documents of one symbol have the same issuer: the same agency, else the same printed name. */
export function sameIssuer(
  a: Pick<DocumentIdentity, 'issuerId' | 'issuerText'>,
  b: Pick<DocumentIdentity, 'issuerId' | 'issuerText'>,
): boolean {
  if (a.issuerId !== null && b.issuerId !== null) return a.issuerId === b.issuerId
  return plainText(a.issuerText ?? '') === plainText(b.issuerText ?? '')
}

/** A document named in another one. */
export interface CitedDocument {
  readonly symbolKey: string | null
  readonly issuedOn: string | null
  readonly issuerText: string | null
}

/**
 * The registered document that a citation means: same symbol, the same day when both tell one, the same issuer when
 * the words of both agree on one. Many agencies number alike, so where several remain the one the citing agency
 * registered itself is taken, and none when that does not decide.
 */
export function citedAmong(
  citation: CitedDocument,
  documents: readonly DocumentIdentity[],
  registeredById: string,
): DocumentIdentity | null {
  const fitting = documents.filter((document) => cites(citation, document))
  const named = fitting.filter((document) => sameName(citation.issuerText, document.issuerText))
  const own = fitting.filter((document) => document.registeredById === registeredById)
  for (const group of [fitting, named, own]) {
    if (group.length === 1) return group[0] ?? null
  }
  return null
}

/** Whether a citation can mean a document: same symbol, and no two different days. */
export function cites(citation: CitedDocument, document: DocumentIdentity): boolean {
  const { symbolKey, issuedOn } = citation
  if (symbolKey === null || symbolKey !== document.symbolKey) return false
  return issuedOn === null || document.issuedOn === null || issuedOn === document.issuedOn
}

function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [one, other] = [plainText(a), plainText(b)]
  return one.includes(other) || other.includes(one)
}
