import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { can as canFile, visibleTo as visibleFiles } from '../../server/src/features/files/policy.ts'
import { can as canPerson, visibleTo as visiblePeople } from '../../server/src/features/people/policy.ts'
import type { Database } from '../../server/src/platform/database.ts'
import type { Viewer } from '../../server/src/platform/viewer.ts'
import { makeAgency } from '../support/actors.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let db: Database
beforeAll(async () => {
  hub = await startHub()
  db = hub.app.services.db
})
afterAll(() => hub[Symbol.asyncDispose]())

const AGENCIES = 5
const agency = fc.nat(AGENCIES - 1)
const gone = fc.boolean()
/** A small district: who works where, which agencies are bound together, which files prove what. */
const world = fc.record({
  posts: fc.array(fc.tuple(agency, gone), { minLength: 4, maxLength: 6 }),
  agreements: fc.array(fc.uniqueArray(fc.tuple(agency, gone), { selector: ([a]) => a, minLength: 1 }), {
    minLength: 1,
    maxLength: 3,
  }),
  files: fc.array(fc.record({ agency, agreement: fc.nat(5), isEvidence: gone, removed: gone }), {
    minLength: 2,
    maxLength: 4,
  }),
})
type World = Parameters<typeof build>[0]

let serial = 0
const ended = (isGone: boolean) => (isGone ? new Date('2026-01-01T00:00:00Z') : null)

async function build(given: {
  posts: [number, boolean][]
  agreements: [number, boolean][][]
  files: { agency: number; agreement: number; isEvidence: boolean; removed: boolean }[]
}) {
  const ids: string[] = []
  for (let i = 0; i < AGENCIES; i++) ids.push(await makeAgency(hub))
  const idOf = (index: number) => ids[index] ?? ''
  const people = []
  for (const [index, isGone] of given.posts) {
    const post = { agencyId: idOf(index), endedAt: ended(isGone) }
    const email = `d${++serial}@example.vn`
    const memberships = { create: { ...post, role: 'OFFICER' as const } }
    const row = await db.prisma.person.create({ data: { name: 'Người', email, memberships } })
    people.push({ id: row.id, agencyIds: isGone ? [] : [post.agencyId] })
  }
  const agreements = []
  for (const parties of given.agreements) {
    const rows = parties.map(([index, isGone]) => ({ agencyId: idOf(index), leftOn: ended(isGone) }))
    const present = rows.filter((row) => row.leftOn === null).map((row) => row.agencyId)
    const row = await db.prisma.agreement.create({
      data: {
        code: `D${++serial}`,
        title: 'x',
        kind: 'REGULATION',
        searchKey: 'x',
        board: { create: {} },
        parties: { create: rows.map((party) => ({ ...party, role: 'MEMBER' as const })) },
      },
      include: { board: true },
    })
    agreements.push({ id: row.id, boardId: row.board?.id ?? '', present })
  }
  return { people, agreements, idOf }
}

type Built = Awaited<ReturnType<typeof build>>

async function makeFiles(given: World, { people, agreements, idOf }: Built) {
  const files = []
  const by = people[0]?.id ?? ''
  for (const [rank, plan] of given.files.entries()) {
    const agencyId = idOf(plan.agency)
    const blob = { sha256: 'x', name: 'x', mediaType: 'text/plain', size: 1 }
    const file = await db.prisma.storedFile.create({ data: { ...blob, agencyId, uploadedById: by } })
    const agreement = agreements[plan.agreement % agreements.length]
    if (!agreement) throw new Error('a world has an agreement')
    if (plan.isEvidence) {
      const evidence = {
        kind: 'FILE' as const,
        title: 'x',
        fileId: file.id,
        addedById: by,
        agencyId,
        removedAt: ended(plan.removed),
      }
      const task = { number: rank, rank: `r${rank}`, title: 'x', searchKey: 'x', leadAgencyId: agencyId }
      await db.prisma.task.create({
        data: {
          ...task,
          boardId: agreement.boardId,
          agreementId: agreement.id,
          evidence: { create: evidence },
        },
      })
    }
    const stands = plan.isEvidence && !plan.removed
    files.push({ id: file.id, agencyId, evidencePartyIds: stands ? agreement.present : [], documents: [] })
  }
  return files
}

function viewerOf(person: { id: string; agencyIds: string[] }): Viewer {
  return {
    personId: person.id,
    name: 'Người',
    locale: 'vi',
    memberships: person.agencyIds.map((agencyId) => ({ agencyId, role: 'OFFICER' })),
    scopes: null,
    credential: { kind: 'session', id: 's', expiresAt: null },
  }
}

it('people and files are in `visibleTo` exactly when they may be read', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const built = await build(given)
      const files = await makeFiles(given, built)
      const people = built.people.map((person) => ({
        ...person,
        partnerIds: built.agreements
          .filter(({ present }) => person.agencyIds.some((id) => present.includes(id)))
          .flatMap(({ present }) => present),
      }))
      for (const viewer of [null, ...built.people.map(viewerOf)]) {
        const within = (rows: readonly { id: string }[]) => ({ id: { in: rows.map(({ id }) => id) } })
        const seen = await db.prisma.person.findMany({
          where: { AND: [within(people), visiblePeople(viewer)] },
        })
        const readable = people.filter((person) => canPerson.read(viewer, person))
        expect(seen.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort())
        const kept = await db.prisma.storedFile.findMany({
          where: { AND: [within(files), visibleFiles(viewer)] },
        })
        const open = files.filter((file) => canFile.read(viewer, file))
        expect(kept.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort())
      }
    }),
    { numRuns: 15 },
  )
})
