import { agencyIdsOf, hasRole, hasScope, type Viewer } from '#platform/viewer.ts'
import type { Prisma, TokenScope } from '#prisma'

/** What of a person a rule looks at. */
export interface PersonFacts {
  readonly id: string
  /** The agencies where they hold a post now. */
  readonly agencyIds: readonly string[]
  /** Present parties of the agreements those agencies are in now. */
  readonly partnerIds: readonly string[]
}

/** What may be done with people and their credentials. Deny by default. */
export const can = {
  /** Oneself, colleagues, and the people of agencies one shares an agreement with. */
  read: (viewer: Viewer | null, person: PersonFacts): boolean => {
    const own = agencyIdsOf(viewer)
    const shared = [...person.agencyIds, ...person.partnerIds]
    return viewer?.personId === person.id || shared.some((id) => own.includes(id))
  },
  /** An e-mail address is for oneself and for colleagues of the same agency. */
  readEmail: (viewer: Viewer | null, person: Pick<PersonFacts, 'id' | 'agencyIds'>): boolean =>
    viewer?.personId === person.id || person.agencyIds.some((id) => agencyIdsOf(viewer).includes(id)),
  /** An agency's administrator decides who belongs to it, with a session or a token of scope ADMIN. */
  manageMembers: (viewer: Viewer | null, agencyId: string): boolean =>
    hasScope(viewer, 'ADMIN') && hasRole(viewer, agencyId, ['ADMIN']),
  /** Tokens and sessions are seen and ended by their person, with a session or a token of scope ADMIN. */
  manageCredentials: (viewer: Viewer | null): boolean => hasScope(viewer, 'ADMIN'),
  /** A credential gives on no more than it has itself. */
  grantScopes: (viewer: Viewer | null, scopes: readonly TokenScope[]): boolean =>
    can.manageCredentials(viewer) && scopes.every((scope) => hasScope(viewer, scope)),
  /** A token may always end itself. */
  revokeToken: (viewer: Viewer | null, tokenId: string): boolean =>
    can.manageCredentials(viewer) ||
    (viewer?.credential.kind === 'token' && viewer.credential.id === tokenId),
} as const

/** Rows `can.read` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.PersonWhereInput {
  const own = { in: [...agencyIdsOf(viewer)] }
  const sharedAgreement = {
    parties: { some: { leftOn: null, agreement: { parties: { some: { agencyId: own, leftOn: null } } } } },
  }
  return {
    OR: [
      ...(viewer ? [{ id: viewer.personId }] : []),
      { memberships: { some: { endedAt: null, agencyId: own } } },
      { memberships: { some: { endedAt: null, agency: sharedAgreement } } },
    ],
  }
}
