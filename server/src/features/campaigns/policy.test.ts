import { describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/viewer.ts'
import type { MembershipRole } from '#prisma'
import { can } from './policy.ts'

const of = (agencyId: string, role: MembershipRole = 'OFFICER'): Viewer => ({
  personId: 'p',
  name: 'Người',
  locale: 'vi',
  memberships: [{ agencyId, role }],
  scopes: null,
  credential: { kind: 'session', id: 's', expiresAt: null },
})
const parties = [
  { agencyId: 'host', role: 'HOST', leftOn: null },
  { agencyId: 'member', role: 'MEMBER', leftOn: null },
  { agencyId: 'gone', role: 'HOST', leftOn: new Date(0) },
] as const
const tied = { agencyId: 'member', parties }
const free = { agencyId: 'owner', parties: [] }

describe('a campaign of an agreement', () => {
  test.each([
    // who, read, edit, create
    [of('host'), true, true, true],
    [of('member'), true, true, false],
    [of('host', 'VIEWER'), true, false, false],
    [of('gone'), false, false, false],
    [of('stranger'), false, false, false],
    [null, false, false, false],
  ])('case %#', (viewer, read, edit, create) => {
    expect([can.read(viewer, tied), can.edit(viewer, tied), can.create(viewer, tied)]).toEqual([
      read,
      edit,
      create,
    ])
  })

  test('is made in the name of a present party only', () => {
    expect(can.create(of('host'), { agencyId: 'stranger', parties })).toBe(false)
    expect(can.create(of('host'), { agencyId: 'gone', parties })).toBe(false)
  })
})

test('a campaign without an agreement is its agency’s', () => {
  expect([can.read(of('owner'), free), can.edit(of('owner'), free), can.create(of('owner'), free)]).toEqual([
    true,
    true,
    true,
  ])
  expect([can.read(of('owner', 'VIEWER'), free), can.edit(of('owner', 'VIEWER'), free)]).toEqual([
    true,
    false,
  ])
  expect([can.read(of('other'), free), can.create(of('other'), free)]).toEqual([false, false])
})
