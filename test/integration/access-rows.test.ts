import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  can as canAgreement,
  visibleTo as visibleAgreements,
} from '../../server/src/features/agreements/policy.ts'
import { can as canTask, visibleTo as visibleTasks } from '../../server/src/features/boards/policy.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import {
  can as canCampaign,
  visibleTo as visibleCampaigns,
} from '../../server/src/features/campaigns/policy.ts'
import {
  can as canRegulation,
  visibleTo as visibleRegulations,
} from '../../server/src/features/regulations/policy.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { uuidv7 } from '../../server/src/platform/uuid.ts'
import type { Viewer } from '../../server/src/platform/viewer.ts'
import { makeAgency, makeScene, type Scene } from '../support/actors.ts'
import { ok, outcome } from '../support/api.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { follow } from '../support/subscriber.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const ROLES = ['ADMIN', 'LEADER', 'OFFICER', 'CLERK', 'VIEWER'] as const
const PARTS = ['HOST', 'MEMBER', 'MONITOR', 'OBSERVER'] as const

/** One agreement of the random world: who takes which part, and who has left. Agencies by their place in a list. */
const agreements = fc.array(
  fc.uniqueArray(
    fc.record({
      agency: fc.nat(5),
      role: fc.constantFrom(...PARTS),
      left: fc.boolean(),
    }),
    { selector: (party) => party.agency, maxLength: 5 },
  ),
  { minLength: 1, maxLength: 4 },
)
const memberships = fc.uniqueArray(fc.record({ agency: fc.nat(5), role: fc.constantFrom(...ROLES) }), {
  selector: (membership) => membership.agency,
  maxLength: 3,
})

/** Writes one random agreement with a task, a regulation and a campaign straight into the database. */
async function insert(
  parties: readonly { agencyId: string; role: (typeof PARTS)[number]; leftOn: Date | null }[],
  owner: string,
) {
  const { prisma } = hub.app.services.db
  const id = uuidv7(new Date())
  const text = { title: 'Ngẫu nhiên', searchKey: '' }
  await prisma.agreement.create({
    data: {
      id,
      ...text,
      code: id,
      kind: 'REGULATION',
      parties: { create: parties.map((party) => ({ ...party })) },
      board: { create: { id } },
      regulation: { create: { title: 'Quy chế' } },
      campaign: { create: { name: 'Cuộc vận động', searchKey: '', agencyId: owner } },
    },
  })
  const lead = { ...text, number: 1, rank: 'a', leadAgencyId: owner }
  await prisma.task.create({ data: { ...lead, boardId: id, agreementId: id } })
  return id
}

describe('a row is visible exactly to those who may read it', () => {
  it('for random agreements, parties that left, and people of several agencies', async () => {
    const { prisma } = hub.app.services.db
    const agencies = await Promise.all(Array.from({ length: 6 }, () => makeAgency(hub)))
    const at = (index: number) => agencies[index] ?? ''
    const property = fc.asyncProperty(agreements, memberships, async (worlds, posts) => {
      const owner = at(5)
      const made = await Promise.all(
        worlds.map(async (world) => {
          const parties = world.map(({ agency, role, left }) => ({
            agencyId: at(agency),
            role,
            leftOn: left ? new Date('2024-01-01') : null,
          }))
          return { id: await insert(parties, owner), parties }
        }),
      )
      const viewer: Viewer = {
        personId: uuidv7(new Date()),
        name: 'Ai đó',
        locale: 'vi',
        memberships: posts.map(({ agency, role }) => ({ agencyId: at(agency), role })),
        scopes: null,
        credential: { kind: 'session', id: 's', expiresAt: null },
      }
      const ids = { in: made.map(({ id }) => id) }
      const facts = (parties: (typeof made)[number]['parties']) => ({
        leadAgencyId: owner,
        coordinatingAgencyIds: [],
        parties,
      })
      for (const who of [viewer, null]) {
        const seen = async (rows: Promise<readonly { id: string }[]>) =>
          (await rows).map(({ id }) => id).sort()
        const expected = (may: (parties: (typeof made)[number]['parties']) => boolean) =>
          made
            .filter(({ parties }) => may(parties))
            .map(({ id }) => id)
            .sort()
        expect(
          await seen(prisma.agreement.findMany({ where: { id: ids, AND: visibleAgreements(who) } })),
        ).toEqual(expected((parties) => canAgreement.read(who, parties)))
        const tasks = await prisma.task.findMany({ where: { agreementId: ids, AND: visibleTasks(who) } })
        expect(tasks.map((task) => task.agreementId).sort()).toEqual(
          expected((parties) => canTask.read(who, facts(parties))),
        )
        const regulations = await prisma.coordinationRegulation.findMany({
          where: { agreementId: ids, AND: visibleRegulations(who) },
        })
        expect(regulations.map((row) => row.agreementId).sort()).toEqual(
          expected((parties) => canRegulation.read(who, parties)),
        )
        const campaigns = await prisma.campaign.findMany({
          where: { agreementId: ids, AND: visibleCampaigns(who) },
        })
        expect(campaigns.map((row) => row.agreementId).sort()).toEqual(
          expected((parties) => canCampaign.read(who, { agencyId: owner, parties })),
        )
      }
    })
    await fc.assert(property, { numRuns: 40 })
  })
})

