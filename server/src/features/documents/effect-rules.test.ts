import { describe, expect, test } from 'vitest'
import { type Candidate, canConcern, concernedBy } from './effect-rules.ts'

const earlier: Candidate = {
  id: '01',
  symbol: '31-CV/HU',
  symbolKey: '31-CV/HU',
  issuedOn: '2024-03-12',
  issuerId: null,
  issuerText: 'Huyện ủy Lạc Giao',
  registeredById: 'a',
  hasEffect: false,
}
const by = { ...earlier, id: '05' }
const other = { ...by, symbol: '40-CV/HU', symbolKey: '40-CV/HU', issuedOn: '2024-06-01' }

describe('what came to recall, update or replace a document can mean', () => {
  test.each([
    ['one of its own symbol and day', by, [], earlier, true],
    ['one of its own symbol within the term', by, [], { ...earlier, issuedOn: '2022-05-04' }, true],
    ['one whose day is not told', by, [], { ...earlier, issuedOn: null }, true],
    ['one the packet names', other, [{ symbolKey: '31-CV/HU', issuedOn: '2024-03-12' }], earlier, true],
    ['one the packet names without a day', other, [{ symbolKey: '31-CV/HU', issuedOn: null }], earlier, true],
    [
      'none of another day than named',
      other,
      [{ symbolKey: '31-CV/HU', issuedOn: '2024-03-13' }],
      earlier,
      false,
    ],
    ['none of another symbol', other, [], earlier, false],
    ['none of another term', { ...by, issuedOn: '2026-03-12' }, [], earlier, false],
    ['none that is later', { ...by, issuedOn: '2024-03-11' }, [], earlier, false],
    ['none of another issuer', { ...by, issuerText: 'Huyện ủy Bình Lạc' }, [], earlier, false],
    ['none of another agency’s register', { ...by, registeredById: 'b' }, [], earlier, false],
    ['not itself', earlier, [], earlier, false],
    [
      'none when neither tells an issuer',
      { ...by, issuerText: null },
      [],
      { ...earlier, issuerText: ' ' },
      false,
    ],
    ['a version that was registered before it', by, [], { ...earlier, hasEffect: true }, true],
    ['no version that was registered after it', by, [], { ...earlier, id: '09', hasEffect: true }, false],
    ['an ordinary one that was registered after it', by, [], { ...earlier, id: '09' }, true],
  ])('%s', (_, document, named, candidate, expected) => {
    expect(canConcern(document, named, candidate)).toBe(expected)
  })

  test('a recall every version, anything else the last one', () => {
    const versions = [earlier, { ...earlier, id: '03', hasEffect: true }]
    const ids = (kind: 'RECALL' | 'UPDATE') => concernedBy(kind, by, [], versions).map(({ id }) => id)
    expect(ids('RECALL')).toEqual(['01', '03'])
    expect(ids('UPDATE')).toEqual(['03'])
  })
})
