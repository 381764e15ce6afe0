import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { insertAgency } from '../../server/src/features/agencies/service.ts'
import { confirmDirective, importDirective } from '../../server/src/features/directives/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { write } from '../../server/src/platform/write.ts'
import { type Actor, makeActor } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'lientich-directives-'))
let hub: TestHub
beforeAll(async () => {
  hub = await startHub({ config: { dataDir, fileMaxBytes: 1_000_000, fileQuotaBytes: 150_000 } })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** The bodies of one made-up district, each with a person, and somebody of no part in it. */
interface District {
  readonly name: string
  readonly clerk: Actor
  readonly front: Actor
  readonly party: Actor
  readonly outsider: Actor
}

const SYLLABLES = ['An', 'Bình', 'Cẩm', 'Đông', 'Giao', 'Hòa', 'Khánh', 'Lạc', 'Minh', 'Nghĩa']
let districts = 0

async function makeDistrict(): Promise<District> {
  const { prisma } = hub.app.services.db
  const at = districts++
  const name = `${SYLLABLES[at % 10]} ${SYLLABLES[Math.floor(at / 10) % 10]} Phước`
  const area = await prisma.area.create({ data: { kind: 'DISTRICT', name: `Huyện ${name}` } })
  const outsider = await makeActor(hub, { role: 'ADMIN' })
  const agency = async (printed: string) => {
    const input = { name: printed, kind: 'OTHER', level: 'DISTRICT', areaId: area.id } as const
    return (await write(outsider.ctx, 'agency', input, (w) => insertAgency(w, input, null))).agencyId
  }
  const [committee, front, party] = [
    await agency(`Ủy ban nhân dân huyện ${name}`),
    await agency(`Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${name}`),
    await agency(`Huyện ủy ${name}`),
  ]
  return {
    name,
    clerk: await makeActor(hub, { agencyId: committee, role: 'CLERK' }),
    front: await makeActor(hub, { agencyId: front }),
    party: await makeActor(hub, { agencyId: party }),
    outsider,
  }
}

interface Printed {
  readonly symbol?: string
  readonly basis?: string
  readonly mark?: string
  readonly more?: string
}

/** A letter of the district's Party committee, in the official form. */
function letterOf({ name }: District, printed: Printed = {}): string {
  const { symbol = '31-CV/HU', basis = '', mark = '', more = '' } = printed
  return `ĐẢNG BỘ TỈNH AN PHƯỚC
HUYỆN ỦY ${name.toUpperCase()}
*
Số ${symbol}
${mark}
V/v phối hợp vận động nhân dân giữ sạch dòng kênh

ĐẢNG CỘNG SẢN VIỆT NAM
${name}, ngày 12 tháng 3 năm 2024

Kính gửi:
- UBND huyện;
- Ủy ban Mặt trận Tổ quốc Việt Nam huyện.

${basis}Để các kênh trong huyện sạch trước mùa mưa, Ban Thường vụ Huyện ủy yêu cầu:

1. Ủy ban nhân dân huyện chủ trì, phối hợp với Công an huyện rà soát các điểm xả thải (sau khi tỉnh có hướng dẫn).

2. Ủy ban Mặt trận Tổ quốc Việt Nam huyện vận động hộ dân ký cam kết, định kỳ 6 tháng báo cáo Ban Thường vụ Huyện ủy.
${more}
Nơi nhận:
- Như kính gửi;
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Trần Thị Thử Nghiệm
`
}

const FIELDS = `directive { id symbol kind issuedOn issuerText state version viewerCanEdit viewerCanConfirm
  issuer { name } warnings { code message } findings { field value start end }
  document { id text sourceFormat sourceFile { name size } addressees { text agency { name } openedAt }
    citations { symbol document { symbol } } citedBy { from { symbol } } }
  instructions { id path state version condition recurrenceMonths
    leads { text agency { name } candidates { name } } coordinates { text agency { name } } } }`
const IMPORT = `mutation ($input: ImportDirectiveInput!) { outcome: importDirective(input: $input) {
  __typename ${FAILURE} ... on StateSecretError { mark } ... on DuplicateError { existing { id } }
  ... on ImportDirectiveSuccess { ${FIELDS} } } }`
const CONFIRM = `mutation ($input: ConfirmDirectiveInput!) { outcome: confirmDirective(input: $input) {
  __typename ${FAILURE} ... on ConfirmDirectiveSuccess { ${FIELDS} } } }`
const UPDATE = `mutation ($input: UpdateDirectiveInput!) { outcome: updateDirective(input: $input) {
  __typename ${FAILURE} ... on UpdateDirectiveSuccess { ${FIELDS} } } }`
const UPDATE_INSTRUCTION = `mutation ($input: UpdateInstructionInput!) { outcome: updateInstruction(input: $input) {
  __typename ${FAILURE} ... on UpdateInstructionSuccess { instruction { id version state deadlineOn
    leads { text agency { id } } directive { version } } } } }`
const LINK = `mutation ($input: LinkDirectiveActorInput!) { outcome: linkDirectiveActor(input: $input) {
  __typename ${FAILURE} ... on LinkDirectiveActorSuccess { ${FIELDS} } } }`
const OPEN = `mutation ($input: MarkDirectiveOpenedInput!) { outcome: markDirectiveOpened(input: $input) {
  __typename ${FAILURE} ... on MarkDirectiveOpenedSuccess { ${FIELDS} } } }`

const agency = z.object({ name: z.string() }).nullable()
const directive = z.object({
  id: z.string(),
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: agency,
  state: z.string(),
  version: z.number(),
  viewerCanEdit: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  findings: z.array(z.object({ field: z.string(), start: z.number(), end: z.number() })),
  document: z.object({
    id: z.string(),
    text: z.string(),
    sourceFormat: z.string(),
    sourceFile: z.object({ name: z.string(), size: z.number() }).nullable(),
    addressees: z.array(z.object({ text: z.string(), agency, openedAt: z.string().nullable() })),
    citations: z.array(
      z.object({ symbol: z.string().nullable(), document: z.object({ symbol: z.string() }).nullable() }),
    ),
    citedBy: z.array(z.object({ from: z.object({ symbol: z.string() }) })),
  }),
  instructions: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      state: z.string(),
      version: z.number(),
      condition: z.string().nullable(),
      recurrenceMonths: z.number().nullable(),
      leads: z.array(
        z.object({ text: z.string(), agency, candidates: z.array(z.object({ name: z.string() })) }),
      ),
      coordinates: z.array(z.object({ text: z.string(), agency })),
    }),
  ),
})
type Read = z.infer<typeof directive>
const success = z.object({ directive })

