import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { readEntries } from '../../server/src/platform/journal.ts'
import { type Actor, makeActor, makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const FIELDS =
  'id version name startsOn endsOn viewerCanEdit agency { id } agreement { id } contents { id number text }'
const CREATE = `mutation($input: CreateCampaignInput!) { outcome: createCampaign(input: $input) { __typename
  ... on CreateCampaignSuccess { campaign { ${FIELDS} } } ${FAILURE} } }`
const UPDATE = `mutation($input: UpdateCampaignInput!) { outcome: updateCampaign(input: $input) { __typename
  ... on UpdateCampaignSuccess { campaign { ${FIELDS} } } ${FAILURE} } }`
const NODE = 'query($id: ID!) { node(id: $id) { __typename } }'
const nodeShape = z.object({ node: z.object({ __typename: z.string() }).nullable() })

const content = z.object({ id: z.string(), number: z.number(), text: z.string() })
const campaign = z.object({ id: z.string(), version: z.number(), contents: z.array(content) }).loose()

const FIVE = ['Nhà ở', 'Đường sá', 'Vệ sinh', 'An ninh', 'Khuyến học'].map((text, i) => ({
  number: i + 1,
  text,
}))

async function create(as: Actor, input: Record<string, unknown> = {}) {
  const result = await outcome(hub, as, CREATE, { name: 'Cuộc vận động thử', contents: FIVE, ...input })
  expect(result).toMatchObject({ __typename: 'CreateCampaignSuccess' })
  return campaign.parse(result.campaign)
}

describe('a campaign of an agreement', () => {
  beforeEach(async () => {
    scene = await makeScene(hub)
  })

  it('is made by the host and read by every party, by node, agreement and list', async () => {
    const made = await create(scene.host, {
      agreementId: scene.gAgreementId,
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
    })
    expect(made).toMatchObject({ version: 1, viewerCanEdit: true, agency: { id: scene.host.gAgencyId } })
    expect(made.contents.map(({ text }) => text)).toEqual(FIVE.map(({ text }) => text))
    const query = `query($id: ID!) { node(id: $id) { ... on Agreement { campaign { id viewerCanEdit } } } campaigns { totalCount nodes { id } } }`
    const shape = z.object({
      node: z.object({ campaign: z.object({ id: z.string(), viewerCanEdit: z.boolean() }) }),
      campaigns: z.object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string() })) }),
    })
    for (const actor of [scene.member, scene.monitor, scene.observer]) {
      const seen = await ok(hub, actor, shape, query, { id: scene.gAgreementId })
      expect(seen.node.campaign).toEqual({ id: made.id, viewerCanEdit: false })
      expect(seen.campaigns).toEqual({ totalCount: 1, nodes: [{ id: made.id }] })
    }
  })

  it('does not exist for an outsider', async () => {
    const made = await create(scene.host, { agreementId: scene.gAgreementId })
    const ids = [made.id, ...made.contents.map(({ id }) => id)]
    for (const id of ids) expect((await ok(hub, scene.outsider, nodeShape, NODE, { id })).node).toBeNull()
    const list = z.object({ campaigns: z.object({ totalCount: z.literal(0) }) })
    await ok(hub, scene.outsider, list, '{ campaigns { totalCount } }')
    await ok(hub, null, list, '{ campaigns { totalCount } }')
    const input = { campaignId: made.id, expectedVersion: 1, name: 'Khác' }
    expect(await outcome(hub, scene.outsider, UPDATE, input)).toMatchObject({ __typename: 'NotFoundError' })
  })

  it('is one only, and not for a mere member to tie or change', async () => {
    const input = { name: 'Một', agreementId: scene.gAgreementId }
    expect(await outcome(hub, scene.member, CREATE, input)).toMatchObject({ __typename: 'ForbiddenError' })
    const made = await create(scene.host, input)
    expect(await outcome(hub, scene.host, CREATE, input)).toMatchObject({
      __typename: 'StateError',
      code: 'CAMPAIGN_EXISTS',
      path: ['input', 'agreementId'],
    })
    const edit = { campaignId: made.id, expectedVersion: 1, name: 'Hai' }
    expect(await outcome(hub, scene.member, UPDATE, edit)).toMatchObject({ __typename: 'ForbiddenError' })
  })

  it('keeps the ids of its contents; one left out stays readable by those who point at it', async () => {
    const made = await create(scene.host, { agreementId: scene.gAgreementId })
    const [first, second, ...rest] = made.contents
    const contents = [{ ...first, text: 'Nhà ở vững chãi' }, ...rest, { number: 9, text: 'Nước sạch' }]
    const result = await outcome(hub, scene.host, UPDATE, {
      campaignId: made.id,
      expectedVersion: 1,
      contents,
    })
    const edited = campaign.parse(result.campaign)
    expect(edited.version).toBe(2)
    expect(edited.contents.map(({ number }) => number)).toEqual([1, 3, 4, 5, 9])
    expect(edited.contents[0]).toEqual({ ...first, text: 'Nhà ở vững chãi' })
    expect((await ok(hub, scene.member, nodeShape, NODE, { id: second?.id })).node).not.toBeNull()
    const stale = { campaignId: made.id, expectedVersion: 1, name: 'Muộn' }
    expect(await outcome(hub, scene.host, UPDATE, stale)).toMatchObject({ code: 'STALE' })
  })

  it('is told on the board, once a change', async () => {
    const made = await create(scene.host, { agreementId: scene.gAgreementId })
    const same = { campaignId: made.id, expectedVersion: 1, contents: made.contents }
    await outcome(hub, scene.host, UPDATE, same)
    await outcome(hub, scene.host, UPDATE, { campaignId: made.id, expectedVersion: 1, name: 'Tên mới' })
    const entries = await readEntries(hub.app.services.db, `board:${scene.agreementId}`, 0)
    const told = entries.filter((entry) => entry.kind === 'CAMPAIGN_UPDATED')
    expect(told.map((entry) => entry.change)).toMatchObject([
      { version: 1, after: { name: 'Cuộc vận động thử' } },
      { version: 2, before: { name: 'Cuộc vận động thử' }, after: { name: 'Tên mới' } },
    ])
  })

  it('names the input at fault', async () => {
    const fault = (input: Record<string, unknown>) =>
      outcome(hub, scene.host, CREATE, { name: 'X', ...input })
    expect(await fault({ name: ' ' })).toMatchObject({ code: 'REQUIRED', path: ['input', 'name'] })
    expect(await fault({ startsOn: '2026-02-02', endsOn: '2026-01-01' })).toMatchObject({
      code: 'DAYS_REVERSED',
    })
    expect(await fault({ contents: [{ number: 0, text: 'Không' }] })).toMatchObject({ code: 'OUT_OF_RANGE' })
    expect(await fault({ agreementId: scene.host.gAgencyId })).toMatchObject({ code: 'BAD_ID' })
    expect(
      await fault({ agreementId: scene.gAgreementId, agencyId: scene.outsider.gAgencyId }),
    ).toMatchObject({
      __typename: 'ForbiddenError',
    })
  })
})

