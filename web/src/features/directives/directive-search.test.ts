import { expect, test } from 'vitest'
import { directiveFilter, readDirectiveSearch } from './directive-search.ts'

test('what the address says is kept, what it cannot mean is left out', () => {
  expect(readDirectiveSearch({ q: 77, state: 'CONFIRMED', year: 2024, kind: ' ', page: 3 })).toEqual({
    q: '77',
    state: 'CONFIRMED',
    year: 2024,
  })
  expect(readDirectiveSearch({ state: 'open', year: 'now' })).toEqual({})
})

test('a year is asked as its first and last day', () => {
  expect(directiveFilter({ year: 2024, q: 'an toàn' })).toEqual({
    query: 'an toàn',
    issuedFrom: '2024-01-01',
    issuedTo: '2024-12-31',
  })
})
