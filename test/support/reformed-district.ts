import { z } from 'zod'
import { insertAgency, insertSuccession, type NewAgency } from '../../server/src/features/agencies/service.ts'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { write } from '../../server/src/platform/write.ts'
import { ok } from './api.ts'
import { type District, imported, letterOf, makeDistrict } from './district.ts'
import type { TestHub } from './hub.ts'

/** An agency by its name. */
export const named = z.object({ name: z.string() })
const actor = z.object({
  text: z.string(),
  agency: named.nullable(),
  isGroup: z.boolean(),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  successor: named.nullable(),
  successors: z.array(named),
  presentMembers: z.array(named),
  found: z.object({ start: z.number(), end: z.number(), ruleText: z.string().nullable() }).nullable(),
  resolution: z.object({
    kind: z.string(),
    reason: z.string(),
    candidates: z.array(z.object({ reason: z.string(), agency: named })),
  }),
})
/** What `NAMES` answers. */
export const NAMES_SHAPE = z.object({
  node: z.object({
    document: z.object({
      id: z.string(),
      text: z.string(),
      addressees: z.array(actor),
      recipients: z.array(actor),
    }),
    instructions: z.array(
      z.object({ id: z.string(), path: z.string(), leads: z.array(actor), coordinates: z.array(actor) }),
    ),
  }),
})
const ACTOR = `{ text agency { name } isGroup members { id name } successor { name } successors { name }
  presentMembers { name } found { start end ruleText }
  resolution { kind reason candidates { reason agency { name } } } }`
/** Every name of a directive with what it is taken for. */
export const NAMES = `query($id: ID!) { node(id: $id) { ... on Directive {
  document { id text addressees ${ACTOR} recipients ${ACTOR} }
  instructions { id path leads ${ACTOR} coordinates ${ACTOR} } } } }`
/** A district with two communes, and bodies that ended: one with a successor, one split between both communes. */
export async function makeReformed(hub: TestHub) {
  const district = await makeDistrict(hub)
  const { prisma } = hub.app.services.db
  const { areaId } = await prisma.agency.findUniqueOrThrow({ where: { id: district.clerk.agencyId } })
  const enter = async (input: NewAgency) =>
    (await write(district.clerk.ctx, 'agency', input, (w) => insertAgency(w, input, null))).agencyId
  // One after another: the register's order is the members' order.
  const communes: string[] = []
  for (const name of ['Xã Thượng', 'Xã Hạ']) {
    const area = await prisma.area.create({ data: { kind: 'COMMUNE', name, parentId: areaId } })
    const printed = `Ủy ban nhân dân ${name.toLowerCase()} ${district.name}`
    const kind = 'PEOPLES_COMMITTEE'
    communes.push(await enter({ name: printed, kind, level: 'COMMUNE', areaId: area.id }))
  }
  const office = (name: string, validTo: string | null) =>
    enter({
      name: `${name} huyện ${district.name}`,
      kind: 'DEPARTMENT',
      level: 'DISTRICT',
      areaId,
      validTo,
    })
  const labour = await office('Phòng Lao động - Thương binh và Xã hội', '2025-02-28')
  const culture = await office('Phòng Văn hóa', '2025-02-28')
  const home = await office('Phòng Nội vụ', null)
  const followed = [
    { predecessorId: labour, successorId: home },
    ...communes.map((successorId) => ({ predecessorId: culture, successorId })),
  ]
  for (const pair of followed) {
    const input = { ...pair, kind: 'MERGE', effectiveOn: '2025-03-01' } as const
    await write(district.clerk.ctx, 'succession', input, async (w) => {
      await insertSuccession(w, input)
      return null
    })
  }
  const { agreementId } = await createAgreement(district.clerk.ctx, {
    title: 'Quy chế phối hợp huyện',
    kind: 'REGULATION',
    state: 'IN_FORCE',
    parties: [{ agencyId: district.clerk.agencyId, role: 'HOST' }],
  })
  return { district, agreementId: globalId('Agreement', agreementId), labour, home }
}

const POINTS = `
3. Phòng LĐ-TB&XH huyện chủ trì, phối hợp với UBND các xã thống kê số hộ cần giúp đỡ.

4. Phòng Văn hóa huyện chủ trì tuyên truyền trên loa các thôn.

5. Ủy ban nhân dân các xã rà soát các điểm xả thải ven kênh.
`

/** Registers a letter of the district with more points, and reads its names. */
export async function readNames(hub: TestHub, district: District, more = POINTS) {
  const registered = await imported(hub, district.clerk, { text: letterOf(district, { more }) })
  const { node } = await ok(hub, district.clerk, NAMES_SHAPE, NAMES, { id: registered.id })
  const at = (path: string) => {
    const point = node.instructions.find((one) => one.path === path)
    if (!point) throw new Error(`no point ${path}`)
    return point
  }
  return { registered, node, at }
}
