import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ok, outcome } from '../support/api.ts'
import { imported, LINK, letterOf, makeDistrict, type Read } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

it('what one agency learns, its own later letters know, and no other agency’s', async () => {
  const district = await makeDistrict(hub)
  const more = '\n3. Công an huyện chủ trì tuần tra ban đêm dọc kênh.\n'
  const first = await imported(hub, district.clerk, { text: letterOf(district, { more }) })
  const lead = (of: Read) => of.instructions.find(({ path }) => path === '3')?.leads[0]?.agency?.name ?? null
  expect(lead(first)).toBeNull()
  const link = {
    directiveId: first.id,
    text: 'Công an huyện',
    agencyId: district.front.gAgencyId,
    remember: true,
  }
  expect(await outcome(hub, district.clerk, LINK, link)).toMatchObject({
    __typename: 'LinkDirectiveActorSuccess',
  })
  const next = letterOf(district, { symbol: '32-CV/HU', more })
  expect(lead(await imported(hub, district.clerk, { text: next }))).toContain('Mặt trận')
  expect(lead(await imported(hub, district.party, { text: next }))).toBeNull()
  const { aliases } = await hub.app.services.db.prisma.agency.findUniqueOrThrow({
    where: { id: district.front.agencyId },
  })
  expect(aliases).toEqual([])
})

it('citations wait for their document in every way of writing its symbol', async () => {
  const district = await makeDistrict(hub)
  const basis =
    'Thực hiện Chương trình số 28-Ctr/TU ngày 12/3/2024 của Tỉnh ủy và Quy định số 061-QĐ/HU của Huyện ủy. '
  const early = await imported(hub, district.clerk, {
    text: letterOf(district, { symbol: '60-CV/HU', basis }),
  })
  const cited = async () => {
    const shape = z.object({
      node: z.object({
        document: z.object({
          citations: z.array(
            z.object({ symbol: z.string(), document: z.object({ symbol: z.string() }).nullable() }),
          ),
        }),
      }),
    })
    const query =
      'query($id: ID!) { node(id: $id) { ... on Directive { document { citations { symbol document { symbol } } } } } }'
    const { node } = await ok(hub, district.clerk, shape, query, { id: early.id })
    return Object.fromEntries(
      node.document.citations.map(({ symbol, document }) => [symbol, document?.symbol ?? null]),
    )
  }
  expect(await cited()).toEqual({ '28-Ctr/TU': null, '061-QĐ/HU': null })
  const arrived = await imported(hub, district.clerk, { text: letterOf(district, { symbol: '28 - CTr/TU' }) })
  await imported(hub, district.clerk, { text: letterOf(district, { symbol: '61-QĐ/HU' }) })
  const found = await cited()
  expect(found['28-Ctr/TU']).toBe(arrived.symbol)
  // Padded in no usual way, and only the issuer's words agree with the letterhead.
  expect(found['061-QĐ/HU']).toBe('61-QĐ/HU')
})
