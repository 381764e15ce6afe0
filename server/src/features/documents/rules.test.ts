import { describe, expect, test } from 'vitest'
import { citedAmong, type DocumentIdentity, sameIssuer, symbolKeyOf } from './rules.ts'

test.each([
  ['07 /CT–UBND', '7/CT-UBND'],
  ['7/ct-ubnd', '7/CT-UBND'],
  ['15-NQ/TU'.normalize('NFD'), '15-NQ/TU'],
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
    symbolKey: '5/KH-UBND',
    issuedOn: '2024-03-01',
    issuerId: null,
    issuerText: 'Ủy ban nhân dân huyện An Bình',
    registeredById: 'own',
    ...more,
  })
  const citation = { symbolKey: '5/KH-UBND', issuedOn: null, issuerText: null }

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
})
