import { expect, test } from 'vitest'
import type { Citation } from '../reading.ts'
import type { Business, Envelope } from './envelope.ts'
import { withAnswered } from './envelope-citations.ts'

const cited: Citation = {
  start: 10,
  end: 20,
  symbol: '012/UBND-NV',
  kind: 'Công văn',
  date: null,
  issuer: null,
  title: null,
  role: 'basedOn',
  confidence: 0.95,
  rule: 'CITED_SYMBOL',
}
const envelope = (symbol: string, business: Business = 'NEW', issuedOn: string | null = '2026-02-01') =>
  ({
    business,
    responseTo: [{ symbol, issuedOn, issuerId: 'H2' }],
    issuer: { id: 'H1', name: 'Sở Nội vụ' },
    addressees: [{ id: 'H2', name: 'Ủy ban nhân dân tỉnh Sông Vân' }],
  }) satisfies Pick<Envelope, 'business' | 'responseTo' | 'issuer' | 'addressees'>

test('a document that the text cites as well is raised where it stands, and completed', () => {
  expect(withAnswered([cited], envelope('12 / UBND–NV'), 0.99)).toEqual([
    { ...cited, role: 'responds', date: '2026-02-01', issuer: 'Ủy ban nhân dân tỉnh Sông Vân' },
  ])
})

test('one that only the packet names has no place in the text', () => {
  const [, added] = withAnswered([cited], envelope('13/UBND-NV'), 0.99)
  expect(added).toMatchObject({ symbol: '13/UBND-NV', role: 'responds', start: 0, end: 0, rule: 'ENVELOPE' })
})

test('the same symbol of another day is another document', () => {
  const dated = { ...cited, date: '2025-02-01' }
  expect(withAnswered([dated], envelope('12/UBND-NV'), 0.99)).toHaveLength(2)
})

test.each([
  ['NEW', 'amends', 'amends'],
  ['NEW', 'refers', 'responds'],
  ['UPDATE', 'refers', 'amends'],
  ['REPLACE', 'basedOn', 'replaces'],
  ['RECALL', 'basedOn', 'basedOn'],
] as const)('a packet for %s: %s becomes %s', (business, role, raised) => {
  const [only, ...others] = withAnswered([{ ...cited, role }], envelope('12/UBND-NV', business), 0.99)
  expect(others).toEqual([])
  expect(only?.role).toBe(raised)
})

test('what has no symbol, and more than fifty, is left out', () => {
  const many = Array.from({ length: 80 }, (_, i) => ({ symbol: `${i}/X`, issuedOn: null, issuerId: null }))
  const without = { symbol: null, issuedOn: null, issuerId: null }
  const said = { ...envelope('1/X'), responseTo: [without, ...many] }
  expect(withAnswered([], said, 0.99)).toHaveLength(49)
})