async function imported(as: Actor, input: Record<string, unknown>): Promise<Read> {
  const answer = await outcome(hub, as, IMPORT, input)
  expect(answer).toMatchObject({ __typename: 'ImportDirectiveSuccess' })
  return success.parse(answer).directive
}

async function confirmed(as: Actor, read: Pick<Read, 'id' | 'version'>): Promise<Read> {
  const input = { directiveId: read.id, expectedVersion: read.version, acceptAll: true }
  return success.parse(await outcome(hub, as, CONFIRM, input)).directive
}

const found = z.object({ node: z.object({ id: z.string() }).nullable() })
async function finds(as: Actor, id: string): Promise<boolean> {
  return (await ok(hub, as, found, 'query ($id: ID!) { node(id: $id) { id } }', { id })).node !== null
}

describe('importing a letter', () => {
  test('reads it in its setting: issuer, addressees and leads become agencies', async () => {
    const district = await makeDistrict()
    const read = await imported(district.clerk, { text: letterOf(district) })
    expect(read).toMatchObject({ symbol: '31-CV/HU', issuedOn: '2024-03-12', state: 'DRAFT', version: 1 })
    expect(read.issuer?.name).toBe(`Huyện ủy ${district.name}`)
    expect(read.document.addressees.map((actor) => actor.agency?.name)).toEqual([
      `Ủy ban nhân dân huyện ${district.name}`,
      `Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${district.name}`,
    ])
    const [first, second] = read.instructions
    expect(first).toMatchObject({ path: '1', state: 'PROPOSED', condition: 'sau khi tỉnh có hướng dẫn' })
    expect(first?.leads[0]?.agency?.name).toBe(`Ủy ban nhân dân huyện ${district.name}`)
    expect(first?.coordinates).toEqual([{ text: 'Công an huyện', agency: null }])
    expect(second).toMatchObject({ path: '2', recurrenceMonths: 6 })
    const quote = read.findings.find(({ field }) => field === 'symbol')
    expect(read.document.text.slice(quote?.start, quote?.end)).toBe('31-CV/HU')
  })

  test('what is not printed stays null and is told', async () => {
    const { clerk } = await makeDistrict()
    const read = await imported(clerk, { text: 'Đề nghị Phòng Tư pháp tổng hợp, báo cáo kết quả.' })
    expect(read).toMatchObject({ symbol: null, issuedOn: null })
    expect(read.warnings).toContainEqual({ code: 'MISSING_SYMBOL', message: 'Không thấy số, ký hiệu.' })
  })

  test('decomposed letters, NUL and CRLF change nothing', async () => {
    const district = await makeDistrict()
    const text = `\u0000${letterOf(district).normalize('NFD').replaceAll('\n', '\r\n')}`
    const read = await imported(district.clerk, { text })
    expect(read.document.text).toBe(letterOf(district))
    expect(read.instructions.map(({ path }) => path)).toEqual(['1', '2'])
  })

  test('keeps the file it came as, until the agency’s quota is used up', async () => {
    const district = await makeDistrict()
    const file = (symbol: string, size = 0) => ({
      fileName: 'van-ban.txt',
      fileBase64: Buffer.from(`${letterOf(district, { symbol })}${' '.repeat(size)}`).toString('base64'),
    })
    const read = await imported(district.clerk, file('40-CV/HU', 60_000))
    expect(read.document).toMatchObject({ sourceFormat: 'txt', sourceFile: { name: 'van-ban.txt' } })
    await imported(district.clerk, file('41-CV/HU', 60_000))
    expect(await outcome(hub, district.clerk, IMPORT, file('42-CV/HU', 60_000))).toMatchObject({
      __typename: 'ValidationError',
      code: 'FILE_QUOTA',
      path: ['input', 'fileBase64'],
    })
  })

  test.each([
    [{ text: ' \n ' }, 'SOURCE_EMPTY', 'text'],
    [{ text: '\u0000\u0000' }, 'SOURCE_EMPTY', 'text'],
    [{}, 'SOURCE_EMPTY', 'text'],
    [{ text: 'a', fileBase64: 'YQ==', fileName: 'a.txt' }, 'ONE_SOURCE', 'text'],
    [
      { fileName: 'a.docx', fileBase64: Buffer.from('%PDF-1.7\n1 0 obj').toString('base64') },
      'SOURCE_UNSUPPORTED_TYPE',
      'fileBase64',
    ],
    [
      { fileName: 'a.txt', fileBase64: Buffer.alloc(1_000_001, 97).toString('base64') },
      'SOURCE_TOO_LARGE',
      'fileBase64',
    ],
    [{ agencyId: 'x', text: 'a' }, 'BAD_ID', 'agencyId'],
  ])('refuses what cannot be read (%#)', async (input, code, field) => {
    const { clerk } = await makeDistrict()
    const refusal = { __typename: 'ValidationError', code, path: ['input', field] }
    expect(await outcome(hub, clerk, IMPORT, input)).toMatchObject(refusal)
  })

  test('a long letter is read on another thread, with the same result', async () => {
    const district = await makeDistrict()
    const more = `${'Các thôn dọn kênh vào sáng thứ bảy tuần đầu của tháng. '.repeat(20)}\n`.repeat(300)
    const read = await imported(district.clerk, { text: letterOf(district, { more }) })
    expect(read.document.text.length).toBeGreaterThan(200_000)
    expect(read.symbol).toBe('31-CV/HU')
  })

  test('a state secret is refused and leaves no row, no file and no journal entry', async () => {
    const district = await makeDistrict()
    const { prisma } = hub.app.services.db
    const text = letterOf(district, { mark: 'MẬT' })
    const counts = async () => [
      await prisma.officialDocument.count({ where: { registeredById: district.clerk.agencyId } }),
      await prisma.storedFile.count({ where: { agencyId: district.clerk.agencyId } }),
      await prisma.journalEntry.count({ where: { actorId: district.clerk.personId } }),
    ]
    const blobs = () => readdirSync(dataDir, { recursive: true }).length
    const before = blobs()
    const file = { fileName: 'a.txt', fileBase64: Buffer.from(text).toString('base64') }
    for (const input of [{ text }, file]) {
      const refusal = { __typename: 'StateSecretError', code: 'STATE_SECRET', mark: 'MẬT' }
      expect(await outcome(hub, district.clerk, IMPORT, input)).toMatchObject(refusal)
    }
    expect(await counts()).toEqual([0, 0, 0])
    expect(blobs()).toBe(before)
  })

  test('only those who work for the agency register letters for it', async () => {
    const { clerk, outsider } = await makeDistrict()
    const viewer = await makeActor(hub, { agencyId: clerk.agencyId, role: 'VIEWER' })
    for (const actor of [viewer, outsider]) {
      const input = { agencyId: clerk.gAgencyId, text: 'Báo cáo kết quả.' }
      expect(await outcome(hub, actor, IMPORT, input)).toMatchObject({ __typename: 'ForbiddenError' })
    }
  })
})

