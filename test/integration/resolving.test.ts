import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { insertAgency } from '../../server/src/features/agencies/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { write } from '../../server/src/platform/write.ts'
import { makeActor } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { confirmed, type District } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { makeReformed, NAMES, NAMES_SHAPE, named, readNames } from '../support/reformed-district.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const MAKE = `mutation($input: CreateTasksFromInstructionsInput!) { outcome: createTasksFromInstructions(input: $input) {
  __typename ${FAILURE} ... on CreateTasksFromInstructionsSuccess { tasks { title description
    leadAgency { name } coordinatingAgencies { name } } } } }`
const made = z.object({
  tasks: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      leadAgency: named,
      coordinatingAgencies: z.array(named),
    }),
  ),
})

describe('a name in a letter', () => {
  it('says how sure it is, and who does today what an ended body did', async () => {
    const { district } = await makeReformed(hub)
    const { node, at } = await readNames(hub, district)
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
    const { district } = await makeReformed(hub)
    const { at } = await readNames(hub, district)
    const group = at('3').coordinates[0]
    expect(group).toMatchObject({ text: 'UBND các xã', agency: null, isGroup: true })
    expect(group?.members.map(({ name }) => name)).toEqual([
      `Ủy ban nhân dân xã thượng ${district.name}`,
      `Ủy ban nhân dân xã hạ ${district.name}`,
    ])
    expect(group?.resolution).toMatchObject({
      kind: 'NONE',
      reason: expect.stringMatching(/^Là nhóm 2 cơ quan .*Huyện/),
    })
    expect(group?.presentMembers).toHaveLength(2)
  })

  it('tells of a group who does today the work of its members that have ended', async () => {
    const { district } = await makeReformed(hub)
    const { at } = await readNames(hub, district, '\n3. Các phòng, ban thuộc huyện dọn sạch khuôn viên.\n')
    const group = at('3').leads[0]
    const offices = (names: readonly string[]) => names.map((name) => `${name} huyện ${district.name}`)
    expect(group?.members.map(({ name }) => name)).toEqual(
      offices(['Phòng Lao động - Thương binh và Xã hội', 'Phòng Văn hóa', 'Phòng Nội vụ']),
    )
    // The office of labour went into home affairs, that of culture into two communes.
    expect(group?.presentMembers.map(({ name }) => name).sort()).toEqual(
      [
        ...offices(['Phòng Nội vụ']),
        ...['thượng', 'hạ'].map((it) => `Ủy ban nhân dân xã ${it} ${district.name}`),
      ].sort(),
    )
  })

  it('in head and foot tells where it was found, and can be asked for alone', async () => {
    const { district } = await makeReformed(hub)
    const { node } = await readNames(hub, district)
    const { id, text, addressees, recipients } = node.document
    for (const one of [...addressees, ...recipients]) {
      if (!one.found) throw new Error(`${one.text} has no place`)
      expect(text.slice(one.found.start, one.found.end)).not.toBe('')
      expect(one.found.ruleText).toEqual(expect.any(String))
    }
    expect(addressees.length + recipients.length).toBeGreaterThan(2)
    const wanted = addressees[1]?.text
    const alone = `query($id: ID!, $text: String) { node(id: $id) { ... on OfficialDocument {
      addressees(text: $text) { text } recipients(text: $text) { text } } } }`
    const lists = z.object({ text: z.string() }).array()
    const answer = z.object({ node: z.object({ addressees: lists, recipients: lists }) })
    expect(await ok(hub, district.clerk, answer, alone, { id, text: wanted })).toEqual({
      node: { addressees: [{ text: wanted }], recipients: [] },
    })
  })

  it('that nobody surely bears lists whom it may mean, each with why', async () => {
    const { district } = await makeReformed(hub)
    const name = `Phòng Dân tộc huyện ${district.name}`
    const input = { name, kind: 'DEPARTMENT', level: 'DISTRICT', validFrom: '2025-03-01' } as const
    await write(district.clerk.ctx, 'agency', input, (w) => insertAgency(w, input, null))
    const { at } = await readNames(hub, district, `\n3. ${name} rà soát các hộ ven kênh.\n`)
    expect(at('3').leads[0]).toMatchObject({
      agency: null,
      resolution: {
        kind: 'CANDIDATE',
        candidates: [{ agency: { name }, reason: 'Thành lập ngày 01/03/2025, sau ngày của văn bản.' }],
      },
    })
  })
})

describe('tasks of points with groups and past names', () => {
  const make = async (as: District, input: Record<string, unknown>) => outcome(hub, as.clerk, MAKE, input)

  it('keep the group in words unless it is spelt out; the living successor leads', async () => {
    const { district, agreementId } = await makeReformed(hub)
    const { at } = await readNames(hub, district)
    const input = { agreementId, instructionIds: [at('3').id] }
    const [task] = made.parse(await make(district, input)).tasks
    expect(task?.leadAgency.name).toBe(`Phòng Nội vụ huyện ${district.name}`)
    expect(task?.coordinatingAgencies).toEqual([])
    expect(task?.description).toContain(`(nay: Phòng Nội vụ huyện ${district.name})`)
    expect(task?.description).toContain('Phối hợp theo văn bản: UBND các xã')
  })

  it('let members coordinate, or lead a task each', async () => {
    const { district, agreementId } = await makeReformed(hub)
    const { at } = await readNames(hub, district)
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
    const { district, agreementId, home } = await makeReformed(hub)
    const { at } = await readNames(hub, district)
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
    const { district, agreementId, home } = await makeReformed(hub)
    const { at } = await readNames(hub, district)
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
    const { district, agreementId } = await makeReformed(hub)
    const more = '\n3. Các đơn vị có liên quan dọn vệ sinh nơi làm việc.\n'
    const { at } = await readNames(hub, district, more)
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
  const { district } = await makeReformed(hub)
  const { registered } = await readNames(hub, district)
  await confirmed(hub, district.clerk, registered)
  const stranger = await makeActor(hub)
  const seen = z.object({ node: z.null() })
  expect(await ok(hub, stranger, seen, NAMES, { id: registered.id })).toEqual({ node: null })
  expect(
    (await ok(hub, district.front, NAMES_SHAPE, NAMES, { id: registered.id })).node.instructions.length,
  ).toBe(5)
})
