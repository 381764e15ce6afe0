import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { visibleTo as visibleAgreements } from '../../server/src/features/agreements/policy.ts'
import { visibleTo as visibleTasks } from '../../server/src/features/boards/policy.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { visibleTo as visibleCampaigns } from '../../server/src/features/campaigns/policy.ts'
import { createCampaign } from '../../server/src/features/campaigns/service.ts'
import { visibleTo as visibleDirectives } from '../../server/src/features/directives/policy.ts'
import { search } from '../../server/src/features/search/service.ts'
import { searchKeyOf } from '../../server/src/platform/text.ts'
import { type Actor, makeAgency, makeScene, type Scene } from '../support/actors.ts'
import { errorCodes, ok } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const QUERY = `query($query: String!, $first: Int, $after: String, $kinds: [SearchKind!]) {
  search(query: $query, first: $first, after: $after, kinds: $kinds) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind title snippet node { __typename id ... on Task { key } ... on Directive { symbol } } } } }`
const found = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  snippet: z.string().nullable(),
  node: z.looseObject({ id: z.string() }),
})
const shape = z.object({
  search: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(found),
  }),
})

async function find(as: Actor | null, query: string, more: Record<string, unknown> = {}) {
  return (await ok(hub, as, shape, QUERY, { query, ...more })).search
}
const titles = async (as: Actor | null, query: string) =>
  (await find(as, query)).nodes.map((node) => node.title)

const task = (title: string, more: { description?: string; instructionId?: string } = {}) =>
  createTask(scene.host.ctx, {
    agreementId: scene.agreementId,
    leadAgencyId: scene.host.agencyId,
    title,
    ...more,
  })

interface Letter {
  readonly symbol: string
  readonly subject: string
  readonly registeredBy: Actor
  readonly confirmed?: boolean
  readonly issuerId?: string
  readonly addressee?: string
  readonly lead?: string
}

/** Registers a directive of one instruction, in the state given; answers the instruction. */
async function letter({
  symbol,
  subject,
  registeredBy,
  confirmed = true,
  issuerId,
  addressee,
  lead,
}: Letter) {
  const { prisma } = hub.app.services.db
  const text = `${symbol}. ${subject}. Yêu cầu các cơ quan thực hiện.`
  const directive = await prisma.directive.create({
    data: {
      state: confirmed ? 'CONFIRMED' : 'DRAFT',
      reading: {},
      document: {
        create: {
          symbol,
          subject,
          text,
          issuer: issuerId ? { connect: { id: issuerId } } : {},
          sourceFormat: 'txt',
          searchKey: searchKeyOf(symbol, subject, text),
          registeredBy: { connect: { id: registeredBy.agencyId } },
          createdBy: { connect: { id: registeredBy.personId } },
          actors: {
            create: addressee
              ? [{ role: 'ADDRESSEE', text: 'Nơi nhận', agencyId: addressee, position: 0 }]
              : [],
          },
        },
      },
      instructions: {
        create: {
          path: '1',
          text: 'Thực hiện.',
          start: 0,
          end: 1,
          position: 0,
          actors: { create: lead ? [{ role: 'LEAD', text: 'Chủ trì', agencyId: lead, position: 0 }] : [] },
        },
      },
    },
    select: { instructions: { select: { id: true } } },
  })
  return directive.instructions[0]?.id ?? ''
}

