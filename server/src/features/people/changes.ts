import { z } from 'zod'

/** Announced with a person's id whenever their row was entered or changed: kept people are dropped. */
export const PEOPLE_TOPIC = 'people'

/** An account was made. Its name stays in the register; the address is never journalled. */
export const personCreated = z.object({})

/** A person got or lost a post in an agency. */
export const membershipChange = z.object({
  agencyId: z.uuid(),
  role: z.string(),
  title: z.string().nullable(),
})

/** A token was made or revoked. */
export const tokenChange = z.object({
  name: z.string(),
  scopes: z.array(z.string()),
  expiresAt: z.string().nullable(),
})

/** Somebody signed in or out, failed to, changed the password or ended a session. Nothing of what was typed. */
export const signInChange = z.object({ address: z.string().nullable() })

/** The stream of what happens to one person's account: the audit of sign-ins, tokens and posts. */
export function personStream(personId: string): `person:${string}` {
  return `person:${personId}`
}
