import { z } from 'zod'

const values = z.record(z.string(), z.json())

/** A regulation's changed fields before and after; `version` is its own after the change. */
export const regulationUpdated = z.object({ version: z.number().int(), before: values, after: values })
export type RegulationUpdated = z.infer<typeof regulationUpdated>
