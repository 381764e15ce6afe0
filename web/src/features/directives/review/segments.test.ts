import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksWithin, segmentsOf } from './segments.ts'

const marks = fc.array(
  fc.record({
    key: fc.string(),
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
  }),
  { maxLength: 12 },
)

test('the pieces put together are the text again, whatever overlaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), marks, (text, given) => {
      const pieces = segmentsOf(text, given, { start: 0, end: text.length })
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.every((piece) => piece.text === text.slice(piece.start, piece.end))).toBe(true)
    }),
  )
})

test('each letter lies under exactly the marks that cover it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), marks, (text, given) => {
      for (const piece of segmentsOf(text, given, { start: 0, end: text.length })) {
        for (let at = piece.start; at < piece.end; at += 1) {
          expect(piece.marks).toEqual(given.filter((mark) => mark.start <= at && at < mark.end))
        }
      }
    }),
  )
})

test('overlapping marks are cut where one begins inside the other', () => {
  const text = 'giao Phòng Văn hóa chủ trì'
  const pieces = segmentsOf(
    text,
    [
      { key: 'a', start: 0, end: 18 },
      { key: 'b', start: 11, end: 26 },
    ],
    { start: 0, end: text.length },
  )
  expect(pieces.map((piece) => [piece.text, piece.marks.map((mark) => mark.key).join('')])).toEqual([
    ['giao Phòng ', 'a'],
    ['Văn hóa', 'ab'],
    [' chủ trì', 'b'],
  ])
})

test('marks that touch a stretch are found, those beside it are not', () => {
  const sorted = [
    { key: 'before', start: 0, end: 5 },
    { key: 'across', start: 3, end: 8 },
    { key: 'after', start: 10, end: 12 },
  ]
  expect(marksWithin(sorted, { start: 5, end: 10 }).map((mark) => mark.key)).toEqual(['across'])
})
