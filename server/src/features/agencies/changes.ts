import { z } from 'zod'

/** Announced with an agency's id whenever its row was entered or changed: kept agencies are dropped. */
export const AGENCIES_TOPIC = 'agencies'

/** An agency was entered in the register. */
export const agencyCreated = z.object({ name: z.string() })

/** Fields of an agency before and after. */
export const agencyUpdated = z.object({
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
})

/** A territory was entered. */
export const areaCreated = z.object({ name: z.string(), kind: z.string() })

/** An agency took over from another; `effectiveOn` is a civil day. */
export const agencySucceeded = z.object({
  predecessorId: z.uuid(),
  kind: z.string(),
  effectiveOn: z.string(),
  documentSymbol: z.string().nullable(),
})
