import { expect, test } from 'vitest'
import { documentName } from './releasing-document.ts'

const bare = { symbol: null, kind: null, subject: null, issuedOn: null }

test.each([
  [{ symbol: '45/UBND-NN', issuedOn: '2024-04-20' }, '45/UBND-NN · 20/04/2024'],
  [{ kind: 'Công văn', subject: 'V/v dọn kênh' }, 'Công văn'],
  [{ subject: 'V/v dọn kênh' }, 'V/v dọn kênh'],
  [{}, '…'],
])('%j is called %j', (parts, name) => {
  expect(documentName({ ...bare, ...parts })).toBe(name)
})