describe('the same document', () => {
  test('is told with the one registered before, and registered when wanted', async () => {
    const district = await makeDistrict()
    const first = await imported(district.clerk, { text: letterOf(district) })
    const again = letterOf(district, { symbol: '31 - CV/HU', more: '\nThêm một dòng.\n' })
    expect(await outcome(hub, district.clerk, IMPORT, { text: again })).toMatchObject({
      __typename: 'DuplicateError',
      code: 'DUPLICATE_DOCUMENT',
      existing: { id: first.id },
    })
    const second = await imported(district.clerk, { text: again, allowDuplicate: true })
    expect(second.id).not.toBe(first.id)
  })

  test('without a symbol is the same text', async () => {
    const { clerk } = await makeDistrict()
    const text = 'Đề nghị Phòng Tư pháp tổng hợp kết quả hòa giải.'
    await imported(clerk, { text })
    expect(await outcome(hub, clerk, IMPORT, { text })).toMatchObject({ __typename: 'DuplicateError' })
    await imported(clerk, { text: `${text} Gửi trước cuối tháng.` })
  })

  test('of which the viewer may not know is no duplicate', async () => {
    const district = await makeDistrict()
    await imported(district.clerk, { text: letterOf(district) })
    await imported(district.outsider, { text: letterOf(district) })
  })

  test('registered by three at once is registered once', async () => {
    const district = await makeDistrict()
    const input = { text: letterOf(district) }
    const tries = await Promise.allSettled([1, 2, 3].map(() => importDirective(district.clerk.ctx, input)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('sent again with the same idempotency key answers the same', async () => {
    const district = await makeDistrict()
    const headers = { 'idempotency-key': randomUUID() }
    const input = { text: letterOf(district) }
    const answers = await Promise.all([1, 2].map(() => outcome(hub, district.clerk, IMPORT, input, headers)))
    const ids = answers.map((answer) => success.parse(answer).directive.id)
    expect(new Set(ids).size).toBe(1)
  })
})

test('citations are drawn in both directions, whichever document comes first', async () => {
  const district = await makeDistrict()
  const basis = 'Thực hiện Công văn số 52-CV/HU ngày 12/3/2024 của Huyện ủy. '
  const early = await imported(district.clerk, { text: letterOf(district, { symbol: '51-CV/HU', basis }) })
  expect(early.document.citations).toEqual([{ symbol: '52-CV/HU', document: null }])
  const awaited = await imported(district.clerk, { text: letterOf(district, { symbol: '52-CV/HU' }) })
  expect(awaited.document.citedBy).toEqual([{ from: { symbol: '51-CV/HU' } }])
  const late = await imported(district.clerk, { text: letterOf(district, { symbol: '53-CV/HU', basis }) })
  expect(late.document.citations).toEqual([{ symbol: '52-CV/HU', document: { symbol: '52-CV/HU' } }])
  const input = { directiveId: awaited.id, expectedVersion: 1, issuedOn: '2023-01-02' }
  const moved = success.parse(await outcome(hub, district.clerk, UPDATE, input)).directive
  expect(moved.document.citedBy).toEqual([])
})

describe('who reads', () => {
  test('a draft is its agency’s own; confirmed it is open to whom it names, and to nobody else', async () => {
    const district = await makeDistrict()
    const { clerk, front, party, outsider } = district
    const read = await imported(clerk, { text: letterOf(district) })
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
    await confirmed(clerk, read)
    expect(await readers()).toEqual(['clerk', 'front', 'party'])
    const hidden = { directiveId: read.id, expectedVersion: 2, subject: 'x' }
    expect(await outcome(hub, outsider, UPDATE, hidden)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await outcome(hub, front, UPDATE, hidden)).toMatchObject({ __typename: 'ForbiddenError' })
  })

  test('an addressee’s first opening is noted for its agency alone', async () => {
    const district = await makeDistrict()
    const read = await confirmed(district.clerk, await imported(district.clerk, { text: letterOf(district) }))
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
    const district = await makeDistrict()
    const read = await imported(district.clerk, { text: letterOf(district) })
    const input = { directiveId: read.id, expectedVersion: 1, symbol: '33-CV/HU', issuerText: null }
    const after = success.parse(await outcome(hub, district.clerk, UPDATE, input)).directive
    expect(after).toMatchObject({ symbol: '33-CV/HU', issuer: null, version: 2 })
    const stale = { __typename: 'StateError', code: 'STALE', path: ['input', 'expectedVersion'] }
    expect(await outcome(hub, district.clerk, UPDATE, input)).toMatchObject(stale)
    const confirm = { directiveId: read.id, expectedVersion: 1 }
    expect(await outcome(hub, district.clerk, CONFIRM, confirm)).toMatchObject(stale)
  })

  test('an instruction: its state, day and bodies; confirmed, only the bodies’ links', async () => {
    const district = await makeDistrict()
    const read = await imported(district.clerk, { text: letterOf(district) })
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
    const done = await confirmed(district.clerk, { id: read.id, version: 3 })
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
    const district = await makeDistrict()
    const more = '\n3. Phòng Nội vụ huyện chủ trì, phối hợp với Công an huyện tuần tra ban đêm.\n'
    const read = await imported(district.clerk, { text: letterOf(district, { more }) })
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
    const next = await imported(district.clerk, { text: letterOf(district, { symbol: '32-CV/HU', more }) })
    expect(police(next)).toEqual([true, true])
    expect(await outcome(hub, district.clerk, LINK, { ...input, text: 'Ban X' })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'text'],
    })
    const own = { ...input, agencyId: district.clerk.gAgencyId }
    expect(await outcome(hub, district.clerk, LINK, own)).toMatchObject({
      __typename: 'ForbiddenError',
      path: ['input', 'remember'],
    })
  })

  test('a name that several bodies of the district bear is left open, with all of them to choose from', async () => {
    const district = await makeDistrict()
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
    const read = await imported(district.clerk, { text: letterOf(district, { more }) })
    expect(read.instructions.at(-1)?.leads).toEqual([
      { text: 'Công an huyện', agency: null, candidates: [{ name: input.name }, { name: input.name }] },
    ])
  })
})

const REAL = join(import.meta.dirname, '../../../shared/documents')

describe.runIf(existsSync(REAL))('real letters', () => {
  test.each(['000', '001', '002', '003', '004'])(
    '%s is registered, and every finding has its place',
    async (name) => {
      const { clerk } = await makeDistrict()
      const text = readFileSync(join(REAL, `${name}.txt`), 'utf8')
      const gold = z.looseObject({
        symbol: z.string().nullable(),
        instructions: z.array(z.object({ path: z.string() })),
      })
      const { symbol, instructions } = gold.parse(
        JSON.parse(readFileSync(join(REAL, `${name}.gold.json`), 'utf8')),
      )
      const read = await imported(clerk, { text })
      expect(read.symbol).toBe(symbol)
      expect(read.instructions.map(({ path }) => path)).toEqual(instructions.map(({ path }) => path))
      for (const { start, end } of read.findings) {
        expect(read.document.text.slice(start, end).trim()).not.toBe('')
      }
    },
  )
})

test('whatever was done, the journal holds', async () => {
  const district = await makeDistrict()
  const { directiveId } = await importDirective(district.clerk.ctx, { text: letterOf(district) })
  await confirmDirective(district.clerk.ctx, { directiveId, expectedVersion: 1 })
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
})
