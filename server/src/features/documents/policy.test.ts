import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Viewer } from '#platform/viewer.ts'
import { can, type DocumentFacts, visibleTo } from './policy.ts'

const agency = fc.constantFrom('a', 'b', 'c', 'd')
const facts = fc.record<DocumentFacts>({
  registeredById: agency,
  confirmed: fc.boolean(),
  issuerId: fc.option(agency),
  actorIds: fc.array(fc.option(agency), { maxLength: 2 }),
  instructedIds: fc.array(fc.option(agency), { maxLength: 2 }),
  partyIds: fc.array(agency, { maxLength: 2 }),
})

function viewerOf(agencyIds: readonly string[]): Viewer {
  return {
    personId: 'p',
    name: 'Người thử',
    locale: 'vi',
    memberships: agencyIds.map((agencyId) => ({ agencyId, role: 'VIEWER' })),
    scopes: null,
    credential: { kind: 'session', id: 's', expiresAt: null },
  }
}

/** The row a document with these facts is stored as. */
function rowOf(document: DocumentFacts) {
  const parties = document.partyIds.map((agencyId) => ({ agencyId, leftOn: null }))
  const actors = document.instructedIds.map((agencyId) => ({ agencyId }))
  return {
    registeredById: document.registeredById,
    issuerId: document.issuerId,
    actors: document.actorIds.map((agencyId) => ({ agencyId })),
    directive: {
      state: document.confirmed ? 'CONFIRMED' : 'DRAFT',
      instructions: [{ actors, tasks: [{ agreement: { parties } }] }],
    },
  }
}

/** Whether a row is in a where-input: the few forms this policy uses, as Prisma means them. */
function matches(where: unknown, row: unknown): boolean {
  if (typeof where !== 'object' || where === null) return where === row
  if ('in' in where) return Array.isArray(where.in) && where.in.includes(row)
  if ('some' in where) return Array.isArray(row) && row.some((item) => matches(where.some, item))
  return Object.entries(where).every(([key, part]) =>
    key === 'OR'
      ? Array.isArray(part) && part.some((choice) => matches(choice, row))
      : matches(part, fieldOf(row, key)),
  )
}

function fieldOf(row: unknown, key: string): unknown {
  return typeof row === 'object' && row !== null ? new Map(Object.entries(row)).get(key) : undefined
}

test('a row is visible exactly when it may be read', () => {
  fc.assert(
    fc.property(facts, fc.uniqueArray(agency, { maxLength: 2 }), (document, own) => {
      const viewer = viewerOf(own)
      expect(matches(visibleTo(viewer), rowOf(document))).toBe(can.read(viewer, document))
    }),
  )
})

test('nobody signed in reads nothing', () => {
  fc.assert(
    fc.property(facts, (document) => {
      expect(can.read(null, document)).toBe(false)
      expect(matches(visibleTo(null), rowOf(document))).toBe(false)
    }),
  )
})

test('a draft stays with the agency that registered it', () => {
  const draft: DocumentFacts = {
    registeredById: 'a',
    confirmed: false,
    issuerId: 'b',
    actorIds: ['c'],
    instructedIds: ['d'],
    partyIds: [],
  }
  const readers = (document: DocumentFacts) =>
    ['a', 'b', 'c', 'd', 'e'].filter((id) => can.read(viewerOf([id]), document))
  expect(readers(draft)).toEqual(['a'])
  expect(readers({ ...draft, confirmed: true })).toEqual(['a', 'b', 'c', 'd'])
})
