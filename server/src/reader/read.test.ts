import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toPublicForm } from './public-form.ts'
import { readDocument } from './read.ts'

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
}

function read(name: string) {
  return toPublicForm(name, readDocument(fixture(name)))
}

function paths(name: string): string[] {
  return read(name).instructions.map((instruction) => instruction.path)
}

function instruction(name: string, path: string) {
  const found = read(name).instructions.find((one) => one.path === path)
  if (!found) throw new Error(`no instruction ${path}`)
  return found
}

describe('a State letter set in two columns', () => {
  test('letterhead, addressees and signature', () => {
    expect(read('state-letter')).toMatchObject({
      kind: 'Công văn',
      symbol: '418/UBND-NV',
      issuer: 'Ủy ban nhân dân tỉnh Sông Vân',
      issuedOn: '2026-03-06',
      place: 'Sông Vân',
      subject: 'rà soát quy chế phối hợp công tác năm 2026',
      addressees: ['Sở Nội vụ', 'Sở Tài chính', 'Ủy ban nhân dân các xã, phường'],
      recipients: ['Như trên', 'Thường trực Tỉnh ủy (để b/c)', 'Chủ tịch, các PCT UBND tỉnh', 'Lưu: VT, NV'],
      signer: { form: 'KT.', title: 'PHÓ CHỦ TỊCH', name: 'Đặng Thu Hạnh' },
    })
  })

  test('citations with kind and date, the Party comma included', () => {
    expect(read('state-letter').citations).toEqual([
      { symbol: '77/QĐ-UBND', kind: 'Quyết định', date: '2026-01-12' },
      { symbol: '15-KL/TU', kind: 'Kết luận', date: '2026-02-20' },
    ])
  })

  test('points inherit the actors of the point above; deadlines and conditions are their own', () => {
    expect(paths('state-letter')).toEqual(['1.a', '1.b', '2', '3', 'closing'])
    const lent = {
      leads: ['Sở Nội vụ'],
      coordinates: ['Sở Tư pháp', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    }
    expect(instruction('state-letter', '1.a')).toMatchObject({
      ...lent,
      deadline: '2026-04-15',
      condition: null,
    })
    expect(instruction('state-letter', '1.b')).toMatchObject({
      ...lent,
      deadline: null,
      condition: 'sau khi Bộ Nội vụ ban hành văn bản hướng dẫn',
    })
    expect(instruction('state-letter', '2')).toMatchObject({
      leads: ['Sở Tài chính'],
      deadline: '2026-06-30',
    })
    expect(instruction('state-letter', '3')).toMatchObject({
      leads: ['Ủy ban nhân dân các xã, phường'],
      coordinates: ['các thôn, tổ dân phố', 'Sở Nội vụ'],
      recurrence: 'định kỳ hàng quý',
    })
  })

  test('roles of recipients, interval of the recurrence, to whom to report', () => {
    const reading = readDocument(fixture('state-letter'))
    expect(reading.recipients.map((recipient) => recipient.role)).toEqual([
      'execute',
      'report',
      'know',
      'file',
    ])
    const last = reading.instructions.find((one) => one.path === '3')
    expect(last?.recurrence?.months).toBe(3)
    expect(last?.reportTo?.value).toBe('Ủy ban nhân dân tỉnh')
  })
})

test('a Party letter: symbol without colon, "về việc" without V/v, dashes in their order', () => {
  expect(read('party-letter')).toMatchObject({
    kind: 'Công văn',
    symbol: '36-CV/ĐU',
    issuer: 'Đảng ủy xã Đồi Thông',
    issuedOn: '2025-12-02',
    subject: 'chăm lo đời sống hộ nghèo dịp cuối năm',
    signer: { form: 'T/M', title: 'PHÓ BÍ THƯ', name: 'Lý Văn Thông' },
  })
  expect(readDocument(fixture('party-letter')).parentBody?.value).toBe('Đảng bộ tỉnh Sông Vân')
  expect(paths('party-letter')).toEqual(['1.1', '1.2', '2', '3'])
  expect(instruction('party-letter', '1.1')).toMatchObject({
    leads: ['Các chi bộ trực thuộc'],
    deadline: '2025-12-31',
  })
  expect(instruction('party-letter', '3').leads).toEqual(['Ban Xây dựng Đảng'])
})

test('a plan of the Front: purposes are no instructions, campaign contents are listed', () => {
  const plan = read('front-plan')
  expect(plan.issuer).toBe('Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Đồi Thông')
  expect(plan.symbol).toBe('08/KH-MTTQ-BTT')
  expect(paths('front-plan')).toEqual(['II.1', 'II.2', 'II.3.1', 'II.3.2', 'III.1', 'III.2'])
  expect(plan.campaign?.name).toBe('Xóm sạch, ngõ hoa')
  expect(plan.campaign?.contents.map(({ n }) => n)).toEqual([1, 2, 3])
  expect(readDocument(fixture('front-plan')).instructions[0]?.campaignContents).toEqual([1, 2, 3])
})

test('a conclusion notice from a web page: broken lines and stray marks', () => {
  const notice = read('conclusion-notice')
  expect(notice).toMatchObject({
    kind: 'Thông báo',
    symbol: '21/TB-UBND',
    issuer: 'Ủy ban nhân dân huyện Núi Hạc',
    issuedOn: '2024-07-09',
    signer: { form: 'TL.', title: 'CHÁNH VĂN PHÒNG', name: 'Ngô Quốc Dũng' },
  })
  expect(paths('conclusion-notice').filter((path) => path !== 'closing')).toEqual(['II.1', 'II.2'])
  expect(instruction('conclusion-notice', 'II.1')).toMatchObject({
    leads: ['Hội Nông dân huyện'],
    coordinates: ['phòng Nông nghiệp', 'phòng Tài chính'],
    deadline: '2024-09-30',
  })
  expect(instruction('conclusion-notice', 'II.2').leads).toEqual([
    'Phòng Tư pháp',
    'Phòng Nội vụ',
    'Phòng Kinh tế',
  ])
})

test('a letter without number, date or points: missing stays null and is told', () => {
  const letter = read('unnumbered-letter')
  expect(letter).toMatchObject({ kind: 'Công văn', symbol: null, issuedOn: null, place: null })
  expect(letter.issuer).toBe('Ban Dân vận Huyện ủy')
  expect(letter.signer).toEqual({ form: 'K/T', title: 'PHÓ TRƯỞNG BAN', name: 'Bế Thị Lan' })
  expect(paths('unnumbered-letter')).toEqual(['p1', 'p2', 'closing'])
  expect(instruction('unnumbered-letter', 'p1').leads).toHaveLength(5)
  expect(instruction('unnumbered-letter', 'p2').coordinates).toEqual(['UBND các xã liên quan'])
  const codes = readDocument(fixture('unnumbered-letter')).warnings.map((warning) => warning.code)
  expect(codes).toContain('MISSING_SYMBOL')
  expect(codes).toContain('MISSING_DATE')
})

test('a decision with a secrecy mark and no list of recipients', () => {
  const reading = readDocument(fixture('decision'))
  expect(reading.secrecy?.value).toBe('MẬT')
  expect(reading.issuer?.value).toBe('Hội đồng Thi đua phường Bến Đá')
  expect(reading.signer?.name?.value).toBe('Vi Thị Sen')
  expect(toPublicForm('decision', reading).instructions.map(({ path }) => path)).toEqual(['2'])
})

test.each(['', ' ', '\n\n', '\u0000', '|', '- ', 'Kính gửi:', 'Số: /KH-UBND', 'Nơi nhận:'])(
  'nothing is read out of %j',
  (source) => {
    const { symbol, issuedOn, issuer, signer, instructions } = readDocument(source)
    expect([symbol, issuedOn, issuer, signer, instructions]).toEqual([null, null, null, null, []])
  },
)

test('decomposed letters, look-alikes and CRLF give the same reading', () => {
  const plain = fixture('party-letter')
  const odd = plain.normalize('NFD').replaceAll('\n', '\r\n').replaceAll('Đảng', 'Ðảng')
  expect(toPublicForm('a', readDocument(odd))).toEqual(toPublicForm('a', readDocument(plain)))
})
