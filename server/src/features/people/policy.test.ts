import { describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/viewer.ts'
import { MembershipRole, type TokenScope } from '#prisma'
import { can } from './policy.ts'

function viewerOf(scopes: readonly TokenScope[] | null, role: MembershipRole = 'ADMIN'): Viewer {
  const kind = scopes === null ? 'session' : 'token'
  return {
    personId: 'p',
    name: 'Người thử',
    locale: 'vi',
    memberships: [{ agencyId: 'a', role }],
    scopes,
    credential: { kind, id: 'self', expiresAt: null },
  }
}

const CREDENTIALS = { session: null, read: ['READ'], write: ['READ', 'WRITE'], admin: ['ADMIN'] } as const

describe('credentials', () => {
  test('role × credential: who manages members', () => {
    const allowed = Object.values(MembershipRole).flatMap((role) =>
      Object.entries(CREDENTIALS)
        .filter(([, scopes]) => can.manageMembers(viewerOf(scopes, role), 'a'))
        .map(([credential]) => `${role} by ${credential}`),
    )
    expect(allowed).toEqual(['ADMIN by session', 'ADMIN by admin'])
    expect(can.manageMembers(viewerOf(null), 'b')).toBe(false)
    expect(can.manageMembers(null, 'a')).toBe(false)
  })

  test('scopes given on are never more than those held', () => {
    const granting = Object.entries(CREDENTIALS).filter(([, scopes]) =>
      can.grantScopes(viewerOf(scopes), ['READ', 'WRITE', 'ADMIN']),
    )
    expect(granting.map(([credential]) => credential)).toEqual(['session', 'admin'])
    expect(can.grantScopes(viewerOf(['WRITE']), ['READ'])).toBe(false)
    expect(can.grantScopes(null, ['READ'])).toBe(false)
  })

  test('a token ends itself, and others only with ADMIN', () => {
    const ends = (scopes: readonly TokenScope[] | null, id: string) => can.revokeToken(viewerOf(scopes), id)
    expect([ends(['READ'], 'self'), ends(['WRITE'], 'other'), ends(['ADMIN'], 'other')]).toEqual([
      true,
      false,
      true,
    ])
    expect([ends(null, 'other'), can.revokeToken(null, 'self')]).toEqual([true, false])
  })
})

describe('an address', () => {
  test('is for oneself and colleagues', () => {
    const reads = (id: string, agencyIds: readonly string[]) =>
      can.readEmail(viewerOf(null), { id, agencyIds })
    expect([reads('p', []), reads('q', ['a']), reads('q', ['b']), reads('q', [])]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(can.readEmail(null, { id: 'p', agencyIds: ['a'] })).toBe(false)
  })
})
