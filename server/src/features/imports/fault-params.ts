import { z } from 'zod'
import type { ErrorParams } from '#platform/errors.ts'

const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).catch({})

/** What the message of a kept failure is filled with. */
export function faultParams(json: unknown): ErrorParams {
  return params.parse(json)
}
