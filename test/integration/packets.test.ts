import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import type { Actor } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import {
  confirmed,
  type District,
  IMPORT,
  imported,
  letterOf,
  makeDistrict,
  UPDATE,
} from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { type PacketSays, packetOf } from '../support/packets.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const effect = z.object({
  kind: z.string(),
  reason: z.string().nullable(),
  packetId: z.string().nullable(),
  agency: z.object({ id: z.string() }),
  document: z.object({ symbol: z.string().nullable() }).nullable(),
  earlier: z.object({ directive: z.object({ id: z.string() }).nullable() }).nullable(),
})
const directive = z.object({
  id: z.string(),
  recall: effect.nullable(),
  warnings: z.array(
    z.object({ code: z.string(), message: z.string(), other: z.object({ id: z.string() }).nullable() }),
  ),
  findings: z.array(z.object({ field: z.string(), value: z.string(), rule: z.string().nullable() })),
  instructions: z.array(
    z.object({
      path: z.string(),
      proposedDue: z.object({ on: z.string(), from: z.string() }).nullable(),
    }),
  ),
  document: z.object({
    dueOn: z.string().nullable(),
    effects: z.array(effect),
    affectedBy: z.array(effect),
    citations: z.array(
      z.object({
        symbol: z.string().nullable(),
        role: z.string(),
        start: z.number(),
        document: z.object({ directive: z.object({ id: z.string() }).nullable() }).nullable(),
      }),
    ),
  }),
})
const EFFECT = '{ kind reason packetId agency { id } document { symbol } earlier { directive { id } } }'
const READ = `query ($id: ID!) { node(id: $id) { ... on Directive { id recall ${EFFECT}
  warnings { code message other { id } } findings { field value rule } instructions { path proposedDue { on from } }
  document { dueOn effects ${EFFECT} affectedBy ${EFFECT}
    citations { symbol role start document { directive { id } } } } } } }`
const MAKE = `mutation($input: CreateTasksFromInstructionsInput!) { outcome: createTasksFromInstructions(input: $input) {
  __typename ${FAILURE} ... on CreateTasksFromInstructionsSuccess { tasks { id dueOn description status } } } }`

async function seen(as: Actor, id: string) {
  return (await ok(hub, as, z.object({ node: directive }), READ, { id })).node
}

async function received(as: Actor, text: string, says: PacketSays) {
  return imported(hub, as, packetOf(text, says).input)
}

const codes = (of: z.infer<typeof directive>) => of.warnings.map(({ code }) => code)

async function agreementOf({ clerk, front }: District): Promise<string> {
  const { agreementId } = await createAgreement(clerk.ctx, {
    title: 'Quy chế phối hợp giữ sạch kênh',
    kind: 'REGULATION',
    state: 'IN_FORCE',
    parties: [
      { agencyId: clerk.agencyId, role: 'HOST' },
      { agencyId: front.agencyId, role: 'MEMBER' },
    ],
  })
  return globalId('Agreement', agreementId)
}

describe('the day by which the sender wants an answer', () => {
  it('is kept with its source and becomes the deadline of points that set none', async () => {
    const district = await makeDistrict(hub)
    const more = '\n3. Ủy ban nhân dân huyện lập danh sách hộ dân, xong trước ngày 20/4/2024.\n'
    const read = await received(district.clerk, letterOf(district, { more }), { dueOn: '2024-05-30' })
    const found = await seen(district.clerk, read.id)
    expect(found.document.dueOn).toBe('2024-05-30')
    expect(found.findings).toContainEqual({ field: 'dueOn', value: '2024-05-30', rule: 'ENVELOPE' })
    expect(
      Object.fromEntries(found.instructions.map(({ path, proposedDue }) => [path, proposedDue])),
    ).toEqual({
      1: { on: '2024-05-30', from: 'DOCUMENT' },
      // It recurs: its own rhythm is what counts.
      2: null,
      3: expect.objectContaining({ from: 'POINT' }),
    })
    const made = await outcome(hub, district.clerk, MAKE, {
      agreementId: await agreementOf(district),
      instructionIds: [read.instructions[0]?.id],
    })
    expect(made).toMatchObject({
      tasks: [
        { dueOn: '2024-05-30', description: expect.stringContaining('gói tin liên thông): 30/05/2024') },
      ],
    })
  })

  it('that is no day is nobody’s deadline', async () => {
    const district = await makeDistrict(hub)
    const read = await received(district.clerk, letterOf(district), { dueOn: '2024-02-31' })
    expect((await seen(district.clerk, read.id)).document.dueOn).toBeNull()
  })
})

