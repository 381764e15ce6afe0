import { expect, test } from 'vitest'
import type { Viewer } from '#platform/viewer.ts'
import { type MembershipRole, PartyRole } from '#prisma'
import { can, type TaskFacts } from './policy.ts'

function viewerOf(role: MembershipRole): Viewer {
  return {
    personId: 'me',
    name: 'Người thử',
    locale: 'vi',
    memberships: [{ agencyId: 'mine', role }],
    scopes: null,
    credential: { kind: 'session', id: 's', expiresAt: null },
  }
}

function taskOf(role: PartyRole, leftOn: Date | null = null): TaskFacts {
  const parties = [{ agencyId: 'mine', role, leftOn }]
  return { leadAgencyId: 'other', coordinatingAgencyIds: [], parties }
}

const ACTIONS = {
  'own comment: edit': (v: Viewer, t: TaskFacts) => can.editComment(v, t, { authorId: 'me' }),
  'other’s comment: edit': (v: Viewer, t: TaskFacts) => can.editComment(v, t, { authorId: 'x' }),
  'own comment: remove': (v: Viewer, t: TaskFacts) => can.removeComment(v, t, { authorId: 'me' }),
  'other’s comment: remove': (v: Viewer, t: TaskFacts) => can.removeComment(v, t, { authorId: 'x' }),
  'own evidence: remove': (v: Viewer, t: TaskFacts) => can.removeEvidence(v, t, { addedById: 'me' }),
  'other’s evidence: remove': (v: Viewer, t: TaskFacts) => can.removeEvidence(v, t, { addedById: 'x' }),
}

test('part in the agreement × action', () => {
  const table = Object.entries(ACTIONS).map(([action, may]) => {
    const parts = Object.values(PartyRole).filter((role) => may(viewerOf('OFFICER'), taskOf(role)))
    return `${action}: ${parts.join(' ') || 'nobody'}`
  })
  expect(table).toMatchInlineSnapshot(`
    [
      "own comment: edit: HOST MEMBER MONITOR",
      "other’s comment: edit: nobody",
      "own comment: remove: HOST MEMBER MONITOR",
      "other’s comment: remove: HOST MONITOR",
      "own evidence: remove: HOST MEMBER MONITOR",
      "other’s evidence: remove: HOST",
    ]
  `)
})

test('neither a reader nor somebody whose agency left may do anything', () => {
  for (const may of Object.values(ACTIONS)) {
    for (const role of Object.values(PartyRole)) {
      expect(may(viewerOf('VIEWER'), taskOf(role))).toBe(false)
      expect(may(viewerOf('ADMIN'), taskOf(role, new Date(0)))).toBe(false)
    }
  }
})
