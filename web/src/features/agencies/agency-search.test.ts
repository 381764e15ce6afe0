import { expect, test } from 'vitest'
import { readAgencySearch } from './agency-search.ts'

test('known filters are kept, others left out', () => {
  expect(readAgencySearch({ q: 'doan', kind: 'VILLAGE', level: 'MOON', past: 'yes', open: 'QWdl' })).toEqual({
    q: 'doan',
    kind: 'VILLAGE',
    open: 'QWdl',
  })
})