describe('the document a packet answers', () => {
  it('is cited once, as answered, and linked whichever of the two comes first', async () => {
    const district = await makeDistrict(hub)
    const basis = 'Thực hiện Công văn số 12-CV/HU ngày 12/3/2024 của Huyện ủy, '
    const says = {
      responseTo: [{ symbol: '12 - CV/HU', issuedOn: '2024-03-12' }, { symbol: '13-CV/HU' }],
    }
    const first = await imported(hub, district.clerk, { text: letterOf(district, { symbol: '12-CV/HU' }) })
    const answer = await received(district.clerk, letterOf(district, { symbol: '40-CV/HU', basis }), says)
    const cited = async () =>
      (await seen(district.clerk, answer.id)).document.citations
        .map(({ symbol, role, document }) => [symbol, role, document?.directive?.id ?? null])
        .sort()
    expect(await cited()).toEqual([
      ['12-CV/HU', 'RESPONDS', first.id],
      ['13-CV/HU', 'RESPONDS', null],
    ])
    const later = await imported(hub, district.clerk, { text: letterOf(district, { symbol: '13-CV/HU' }) })
    expect(await cited()).toContainEqual(['13-CV/HU', 'RESPONDS', later.id])
  })
})

describe('a packet that recalls', () => {
  const reason = 'Ban hành nhầm'
  const recall = (symbol: string): PacketSays => ({
    business: 'RECALL',
    reason,
    packetId: 'H99,2024,31',
    responseTo: [{ symbol, issuedOn: '2024-03-12' }],
  })

  it('freezes the earlier document and says so on both sides', async () => {
    const district = await makeDistrict(hub)
    const agreementId = await agreementOf(district)
    const first = await imported(hub, district.clerk, { text: letterOf(district) })
    await confirmed(hub, district.clerk, first)
    const [one, two] = first.instructions.map(({ id }) => id)
    const made = await outcome(hub, district.clerk, MAKE, { agreementId, instructionIds: [one] })
    expect(made.__typename).toBe('CreateTasksFromInstructionsSuccess')
    const packet = await received(district.clerk, letterOf(district), recall('31-CV/HU'))
    expect(packet.id).not.toBe(first.id)

    const earlier = await seen(district.clerk, first.id)
    expect(earlier.recall).toMatchObject({
      kind: 'RECALL',
      reason,
      packetId: 'H99,2024,31',
      agency: { id: district.clerk.gAgencyId },
    })
    expect(earlier.warnings[0]).toMatchObject({ code: 'RECALLED', other: { id: packet.id } })
    expect(earlier.warnings[0]?.message).toContain('đã bị thu hồi')
    const later = await seen(district.clerk, packet.id)
    expect(later.warnings[0]).toMatchObject({ code: 'RECALLS_EARLIER', other: { id: first.id } })
    expect(later.warnings[0]?.message).toContain('31-CV/HU (12/03/2024): Ban hành nhầm.')
    expect(codes(later)).not.toContain('NUMBER_USED')
    // The copy that came with the recall is recalled with it, so that nobody is offered to make tasks of it.
    expect(later.recall).toMatchObject({ kind: 'RECALL', packetId: 'H99,2024,31' })

    const refused = await outcome(hub, district.clerk, MAKE, { agreementId, instructionIds: [two] })
    expect(refused).toMatchObject({
      __typename: 'ValidationError',
      code: 'RECALLED',
      path: ['input', 'instructionIds', '0'],
    })
    const copy = { agreementId, instructionIds: [packet.instructions[0]?.id] }
    expect(await outcome(hub, district.clerk, MAKE, copy)).toMatchObject({ code: 'RECALLED' })
    // Whoever may read the earlier document learns that it was recalled; the packet stays with its agency.
    expect((await seen(district.front, first.id)).recall).toMatchObject({ reason, document: null })
    expect(await hub.app.services.db.prisma.task.count({ where: { status: 'CANCELLED' } })).toBe(0)
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  })

  it('is no duplicate of what it recalls, but of itself', async () => {
    const district = await makeDistrict(hub)
    await imported(hub, district.clerk, { text: letterOf(district) })
    const packet = packetOf(letterOf(district), recall('31-CV/HU')).input
    const first = await imported(hub, district.clerk, packet)
    expect(await outcome(hub, district.clerk, IMPORT, packet)).toMatchObject({
      __typename: 'DuplicateError',
      existing: { id: first.id },
    })
    const text = { text: letterOf(district) }
    expect(await outcome(hub, district.clerk, IMPORT, text)).toMatchObject({ __typename: 'DuplicateError' })
  })

  it('holds for a document that is registered only after it', async () => {
    const district = await makeDistrict(hub)
    const packet = await received(district.clerk, letterOf(district), recall('31-CV/HU'))
    expect(codes(await seen(district.clerk, packet.id))).toContain('RECALLS_UNKNOWN')
    const late = await imported(hub, district.clerk, { text: letterOf(district) })
    expect((await seen(district.clerk, late.id)).recall).toMatchObject({ reason })
    expect(codes(await seen(district.clerk, packet.id))).toContain('RECALLS_EARLIER')
  })

  it('recalls every version of a document, and nothing once its own head was corrected', async () => {
    const district = await makeDistrict(hub)
    const first = await imported(hub, district.clerk, { text: letterOf(district) })
    const more = '\n3. Ủy ban nhân dân huyện báo cáo.\n'
    const second = await received(district.clerk, letterOf(district, { more }), { business: 'UPDATE' })
    const packet = await received(district.clerk, letterOf(district), { business: 'RECALL' })
    for (const { id } of [first, second]) {
      expect((await seen(district.clerk, id)).recall).toMatchObject({ kind: 'RECALL' })
    }
    const corrected = await outcome(hub, district.clerk, UPDATE, {
      directiveId: packet.id,
      expectedVersion: packet.version,
      symbol: '77-CV/HU',
    })
    expect(corrected.__typename).toBe('UpdateDirectiveSuccess')
    for (const { id } of [first, second]) expect((await seen(district.clerk, id)).recall).toBeNull()
    expect(codes(await seen(district.clerk, packet.id))).toContain('RECALLS_UNKNOWN')
  })

  it('does nothing to a document of another agency, also one it may read, and says whose it is', async () => {
    const district = await makeDistrict(hub)
    const first = await confirmed(
      hub,
      district.clerk,
      await imported(hub, district.clerk, { text: letterOf(district) }),
    )
    const packet = await received(district.front, letterOf(district), recall('31-CV/HU'))
    expect((await seen(district.clerk, first.id)).recall).toBeNull()
    const told = (await seen(district.front, packet.id)).warnings
    expect(told.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['RECALLS_UNKNOWN', 'EARLIER_ELSEWHERE']),
    )
    expect(told.find(({ code }) => code === 'EARLIER_ELSEWHERE')?.other).toEqual({ id: first.id })
    // One who may not read it is not told that it is there.
    const other = await makeDistrict(hub)
    const blind = await received(other.clerk, letterOf(district), recall('31-CV/HU'))
    expect(codes(await seen(other.clerk, blind.id))).not.toContain('EARLIER_ELSEWHERE')
  })

  it.each([
    ['another issuer', (text: string) => text.replace('HUYỆN ỦY', 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN')],
    ['another number', (text: string) => text.replace('31-CV/HU', '32-CV/HU')],
    ['another term of office', (text: string) => text.replace('tháng 3 năm 2024', 'tháng 3 năm 2026')],
    ['an earlier day', (text: string) => text.replace('tháng 3 năm 2024', 'tháng 2 năm 2024')],
  ])('does nothing to a document when it bears %s', async (_, change) => {
    const district = await makeDistrict(hub)
    const first = await imported(hub, district.clerk, { text: letterOf(district) })
    await received(district.clerk, change(letterOf(district)), { business: 'RECALL' })
    expect((await seen(district.clerk, first.id)).recall).toBeNull()
  })
})

describe('a packet that updates or replaces', () => {
  it.each([
    ['UPDATE', 'UPDATES_EARLIER', 'UPDATED', 'AMENDS'],
    ['REPLACE', 'REPLACES_EARLIER', 'REPLACED', 'REPLACES'],
  ] as const)('%s: ties both, and tasks go on', async (business, own, others, role) => {
    const district = await makeDistrict(hub)
    const first = await imported(hub, district.clerk, { text: letterOf(district) })
    const text = letterOf(district, { symbol: '33-CV/HU' })
    const responseTo = [{ symbol: '31-CV/HU', issuedOn: '2024-03-12' }]
    const packet = await received(district.clerk, text, { business, responseTo })
    const earlier = await seen(district.clerk, first.id)
    const later = await seen(district.clerk, packet.id)
    expect(codes(earlier)).toContain(others)
    expect(codes(later)).toContain(own)
    expect(earlier.recall).toBeNull()
    expect(earlier.document.affectedBy).toMatchObject([{ kind: business, document: { symbol: '33-CV/HU' } }])
    expect(later.document.effects).toMatchObject([{ earlier: { directive: { id: first.id } } }])
    expect(later.document.citations).toMatchObject([{ role, document: { directive: { id: first.id } } }])
    const input = { agreementId: await agreementOf(district), instructionIds: [first.instructions[0]?.id] }
    expect((await outcome(hub, district.clerk, MAKE, input)).__typename).toBe(
      'CreateTasksFromInstructionsSuccess',
    )
  })
})
