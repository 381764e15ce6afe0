import { agencyIdsOf, hasRole, type Viewer, WRITING_ROLES } from '#platform/viewer.ts'
import type { PartyRole, Prisma } from '#prisma'

/** A party as the rules see it. */
export interface PartyFacts {
  readonly agencyId: string
  readonly role: PartyRole
  readonly leftOn: Date | null
}

/** The strongest part first: a person of two parties acts with the stronger. */
const STRENGTH: readonly PartyRole[] = ['HOST', 'MONITOR', 'MEMBER', 'OBSERVER']

/** The part the viewer's agencies play; null when they have none, and then the agreement does not exist for them. */
export function partyRoleOf(viewer: Viewer | null, parties: readonly PartyFacts[]): PartyRole | null {
  const own = agencyIdsOf(viewer)
  const roles = parties
    .filter((party) => party.leftOn === null && own.includes(party.agencyId))
    .map((party) => party.role)
  return STRENGTH.find((role) => roles.includes(role)) ?? null
}

/** Whether the viewer may write for an agency that is a party in one of the roles. */
export function writesAs(
  viewer: Viewer | null,
  parties: readonly PartyFacts[],
  roles: readonly PartyRole[],
): boolean {
  return parties.some(
    (party) =>
      party.leftOn === null && roles.includes(party.role) && hasRole(viewer, party.agencyId, WRITING_ROLES),
  )
}

/** What may be done with an agreement. Deny by default. */
export const can = {
  read: (viewer: Viewer | null, parties: readonly PartyFacts[]): boolean =>
    partyRoleOf(viewer, parties) !== null,
  /** Anyone who writes for an agency may propose an agreement in which that agency is a host. */
  create: (viewer: Viewer | null, parties: readonly PartyFacts[]): boolean =>
    writesAs(viewer, parties, ['HOST']),
  edit: (viewer: Viewer | null, parties: readonly PartyFacts[]): boolean =>
    writesAs(viewer, parties, ['HOST']),
  /** Parties are equals in work: all but observers put tasks on the board. */
  createTask: (viewer: Viewer | null, parties: readonly PartyFacts[]): boolean =>
    writesAs(viewer, parties, ['HOST', 'MEMBER', 'MONITOR']),
} as const

/** Rows `can.read` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.AgreementWhereInput {
  return { parties: { some: { agencyId: { in: [...agencyIdsOf(viewer)] }, leftOn: null } } }
}

/** Rows `can.createTask` allows. */
export function taskableBy(viewer: Viewer | null): Prisma.AgreementWhereInput {
  const writing =
    viewer?.memberships.filter((m) => hasRole(viewer, m.agencyId, WRITING_ROLES)).map((m) => m.agencyId) ?? []
  return {
    parties: {
      some: { agencyId: { in: writing }, leftOn: null, role: { in: ['HOST', 'MEMBER', 'MONITOR'] } },
    },
  }
}
