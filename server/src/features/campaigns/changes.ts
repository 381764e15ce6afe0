import { z } from 'zod'

const values = z.record(z.string(), z.json())

/**
 * A campaign's changed fields before and after; `version` is its own after the change. A content is the field
 * `content.<id>`, its value "<number>. <text>".
 */
export const campaignUpdated = z.object({ version: z.number().int(), before: values, after: values })
