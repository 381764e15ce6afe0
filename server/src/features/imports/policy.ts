import { can as canDirective } from '#features/directives/policy.ts'
import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'

/** What may be done with a batch. Deny by default. */
export const can = {
  /** Whoever registers letters for the agency: to them its batches are common work. */
  follow: (viewer: Viewer | null, batch: { readonly agencyId: string }): boolean =>
    canDirective.importFor(viewer, batch.agencyId),
} as const

/** Rows `can.follow` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.ImportBatchWhereInput {
  const agencyIds = agencyIdsOf(viewer).filter((agencyId) => can.follow(viewer, { agencyId }))
  return { agencyId: { in: agencyIds } }
}

/** Files of which what was sent is still kept, so that they can be tried again. */
export const STILL_KEPT = {
  OR: [{ source: { isNot: null } }, { storedFileId: { not: null } }],
} satisfies Prisma.ImportFileWhereInput
