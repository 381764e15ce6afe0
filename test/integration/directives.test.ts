import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { confirmDirective, importDirective } from '../../server/src/features/directives/service.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { makeActor } from '../support/actors.ts'
import { outcome } from '../support/api.ts'
import { IMPORT, imported, letterOf, makeDistrict, success, UPDATE } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { scratch } from '../support/scratch.ts'

const dataDir = scratch('directives')
let hub: TestHub
beforeAll(async () => {
  hub = await startHub({ config: { dataDir, fileMaxBytes: 1_000_000, fileQuotaBytes: 150_000 } })
})
afterAll(() => hub[Symbol.asyncDispose]())

describe('importing a letter', () => {
  test('reads it in its setting: issuer, addressees and leads become agencies', async () => {
    const district = await makeDistrict(hub)
    const read = await imported(hub, district.clerk, { text: letterOf(district) })
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
    const { clerk } = await makeDistrict(hub)
    const read = await imported(hub, clerk, { text: 'Đề nghị Phòng Tư pháp tổng hợp, báo cáo kết quả.' })
    expect(read).toMatchObject({ symbol: null, issuedOn: null })
    expect(read.warnings).toContainEqual({ code: 'MISSING_SYMBOL', message: 'Không thấy số, ký hiệu.' })
  })

  test('decomposed letters, NUL and CRLF change nothing', async () => {
    const district = await makeDistrict(hub)
    const text = `\u0000${letterOf(district).normalize('NFD').replaceAll('\n', '\r\n')}`
    const read = await imported(hub, district.clerk, { text })
    expect(read.document.text).toBe(letterOf(district))
    expect(read.instructions.map(({ path }) => path)).toEqual(['1', '2'])
  })

  test('keeps the file it came as, until the agency’s quota is used up', async () => {
    const district = await makeDistrict(hub)
    const file = (symbol: string, size = 0) => ({
      fileName: 'van-ban.txt',
      fileBase64: Buffer.from(`${letterOf(district, { symbol })}${' '.repeat(size)}`).toString('base64'),
    })
    const read = await imported(hub, district.clerk, file('40-CV/HU', 60_000))
    expect(read.document).toMatchObject({ sourceFormat: 'txt', sourceFile: { name: 'van-ban.txt' } })
    await imported(hub, district.clerk, file('41-CV/HU', 60_000))
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
      { fileName: 'a.docx', fileBase64: Buffer.from('\u0089PNG\r\n', 'latin1').toString('base64') },
      'SOURCE_UNSUPPORTED_TYPE',
      'fileBase64',
    ],
    [
      { fileName: 'a.txt', fileBase64: Buffer.alloc(1_000_001, 97).toString('base64') },
      'SOURCE_TOO_LARGE',
      'fileBase64',
    ],
    [
      { fileName: 'a.docx', fileBase64: Buffer.from('PK\u0003\u0004 hỏng').toString('base64') },
      'SOURCE_CORRUPT',
      'fileBase64',
    ],
    [{ agencyId: 'x', text: 'a' }, 'BAD_ID', 'agencyId'],
  ])('refuses what cannot be read (%#)', async (input, code, field) => {
    const { clerk } = await makeDistrict(hub)
    const refusal = { __typename: 'ValidationError', code, path: ['input', field] }
    expect(await outcome(hub, clerk, IMPORT, input)).toMatchObject(refusal)
  })

  test('a long letter is read on another thread, with the same result', async () => {
    const district = await makeDistrict(hub)
    const more = `${'Các thôn dọn kênh vào sáng thứ bảy tuần đầu của tháng. '.repeat(20)}\n`.repeat(300)
    const read = await imported(hub, district.clerk, { text: letterOf(district, { more }) })
    expect(read.document.text.length).toBeGreaterThan(200_000)
    expect(read.symbol).toBe('31-CV/HU')
  })

  test('a state secret is refused and leaves no row, no file and no journal entry', async () => {
    const district = await makeDistrict(hub)
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
    const { clerk, outsider } = await makeDistrict(hub)
    const viewer = await makeActor(hub, { agencyId: clerk.agencyId, role: 'VIEWER' })
    for (const actor of [viewer, outsider]) {
      const input = { agencyId: clerk.gAgencyId, text: 'Báo cáo kết quả.' }
      expect(await outcome(hub, actor, IMPORT, input)).toMatchObject({ __typename: 'ForbiddenError' })
    }
  })
})

