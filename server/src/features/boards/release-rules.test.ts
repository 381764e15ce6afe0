import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrived, awaitsDocument, documentWords, fitOf, type Waiting } from './release-rules.ts'

const waiting: Waiting = {
  condition: 'sau khi tỉnh ban hành tiêu chí quy định',
  about: 'Phòng Văn hóa tham mưu tiêu chí khu dân cư văn hóa. V/v vận động toàn dân',
  since: '2024-05-25',
  areaIds: ['huyen', 'tinh'],
  source: { documentId: 'nguon', symbolKey: '77-CV/HU', citedKeys: ['24-CT/TU'] },
}

const province = {
  name: 'Ủy ban nhân dân tỉnh An Giá',
  level: 'PROVINCE',
  areaId: 'tinh',
  areaName: 'Tỉnh An Giá',
}
const document: Arrived = {
  documentId: 'moi',
  kind: 'Quyết định',
  subject: 'Ban hành tiêu chí công nhận khu dân cư văn hóa',
  issuedOn: '2024-07-01',
  issuerText: 'ỦY BAN NHÂN DÂN TỈNH AN GIÁ',
  issuer: { ...province, level: 'PROVINCE' },
  citations: [],
}
const fit = (more: Partial<Arrived> = {}, task: Partial<Waiting> = {}) =>
  fitOf({ ...waiting, ...task }, { ...document, ...more })
const codes = (found: ReturnType<typeof fit>) => found?.reasons.map(({ code }) => code)

test('a later document of the tier named that speaks of what is waited for is proposed, with its reasons', () => {
  const found = fit()
  expect(codes(found)).toEqual(['ISSUER_LEVEL', 'CONTENT', 'SUBJECT'])
  expect(found?.score).toBeGreaterThanOrEqual(0.8)
  expect(found?.reasons[1]?.params.words).toBe('“tiêu chí”')
})

describe('nothing is proposed', () => {
  test.each([
    ['of the source’s day', { issuedOn: '2024-05-25' }],
    ['without a day', { issuedOn: null }],
    ['of another tier', { issuer: { ...province, level: 'DISTRICT' as const } }],
    ['of another province', { issuer: { ...province, level: 'PROVINCE' as const, areaId: 'khac' } }],
    ['that is the source itself', { documentId: 'nguon' }],
    ['about something else', { subject: 'Về phòng cháy rừng mùa khô', kind: 'Công văn' }],
  ] satisfies [string, Partial<Arrived>][])('%s', (_, more) => {
    expect(fit(more)).toBeNull()
  })

  test('for a condition that no document fulfils', () => {
    expect(awaitsDocument('nếu có khó khăn, vướng mắc')).toBe(false)
    expect(fit({}, { condition: 'sau khi nước rút ở tỉnh' })).toBeNull()
  })
})

test.each([
  ['sau khi UBND tỉnh có văn bản chỉ đạo', document.issuer, true],
  ['sau khi Ủy ban nhân dân tỉnh hướng dẫn', document.issuer, true],
  ['sau khi Sở Nội vụ có hướng dẫn', document.issuer, false],
  [
    'sau khi Sở Nội vụ có hướng dẫn',
    { ...province, level: 'PROVINCE' as const, name: 'Sở Nội vụ tỉnh An Giá' },
    true,
  ],
])('%j names %o: %s', (condition, issuer, isNamed) => {
  const issuerText = issuer?.name ?? null
  const found = fit({ issuer, issuerText }, { condition, areaIds: [] })
  expect(codes(found)?.includes('ISSUER_NAMED') ?? false).toBe(isNamed)
})

test('who cites the source, or has its basis, speaks for itself', () => {
  const cites = { toId: null, symbolKey: '77-CV/HU', symbol: '77-CV/HU' }
  const basis = { toId: 'x', symbolKey: '24-CT/TU', symbol: '24-CT/TU' }
  const found = fit({ subject: 'Về việc triển khai', citations: [cites, basis] })
  expect(codes(found)).toEqual(['ISSUER_LEVEL', 'CITES_SOURCE', 'SAME_BASIS'])
  expect(fit({ subject: null, citations: [{ ...basis, symbolKey: 'khac' }] })).toBeNull()
})

test('the kind asked for counts, also as the subject of a letter', () => {
  const condition = 'sau khi tỉnh có hướng dẫn'
  expect(codes(fit({ kind: 'Hướng dẫn' }, { condition }))).toContain('KIND')
  const letter = { kind: 'Công văn', subject: 'V/v hướng dẫn công nhận khu dân cư văn hóa' }
  expect(codes(fit(letter, { condition }))).toContain('KIND')
})

test('an issuer outside the register is understood by its printed name', () => {
  expect(codes(fit({ issuer: null }))).toContain('ISSUER_LEVEL')
  expect(fit({ issuer: null, issuerText: 'ỦY BAN NHÂN DÂN HUYỆN CẨM TÚ' })).toBeNull()
})

test('old and new tone placement compare alike', () => {
  expect(codes(fit({ subject: 'Tiêu chí khu dân cư văn hoá' }))).toEqual(codes(fit()))
})

test('any texts are compared without failing, and a proposal has a score and reasons', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('tỉnh', 'văn bản', 'tiêu chí', 'sở')).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, text, text, (condition, subject, issuerText) => {
      const found = fit({ subject, issuerText, issuer: null }, { condition, about: subject })
      if (found === null) return
      expect(found.score).toBeGreaterThanOrEqual(0.5)
      expect(found.score).toBeLessThanOrEqual(1)
      expect(found.reasons.length).toBeGreaterThan(0)
    }),
  )
})

test('a document is named by kind, symbol and day', () => {
  const named = { kind: 'Kế hoạch', symbol: '12/KH-UBND', subject: null, issuedOn: '2027-06-03' }
  expect(documentWords(named)).toBe('Kế hoạch 12/KH-UBND, 03/06/2027')
  expect(documentWords({ kind: null, symbol: null, subject: 'Phòng dịch', issuedOn: null })).toBe(
    'Phòng dịch',
  )
  expect(documentWords({ kind: null, symbol: null, subject: null, issuedOn: null })).toBe('Văn bản')
})
