import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LETTERS } from '../../server/src/reader/sources/writers/letters.ts'
import { asDocx } from '../../server/src/reader/sources/writers/office-files.ts'
import { type Actor, makeScene } from '../support/actors.ts'
import { FAILURE, ok, outcome, send } from '../support/api.ts'
import { IMPORT, imported, letterOf, makeDistrict, UPDATE_INSTRUCTION } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const MORE = `
3. Ủy ban nhân dân huyện rà soát các điểm xả thải; xây dựng kế hoạch nạo vét ít nhất 80% số kênh; báo cáo kết quả về Ban Thường vụ Huyện ủy trước ngày 30/4/2024.
`

const FOUND = '... on Found { start end confidence rule ruleText }'
const ACTOR = `{ text inherited spans { start end } ${FOUND} }`
const READING = `query ($id: ID!) { node(id: $id) { ... on Directive {
  document { text }
  findings { field value ${FOUND} spans { start end } }
  signers { form { value ${FOUND} } onBehalfOf { value } title { value } name { value ${FOUND} } }
  drafter { value } foundCampaign { name { value } contents { number text start end } }
  warnings { code start end }
  instructions { id path
    leads { text found ${ACTOR} }
    reading { ${FOUND} monitor leads ${ACTOR} coordinates ${ACTOR} via ${ACTOR} campaignContents
      reportTo { value ${FOUND} } condition { value ${FOUND} } deadlines { on words ${FOUND} }
      recurrence { words months rrule ${FOUND} } jobs { value ${FOUND} } outputs { value ${FOUND} }
      amounts { words number unit ${FOUND} } } } } } }`

const found = z.looseObject({
  start: z.number(),
  end: z.number(),
  confidence: z.number().min(0).max(1),
  rule: z.string().regex(/^[A-Z_]+$/),
  ruleText: z.string().regex(/^\p{L}.*\.$/u),
})
const value = found.extend({ value: z.string() })
const actor = found.extend({
  text: z.string(),
  inherited: z.boolean(),
  spans: z.array(z.looseObject({})).min(1),
})
const shape = z.object({
  node: z.object({
    document: z.object({ text: z.string() }),
    findings: z.array(value.extend({ field: z.string() })),
    signers: z.array(z.object({ form: value, name: value, title: z.looseObject({ value: z.string() }) })),
    instructions: z.array(
      z.object({
        id: z.string(),
        path: z.string(),
        leads: z.array(z.object({ text: z.string(), found: actor.nullable() })),
        reading: found.extend({
          leads: z.array(actor),
          coordinates: z.array(actor),
          reportTo: value.nullable(),
          condition: value.nullable(),
          deadlines: z.array(found.extend({ on: z.string(), words: z.string() })),
          recurrence: found
            .extend({ words: z.string(), months: z.number().nullable(), rrule: z.string().nullable() })
            .nullable(),
          jobs: z.array(value),
          outputs: z.array(value),
          amounts: z.array(
            found.extend({ words: z.string(), number: z.number(), unit: z.string().nullable() }),
          ),
        }),
      }),
    ),
  }),
})

async function readingOf(as: Actor, id: string) {
  return (await ok(hub, as, shape, READING, { id })).node
}

