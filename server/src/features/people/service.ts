import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { agenciesOf } from '#features/agencies/service.ts'
import { ForbiddenError, NotFoundError, StateError, ValidationError } from '#platform/errors.ts'
import { optionalText, requiredText } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import { type MembershipRole, Prisma } from '#prisma'
import { MAX_PASSWORD, MIN_PASSWORD } from './auth.ts'
import { membershipChange, PEOPLE_TOPIC, personCreated, personStream } from './changes.ts'
import { announceCredentials } from './credentials.ts'
import { can } from './policy.ts'

/** A new account. `passwordHash` comes from `passwordHashOf`: hashing takes too long for a transaction. */
export interface NewPerson {
  readonly email: string
  readonly name: string
  readonly passwordHash: string
}

/** The hash a password is kept as, by the sign-in library's own function. @throws ValidationError */
export async function passwordHashOf(password: string): Promise<string> {
  if (password.length < MIN_PASSWORD) {
    throw new ValidationError('PASSWORD_TOO_SHORT', 'password', { min: MIN_PASSWORD })
  }
  if (password.length > MAX_PASSWORD) throw new ValidationError('TOO_LONG', 'password', { max: MAX_PASSWORD })
  return hashPassword(password)
}

/** An e-mail address as accounts are known by: lower case. @throws ValidationError BAD_EMAIL */
function cleanEmail(value: string): string {
  const email = requiredText(value, 'email', 200).toLowerCase()
  if (!z.email().safeParse(email).success) throw new ValidationError('BAD_EMAIL', 'email')
  return email
}

/** Makes an account that signs in by password; also what the demo is made with. @throws ValidationError EMAIL_TAKEN */
export async function createPerson(
  w: Write,
  input: NewPerson,
  byAgencyId: string | null,
): Promise<{ personId: string }> {
  const email = cleanEmail(input.email)
  const name = requiredText(input.name, 'name', 100)
  const data = { email, name, emailVerified: true, createdAt: w.at }
  const person = await w.tx.person.create({ data }).catch(refuseTaken)
  await w.tx.account.create({
    data: {
      personId: person.id,
      accountId: person.id,
      providerId: 'credential',
      password: input.passwordHash,
    },
  })
  await w.append(personStream(person.id), byAgencyId, {
    kind: 'PERSON_CREATED',
    entityType: 'Person',
    entityId: person.id,
    change: personCreated.parse({}),
  })
  w.announce(PEOPLE_TOPIC, person.id)
  return { personId: person.id }
}

function refuseTaken(error: unknown): never {
  const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
  throw taken ? new ValidationError('EMAIL_TAKEN', 'email') : error
}

/** A post in an agency. */
export interface NewMembership {
  readonly personId: string
  readonly agencyId: string
  readonly role: MembershipRole
  readonly title?: string | null | undefined
}

/**
 * Gives a person a post in an agency, also anew after an earlier one ended; also what the demo is made with.
 * @throws ValidationError ALREADY_MEMBER
 */
export async function addMembership(
  w: Write,
  input: NewMembership,
): Promise<{ membershipId: string; personId: string }> {
  const { personId, agencyId, role } = input
  const title = optionalText(input.title, 'title', 100) || null
  await w.lock(personStream(personId))
  const earlier = await w.tx.membership.findUnique({ where: { personId_agencyId: { personId, agencyId } } })
  if (earlier && earlier.endedAt === null) throw new ValidationError('ALREADY_MEMBER', 'email')
  const membership = await w.tx.membership.upsert({
    where: { personId_agencyId: { personId, agencyId } },
    create: { personId, agencyId, role, title, createdAt: w.at },
    update: { role, title, createdAt: w.at, endedAt: null },
  })
  await w.append(personStream(personId), agencyId, {
    kind: 'MEMBERSHIP_ADDED',
    entityType: 'Membership',
    entityId: membership.id,
    change: membershipChange.parse({ agencyId, role, title }),
  })
  announceCredentials(w, personId)
  return { membershipId: membership.id, personId }
}

/** A person to be given a post in an agency; the account is made when the address has none. */
export interface NewMember {
  readonly agencyId: string
  readonly email: string
  readonly name: string
  readonly role: MembershipRole
  readonly title?: string | null | undefined
  /** First password of a new account; an existing account keeps its own. */
  readonly password: string
}

/** An agency's administrator adds a member. @throws ForbiddenError, ValidationError, UnauthenticatedError */
export async function addMember(
  ctx: ServiceContext,
  input: NewMember,
): Promise<{ membershipId: string; personId: string }> {
  const viewer = requireWriter(ctx)
  if (!can.manageMembers(viewer, input.agencyId)) throw new ForbiddenError()
  const email = cleanEmail(input.email)
  const passwordHash = await passwordHashOf(input.password)
  const { password: _, ...remembered } = input
  return write(ctx, 'addMember', remembered, async (w) => {
    await agenciesOf(w.tx, [input.agencyId], 'agencyId')
    const known = await w.tx.person.findUnique({ where: { email }, select: { id: true } })
    const personId =
      known?.id ?? (await createPerson(w, { email, name: input.name, passwordHash }, input.agencyId)).personId
    return addMembership(w, { ...input, personId })
  })
}

/**
 * An agency's administrator ends a member's post. Ending an ended one changes nothing.
 * @throws NotFoundError, ForbiddenError, StateError LAST_ADMIN, UnauthenticatedError
 */
export async function endMembership(
  ctx: ServiceContext,
  input: { readonly membershipId: string },
): Promise<{ membershipId: string }> {
  const viewer = requireWriter(ctx)
  const { membershipId } = input
  return write(ctx, 'endMembership', input, async (w) => {
    const row = await w.tx.membership.findUnique({ where: { id: membershipId } })
    if (!row) throw new NotFoundError('Membership', ['input', 'membershipId'])
    // One administrator at a time: two who end each other must not leave the agency with none.
    await w.lock(`agency:${row.agencyId}`)
    const membership = await w.tx.membership.findUniqueOrThrow({ where: { id: membershipId } })
    const { agencyId, personId, role, title } = membership
    if (!can.manageMembers(viewer, agencyId)) throw await refusal(w, viewer.personId, agencyId)
    if (membership.endedAt !== null) return { membershipId }
    const others = { agencyId, role: 'ADMIN', endedAt: null, id: { not: membershipId } } as const
    if (role === 'ADMIN' && (await w.tx.membership.count({ where: others })) === 0) {
      throw new StateError('LAST_ADMIN', {}, ['input', 'membershipId'])
    }
    await w.tx.membership.update({ where: { id: membershipId }, data: { endedAt: w.at } })
    await w.append(personStream(personId), agencyId, {
      kind: 'MEMBERSHIP_ENDED',
      entityType: 'Membership',
      entityId: membershipId,
      change: membershipChange.parse({ agencyId, role, title }),
    })
    announceCredentials(w, personId)
    return { membershipId }
  })
}

/** A colleague sees the post and may not end it; for anyone else it does not exist. */
async function refusal(w: Write, viewerId: string, agencyId: string): Promise<Error> {
  const where = { personId: viewerId, agencyId, endedAt: null }
  return (await w.tx.membership.count({ where })) > 0
    ? new ForbiddenError()
    : new NotFoundError('Membership', ['input', 'membershipId'])
}
