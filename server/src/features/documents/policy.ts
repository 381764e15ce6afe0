import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'

/** What of a document a rule looks at. An agency id is null where a printed name is not in the register. */
export interface DocumentFacts {
  readonly registeredById: string
  /** Whether its reading was confirmed; a draft stays within the registering agency. */
  readonly confirmed: boolean
  readonly issuerId: string | null
  /** Addressees and recipients. */
  readonly actorIds: readonly (string | null)[]
  /** Lead and coordinating agencies of its instructions. */
  readonly instructedIds: readonly (string | null)[]
  /** Present parties of the agreements on whose boards an instruction became a task. */
  readonly partyIds: readonly string[]
}

/** What may be done with a document. Deny by default. */
export const can = {
  /** The registering agency; once confirmed also whom it comes from, goes to or instructs; parties that act on it. */
  read: (viewer: Viewer | null, document: DocumentFacts): boolean => {
    const own = agencyIdsOf(viewer)
    const concerned = [document.issuerId, ...document.actorIds, ...document.instructedIds]
    return (
      own.includes(document.registeredById) ||
      (document.confirmed && concerned.some((id) => id !== null && own.includes(id))) ||
      document.partyIds.some((id) => own.includes(id))
    )
  },
} as const

/** Rows `can.read` allows. */
export function visibleTo(viewer: Viewer | null): Prisma.OfficialDocumentWhereInput {
  return readableBy(agencyIdsOf(viewer))
}

/** Documents that members of any of the agencies may read. */
export function readableBy(agencyIds: readonly string[]): Prisma.OfficialDocumentWhereInput {
  const agencyId = { in: [...agencyIds] }
  return {
    OR: [
      { registeredById: agencyId },
      {
        directive: { state: 'CONFIRMED' },
        OR: [
          { issuerId: agencyId },
          { actors: { some: { agencyId } } },
          { directive: { instructions: { some: { actors: { some: { agencyId } } } } } },
        ],
      },
      {
        directive: {
          instructions: {
            some: { tasks: { some: { agreement: { parties: { some: { agencyId, leftOn: null } } } } } },
          },
        },
      },
    ],
  }
}
