import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { insertAgency } from '../../server/src/features/agencies/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { write } from '../../server/src/platform/write.ts'
import type { Actor } from '../support/actors.ts'
import { ok, outcome } from '../support/api.ts'
import {
  CONFIRM,
  confirmed,
  imported,
  LINK,
  letterOf,
  makeDistrict,
  OPEN,
  type Read,
  success,
  UPDATE,
  UPDATE_INSTRUCTION,
} from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const found = z.object({ node: z.object({ id: z.string() }).nullable() })
async function finds(as: Actor, id: string): Promise<boolean> {
  return (await ok(hub, as, found, 'query ($id: ID!) { node(id: $id) { id } }', { id })).node !== null
}

describe('who reads', () => {
  test('a draft is its agency’s own; confirmed it is open to whom it names, and to nobody else', async () => {
    const district = await makeDistrict(hub)
    const { clerk, front, party, outsider } = district
    const read = await imported(hub, clerk, { text: letterOf(district) })
    const ids = [read.id, read.document.id, read.instructions[0]?.id ?? '']
    const readers = async () => {
      const actors = { clerk, front, party, outsider }
      const seen = Object.entries(actors).map(async ([name, actor]) => {
        const all = await Promise.all(ids.map((id) => finds(actor, id)))
        expect(new Set(all).size).toBe(1)
        const list =
          'query ($query: String) { directives(filter: { query: $query }) { totalCount nodes { id } } }'
        const page = z.object({
          directives: z.object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string() })) }),
        })
        const { directives } = await ok(hub, actor, page, list, { query: 'giu sach dong kenh' })
        expect(directives).toEqual(
          all[0] ? { totalCount: 1, nodes: [{ id: read.id }] } : { totalCount: 0, nodes: [] },
        )
        return all[0] ? name : null
      })
      return (await Promise.all(seen)).filter((name) => name !== null)
    }
    expect(await readers()).toEqual(['clerk'])
    const waiting = z.object({ viewer: z.object({ unreviewedDirectives: z.number() }) })
    const toReview = async () =>
      (await ok(hub, clerk, waiting, '{ viewer { unreviewedDirectives } }')).viewer.unreviewedDirectives
    expect(await toReview()).toBe(1)
    await confirmed(hub, clerk, read)
    expect(await readers()).toEqual(['clerk', 'front', 'party'])
    expect(await toReview()).toBe(0)
    const hidden = { directiveId: read.id, expectedVersion: 2, subject: 'x' }
    expect(await outcome(hub, outsider, UPDATE, hidden)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await outcome(hub, front, UPDATE, hidden)).toMatchObject({ __typename: 'ForbiddenError' })
  })

  test('an addressee’s first opening is noted for its agency alone', async () => {
    const district = await makeDistrict(hub)
    const read = await confirmed(
      hub,
      district.clerk,
      await imported(hub, district.clerk, { text: letterOf(district) }),
    )
    const open = async () =>
      success
        .parse(await outcome(hub, district.front, OPEN, { directiveId: read.id }))
        .directive.document.addressees.map(({ openedAt }) => openedAt)
    const [committee, front] = await open()
    expect(committee).toBeNull()
    expect(front).not.toBeNull()
    expect(await open()).toEqual([null, front])
    const hidden = await outcome(hub, district.outsider, OPEN, { directiveId: read.id })
    expect(hidden).toMatchObject({ __typename: 'NotFoundError' })
  })
})

