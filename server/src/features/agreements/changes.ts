import { z } from 'zod'

const values = z.record(z.string(), z.json())

/** Fields of an agreement before and after. */
export const agreementUpdated = z.object({ before: values, after: values })

/** An agency joined, changed its part (`before` and `after` are roles) or left (`after` null). */
export const partyChanged = z.object({
  agencyId: z.uuid(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
