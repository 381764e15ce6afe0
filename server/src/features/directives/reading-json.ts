import { z } from 'zod'
import type { Prisma } from '#prisma'
import type { ReadSource } from './source.ts'
import { type StoredFinding, storedHead, storedWarnings } from './stored-reading.ts'

/**
 * The reading as kept, with what only the packet says: plain JSON that PostgreSQL takes, so no half of a surrogate
 * pair.
 */
export function storableReading({
  reading,
  packet,
}: Pick<ReadSource, 'reading' | 'packet'>): Prisma.InputJsonObject {
  const text = JSON.stringify({ ...reading, dueOn: packet?.dueOn ?? null }, (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
  return json.parse(JSON.parse(text))
}

const json = z.record(z.string(), z.json())

/** A finding of the head or foot, named by its field, with its place in the document's text (UTF-16). */
export interface FlatFinding extends StoredFinding {
  readonly field: string
}

/** The findings of the head, the foot and the citations in the order of the form; a corrected field keeps its place. */
export function findingsOf(reading: unknown): FlatFinding[] {
  const read = storedHead(reading)
  const { kind, symbol, issuer, parentBody, issuedOn, place, subject, urgency, dueOn } = read
  const single = { kind, symbol, issuer, parentBody, issuedOn, place, subject, urgency, dueOn }
  const named: (readonly [string, StoredFinding | null])[] = [
    ...Object.entries(single),
    ...read.addressees.map((found) => ['addressee', found] as const),
    ...read.recipients.map((found) => ['recipient', found] as const),
    ...Object.entries(read.signer ?? {}).map(([part, found]) => [`signer.${part}`, found] as const),
    ...read.citations.map(
      (cited) => ['citation', { ...cited, value: cited.symbol ?? cited.title ?? cited.kind ?? '' }] as const,
    ),
  ]
  return named.flatMap(([field, found]) => (found ? [{ ...found, field }] : []))
}

/** A warning of a reading; `params` fills its words. */
export interface KeptWarning {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly start: number | null
  readonly end: number | null
  /** The directive it is about beside this one. */
  readonly otherId: string | null
}

/** What a clerk should look at, as the reader left it. */
export function warningsOf(reading: unknown): KeptWarning[] {
  return storedWarnings(reading).warnings.map(({ code, params, span }) => ({
    code,
    params,
    start: span?.start ?? null,
    end: span?.end ?? null,
    otherId: null,
  }))
}
