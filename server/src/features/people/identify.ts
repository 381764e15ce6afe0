import { createHash } from 'node:crypto'
import type { Bus } from '#platform/bus.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Auth } from './auth.ts'

/** Announced when a person's sessions, tokens or memberships change; the message is empty. */
export function credentialsTopic(personId: string): string {
  return `credentials:${personId}`
}

/** Finds out who asks. Answers are kept for a short while and forgotten at once when the person's rights change. */
export interface Identify extends Disposable {
  /**
   * @param cookie the Cookie header; @param authorization the Authorization header or its like
   * @returns null for nobody, also when a token is unknown, expired or revoked
   */
  (cookie: string | null, authorization: string | null): Promise<Viewer | null>
}

interface Kept {
  readonly viewer: Viewer
  readonly until: number
  readonly stop: () => void
}

const KEEP_MS = 30_000
const KEEP_MOST = 10_000
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]+)/
const TOKEN = /^(?:Bearer\s+)?(lt_[A-Za-z0-9_-]{43})$/i

export function createIdentify(parts: { db: Database; auth: Auth; bus: Bus; clock: Clock }): Identify {
  const { db, auth, bus, clock } = parts
  const kept = new Map<string, Kept>()
  const forget = (key: string) => {
    kept.get(key)?.stop()
    kept.delete(key)
  }
  const find = async (key: string, load: () => Promise<Viewer | null>): Promise<Viewer | null> => {
    const now = clock.now().getTime()
    const known = kept.get(key)
    if (known && known.until > now && !isExpired(known.viewer, now)) return known.viewer
    forget(key)
    const viewer = await load()
    if (!viewer) return null
    const oldest = kept.size >= KEEP_MOST ? kept.keys().next().value : undefined
    if (oldest !== undefined) forget(oldest)
    // A change announced while the load ran must not be forgotten: listen first, then load again if told.
    const stop = bus.listen(credentialsTopic(viewer.personId), () => forget(key))
    kept.set(key, { viewer, until: now + KEEP_MS, stop })
    return viewer
  }
  const identify = async (cookie: string | null, authorization: string | null): Promise<Viewer | null> => {
    const token = authorization ? TOKEN.exec(authorization)?.[1] : undefined
    if (authorization) return token ? find(`t:${token}`, () => viewerOfToken(db, clock, token)) : null
    const session = cookie ? SESSION_COOKIE.exec(cookie)?.[1] : undefined
    return session ? find(`s:${session}`, () => viewerOfSession(db, auth, cookie ?? '')) : null
  }
  return Object.assign(identify, {
    [Symbol.dispose]: () => {
      for (const key of [...kept.keys()]) forget(key)
    },
  })
}

function isExpired(viewer: Viewer, now: number): boolean {
  return viewer.credential.expiresAt !== null && viewer.credential.expiresAt.getTime() <= now
}

/** How a token is kept: only its SHA-256. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

async function viewerOfToken(db: Database, clock: Clock, token: string): Promise<Viewer | null> {
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

async function viewerOfSession(db: Database, auth: Auth, cookie: string): Promise<Viewer | null> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
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

type PersonRow = { id: string; name: string; locale: string; memberships: Viewer['memberships'] }

function personView(person: PersonRow) {
  return {
    personId: person.id,
    name: person.name,
    locale: person.locale === 'en' ? ('en' as const) : ('vi' as const),
    memberships: person.memberships.map(({ agencyId, role }) => ({ agencyId, role })),
  }
}
