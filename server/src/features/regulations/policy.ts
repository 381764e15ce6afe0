import {
  can as canAgreement,
  type PartyFacts,
  visibleTo as visibleAgreements,
  writesAs,
} from '#features/agreements/policy.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'

/** What may be done with the regulation of an agreement, decided on its parties. Deny by default. */
export const can = {
  read: (viewer: Viewer | null, parties: readonly PartyFacts[]): boolean =>
    canAgreement.read(viewer, parties),
  /** Hosts and members bind themselves by the text, so they are equals in writing it. */
  edit: (viewer: Viewer | null, parties: readonly PartyFacts[]): boolean =>
    writesAs(viewer, parties, ['HOST', 'MEMBER']),
} as const

/** Rows `can.read` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.CoordinationRegulationWhereInput {
  return { agreement: visibleAgreements(viewer) }
}
