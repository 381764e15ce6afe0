import { createHash } from 'node:crypto'
import type { Bus } from '#platform/bus.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Auth } from './auth.ts'
import { isDemoAccount } from './demo-accounts.ts'
import { keepViewers } from './kept-viewers.ts'

/** Finds out who asks. Answers are kept for a short while and forgotten at once when the person's rights change. */
export interface Identify extends Disposable {
  /**
   * @param cookie the Cookie header; @param authorization the Authorization header or its like
   * @returns null for nobody, also when a token is unknown, expired or revoked
   */
  (cookie: string | null, authorization: string | null): Promise<Viewer | null>
}

/** A viewer as loaded, with the address that only the look-up needs. */
type Found = Viewer & { readonly email: string }

const KEEP_MS = 30_000
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]+)/
const TOKEN = /^(?:Bearer\s+)?(lt_[A-Za-z0-9_-]{43})$/i

/** What a look-up needs. `refuseDemo`: nobody is a demo account (in production). */
export interface IdentifyParts {
  readonly db: Database
  readonly auth: Auth
  readonly bus: Bus
  readonly clock: Clock
  readonly refuseDemo: boolean
}

export function createIdentify({ db, auth, bus, clock, refuseDemo }: IdentifyParts): Identify {
  const kept = keepViewers(bus)
  const find = async (key: string, load: () => Promise<Found | null>): Promise<Viewer | null> => {
    const now = clock.now().getTime()
    const known = kept.get(key, now)
    if (known) return known
    const mark = kept.mark()
    const found = await load()
    const viewer = found && refuseDemo && isDemoAccount(found.email) ? null : found
    if (viewer) kept.set(key, { viewer, until: now + KEEP_MS }, mark)
    return viewer
  }
  const identify = async (cookie: string | null, authorization: string | null): Promise<Viewer | null> => {
    const token = authorization ? TOKEN.exec(authorization)?.[1] : undefined
    if (authorization) return token ? find(`t:${token}`, () => viewerOfToken(db, clock, token)) : null
    const session = cookie ? SESSION_COOKIE.exec(cookie)?.[1] : undefined
    return session ? find(`s:${session}`, () => viewerOfSession(db, auth, cookie ?? '')) : null
  }
  return Object.assign(identify, { [Symbol.dispose]: kept.stop })
}

/** How a token is kept: only its SHA-256. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

async function viewerOfToken(db: Database, clock: Clock, token: string): Promise<Found | null> {
  const now = clock.now()
  const row = await db.prisma.apiToken.findUnique({
    where: { hash: hashToken(token) },
    include: { person: { include: { memberships: { where: { endedAt: null } } } } },
  })
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
  await db.prisma.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } })
  return {
    ...personView(row.person),
    scopes: row.scopes,
    credential: { kind: 'token', id: row.id, expiresAt: row.expiresAt },
  }
}

async function viewerOfSession(db: Database, auth: Auth, cookie: string): Promise<Found | null> {
  // Renewal is left to the browser's own look-up: only that one can carry the renewed cookie back.
  const found = await auth.api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: true },
  })
  if (!found) return null
  const person = await db.prisma.person.findUnique({
    where: { id: found.user.id },
    include: { memberships: { where: { endedAt: null } } },
  })
  if (!person) return null
  return {
    ...personView(person),
    scopes: null,
    credential: { kind: 'session', id: found.session.id, expiresAt: new Date(found.session.expiresAt) },
  }
}

type PersonRow = {
  id: string
  name: string
  email: string
  locale: string
  memberships: Viewer['memberships']
}

function personView(person: PersonRow) {
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    locale: person.locale === 'en' ? ('en' as const) : ('vi' as const),
    memberships: person.memberships.map(({ agencyId, role }) => ({ agencyId, role })),
  }
}
