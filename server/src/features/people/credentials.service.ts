import { randomBytes } from 'node:crypto'
import { addDays, civilDay } from '#platform/clock.ts'
import { ForbiddenError, NotFoundError, StateError, ValidationError } from '#platform/errors.ts'
import { optionalDay, requiredText } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import type { ApiToken, TokenScope } from '#prisma'
import { personStream, signInChange, tokenChange } from './changes.ts'
import { announceCredentials } from './credentials.ts'
import { hashToken } from './identify.ts'
import { can } from './policy.ts'

/** A token to be made. `expiresOn` is the last civil day on which it works; without it, it works until revoked. */
export interface NewApiToken {
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly expiresOn?: string | null | undefined
}

/** Live tokens one person may have. */
const MAX_TOKENS = 50
/** Characters of a token kept for recognising it: "lt_" and five more. */
const PREFIX = 8

/** A new secret: "lt_" and 32 random bytes in base64url. */
function newSecret(): string {
  return `lt_${randomBytes(32).toString('base64url')}`
}

/** The instant at which a civil day of Asia/Ho_Chi_Minh is over. */
export function endOfDay(day: string): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+07:00`)
}

/**
 * Makes an access token. Its secret is answered once and kept only as a hash. A retry with the same idempotency key
 * answers the same token with a new secret: the first was never kept, and by then cannot be told again.
 * @throws ValidationError, ForbiddenError when the credential in use may not give these scopes, UnauthenticatedError
 */
export async function createApiToken(
  ctx: ServiceContext,
  input: NewApiToken,
): Promise<{ tokenId: string; secret: string }> {
  const viewer = requireWriter(ctx)
  const scopes = [...new Set(input.scopes)]
  if (scopes.length === 0) throw new ValidationError('REQUIRED', 'scopes')
  if (!can.grantScopes(viewer, scopes)) throw new ForbiddenError('FORBIDDEN', {}, ['input', 'scopes'])
  const name = requiredText(input.name, 'name', 100)
  const expiresOn = optionalDay(input.expiresOn, 'expiresOn')
  if (expiresOn && expiresOn <= civilDay(ctx.clock.now())) {
    throw new ValidationError('TOO_OLD_EXPIRY', 'expiresOn')
  }
  const secret = newSecret()
  const { tokenId } = await write(ctx, 'createApiToken', input, async (w) => {
    await w.lock(personStream(viewer.personId))
    await refuseTooMany(w, viewer.personId)
    const token = await w.tx.apiToken.create({
      data: {
        personId: viewer.personId,
        name,
        scopes,
        prefix: secret.slice(0, PREFIX),
        hash: hashToken(secret),
        createdAt: w.at,
        expiresAt: expiresOn ? endOfDay(expiresOn) : null,
      },
    })
    await journalToken(w, 'TOKEN_CREATED', token)
    return { tokenId: token.id }
  })
  if (ctx.idempotencyKey !== null) await keepLatestSecret(ctx, tokenId, secret)
  return { tokenId, secret }
}

/** On a retry the row holds the first secret's hash: the one answered now takes its place while nobody used the first. */
async function keepLatestSecret(ctx: ServiceContext, tokenId: string, secret: string): Promise<void> {
  const kept = await ctx.db.prisma.apiToken.updateMany({
    where: { id: tokenId, lastUsedAt: null, revokedAt: null },
    data: { hash: hashToken(secret), prefix: secret.slice(0, PREFIX) },
  })
  if (kept.count === 0) throw new StateError('TOKEN_IN_USE', {}, ['input'])
}

async function refuseTooMany(w: Write, personId: string): Promise<void> {
  const where = { personId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: w.at } }] }
  if ((await w.tx.apiToken.count({ where })) >= MAX_TOKENS) {
    throw new ValidationError('TOO_MANY', 'name', { max: MAX_TOKENS })
  }
}

async function journalToken(w: Write, kind: string, token: ApiToken): Promise<void> {
  await w.append(personStream(token.personId), null, {
    kind,
    entityType: 'ApiToken',
    entityId: token.id,
    change: tokenChange.parse({
      name: token.name,
      scopes: token.scopes,
      expiresAt: token.expiresAt?.toISOString() ?? null,
    }),
  })
}

/**
 * Ends a token at once, on open sockets too. Ending an ended one changes nothing.
 * @throws NotFoundError, ForbiddenError, UnauthenticatedError
 */
export async function revokeApiToken(
  ctx: ServiceContext,
  input: { readonly tokenId: string },
): Promise<{ tokenId: string }> {
  const viewer = requireWriter(ctx)
  const { tokenId } = input
  return write(ctx, 'revokeApiToken', input, async (w) => {
    await w.lock(personStream(viewer.personId))
    const token = await w.tx.apiToken.findUnique({ where: { id: tokenId, personId: viewer.personId } })
    if (!token) throw new NotFoundError('ApiToken', ['input', 'tokenId'])
    if (!can.revokeToken(viewer, tokenId)) throw new ForbiddenError()
    if (token.revokedAt !== null) return { tokenId }
    await w.tx.apiToken.update({ where: { id: tokenId }, data: { revokedAt: w.at } })
    await journalToken(w, 'TOKEN_REVOKED', token)
    announceCredentials(w, viewer.personId)
    return { tokenId }
  })
}

/** Signs one of the viewer's own sessions out. @throws NotFoundError, ForbiddenError, UnauthenticatedError */
export async function revokeSession(
  ctx: ServiceContext,
  input: { readonly sessionId: string },
): Promise<{ sessionId: string }> {
  const viewer = requireWriter(ctx)
  const { sessionId } = input
  if (!can.manageCredentials(viewer)) throw new ForbiddenError()
  return write(ctx, 'revokeSession', input, async (w) => {
    await w.lock(personStream(viewer.personId))
    const where = { id: sessionId, personId: viewer.personId }
    const { count } = await w.tx.session.deleteMany({ where })
    if (count === 0) throw new NotFoundError('Session', ['input', 'sessionId'])
    await w.append(personStream(viewer.personId), null, {
      kind: 'SESSION_REVOKED',
      entityType: 'Session',
      entityId: sessionId,
      change: signInChange.parse({ address: null }),
    })
    announceCredentials(w, viewer.personId)
    return { sessionId }
  })
}
