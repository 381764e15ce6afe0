import { isOwn } from '#features/agencies/policy.ts'
import {
  can as canAgreement,
  type PartyFacts,
  visibleTo as visibleAgreements,
  writesAs,
} from '#features/agreements/policy.ts'
import { agencyIdsOf, hasRole, type Viewer, WRITING_ROLES } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'

/** What of a campaign a rule looks at. */
export interface CampaignFacts {
  /** Whose campaign it is. */
  readonly agencyId: string
  /** The parties of its agreement; empty when it has none. */
  readonly parties: readonly PartyFacts[]
}

/** What may be done with a campaign. Deny by default. */
export const can = {
  /** Its agency's members, and the parties of its agreement. */
  read: (viewer: Viewer | null, campaign: CampaignFacts): boolean =>
    isOwn(viewer, campaign.agencyId) || canAgreement.read(viewer, campaign.parties),
  /** Who writes for its agency, or for a host of its agreement. */
  edit: (viewer: Viewer | null, campaign: CampaignFacts): boolean =>
    hasRole(viewer, campaign.agencyId, WRITING_ROLES) || writesAs(viewer, campaign.parties, ['HOST']),
  /** Tying one to an agreement is for its hosts, in the name of a party; without one, for one's own agency. */
  create: (viewer: Viewer | null, campaign: CampaignFacts): boolean =>
    campaign.parties.length === 0
      ? hasRole(viewer, campaign.agencyId, WRITING_ROLES)
      : writesAs(viewer, campaign.parties, ['HOST']) && names(campaign),
} as const

function names({ agencyId, parties }: CampaignFacts): boolean {
  return parties.some((party) => party.leftOn === null && party.agencyId === agencyId)
}

/** Rows `can.read` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.CampaignWhereInput {
  return {
    OR: [{ agencyId: { in: [...agencyIdsOf(viewer)] } }, { agreement: visibleAgreements(viewer) }],
  }
}
