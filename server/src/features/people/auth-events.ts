import { randomUUID } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { z } from 'zod'
import type { Bus } from '#platform/bus.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import { write } from '#platform/write.ts'
import { personStream, signInChange } from './changes.ts'
import { announceCredentials } from './credentials.ts'

/** The header in which the door tells the caller's network address. */
export const ADDRESS_HEADER = 'x-lientich-address'

/** What the journal of sign-ins is written with. */
export interface AuthEventParts {
  readonly db: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly log: Log
}

type SignInKind = 'SIGNED_IN' | 'SIGN_IN_FAILED' | 'SIGNED_OUT' | 'PASSWORD_CHANGED'

interface Happened {
  readonly kind: SignInKind
  readonly personId: string
  /** Who did it; null when nobody was signed in. */
  readonly actorId: string | null
  readonly address: string | null
}

async function journalSignIn(parts: AuthEventParts, happened: Happened): Promise<void> {
  const { kind, personId, actorId, address } = happened
  const ctx = { ...parts, requestId: randomUUID(), actorId, idempotencyKey: null }
  await write(ctx, kind, {}, async (w) => {
    await w.append(personStream(personId), null, {
      kind,
      entityType: 'Person',
      entityId: personId,
      change: signInChange.parse({ address }),
    })
    if (kind === 'SIGNED_OUT' || kind === 'PASSWORD_CHANGED') announceCredentials(w, personId)
    return {}
  })
}

const typed = z.object({ email: z.string() })

/** A failure is journalled for the account it was meant for, if there is one; otherwise only the log knows of it. */
async function journalFailure(parts: AuthEventParts, body: unknown, address: string | null): Promise<void> {
  const email = typed.safeParse(body).data?.email.toLowerCase()
  const person = email ? await parts.db.prisma.person.findUnique({ where: { email } }) : null
  if (!person) parts.log.warn('sign-in failed for no known account')
  else await journalSignIn(parts, { kind: 'SIGN_IN_FAILED', personId: person.id, actorId: null, address })
}

/**
 * What the sign-in library is told to do when something happens: journal it on the person's stream, and announce that
 * their credentials changed, so that kept viewers are dropped and open sockets look again.
 */
export function authEvents(parts: AuthEventParts) {
  return {
    hooks: {
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return
        const address = ctx.headers?.get(ADDRESS_HEADER) ?? null
        const personId = ctx.context.newSession?.user.id
        if (personId) {
          await journalSignIn(parts, { kind: 'SIGNED_IN', personId, actorId: personId, address })
        } else if (ctx.context.returned instanceof APIError) {
          // Not awaited: the time to answer must not tell whether the account exists.
          journalFailure(parts, ctx.body, address).catch((error: unknown) =>
            parts.log.error({ err: error }, 'a failed sign-in was not journalled'),
          )
        }
      }),
    },
    databaseHooks: {
      session: {
        delete: {
          after: async ({ userId }) => {
            await journalSignIn(parts, {
              kind: 'SIGNED_OUT',
              personId: userId,
              actorId: userId,
              address: null,
            })
          },
        },
      },
      account: {
        update: {
          after: async (account) => {
            const { userId } = account
            await journalSignIn(parts, {
              kind: 'PASSWORD_CHANGED',
              personId: userId,
              actorId: userId,
              address: null,
            })
          },
        },
      },
    },
  } satisfies Pick<BetterAuthOptions, 'hooks' | 'databaseHooks'>
}
