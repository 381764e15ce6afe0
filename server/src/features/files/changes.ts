import { z } from 'zod'

/** A file was kept for an agency; its bytes are known by their SHA-256. */
export const fileStored = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
})
