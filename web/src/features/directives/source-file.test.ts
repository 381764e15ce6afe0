import { expect, test } from 'vitest'
import { base64Of, fileProblem, isTextTooLong, maxFileBytes, mayHoldSeveral } from './source-file.ts'

test('a file is judged by its ending and its size before it is sent', () => {
  expect(fileProblem({ name: 'Công văn 131.DOCX', size: 10 })).toBeNull()
  expect(fileProblem({ name: 'ban-quet.PDF', size: 10 })).toBeNull()
  expect(fileProblem({ name: 'bang-tinh.xlsx', size: 10 })).toBe('unsupported')
  expect(fileProblem({ name: 'a.txt', size: 0 })).toBe('empty')
  expect(fileProblem({ name: 'a.txt', size: maxFileBytes + 1 })).toBe('tooLarge')
})

test('an archive and a packet may hold several documents', () => {
  const names = ['tuan-47.ZIP', 'goi.edxml', 'cv.docx', 'zip.pdf']
  expect(names.map((name) => mayHoldSeveral({ name }))).toEqual([true, true, false, false])
})

test('the limit of a text counts bytes, not letters', () => {
  expect(isTextTooLong('a'.repeat(3_000_000))).toBe(false)
  expect(isTextTooLong('ế'.repeat(3_000_000))).toBe(true)
})

test('bytes become base64', async () => {
  expect(await base64Of(new Blob(['Số 1']))).toBe('U+G7kSAx')
})
