import { agencyIdsOf, hasRole, type Viewer } from '#platform/viewer.ts'

/** What of an agency a rule looks at. */
export interface AgencyFacts {
  readonly id: string
  readonly parentId: string | null
}

/** The register of agencies is open to everyone signed in: they are public bodies. */
export const can = {
  read: (viewer: Viewer | null): boolean => viewer !== null,
  /** Clerks and administrators enter an agency that a letter names and the register lacks. */
  create: (viewer: Viewer | null): boolean =>
    viewer?.memberships.some(({ role }) => role === 'ADMIN' || role === 'CLERK') ?? false,
  /** An agency's own administrator, or its parent's. */
  edit: (viewer: Viewer | null, agency: AgencyFacts): boolean =>
    hasRole(viewer, agency.id, ['ADMIN']) ||
    (agency.parentId !== null && hasRole(viewer, agency.parentId, ['ADMIN'])),
} as const

/** Whether the agency is one of the viewer's own. */
export function isOwn(viewer: Viewer | null, agencyId: string): boolean {
  return agencyIdsOf(viewer).includes(agencyId)
}