describe('the reading', () => {
  test('is told whole: every finding with its place, its rule, and why', async () => {
    const district = await makeDistrict(hub)
    const { id } = await imported(hub, district.clerk, { text: letterOf(district, { more: MORE }) })
    const { document, findings, signers, instructions } = await readingOf(district.clerk, id)
    const quote = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end)
    expect(findings.find(({ field }) => field === 'symbol')?.ruleText).toBe('Dòng "Số" ở phần đầu văn bản.')
    expect(signers.map(({ name }) => [name.value, quote(name)])).toEqual([
      ['Trần Thị Thử Nghiệm', 'Trần Thị Thử Nghiệm'],
    ])
    const [first, second, third] = instructions.map(({ reading }) => reading)
    expect(first?.coordinates.map(quote)).toEqual(['Công an huyện'])
    expect(quote(first?.condition ?? { start: 0, end: 0 })).toContain('sau khi tỉnh có hướng dẫn')
    expect(second?.recurrence).toMatchObject({ months: 6, rrule: 'FREQ=MONTHLY;INTERVAL=6' })
    expect(third?.deadlines).toMatchObject([{ on: '2024-04-30', words: 'trước ngày 30/4/2024' }])
    expect(third?.jobs.length).toBeGreaterThan(1)
    for (const job of third?.jobs ?? []) expect(quote(job)).toBe(job.value)
    expect(third?.amounts).toMatchObject([{ number: 80, unit: '%' }])
    expect(third?.outputs.map(({ value: output }) => output).join()).toContain('kế hoạch')
    const english = await send(hub, district.clerk, {
      query: READING,
      variables: { id },
      headers: { 'accept-language': 'en' },
    })
    expect(JSON.stringify(english.data)).toContain('The line \\"Số\\" in the letterhead.')
  })

  test('of a body says where it was found; a name that a clerk wrote was found nowhere', async () => {
    const district = await makeDistrict(hub)
    const read = await imported(hub, district.clerk, { text: letterOf(district) })
    const [first, second] = read.instructions
    const leads = [{ text: 'Đội Thanh niên xung kích' }]
    const edit = { instructionId: second?.id, expectedVersion: 1, leads }
    await outcome(hub, district.clerk, UPDATE_INSTRUCTION, edit)
    const { document, instructions } = await readingOf(district.clerk, read.id)
    expect(instructions[0]?.id).toBe(first?.id)
    const place = instructions[0]?.leads[0]?.found
    expect(document.text.slice(place?.start, place?.end)).toBe('Ủy ban nhân dân huyện')
    expect(place).toMatchObject({ inherited: false })
    expect(instructions[1]?.leads).toEqual([{ text: 'Đội Thanh niên xung kích', found: null }])
    expect(instructions[1]?.reading.leads[0]?.text).toContain('Mặt trận')
  })

  test('kept by an earlier version is told as far as it goes', async () => {
    const district = await makeDistrict(hub)
    const { id } = await imported(hub, district.clerk, { text: letterOf(district) })
    const { prisma } = hub.app.services.db
    const row = await prisma.directive.findFirstOrThrow({
      where: { document: { registeredById: district.clerk.agencyId } },
    })
    const old = {
      symbol: { value: '31-CV/HU', start: 1, end: 9, confidence: 0.9 },
      signer: { form: null, title: null, name: null, onBehalfOf: null },
      instructions: [{ start: 0, end: 5, path: '1', leads: [], coordinates: [], confidence: 0.8 }],
    }
    await prisma.directive.update({ where: { id: row.id }, data: { reading: old } })
    const result = await send(hub, district.clerk, { query: READING, variables: { id } })
    expect(result.errors).toBeUndefined()
    const told = z.object({
      node: z.object({ findings: z.array(z.looseObject({})), instructions: z.array(z.looseObject({})) }),
    })
    const { node } = told.parse(result.data)
    expect(node.findings).toMatchObject([{ field: 'symbol', rule: null, ruleText: null }])
    expect(node.instructions).toMatchObject([
      { reading: { jobs: [], deadlines: [], rule: null } },
      { reading: null },
    ])
  })

  test('of a packet takes the envelope’s word and tells the difference', async () => {
    const { clerk } = await makeDistrict(hub)
    const [letter] = LETTERS
    if (!letter) throw new Error('there are letters')
    const content = Buffer.from(asDocx(letter)).toString('base64')
    const packet = `<edXML><MessageHeader><Code><CodeNumber>419</CodeNumber><CodeNotation>UBND-NV</CodeNotation></Code></MessageHeader><Attachment><AttachmentName>a.docx</AttachmentName><ContentTransferEncoded>${content}</ContentTransferEncoded></Attachment></edXML>`
    const file = { fileName: 'a.edxml', fileBase64: Buffer.from(packet).toString('base64') }
    const read = await imported(hub, clerk, file)
    expect(read.symbol).toBe('419/UBND-NV')
    expect(read.document).toMatchObject({ sourceFormat: 'docx', sourceFile: { name: 'a.edxml' } })
    expect(read.warnings.find(({ code }) => code === 'ENVELOPE_DIFFERS')?.message).toContain(
      'khác nhau về số, ký hiệu: gói tin ghi “419/UBND-NV”, văn bản ghi “418/UBND-NV”',
    )
  })
})