describe('the same document', () => {
  test('is told with the one registered before, and registered when wanted', async () => {
    const district = await makeDistrict(hub)
    const first = await imported(hub, district.clerk, { text: letterOf(district) })
    const again = letterOf(district, { symbol: '31 - CV/HU', more: '\nThêm một dòng.\n' })
    expect(await outcome(hub, district.clerk, IMPORT, { text: again })).toMatchObject({
      __typename: 'DuplicateError',
      code: 'DUPLICATE_DOCUMENT',
      existing: { id: first.id },
    })
    const second = await imported(hub, district.clerk, { text: again, allowDuplicate: true })
    expect(second.id).not.toBe(first.id)
  })

  test('without a symbol is the same text', async () => {
    const { clerk } = await makeDistrict(hub)
    const text = 'Đề nghị Phòng Tư pháp tổng hợp kết quả hòa giải.'
    await imported(hub, clerk, { text })
    expect(await outcome(hub, clerk, IMPORT, { text })).toMatchObject({ __typename: 'DuplicateError' })
    await imported(hub, clerk, { text: `${text} Gửi trước cuối tháng.` })
  })

  test('of which the viewer may not know is no duplicate', async () => {
    const district = await makeDistrict(hub)
    await imported(hub, district.clerk, { text: letterOf(district) })
    await imported(hub, district.outsider, { text: letterOf(district) })
  })

  test('registered by three at once is registered once', async () => {
    const district = await makeDistrict(hub)
    const input = { text: letterOf(district) }
    const tries = await Promise.allSettled([1, 2, 3].map(() => importDirective(district.clerk.ctx, input)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('sent again with the same idempotency key answers the same', async () => {
    const district = await makeDistrict(hub)
    const headers = { 'idempotency-key': randomUUID() }
    const input = { text: letterOf(district) }
    const answers = await Promise.all([1, 2].map(() => outcome(hub, district.clerk, IMPORT, input, headers)))
    const ids = answers.map((answer) => success.parse(answer).directive.id)
    expect(new Set(ids).size).toBe(1)
  })
})

test('citations are drawn in both directions, whichever document comes first', async () => {
  const district = await makeDistrict(hub)
  const basis = 'Thực hiện Công văn số 52-CV/HU ngày 12/3/2024 của Huyện ủy. '
  const early = await imported(hub, district.clerk, {
    text: letterOf(district, { symbol: '51-CV/HU', basis }),
  })
  expect(early.document.citations).toEqual([{ symbol: '52-CV/HU', document: null }])
  const awaited = await imported(hub, district.clerk, { text: letterOf(district, { symbol: '52-CV/HU' }) })
  expect(awaited.document.citedBy).toEqual([{ from: { symbol: '51-CV/HU' } }])
  const late = await imported(hub, district.clerk, {
    text: letterOf(district, { symbol: '53-CV/HU', basis }),
  })
  expect(late.document.citations).toEqual([{ symbol: '52-CV/HU', document: { symbol: '52-CV/HU' } }])
  const input = { directiveId: awaited.id, expectedVersion: 1, issuedOn: '2023-01-02' }
  const moved = success.parse(await outcome(hub, district.clerk, UPDATE, input)).directive
  expect(moved.document.citedBy).toEqual([])
})

const REAL = join(import.meta.dirname, '../../../shared/documents')

describe.runIf(existsSync(REAL))('real letters', () => {
  test.each(['000', '001', '002', '003', '004'])(
    '%s is registered, and every finding has its place',
    async (name) => {
      const { clerk } = await makeDistrict(hub)
      const text = readFileSync(join(REAL, `${name}.txt`), 'utf8')
      const gold = z.looseObject({
        symbol: z.string().nullable(),
        instructions: z.array(z.object({ path: z.string() })),
      })
      const { symbol, instructions } = gold.parse(
        JSON.parse(readFileSync(join(REAL, `${name}.gold.json`), 'utf8')),
      )
      const read = await imported(hub, clerk, { text })
      expect(read.symbol).toBe(symbol)
      expect(read.instructions.map(({ path }) => path)).toEqual(instructions.map(({ path }) => path))
      for (const { start, end } of read.findings) {
        expect(read.document.text.slice(start, end).trim()).not.toBe('')
      }
    },
  )
})

test('whatever was done, the journal holds', async () => {
  const district = await makeDistrict(hub)
  const { directiveId } = await importDirective(district.clerk.ctx, { text: letterOf(district) })
  await confirmDirective(district.clerk.ctx, { directiveId, expectedVersion: 1 })
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
})
