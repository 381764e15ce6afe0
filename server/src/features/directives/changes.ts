import { z } from 'zod'

const fields = z.record(z.string(), z.json())

/** A letter was registered and read. */
export const directiveImported = z.object({
  symbol: z.string().nullable(),
  kind: z.string().nullable(),
  instructions: z.number().int(),
})

/** Fields of a directive's head or foot, or of an instruction, before and after; only those that changed. */
export const fieldsChanged = z.object({ before: fields, after: fields })

/** The reading was confirmed, and this many proposed instructions were accepted with it. */
export const directiveConfirmed = z.object({ accepted: z.number().int() })

/** A printed name was linked to an agency of the register. */
export const actorLinked = z.object({ text: z.string(), agencyId: z.string(), remembered: z.boolean() })

/** Members of an agency it is written or sent to opened it for the first time. */
export const directiveOpened = z.object({ agencyIds: z.array(z.string()) })

/** A packet of the exchange recalled, updated or replaced it; or, after a correction, does so no more. */
export const directiveAffected = z.object({
  by: z.string(),
  reason: z.string().nullable(),
  holds: z.boolean(),
})