describe('for an outsider an agreement and all on it do not exist', () => {
  let scene: Scene
  let taskId: string
  beforeAll(async () => {
    scene = await makeScene(hub)
    const made = await createTask(scene.host.ctx, {
      agreementId: scene.agreementId,
      title: 'Việc kín hoàn toàn',
      leadAgencyId: scene.host.agencyId,
    })
    taskId = globalId('Task', made.taskId)
  })

  it('by id, one or several, whatever type the id claims', async () => {
    const claims = [
      'Agreement',
      'Board',
      'JointPlan',
      'Task',
      'CoordinationRegulation',
      'Campaign',
      'Directive',
    ]
    const ids = [taskId, ...claims.map((type) => globalId(type, scene.agreementId))]
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const shape = z.object({ nodes: z.array(z.null()) })
    for (const who of [scene.outsider, null]) {
      expect((await ok(hub, who, shape, query, { ids })).nodes).toHaveLength(ids.length)
      for (const id of ids) {
        await ok(hub, who, z.object({ node: z.null() }), 'query($id: ID!) { node(id: $id) { id } }', { id })
      }
    }
  })

  it('by search and by every list', async () => {
    const query = `{ search(query: "việc kín hoàn toàn") { totalCount nodes { id } } agreements { totalCount }
      campaigns { totalCount } directives { totalCount } viewer { tasks { totalCount } recentChanges { cursor } } }`
    const none = z.object({ totalCount: z.literal(0) })
    const shape = z.object({
      search: none,
      agreements: none,
      campaigns: none,
      directives: none,
      viewer: z.object({ tasks: none, recentChanges: z.array(z.never()) }),
    })
    await ok(hub, scene.outsider, shape, query)
    const found = z.object({ search: z.object({ totalCount: z.literal(1) }) })
    await ok(hub, scene.observer, found, '{ search(query: "việc kín hoàn toàn") { totalCount } }')
  })

  it('by the people who take part in it', async () => {
    const query = 'query($id: ID!) { node(id: $id) { id } }'
    await ok(hub, scene.outsider, z.object({ node: z.null() }), query, { id: scene.host.gPersonId })
  })

  it.each(['boardChanged', 'progressChanged', 'presenceChanged'])(
    'by %s, on a socket or a stream',
    async (field) => {
      const selection =
        { boardChanged: 'cursor', progressChanged: 'cursor', presenceChanged: 'since' }[field] ?? ''
      const query = `subscription($id: ID!) { ${field}(agreementId: $id) { ${selection} } }`
      for (const who of [scene.outsider, null]) {
        for (const open of [follow, followEvents]) {
          const watcher = open(hub.origin, who, query, { id: scene.gAgreementId })
          expect(JSON.stringify(await watcher.ended)).toContain('NOT_FOUND')
        }
      }
    },
  )

  it('by progressChanged of everything', async () => {
    const query = 'subscription { progressChanged { cursor agreementId } }'
    const watcher = followEvents(hub.origin, scene.outsider, query, {})
    expect(await watcher.ended).toBeNull()
    expect(watcher.events).toEqual([])
  })

  it('by any change, and the word for it is the same as for nonsense', async () => {
    const query = `mutation($input: MoveTaskInput!) { outcome: moveTask(input: $input) {
      __typename ... on UserError { code message path } } }`
    const real = await outcome(hub, scene.outsider, query, { taskId, toStatus: 'DONE' })
    const made = { taskId: globalId('Task', uuidv7(new Date())), toStatus: 'DONE' }
    expect(await outcome(hub, scene.outsider, query, made)).toEqual(real)
  })
})
