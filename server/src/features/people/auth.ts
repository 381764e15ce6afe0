import { randomBytes } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { z } from 'zod'
import type { Database } from '#platform/database.ts'
import { ADDRESS_HEADER, type AuthEventParts, authEvents } from './auth-events.ts'
import { isDemoAccount } from './demo-accounts.ts'

/** How sign-in is set up for one server. */
export interface AuthOptions extends AuthEventParts {
  readonly secret: string
  /** The origin sign-in pages are served from, e.g. `http://localhost:4000`. */
  readonly baseUrl: string
  readonly trustedOrigins: readonly string[]
  readonly secureCookies: boolean
  /** In production the demo's accounts, whose password the world knows, are refused. */
  readonly refuseDemo: boolean
}

/** Session length: a working week; renewed daily while in use. */
const SESSION_SECONDS = 7 * 86_400

/** Shortest password taken, in characters. */
export const MIN_PASSWORD = 10
/** Longest password taken, in characters. */
export const MAX_PASSWORD = 128

/** What the library offers and the hub does not: accounts are changed through the hub's own, journalled writes. */
const UNUSED_PATHS = [
  '/sign-up/email',
  '/sign-in/social',
  '/update-user',
  '/update-session',
  '/delete-user',
  '/delete-user/callback',
  '/change-email',
  '/request-password-reset',
  '/reset-password',
  '/send-verification-email',
  '/verify-email',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/refresh-token',
  '/get-access-token',
] as const

/** The sign-in library, set up on our tables. Accounts are made by an agency's administrator, never by sign-up. */
export function createAuth(options: AuthOptions) {
  const events = authEvents(options)
  return betterAuth({
    database: prismaAdapter(options.db.prisma, { provider: 'postgresql', transaction: true }),
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [...options.trustedOrigins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    disabledPaths: [...UNUSED_PATHS],
    ...events,
    hooks: {
      ...events.hooks,
      before: createAuthMiddleware(async (ctx) => refuseDemo(ctx.path, ctx.body, options)),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    user: { modelName: 'person' },
    session: { fields: { userId: 'personId' }, expiresIn: SESSION_SECONDS, updateAge: 86_400 },
    account: { fields: { userId: 'personId' } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 30 }, '/change-password': { window: 60, max: 5 } },
    },
    advanced: {
      database: { generateId: false },
      useSecureCookies: options.secureCookies,
      // The door sets this header from the socket, so a caller cannot choose the address it is counted under.
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  })
}

const signInBody = z.object({ email: z.string() })

function refuseDemo(path: string, body: unknown, options: AuthOptions): void {
  if (!options.refuseDemo || path !== '/sign-in/email') return
  const email = signInBody.safeParse(body).data?.email ?? ''
  if (!isDemoAccount(email)) return
  throw new APIError('FORBIDDEN', {
    code: 'DEMO_REFUSED',
    message: 'Demo accounts cannot sign in to a hub in production.',
  })
}

export type Auth = ReturnType<typeof createAuth>

/** The secret that signs session cookies, shared by every server on this database and made once. */
export async function sessionSecret(db: Database): Promise<string> {
  const key = 'session-secret'
  await db.prisma.setting.createMany({
    data: [{ key, value: randomBytes(32).toString('base64url') }],
    skipDuplicates: true,
  })
  return (await db.prisma.setting.findUniqueOrThrow({ where: { key } })).value
}