describe('a number', () => {
  const numberUsed = z.object({
    node: z.object({
      warnings: z.array(z.object({ code: z.string(), other: z.object({ id: z.string() }).nullable() })),
    }),
  })
  const usedBy = async (as: Actor, id: string) => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Directive { warnings { code other { id } } } } }'
    const { warnings } = (await ok(hub, as, numberUsed, query, { id })).node
    return warnings.filter(({ code }) => code === 'NUMBER_USED').map(({ other }) => other?.id)
  }

  test('used twice is told on both documents, and told no more once one is corrected', async () => {
    const district = await makeDistrict(hub)
    const text = letterOf(district, { symbol: '44-CV/HU' })
    const first = await imported(hub, district.clerk, { text })
    const second = await imported(hub, district.clerk, { text: text.replace('12 tháng 3', '20 tháng 5') })
    expect(await usedBy(district.clerk, first.id)).toEqual([second.id])
    expect(await usedBy(district.clerk, second.id)).toEqual([first.id])
    const edit = `mutation ($input: UpdateDirectiveInput!) { outcome: updateDirective(input: $input) { __typename ${FAILURE} } }`
    await outcome(hub, district.clerk, edit, {
      directiveId: second.id,
      expectedVersion: 1,
      symbol: '45-CV/HU',
    })
    expect(await usedBy(district.clerk, first.id)).toEqual([])
  })

  test('of a document that the viewer may not read is not told', async () => {
    const district = await makeDistrict(hub)
    const text = letterOf(district, { symbol: '46-CV/HU' })
    await imported(hub, district.outsider, { text })
    const own = await imported(hub, district.clerk, { text: text.replace('12 tháng 3', '20 tháng 5') })
    expect(await usedBy(district.clerk, own.id)).toEqual([])
  })
})

describe('tasks made of a point with several jobs', () => {
  const MAKE = `mutation ($input: CreateTasksFromInstructionsInput!) { outcome: createTasksFromInstructions(input: $input) {
    __typename ${FAILURE} ... on CreateTasksFromInstructionsSuccess { tasks { checklist { title done } } } } }`
  const made = z.object({
    tasks: z.array(z.object({ checklist: z.array(z.object({ title: z.string(), done: z.boolean() })) })),
  })

  async function point() {
    const district = await makeDistrict(hub)
    const scene = await makeScene(hub)
    await hub.app.services.db.prisma.membership.create({
      data: { personId: scene.host.personId, agencyId: district.clerk.agencyId, role: 'CLERK' },
    })
    const imports = await outcome(hub, scene.host, IMPORT, {
      text: letterOf(district, { more: MORE }),
      agencyId: district.clerk.gAgencyId,
    })
    const id = z.object({ directive: z.object({ id: z.string() }) }).parse(imports).directive.id
    const { instructions } = await readingOf(scene.host, id)
    const third = instructions[2]
    if (!third) throw new Error('the letter has three points')
    const make = async (more: Record<string, unknown>) =>
      outcome(hub, scene.host, MAKE, {
        agreementId: scene.gAgreementId,
        instructionIds: [third.id],
        defaultLeadAgencyId: scene.host.gAgencyId,
        leads: [{ instructionId: third.id, agencyId: scene.host.gAgencyId }],
        ...more,
      })
    return { third, make }
  }
  const stepsOf = (answer: unknown) => made.parse(answer).tasks.flatMap(({ checklist }) => checklist)

  test('have them as their checklist, when that is asked for', async () => {
    const { third, make } = await point()
    const steps = stepsOf(await make({ splitJobs: true }))
    expect(steps.map(({ title }) => title.toLowerCase())).toEqual(
      third.reading.jobs.map(({ value: job }) => job.toLowerCase().replace(/[;,.]$/, '')),
    )
    expect(steps.every(({ done }) => !done)).toBe(true)
  })

  test('have those that were chosen, or none when nobody asked', async () => {
    const { third, make } = await point()
    const jobs = [{ instructionId: third.id, indexes: [1] }]
    const wrong = [{ instructionId: third.id, indexes: [0, third.reading.jobs.length] }]
    expect(await make({ jobs: wrong })).toMatchObject({
      code: 'NO_SUCH_JOB',
      path: ['input', 'jobs', '0', 'indexes', '1'],
    })
    expect(stepsOf(await make({ jobs }))).toHaveLength(1)
    const other = await point()
    expect(stepsOf(await other.make({}))).toEqual([])
  })
})
