import type { MembershipRole, TokenScope } from '#prisma'

/** What one person may do in one agency. */
export interface ViewerMembership {
  readonly agencyId: string
  readonly role: MembershipRole
}

/** Who asks: a person by session or token, with the memberships of this moment. */
export interface Viewer {
  readonly personId: string
  readonly name: string
  readonly locale: 'vi' | 'en'
  readonly memberships: readonly ViewerMembership[]
  /** null for a session, which may do all its person may. */
  readonly scopes: readonly TokenScope[] | null
  readonly credential: {
    readonly kind: 'session' | 'token'
    readonly id: string
    readonly expiresAt: Date | null
  }
}

/** The agencies the viewer belongs to. */
export function agencyIdsOf(viewer: Viewer | null): readonly string[] {
  return viewer?.memberships.map((membership) => membership.agencyId) ?? []
}

/** Whether the viewer has one of the roles in the agency. */
export function hasRole(viewer: Viewer | null, agencyId: string, roles: readonly MembershipRole[]): boolean {
  return viewer?.memberships.some((m) => m.agencyId === agencyId && roles.includes(m.role)) ?? false
}

/** Roles that may change what their agency is responsible for; a VIEWER only reads. */
export const WRITING_ROLES = [
  'ADMIN',
  'LEADER',
  'OFFICER',
  'CLERK',
] as const satisfies readonly MembershipRole[]

/** Whether the credential itself allows a kind of use; a session allows all. */
export function hasScope(viewer: Viewer | null, scope: TokenScope): boolean {
  if (!viewer) return false
  if (viewer.scopes === null || viewer.scopes.includes('ADMIN')) return true
  return scope === 'READ' ? viewer.scopes.length > 0 : viewer.scopes.includes(scope)
}
