import { z } from 'zod'

/** An agency was entered in the register. */
export const agencyCreated = z.object({ name: z.string() })

/** Fields of an agency before and after. */
export const agencyUpdated = z.object({
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
})
