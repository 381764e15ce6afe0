import { visibleTo as visibleDocuments } from '#features/documents/policy.ts'
import { hasRole, type Viewer, WRITING_ROLES } from '#platform/viewer.ts'
import type { DirectiveState, Prisma } from '#prisma'

/** What of a directive the writing rules look at; who may read it is told by its document's policy. */
export interface DirectiveFacts {
  readonly registeredById: string
  readonly state: DirectiveState
}

/** What may be done with a directive. Deny by default. */
export const can = {
  /** Those who work for an agency register letters for it; a VIEWER only reads. */
  importFor: (viewer: Viewer | null, agencyId: string): boolean => hasRole(viewer, agencyId, WRITING_ROLES),
  /** Whether the viewer may write at all, whatever state the directive is in. */
  write: (viewer: Viewer | null, directive: Pick<DirectiveFacts, 'registeredById'>): boolean =>
    hasRole(viewer, directive.registeredById, WRITING_ROLES),
  /** The registering agency corrects a draft; a confirmed reading stays. */
  edit: (viewer: Viewer | null, directive: DirectiveFacts): boolean =>
    directive.state === 'DRAFT' && can.write(viewer, directive),
  confirm: (viewer: Viewer | null, directive: DirectiveFacts): boolean => can.edit(viewer, directive),
} as const

/** Directives whose document the viewer may read. */
export function visibleTo(viewer: Viewer | null): Prisma.DirectiveWhereInput {
  return { document: visibleDocuments(viewer) }
}
