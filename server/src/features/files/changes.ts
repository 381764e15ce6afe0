import { z } from 'zod'

/** A file was kept for an agency; its bytes are known by their SHA-256. */
export const fileStored = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
})

/** A file was taken away again because it bears a state-secret mark; its name may tell what it says, so it is not kept. */
export const fileDiscarded = z.object({ sha256: z.string() })