describe('search', () => {
  beforeAll(async () => {
    scene = await makeScene(hub)
    await task('Rà soát quy chế phối hợp', {
      description: 'Mỗi cơ quan rà soát phần của mình, gửi Ủy ban trước ngày 15.',
    })
    await task('Sơ kết việc phối hợp theo quy chế')
    await task('Chế tác bảng quy định chung')
    await letter({
      symbol: '77-CV/HU',
      subject: 'Về việc tăng cường công tác dân vận',
      registeredBy: scene.host,
    })
  })

  it('finds without diacritics as with them, the words in a row first', async () => {
    const plain = await find(scene.host, 'quy che phoi hop', { kinds: ['TASK'] })
    expect(plain.nodes.map(({ title }) => title)).toEqual([
      'Rà soát quy chế phối hợp',
      'Sơ kết việc phối hợp theo quy chế',
    ])
    expect(await find(scene.host, 'QUY CHẾ phối hợp', { kinds: ['TASK'] })).toEqual(plain)
    expect(plain.totalCount).toBe(2)
    expect(plain.nodes[0]?.snippet).toContain('Mỗi cơ quan rà soát')
  })

  it.each(['77-CV/HU', '77 cv hu', '77/cv-hu', 'dan van 77'])('finds the letter by %s', async (query) => {
    const { nodes } = await find(scene.host, query)
    expect(nodes[0]).toMatchObject({
      kind: 'DIRECTIVE',
      title: '77-CV/HU · Về việc tăng cường công tác dân vận',
      node: { symbol: '77-CV/HU' },
    })
  })

  it('finds a task by its key and an agreement by its code, before all else', async () => {
    const { code } = await hub.app.services.db.prisma.agreement.findUniqueOrThrow({
      where: { id: scene.agreementId },
    })
    await task(`Nhắc lại việc ${code} 2 đã giao`)
    const keyed = await find(scene.host, `${code}-2`)
    expect(keyed.nodes.map(({ title }) => title)).toEqual([
      'Sơ kết việc phối hợp theo quy chế',
      `Nhắc lại việc ${code} 2 đã giao`,
    ])
    expect(keyed.nodes[0]?.node).toMatchObject({ __typename: 'Task', key: `${code}-2` })
    expect(keyed.totalCount).toBe(2)
    expect((await find(scene.host, code.toLowerCase())).nodes[0]).toMatchObject({ kind: 'AGREEMENT' })
  })

  it('finds agencies and campaigns', async () => {
    await createCampaign(scene.host.ctx, {
      name: 'Chung sức làng quê',
      agreementId: scene.agreementId,
      contents: [{ number: 1, text: 'Bê tông hóa đường ngõ' }],
    })
    expect((await find(scene.member, 'be tong hoa')).nodes).toMatchObject([
      { kind: 'CAMPAIGN', title: 'Chung sức làng quê' },
    ])
    await makeAgency(hub, 'Hội Sinh vật cảnh')
    expect((await find(scene.outsider, 'hoi sinh vat')).nodes).toMatchObject([{ kind: 'AGENCY' }])
  })

  it.each(['', ' ', 'q', '%', '%%', '__', '\\'])('finds nothing for %j', async (query) => {
    expect(await find(scene.host, query)).toMatchObject({ totalCount: 0, nodes: [] })
  })

  it('takes wildcards and pattern characters for what they are', async () => {
    await task('Giảm 100% hồ sơ trễ hạn')
    expect(await titles(scene.host, '100%')).toEqual(['Giảm 100% hồ sơ trễ hạn'])
    for (const query of ['1_0', 'q%hop', 'gi.m', '(ho', '[a-z]+', "'; --", 'quy\u0000che', '\ud800hop'])
      await find(scene.host, query)
    expect(await titles(scene.host, 'qu_che')).toEqual(await titles(scene.host, 'qu che'))
  })

  it('pages through everything once', async () => {
    const mark = randomBytes(4).toString('hex')
    for (let i = 0; i < 7; i++) await task(`Việc z${mark} số ${i}`)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof find>> = await find(scene.host, `z${mark}`, { first: 3, after })
      expect(page.totalCount).toBe(7)
      seen.push(...page.nodes.map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
    expect((await find(scene.host, `z${mark}`, { first: 1000 })).nodes).toHaveLength(7)
    expect(await errorCodes(hub, scene.host, QUERY, { query: 'viec', after: 'nonsense' })).toEqual([
      'BAD_USER_INPUT',
    ])
    expect(await errorCodes(hub, scene.host, QUERY, { query: 'viec', first: -1 })).toEqual(['BAD_USER_INPUT'])
  })

  it('shows an outsider and nobody nothing of the parties', async () => {
    for (const query of ['quy che phoi hop', '77-CV/HU', 'dan van', 'lang que']) {
      const kinds = ['TASK', 'AGREEMENT', 'DIRECTIVE', 'CAMPAIGN']
      expect(await find(scene.outsider, query, { kinds })).toMatchObject({ totalCount: 0, nodes: [] })
      expect(await find(null, query)).toMatchObject({ totalCount: 0, nodes: [] })
    }
  })
})

describe('what search may show is what the policies allow', () => {
  const mark = `z${randomBytes(4).toString('hex')}`

  beforeAll(async () => {
    scene = await makeScene(hub)
    const { host, member, monitor, observer, outsider } = scene
    const of = (n: number, more: Omit<Letter, 'symbol' | 'subject'>) =>
      letter({ symbol: `${n}-KH/${mark}`, subject: `Kế hoạch ${mark}`, ...more })
    await of(1, {
      registeredBy: host,
      confirmed: false,
      issuerId: member.agencyId,
      addressee: monitor.agencyId,
      lead: observer.agencyId,
    })
    await of(2, { registeredBy: host, issuerId: member.agencyId })
    await of(3, { registeredBy: host, addressee: monitor.agencyId })
    await of(4, { registeredBy: outsider, lead: observer.agencyId })
    const instructionId = await of(5, { registeredBy: outsider, confirmed: false })
    await task(`Việc ${mark}`, { instructionId })
    await createCampaign(outsider.ctx, { name: `Phong trào ${mark}` })
    await createCampaign(host.ctx, {
      name: `Vận động ${mark}`,
      agreementId: scene.agreementId,
      agencyId: member.agencyId,
    })
    // The member left: the board is closed to it, its own campaign is not.
    const key = { agreementId: scene.agreementId, agencyId: member.agencyId }
    await hub.app.services.db.prisma.agreementParty.updateMany({ where: key, data: { leftOn: new Date() } })
  })

  it.each(['host', 'member', 'monitor', 'observer', 'outsider'] as const)('for the %s', async (name) => {
    const { viewer } = scene[name].ctx
    const { db } = hub.app.services
    const hits = await search(db, viewer, { query: mark }, { offset: 0, limit: 50 })
    const got = (kind: string) =>
      hits
        .filter((hit) => hit.kind === kind)
        .map((hit) => hit.id)
        .sort()
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort()
    const select = { id: true }
    const searchKey = { contains: mark }
    const [directives, tasks, campaigns, agreements] = await Promise.all([
      db.prisma.directive.findMany({
        where: { AND: [visibleDirectives(viewer), { document: { searchKey } }] },
        select,
      }),
      db.prisma.task.findMany({ where: { AND: [visibleTasks(viewer), { searchKey }] }, select }),
      db.prisma.campaign.findMany({ where: { AND: [visibleCampaigns(viewer), { searchKey }] }, select }),
      db.prisma.agreement.findMany({ where: { AND: [visibleAgreements(viewer), { searchKey }] }, select }),
    ])
    expect({ d: got('DIRECTIVE'), t: got('TASK'), c: got('CAMPAIGN'), a: got('AGREEMENT') }).toEqual({
      d: ids(directives),
      t: ids(tasks),
      c: ids(campaigns),
      a: ids(agreements),
    })
    const counts = {
      host: [4, 1, 1],
      member: [1, 0, 1],
      monitor: [2, 1, 1],
      observer: [2, 1, 1],
      outsider: [2, 0, 1],
    }
    expect([directives.length, tasks.length, campaigns.length]).toEqual(counts[name])
  })
})
