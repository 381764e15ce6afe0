import { z } from 'zod'
import type { Prisma } from '#prisma'
import type { Reading } from '#reader/reading.ts'

/** The reading as kept: plain JSON that PostgreSQL takes, so no half of a surrogate pair. */
export function storableReading(reading: Reading): Prisma.InputJsonObject {
  const text = JSON.stringify(reading, (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
  return json.parse(JSON.parse(text))
}

const json = z.record(z.string(), z.json())

const finding = z.object({ value: z.string(), start: z.number(), end: z.number(), confidence: z.number() })
const maybe = finding.nullish()
const citation = z.object({
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  kind: z.string().nullable(),
  start: z.number(),
  end: z.number(),
  confidence: z.number(),
})
const head = z.object({
  kind: maybe,
  symbol: maybe,
  issuer: maybe,
  parentBody: maybe,
  issuedOn: maybe,
  place: maybe,
  subject: maybe,
  urgency: maybe,
  addressees: z.array(finding).default([]),
  recipients: z.array(finding).default([]),
  signer: z.object({ form: maybe, onBehalfOf: maybe, title: maybe, name: maybe }).nullish(),
  citations: z.array(citation).default([]),
})
const warning = z.object({
  code: z.string(),
  params: z.record(z.string(), z.string()).default({}),
  span: z.object({ start: z.number(), end: z.number() }).nullish(),
})

/** A finding of the head or foot, named by its field, with its place in the document's text (UTF-16). */
export interface FlatFinding {
  readonly field: string
  readonly value: string
  readonly start: number
  readonly end: number
  readonly confidence: number
}

/** The findings of the head, the foot and the citations in the order of the form; a corrected field keeps its place. */
export function findingsOf(reading: unknown): FlatFinding[] {
  const { addressees, recipients, signer, citations, ...single } = head.parse(reading)
  const named = [
    ...Object.entries(single),
    ...addressees.map((found) => ['addressee', found] as const),
    ...recipients.map((found) => ['recipient', found] as const),
    ...Object.entries(signer ?? {}).map(([part, found]) => [`signer.${part}`, found] as const),
    ...citations.map(
      (cited) => ['citation', { ...cited, value: cited.symbol ?? cited.title ?? cited.kind ?? '' }] as const,
    ),
  ]
  return named.flatMap(([field, found]) => {
    if (!found) return []
    const { value, start, end, confidence } = found
    return [{ field, value, start, end, confidence }]
  })
}

/** A warning of the reader; `params` fills its words. */
export interface KeptWarning {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly start: number | null
  readonly end: number | null
}

/** What a clerk should look at, as the reader left it. */
export function warningsOf(reading: unknown): KeptWarning[] {
  const { warnings } = z.object({ warnings: z.array(warning).default([]) }).parse(reading)
  return warnings.map(({ code, params, span }) => ({
    code,
    params,
    start: span?.start ?? null,
    end: span?.end ?? null,
  }))
}
