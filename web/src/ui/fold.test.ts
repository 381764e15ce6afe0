import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, matches } from './fold.ts'

test.each([
  ['Quy chế phối hợp', 'quy che phoi hop', true],
  ['Huyện đoàn Lam Thượng', 'doan huyen', true],
  ['ĐẢNG ỦY', 'dang uy', true],
  ['Hội Nông dân', 'hội nông', true],
  ['Hội Nông dân', 'phụ nữ', false],
  ['Hội Nông dân', '', true],
])('%j answers %j: %j', (text, query, expected) => {
  expect(matches(text, query)).toBe(expected)
})

test('composed and decomposed text fold alike', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
    ),
  )
})
