import type { PartyRole } from '#graphql/generated/graphql.ts'

/** An agency chosen for an agreement, with its part. */
export interface ChosenParty {
  agencyId: string
  role: PartyRole
}

/** The parts, in the order they are offered. */
export const partyRoles = ['HOST', 'MEMBER', 'MONITOR', 'OBSERVER'] as const satisfies PartyRole[]
