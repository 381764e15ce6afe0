import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { insertAgency, insertSuccession, type NewAgency } from '../../server/src/features/agencies/service.ts'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { write } from '../../server/src/platform/write.ts'
import { makeActor } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { confirmed, type District, imported, letterOf, makeDistrict } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const agency = z.object({ name: z.string() })
const actor = z.object({
  text: z.string(),
  agency: agency.nullable(),
  isGroup: z.boolean(),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  successor: agency.nullable(),
  successors: z.array(agency),
  resolution: z.object({ kind: z.string(), reason: z.string() }),
})
const shape = z.object({
  node: z.object({
    document: z.object({ addressees: z.array(actor) }),
    instructions: z.array(
      z.object({ id: z.string(), path: z.string(), leads: z.array(actor), coordinates: z.array(actor) }),
    ),
  }),
})
const ACTOR = `{ text agency { name } isGroup members { id name } successor { name } successors { name }
  resolution { kind reason } }`
const READ = `query($id: ID!) { node(id: $id) { ... on Directive { document { addressees ${ACTOR} }
  instructions { id path leads ${ACTOR} coordinates ${ACTOR} } } } }`
const MAKE = `mutation($input: CreateTasksFromInstructionsInput!) { outcome: createTasksFromInstructions(input: $input) {
  __typename ${FAILURE} ... on CreateTasksFromInstructionsSuccess { tasks { title description
    leadAgency { name } coordinatingAgencies { name } } } } }`
const made = z.object({
  tasks: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      leadAgency: agency,
      coordinatingAgencies: z.array(agency),
    }),
  ),
})

