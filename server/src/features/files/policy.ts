import {
  can as canDocument,
  type DocumentFacts,
  visibleTo as visibleDocuments,
} from '#features/documents/policy.ts'
import { agencyIdsOf, hasRole, type Viewer, WRITING_ROLES } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'

/** What of a stored file a rule looks at. */
export interface FileFacts {
  /** The agency it is kept for. */
  readonly agencyId: string
  /** Present parties of the agreements on whose tasks it is evidence that stands. */
  readonly evidencePartyIds: readonly string[]
  /** The documents it is the source of. */
  readonly documents: readonly DocumentFacts[]
}

/** What may be done with files. Deny by default. */
export const can = {
  /** One's own agency's, evidence on tasks one may read, and sources of documents one may read. */
  read: (viewer: Viewer | null, file: FileFacts): boolean =>
    [file.agencyId, ...file.evidencePartyIds].some((id) => agencyIdsOf(viewer).includes(id)) ||
    file.documents.some((document) => canDocument.read(viewer, document)),
  /** Whoever writes for an agency keeps files for it. */
  store: (viewer: Viewer | null, agencyId: string): boolean => hasRole(viewer, agencyId, WRITING_ROLES),
} as const

/** Rows `can.read` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.StoredFileWhereInput {
  const agencyId = { in: [...agencyIdsOf(viewer)] }
  const task = { agreement: { parties: { some: { agencyId, leftOn: null } } } }
  return {
    OR: [
      { agencyId },
      { evidence: { some: { removedAt: null, task } } },
      { documents: { some: visibleDocuments(viewer) } },
    ],
  }
}
