import { plainText } from '#platform/text.ts'

/**
 * A symbol as documents are compared by it: no spaces, capitals, one kind of hyphen, no leading zeros of the number,
 * one letter Đ, and "TW" for "TƯ", so that "07 /CT–UBND" and "7/CT-UBND" are one, and "28-Ctr/TU" and "28-CTr/TU". Null
 * when there is no symbol. "TU" stays: it is the province's, not the centre's.
 */
export function symbolKeyOf(symbol: string | null | undefined): string | null {
  const key = (symbol ?? '')
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase()
    .replaceAll('Ð', 'Đ')
    .replaceAll('TƯ', 'TW')
  return key === '' ? null : key
}

/** The number a symbol begins with, without leading zeros; null when it begins with none. */
export function numberKeyOf(symbol: string | null | undefined): string | null {
  return /^\d+/.exec(symbolKeyOf(symbol) ?? '')?.[0] ?? null
}

/** What tells whether a number was given out twice. `issuedOn` is a civil day. */
export interface NumberedDocument {
  readonly symbolKey: string | null
  readonly kind: string | null
  readonly issuedOn: string | null
  readonly issuerId: string | null
  readonly issuerText: string | null
  readonly subject: string | null
}

/**
 * Whether two documents bear one number of one register: same number, kind and issuer, within one year for the State
 * (Decree 30/2020/NĐ-CP, appendix I, II.3) and within one term of office for the Party (guidance 36-HD/VPTW), whose
 * symbols have a dash after the number. The same document registered twice is no such case.
 */
export function sharesNumber(a: NumberedDocument, b: NumberedDocument): boolean {
  const number = numberKeyOf(a.symbolKey)
  if (number === null || number !== numberKeyOf(b.symbolKey) || a.kind === null) return false
  if (plainText(a.kind) !== plainText(b.kind ?? '') || !sameIssuer(a, b)) return false
  if (a.issuerId === null && a.issuerText === null) return false
  if (a.issuedOn === null || b.issuedOn === null || !samePeriod(a, b)) return false
  return a.issuedOn !== b.issuedOn || plainText(a.subject ?? '') !== plainText(b.subject ?? '')
}

/**
 * Whether two documents are of one period of numbering: one year for the State, one term of office for the Party. Both
 * must tell their day.
 */
export function samePeriod(
  a: Pick<NumberedDocument, 'symbolKey' | 'issuedOn'>,
  b: Pick<NumberedDocument, 'symbolKey' | 'issuedOn'>,
): boolean {
  const [one, other] = [isOfParty(a.symbolKey), isOfParty(b.symbolKey)]
  const [year, otherYear] = [Number(a.issuedOn?.slice(0, 4)), Number(b.issuedOn?.slice(0, 4))]
  if (one !== other) return false
  return one ? sameTerm(year, otherYear) : year === otherYear
}

function isOfParty(symbolKey: string | null): boolean {
  return /^\d+-/.test(symbolKey ?? '')
}

/**
 * Terms run from one congress to the next, in the years that five divides; the day of the congress is not known here,
 * so a document of such a year shares a term only with others of that year.
 */
function sameTerm(year: number, other: number): boolean {
  if (year === other) return true
  return year % 5 !== 0 && other % 5 !== 0 && Math.floor(year / 5) === Math.floor(other / 5)
}

/** What identifies a document among others. Days are civil days. */
export interface DocumentIdentity {
  readonly id: string
  /** As printed. */
  readonly symbol: string | null
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
  /** As printed. */
  readonly symbol: string | null
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

/**
 * Whether a citation can mean a document: same symbol, and no two different days. Numbers that are padded in no usual
 * way ("012/CT-UBND", "12/CT-UBND") are the same only when the day or the issuer says so too.
 */
export function cites(citation: CitedDocument, document: DocumentIdentity): boolean {
  const { symbolKey, issuedOn } = citation
  if (symbolKey === null || symbolKey !== document.symbolKey) return false
  if (issuedOn !== null && document.issuedOn !== null && issuedOn !== document.issuedOn) return false
  if (samePadding(citation.symbol, document.symbol)) return true
  return (
    (issuedOn !== null && document.issuedOn !== null) || sameName(citation.issuerText, document.issuerText)
  )
}

/** Below ten a number is printed with a zero in front (Decree 30/2020/NĐ-CP, appendix I) and by habit without one. */
function samePadding(a: string | null, b: string | null): boolean {
  const [one, other] = [zerosOf(a), zerosOf(b)]
  return one === other || (one <= 1 && other <= 1 && isBelowTen(a))
}

function zerosOf(symbol: string | null): number {
  return /^\s*(0*)(?=\d)/.exec(symbol ?? '')?.[1]?.length ?? 0
}

function isBelowTen(symbol: string | null): boolean {
  return /^\s*0*\d(?!\d)/.test(symbol ?? '')
}

function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [one, other] = [plainText(a), plainText(b)]
  return one.includes(other) || other.includes(one)
}