/** A district with two communes, and bodies that ended: one with a successor, one split between both communes. */
async function makeReformed() {
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

async function read(district: District, more = POINTS) {
  const registered = await imported(hub, district.clerk, { text: letterOf(district, { more }) })
  const { node } = await ok(hub, district.clerk, shape, READ, { id: registered.id })
  const at = (path: string) => {
    const point = node.instructions.find((one) => one.path === path)
    if (!point) throw new Error(`no point ${path}`)
    return point
  }
  return { registered, node, at }
}

describe('a name in a letter', () => {
  it('says how sure it is, and who does today what an ended body did', async () => {
    const { district } = await makeReformed()
    const { node, at } = await read(district)
    expect(node.document.addressees[0]).toMatchObject({
      agency: { name: `Ủy ban nhân dân huyện ${district.name}` },
      isGroup: false,
      members: [],
      resolution: { kind: 'AREA', reason: expect.stringContaining(`Huyện ${district.name}`) },
    })
    expect(at('3').leads[0]).toMatchObject({
      agency: { name: `Phòng Lao động - Thương binh và Xã hội huyện ${district.name}` },
      successor: { name: `Phòng Nội vụ huyện ${district.name}` },
      resolution: { kind: 'PAST_NAME', reason: 'Cơ quan này đã kết thúc hoạt động ngày 28/02/2025.' },
    })
    const culture = at('4').leads[0]
    expect(culture?.successor).toBeNull()
    expect(culture?.successors).toHaveLength(2)
  })

  it('that means several bodies is linked to none of them and tells its members', async () => {
    const { district } = await makeReformed()
    const { at } = await read(district)
    const group = at('3').coordinates[0]
    expect(group).toMatchObject({ text: 'UBND các xã', agency: null, isGroup: true })
    expect(group?.members.map(({ name }) => name)).toEqual([
      `Ủy ban nhân dân xã thượng ${district.name}`,
      `Ủy ban nhân dân xã hạ ${district.name}`,
    ])
    expect(group?.resolution).toEqual({ kind: 'NONE', reason: 'Là nhóm 2 cơ quan theo danh bạ.' })
  })
})

describe('tasks of points with groups and past names', () => {
  const make = async (as: District, input: Record<string, unknown>) => outcome(hub, as.clerk, MAKE, input)

  it('keep the group in words unless it is spelt out; the living successor leads', async () => {
    const { district, agreementId } = await makeReformed()
    const { at } = await read(district)
    const input = { agreementId, instructionIds: [at('3').id] }
    const [task] = made.parse(await make(district, input)).tasks
    expect(task?.leadAgency.name).toBe(`Phòng Nội vụ huyện ${district.name}`)
    expect(task?.coordinatingAgencies).toEqual([])
    expect(task?.description).toContain(`(nay: Phòng Nội vụ huyện ${district.name})`)
    expect(task?.description).toContain('Phối hợp theo văn bản: UBND các xã')
  })

  it('let members coordinate, or lead a task each', async () => {
    const { district, agreementId } = await makeReformed()
    const { at } = await read(district)
    const [three, five] = [at('3'), at('5')]
    const groups = [
      { instructionId: three.id, text: 'ubnd các xã' },
      { instructionId: five.id, text: 'Ủy ban nhân dân các xã', perMember: true },
    ]
    const input = { agreementId, instructionIds: [three.id, five.id], groups }
    const { tasks } = made.parse(await make(district, input))
    expect(tasks.map((task) => [task.leadAgency.name, task.coordinatingAgencies.length])).toEqual([
      [`Phòng Nội vụ huyện ${district.name}`, 2],
      [`Ủy ban nhân dân xã thượng ${district.name}`, 0],
      [`Ủy ban nhân dân xã hạ ${district.name}`, 0],
    ])
    expect(await make(district, { agreementId, instructionIds: [five.id] })).toMatchObject({
      code: 'ALREADY_MADE',
    })
  })

  it('take only the members wanted', async () => {
    const { district, agreementId, home } = await makeReformed()
    const { at } = await read(district)
    const { id, leads } = at('5')
    const one = leads[0]?.members[1]
    const group = { instructionId: id, text: leads[0]?.text, perMember: true }
    const wrong = {
      agreementId,
      instructionIds: [id],
      groups: [{ ...group, agencyIds: [globalId('Agency', home)] }],
    }
    expect(await make(district, wrong)).toMatchObject({
      code: 'NOT_IN_GROUP',
      path: ['input', 'groups', '0', 'agencyIds', '0'],
    })
    const right = { agreementId, instructionIds: [id], groups: [{ ...group, agencyIds: [one?.id] }] }
    const { tasks } = made.parse(await make(district, right))
    expect(tasks.map((task) => task.leadAgency.name)).toEqual([one?.name])
  })

  it('ask for a lead when several followed the one named, and say where', async () => {
    const { district, agreementId, home } = await makeReformed()
    const { at } = await read(district)
    const { id } = at('4')
    const input = { agreementId, instructionIds: [id] }
    expect(await make(district, input)).toMatchObject({
      __typename: 'ValidationError',
      code: 'SUCCESSOR_NEEDED',
      message: expect.stringContaining('2 cơ quan kế nhiệm'),
      path: ['input', 'leads'],
    })
    const leads = [{ instructionId: id, agencyId: globalId('Agency', home) }]
    const [task] = made.parse(await make(district, { ...input, leads })).tasks
    expect(task?.leadAgency.name).toBe(`Phòng Nội vụ huyện ${district.name}`)
    expect(task?.coordinatingAgencies).toHaveLength(2)
  })

  it('refuse to guess who is in an open group, or one the point does not name', async () => {
    const { district, agreementId } = await makeReformed()
    const more = '\n3. Các đơn vị có liên quan dọn vệ sinh nơi làm việc.\n'
    const { at } = await read(district, more)
    const { id } = at('3')
    const spell = (text: string) => ({
      agreementId,
      instructionIds: [id],
      groups: [{ instructionId: id, text }],
    })
    expect(await make(district, spell('Các đơn vị có liên quan'))).toMatchObject({
      code: 'GROUP_OPEN',
      path: ['input', 'groups', '0', 'text'],
    })
    expect(await make(district, spell('Các thôn'))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'groups', '0', 'text'],
    })
  })
})

it('a confirmed letter keeps what it says of names to those who may read it', async () => {
  const { district } = await makeReformed()
  const { registered } = await read(district)
  await confirmed(hub, district.clerk, registered)
  const stranger = await makeActor(hub)
  const seen = z.object({ node: z.null() })
  expect(await ok(hub, stranger, seen, READ, { id: registered.id })).toEqual({ node: null })
  expect((await ok(hub, district.front, shape, READ, { id: registered.id })).node.instructions.length).toBe(5)
})
