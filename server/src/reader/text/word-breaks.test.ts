import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'
import { spanOf } from './strand.ts'

const read = (text: string) => normalise(text).text

describe('words that were driven apart', () => {
  test.each([
    ['các thành ph ố trực thuộc', 'các thành phố trực thuộc'],
    ['Đ ề xuất, phù h ợ p, Ng o ại giao', 'Đề xuất, phù hợp, Ngoại giao'],
    ['tri ển khai th ực hi ện ngu ồn lực', 'triển khai thực hiện nguồn lực'],
    ['TH ÔNG BÁO', 'THÔNG BÁO'],
    ['ph ư ờng Bến Lim', 'phường Bến Lim'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('words that were run together', () => {
  test.each([
    ['kính mongcác cơ quanngang bộ', 'kính mong các cơ quanngang bộ'],
    ['củaThủ tướng', 'của Thủ tướng'],
    ['Uỷban nhân dân', 'Uỷ ban nhân dân'],
    ['CHÍNHPHỦ', 'CHÍNH PHỦ'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('which of two ways is told by the words of the text', () => {
    expect(read('việc thực tế, hiện nay: thựchiện')).toBe('việc thực tế, hiện nay: thực hiện')
    expect(read('thựchiện')).toBe('thựchiện')
  })
})

test.each([
  ...[
    'thôn, ấp, nhà ở, bị ốm, do ông A, theo ý kiến',
    'điểm a và điểm b ấy',
    'HĐND, UBMTTQVN, Đắk Lắk, Krông',
  ],
  ...['người Êđê ở Ea Súp', 'email, video, logo, website', 'xã Hòa An, Quỳnh Lưu', 'a) Ăn, ở', 'ph\nố'],
])('stands as it is: %s', (text) => {
  expect(read(text)).toBe(text)
})

test('every character still knows its place, and none but spaces come or go', () => {
  const pieces = fc.constantFrom(
    'ph',
    'ố',
    'thành',
    'thànhphố',
    'củaThủ',
    ' ',
    ' ',
    '\n',
    ',',
    'tri',
    'ển',
    'h',
    'ợ',
    'p',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const source = parts.join('')
      const strand = normalise(source)
      expect(strand.text.replace(/ /g, '')).toBe(source.replace(/ /g, ''))
      expect([strand.key.length, strand.from.length, strand.to.length]).toEqual(
        Array(3).fill(strand.text.length),
      )
      for (let at = 0; at < strand.text.length; at++) {
        const { start, end } = spanOf(strand, at, at + 1)
        expect(strand.text[at] === ' ' ? ['', ' '] : [strand.text[at]]).toContain(source.slice(start, end))
      }
    }),
  )
})
