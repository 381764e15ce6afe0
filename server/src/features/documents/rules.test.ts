import { describe, expect, test } from 'vitest'
import {
  citedAmong,
  type DocumentIdentity,
  type NumberedDocument,
  numberKeyOf,
  sameIssuer,
  sharesNumber,
  symbolKeyOf,
} from './rules.ts'

test.each([
  ['07 /CT–UBND', '7/CT-UBND'],
  ['7/ct-ubnd', '7/CT-UBND'],
  ['15-NQ/TU'.normalize('NFD'), '15-NQ/TU'],
  ['28-Ctr/TU', '28-CTR/TU'],
  ['217-QĐ/TƯ', '217-QĐ/TW'],
  ['217-QÐ/TW', '217-QĐ/TW'],
  ['01/2023/NQLT-CP-ĐCTUBTƯMTTQVN', '1/2023/NQLT-CP-ĐCTUBTWMTTQVN'],
  ['  ', null],
  [null, null],
])('symbol %j is compared as %j', (symbol, key) => {
  expect(symbolKeyOf(symbol)).toBe(key)
})

test('issuers are compared as agencies when both are known, else as printed', () => {
  const printed = { issuerId: null, issuerText: 'Uỷ ban nhân dân huyện' }
  expect(sameIssuer({ issuerId: 'a', issuerText: 'X' }, { issuerId: 'a', issuerText: 'Y' })).toBe(true)
  expect(sameIssuer({ issuerId: 'a', issuerText: 'X' }, { issuerId: 'b', issuerText: 'X' })).toBe(false)
  expect(sameIssuer(printed, { issuerId: 'a', issuerText: 'ỦY BAN NHÂN DÂN HUYỆN' })).toBe(true)
})

describe('a citation', () => {
  const document = (id: string, more: Partial<DocumentIdentity> = {}): DocumentIdentity => ({
    id,
    symbol: '5/KH-UBND',
    symbolKey: '5/KH-UBND',
    issuedOn: '2024-03-01',
    issuerId: null,
    issuerText: 'Ủy ban nhân dân huyện An Bình',
    registeredById: 'own',
    ...more,
  })
  const citation = { symbol: '5/KH-UBND', symbolKey: '5/KH-UBND', issuedOn: null, issuerText: null }

  test('means the only document of its symbol', () => {
    expect(citedAmong(citation, [document('1')], 'own')?.id).toBe('1')
    expect(citedAmong(citation, [document('1', { symbolKey: '6/KH-UBND' })], 'own')).toBeNull()
    expect(
      citedAmong({ ...citation, symbolKey: null }, [document('1', { symbolKey: null })], 'own'),
    ).toBeNull()
  })

  test('does not mean one of another day', () => {
    const dated = { ...citation, issuedOn: '2023-03-01' }
    expect(citedAmong(dated, [document('1')], 'own')).toBeNull()
    expect(citedAmong(dated, [document('1', { issuedOn: null })], 'own')?.id).toBe('1')
  })

  test('is decided among several by the issuer, then by who registered it, else waits', () => {
    const other = document('2', { issuerText: 'Ủy ban nhân dân huyện Tân Lạc', registeredById: 'else' })
    const named = { ...citation, issuerText: 'ủy ban nhân dân huyện Tân Lạc' }
    expect(citedAmong(named, [document('1'), other], 'own')?.id).toBe('2')
    expect(citedAmong(citation, [document('1'), other], 'own')?.id).toBe('1')
    expect(citedAmong(citation, [document('1'), other], 'third')).toBeNull()
  })

  test.each([
    ['05/KH-UBND', '5/KH-UBND', {}, true],
    ['012/CT-UBND', '12/CT-UBND', {}, false],
    ['012/CT-UBND', '12/CT-UBND', { issuedOn: '2024-03-01' }, true],
    ['012/CT-UBND', '12/CT-UBND', { issuerText: 'Ủy ban nhân dân huyện An Bình' }, true],
    ['012/CT-UBND', '12/CT-UBND', { issuerText: 'Ủy ban nhân dân huyện Tân Lạc' }, false],
    ['012/CT-UBND', '12/CT-UBND', { issuedOn: '2024-03-02' }, false],
    ['012/CT-UBND', '012/CT-UBND', {}, true],
  ])('%j means %j by what else it says (%#)', (cited, printed, told, means) => {
    const symbolKey = symbolKeyOf(cited)
    const found = document('1', { symbol: printed, symbolKey: symbolKeyOf(printed) })
    expect(citedAmong({ ...citation, symbol: cited, symbolKey, ...told }, [found], 'own') !== null).toBe(
      means,
    )
  })
})

test.each([
  ['07/CT-UBND', '7'],
  ['28-CTr/TU', '28'],
  ['CT-UBND', null],
  [null, null],
])('the number of %j is %j', (symbol, number) => {
  expect(numberKeyOf(symbol)).toBe(number)
})

describe('a number is used twice', () => {
  const document = (more: Partial<NumberedDocument>): NumberedDocument => ({
    symbolKey: '13/UBND-NV',
    kind: 'Công văn',
    issuedOn: '2024-03-01',
    issuerId: 'a',
    issuerText: 'Ủy ban nhân dân huyện',
    subject: 'Về việc rà soát',
    ...more,
  })
  const party = (symbolKey: string, issuedOn: string) =>
    document({ symbolKey, issuedOn, kind: 'Chương trình' })

  test.each([
    ['another day', document({ issuedOn: '2024-04-02' }), true],
    ['another drafting unit', document({ symbolKey: '13/UBND-TH', issuedOn: '2024-04-02' }), true],
    ['the same day, another subject', document({ subject: 'Về việc khác' }), true],
    ['the same document', document({}), false],
    ['another year', document({ issuedOn: '2025-03-01' }), false],
    ['another kind', document({ kind: 'Quyết định', issuedOn: '2024-04-02' }), false],
    ['another issuer', document({ issuerId: 'b', issuedOn: '2024-04-02' }), false],
    ['another number', document({ symbolKey: '14/UBND-NV', issuedOn: '2024-04-02' }), false],
    ['no day', document({ issuedOn: null }), false],
    ['no issuer', document({ issuerId: null, issuerText: null, issuedOn: '2024-04-02' }), false],
  ])('by the State within a year: %s', (_, other, expected) => {
    expect(sharesNumber(document({}), other)).toBe(expected)
    expect(sharesNumber(other, document({}))).toBe(expected)
  })

  test.each([
    ['2021-05-01', '2024-02-01', true],
    ['2021-05-01', '2026-02-01', false],
    ['2020-03-01', '2020-11-01', true],
    ['2020-03-01', '2021-02-01', false],
  ])('by the Party within a term of office: %s and %s', (one, other, expected) => {
    expect(sharesNumber(party('28-CTR/TU', one), party('28-CTR/TU', other))).toBe(expected)
  })
})