describe('correcting', () => {
  test('of two on one version the second is told', async () => {
    const district = await makeDistrict(hub)
    const read = await imported(hub, district.clerk, { text: letterOf(district) })
    const input = { directiveId: read.id, expectedVersion: 1, symbol: '33-CV/HU', issuerText: null }
    const after = success.parse(await outcome(hub, district.clerk, UPDATE, input)).directive
    expect(after).toMatchObject({ symbol: '33-CV/HU', issuer: null, version: 2 })
    const stale = { __typename: 'StateError', code: 'STALE', path: ['input', 'expectedVersion'] }
    expect(await outcome(hub, district.clerk, UPDATE, input)).toMatchObject(stale)
    const confirm = { directiveId: read.id, expectedVersion: 1 }
    expect(await outcome(hub, district.clerk, CONFIRM, confirm)).toMatchObject(stale)
  })

  test('an instruction: its state, day and bodies; confirmed, only the bodies’ links', async () => {
    const district = await makeDistrict(hub)
    const read = await imported(hub, district.clerk, { text: letterOf(district) })
    const [first, second] = read.instructions
    const edit = (expectedVersion: number, more: Record<string, unknown>) =>
      outcome(hub, district.clerk, UPDATE_INSTRUCTION, { instructionId: first?.id, expectedVersion, ...more })
    const leads = [{ text: 'Đội Thanh niên xung kích' }]
    expect(await edit(1, { state: 'ACCEPTED', deadlineOn: '2024-06-30', leads })).toMatchObject({
      instruction: {
        version: 2,
        state: 'ACCEPTED',
        deadlineOn: '2024-06-30',
        leads: [{ text: 'Đội Thanh niên xung kích', agency: null }],
        directive: { version: 2 },
      },
    })
    expect(await edit(1, { state: 'DISMISSED' })).toMatchObject({ __typename: 'StateError', code: 'STALE' })
    expect(await edit(2, { deadlineOn: null, leads: [{ text: ' ' }] })).toMatchObject({ code: 'REQUIRED' })
    const unknown = [{ text: 'Đội', agencyId: globalId('Agency', randomUUID()) }]
    expect(await edit(2, { leads: unknown })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'leads'] })

    const dismissal = { instructionId: second?.id, expectedVersion: 1, state: 'DISMISSED' }
    await outcome(hub, district.clerk, UPDATE_INSTRUCTION, dismissal)
    const done = await confirmed(hub, district.clerk, { id: read.id, version: 3 })
    expect(done.instructions.map(({ state }) => state)).toEqual(['ACCEPTED', 'DISMISSED'])
    expect(done).toMatchObject({ state: 'CONFIRMED', viewerCanEdit: false })
    const frozen = { __typename: 'StateError', code: 'ALREADY_CONFIRMED' }
    expect(await edit(2, { state: 'DISMISSED' })).toMatchObject(frozen)
    expect(await edit(2, { leads: [] })).toMatchObject(frozen)
    const linked = [{ ...leads[0], agencyId: district.outsider.gAgencyId }]
    expect(await finds(district.outsider, read.id)).toBe(false)
    expect(await edit(2, { leads: linked })).toMatchObject({
      instruction: { version: 3, leads: [{ agency: { id: district.outsider.gAgencyId } }] },
    })
    expect(await finds(district.outsider, read.id)).toBe(true)
  })

  test('a name linked once is linked everywhere, and remembered for the next letter', async () => {
    const district = await makeDistrict(hub)
    const more = '\n3. Phòng Nội vụ huyện chủ trì, phối hợp với Công an huyện rà soát các bãi rác.\n'
    const read = await imported(hub, district.clerk, { text: letterOf(district, { more }) })
    const input = {
      directiveId: read.id,
      text: 'công an huyện',
      agencyId: district.outsider.gAgencyId,
      remember: true,
    }
    const linked = success.parse(await outcome(hub, district.clerk, LINK, input)).directive
    const police = (of: Read) =>
      of.instructions.flatMap((i) => i.coordinates).map((actor) => actor.agency !== null)
    expect(police(linked)).toEqual([true, true])
    const next = await imported(hub, district.clerk, {
      text: letterOf(district, { symbol: '32-CV/HU', more }),
    })
    expect(police(next)).toEqual([true, true])
    expect(await outcome(hub, district.clerk, LINK, { ...input, text: 'Ban X' })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'text'],
    })
  })

  test('a name that several bodies of the district bear is left open, with all of them to choose from', async () => {
    const district = await makeDistrict(hub)
    const { areaId } = await hub.app.services.db.prisma.agency.findUniqueOrThrow({
      where: { id: district.clerk.agencyId },
    })
    const input = {
      name: `Công an huyện ${district.name}`,
      kind: 'OTHER',
      level: 'DISTRICT',
      areaId,
    } as const
    for (const _ of [1, 2])
      await write(district.clerk.ctx, 'agency', input, (w) => insertAgency(w, input, null))
    const more = '\n3. Công an huyện chủ trì tuần tra ban đêm.\n'
    const read = await imported(hub, district.clerk, { text: letterOf(district, { more }) })
    expect(read.instructions.at(-1)?.leads).toEqual([
      { text: 'Công an huyện', agency: null, candidates: [{ name: input.name }, { name: input.name }] },
    ])
  })
})
