import { nameKey } from '../actors/naming.ts'
import type { Finding, PiecedFinding, Reading, Signer, Warning } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'
import type { Envelope } from './envelope.ts'
import { withAnswered } from './envelope-citations.ts'

/** Confidence of a value the sender's own system gave. */
const SURE = 0.99

type Field = 'symbol' | 'issuedOn' | 'place' | 'kind' | 'subject'

/**
 * The reading of a document that came in a packet: what the envelope says wins over what was read, and each
 * difference is told (ENVELOPE_DIFFERS: params.field, params.envelope, params.text). A value both have keeps its place
 * in the text; one that was read otherwise has the place where `text` spells it, else an empty span at 0. The text's
 * own addressees stay: a packet is sent to more bodies than the text addresses. The documents the packet answers are
 * among the citations.
 */
export function withEnvelope(reading: Reading, envelope: Envelope, text: string): Reading {
  const warnings: Warning[] = []
  const settle = (field: string, read: Finding | null, said: string | null): Finding | null => {
    if (said === null || said === '') return read
    if (read && isSame(read.value, said)) return { ...read, confidence: SURE, rule: 'ENVELOPE' }
    if (read) warnings.push(difference(field, read, said))
    return saidOnly(said, text)
  }
  const plain = (field: Field): Finding | null => settle(field, reading[field], envelope[field])
  const settled = {
    symbol: plain('symbol'),
    issuedOn: plain('issuedOn'),
    place: plain('place'),
    kind: plain('kind'),
    subject: plain('subject'),
    issuer: pieced(settle('issuer', reading.issuer, envelope.issuer.name), reading.issuer),
  }
  const signer = signerOf(reading.signer, envelope, settle)
  return {
    ...reading,
    ...settled,
    number: settled.symbol === reading.symbol ? reading.number : numberOf(settled.symbol, reading.number),
    signer,
    signers: signer ? [signer, ...reading.signers.slice(1)] : reading.signers,
    addressees: reading.addressees.length > 0 ? reading.addressees : addresseesOf(envelope, text),
    citations: withAnswered(reading.citations, envelope, SURE),
    warnings: [...reading.warnings.filter((warning) => !isSettled(warning, settled, signer)), ...warnings],
  }
}

/** The day by which the sender wants an answer; only the packet says it. */
export function dueOnOf({ dueOn }: Envelope, text: string): Finding | null {
  return dueOn === null ? null : saidOnly(dueOn, text)
}

/** Two printings of one value: capitals, dashes, spaces and the place of tones do not count. */
function isSame(a: string, b: string): boolean {
  return nameKey(keyOf(a.normalize('NFC'))) === nameKey(keyOf(b.normalize('NFC')))
}

/** A value only the envelope gives, at its place in the text when it stands there as well. */
function saidOnly(value: string, text: string): Finding {
  const at = text.indexOf(value)
  const span = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + value.length }
  return { value, ...span, confidence: SURE, rule: 'ENVELOPE' }
}

function difference(field: string, read: Finding, said: string): Warning {
  const { start, end } = read
  return {
    code: 'ENVELOPE_DIFFERS',
    params: { field, envelope: said, text: read.value },
    span: { start, end },
  }
}

function pieced(finding: Finding | null, read: PiecedFinding | null): PiecedFinding | null {
  if (!finding) return null
  const { start, end } = finding
  const kept = read && read.start === start && read.end === end
  return { ...finding, spans: kept ? read.spans : [{ start, end }] }
}

function signerOf(
  read: Signer | null,
  envelope: Envelope,
  settle: (field: string, read: Finding | null, said: string | null) => Finding | null,
): Signer | null {
  const { form, title, name } = envelope.signer
  if (!read && !form && !title && !name) return null
  return {
    form: settle('signer.form', read?.form ?? null, form),
    onBehalfOf: read?.onBehalfOf ?? null,
    title: settle('signer.title', read?.title ?? null, title),
    name: settle('signer.name', read?.name ?? null, name),
  }
}

function numberOf(symbol: Finding | null, read: Finding | null): Finding | null {
  const digits = /^[0-9]+/.exec(symbol?.value ?? '')?.[0]
  if (!symbol || digits === undefined) return read
  if (read?.value === digits) return read
  const end = symbol.end > symbol.start ? symbol.start + digits.length : symbol.end
  return { ...symbol, value: digits, end }
}

function addresseesOf(envelope: Envelope, text: string): Finding[] {
  return envelope.addressees.flatMap(({ name }) => (name ? [saidOnly(name, text)] : []))
}

/** What was missing from the text and the envelope gives needs no warning any more. */
function isSettled(
  warning: Warning,
  settled: Record<'symbol' | 'issuedOn' | 'kind' | 'issuer', Finding | null>,
  signer: Signer | null,
): boolean {
  const given: Partial<Record<Warning['code'], unknown>> = {
    MISSING_SYMBOL: settled.symbol,
    MISSING_DATE: settled.issuedOn,
    MISSING_KIND: settled.kind,
    MISSING_ISSUER: settled.issuer,
    MISSING_SIGNER: signer,
  }
  return Boolean(given[warning.code])
}
