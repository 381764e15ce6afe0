import { z } from 'zod'

// The reading as it is kept with its directive. Readings kept by earlier versions lack what is found only since: every
// such part has a value that says so.

const span = z.object({ start: z.number(), end: z.number() })

const finding = span.extend({
  value: z.string(),
  confidence: z.number(),
  rule: z.string().nullable().default(null),
  spans: z.array(span).optional(),
})
const maybe = finding.nullish().transform((found) => found ?? null)
const findings = z.array(finding).default([])

const actor = finding.extend({ inherited: z.boolean().default(false) })
const actors = z.array(actor).default([])
const deadline = finding.extend({ words: z.string() })
const recurrence = finding.extend({
  months: z.number().nullable().default(null),
  rrule: z.string().nullable().default(null),
})
const amount = finding.extend({ number: z.number(), unit: z.string().nullable().default(null) })
const signer = z.object({ form: maybe, onBehalfOf: maybe, title: maybe, name: maybe })

const citation = span.extend({
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  kind: z.string().nullable(),
  confidence: z.number(),
  rule: z.string().nullable().default(null),
})

const instruction = span.extend({
  path: z.string(),
  leads: actors,
  coordinates: actors,
  via: actors,
  monitor: z.boolean().default(false),
  reportTo: maybe,
  condition: maybe,
  deadline: deadline.nullish().transform((found) => found ?? null),
  deadlines: z.array(deadline).optional(),
  recurrence: recurrence.nullish().transform((found) => found ?? null),
  jobs: findings,
  outputs: findings,
  amounts: z.array(amount).default([]),
  campaignContents: z.array(z.number()).default([]),
  confidence: z.number().default(0),
  rule: z.string().nullable().default(null),
})

const campaign = z.object({
  name: finding,
  contents: z.array(span.extend({ n: z.number(), text: z.string() })).default([]),
})

const warning = z.object({
  code: z.string(),
  params: z.record(z.string(), z.string()).default({}),
  span: span.nullish(),
})

const head = z.object({
  kind: maybe,
  symbol: maybe,
  number: maybe,
  issuer: maybe,
  parentBody: maybe,
  issuedOn: maybe,
  place: maybe,
  subject: maybe,
  urgency: maybe,
  dueOn: maybe,
  drafter: maybe,
  addressees: findings,
  recipients: findings,
  signer: signer.nullish().transform((found) => found ?? null),
  signers: z.array(signer).optional(),
  citations: z.array(citation).default([]),
  campaign: campaign.nullish().transform((found) => found ?? null),
  warnings: z.array(warning).default([]),
})

const points = z.object({ instructions: z.array(instruction).default([]) })
const warned = z.object({ symbol: maybe, warnings: z.array(warning).default([]) })

/** What a kept reading says beside its points. */
export type StoredHead = z.infer<typeof head>
/** A finding as kept; `spans` only where it is put together from several places. */
export type StoredFinding = z.infer<typeof finding>
export type StoredActor = z.infer<typeof actor>
export type StoredDeadline = z.infer<typeof deadline>
export type StoredRecurrence = z.infer<typeof recurrence>
export type StoredAmount = z.infer<typeof amount>
export type StoredSigner = z.infer<typeof signer>
export type StoredInstruction = z.infer<typeof instruction>
export type StoredCampaign = z.infer<typeof campaign>

// Each reads its part of a directive's `reading` column and no more: a page of a hundred directives asks for the
// warnings of each, and their points are most of what there is.

/** Head, foot, citations and campaign, parsed once a row. */
export const storedHead = parsedOnce(head)
/** The points, in the order of the text, parsed once a row. */
export const storedPoints = parsedOnce(points.transform(({ instructions }) => instructions))
/** The warnings, and the symbol that some are about, parsed once a row. */
export const storedWarnings = parsedOnce(warned)

function parsedOnce<Shape extends z.ZodType>(shape: Shape): (json: unknown) => z.infer<Shape> {
  const known = new WeakMap<object, z.infer<Shape>>()
  return (json) => {
    if (typeof json !== 'object' || json === null) return shape.parse({})
    const found = known.get(json) ?? shape.parse(json)
    known.set(json, found)
    return found
  }
}

/** Every deadline of a point; readings of earlier versions keep only the first. */
export function deadlinesOf(point: StoredInstruction): readonly StoredDeadline[] {
  return point.deadlines ?? (point.deadline ? [point.deadline] : [])
}

/** Everybody who signed; readings of earlier versions keep only the first. */
export function signersOf(read: StoredHead): readonly StoredSigner[] {
  return read.signers ?? (read.signer ? [read.signer] : [])
}