describe('a campaign of one agency', () => {
  it('is its own: read by its members, changed by those who write, told on a stream of its own', async () => {
    const officer = await makeActor(hub)
    const reader = await makeActor(hub, { agencyId: officer.agencyId, role: 'VIEWER' })
    const made = await create(officer)
    expect(made).toMatchObject({ agency: { id: officer.gAgencyId }, agreement: null })
    expect((await ok(hub, reader, nodeShape, NODE, { id: made.id })).node).not.toBeNull()
    const edit = { campaignId: made.id, expectedVersion: 1, endsOn: '2030-01-01' }
    expect(await outcome(hub, reader, UPDATE, edit)).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await outcome(hub, officer, UPDATE, edit)).toMatchObject({
      campaign: { endsOn: '2030-01-01', version: 2 },
    })
    const row = await hub.app.services.db.prisma.campaign.findFirstOrThrow({
      where: { agencyId: officer.agencyId },
    })
    expect(await readEntries(hub.app.services.db, `campaign:${row.id}`, 0)).toHaveLength(2)
  })

  it('tied to an agreement shows it only to the parties', async () => {
    scene = await makeScene(hub)
    const made = await create(scene.host, {
      agreementId: scene.gAgreementId,
      agencyId: scene.member.gAgencyId,
    })
    const { db } = hub.app.services
    await db.prisma.agreementParty.updateMany({
      where: { agreementId: scene.agreementId, agencyId: scene.member.agencyId },
      data: { leftOn: new Date() },
    })
    const query =
      'query($id: ID!) { node(id: $id) { ... on Campaign { name agreement { id } viewerCanEdit } } }'
    const shape = z.object({ node: z.object({ agreement: z.object({ id: z.string() }).nullable() }).loose() })
    const ask = async (as: Actor) => (await ok(hub, as, shape, query, { id: made.id })).node.agreement
    expect(await ask(scene.member)).toBeNull()
    expect(await ask(scene.host)).toEqual({ id: scene.gAgreementId })
  })
})

it('comes of a directive at most once, and is told there to those who may read it', async () => {
  scene = await makeScene(hub)
  const { host, member } = scene
  const { prisma } = hub.app.services.db
  const { id } = await prisma.directive.create({
    data: {
      reading: {},
      state: 'CONFIRMED',
      document: {
        create: {
          text: 'Phát động cuộc vận động.',
          sourceFormat: 'txt',
          searchKey: 'phat dong',
          registeredBy: { connect: { id: host.agencyId } },
          createdBy: { connect: { id: host.personId } },
          actors: {
            create: [{ role: 'ADDRESSEE', text: 'Mặt trận', agencyId: member.agencyId, position: 0 }],
          },
        },
      },
    },
  })
  const directiveId = globalId('Directive', id)
  expect(await outcome(hub, scene.outsider, CREATE, { name: 'Lạ', directiveId })).toMatchObject({
    __typename: 'NotFoundError',
    path: ['input', 'directiveId'],
  })
  const input = { name: 'Từ văn bản', directiveId }
  const both = await Promise.all([outcome(hub, host, CREATE, input), outcome(hub, host, CREATE, input)])
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CreateCampaignSuccess', 'StateError'])
  const query = 'query($id: ID!) { node(id: $id) { ... on Directive { campaign { name } } } }'
  const shape = z.object({ node: z.object({ campaign: z.object({ name: z.string() }).nullable() }) })
  const told = async (as: Actor) => (await ok(hub, as, shape, query, { id: directiveId })).node.campaign
  expect(await told(host)).toEqual({ name: 'Từ văn bản' })
  expect(await told(member)).toBeNull()
})
