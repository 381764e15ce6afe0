import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceOf } from './incoming.ts'
import { findingsOf, storableReading } from './reading-json.ts'
import { cleanSource, readSource } from './source.ts'

const LETTER = `ỦY BAN NHÂN DÂN
HUYỆN BÌNH LẠC

Số: 21/UBND-NV
Bình Lạc, ngày 05 tháng 4 năm 2024

Kính gửi: Ủy ban Mặt trận Tổ quốc Việt Nam huyện.

Để chuẩn bị tổng kết quy chế phối hợp, Ủy ban nhân dân huyện đề nghị:
1. Ủy ban Mặt trận Tổ quốc Việt Nam huyện gửi báo cáo trước ngày 30/4/2024.
`

test('places point into the text as it is stored, however it came', async () => {
  const came = `\uFEFF\u0000${LETTER.normalize('NFD').replaceAll('\n', '\r\n')}\ud800`
  const read = await readSource({ text: came })
  const { text } = read
  expect(text).toBe(`${LETTER}\uFFFD`)
  const symbol = findingsOf(storableReading(read)).find(({ field }) => field === 'symbol')
  expect(text.slice(symbol?.start, symbol?.end)).toContain('21/UBND-NV')
})

test('a cleaned text is what PostgreSQL can hold, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanSource(text)
      expect(clean).not.toContain('\u0000')
      expect(clean).not.toContain('\r')
      expect(clean.isWellFormed()).toBe(true)
      expect(cleanSource(clean)).toBe(clean)
    }),
  )
})

test.each([
  [{}, 'SOURCE_EMPTY', 'text'],
  [{ text: ' \n' }, 'SOURCE_EMPTY', 'text'],
  [{ fileName: 'a.txt', fileBase64: '' }, 'SOURCE_EMPTY', 'fileBase64'],
  [{ text: 'a', fileBase64: 'YQ==' }, 'ONE_SOURCE', 'text'],
  [{ fileBase64: 'YQ==' }, 'REQUIRED', 'fileName'],
  [{ fileName: 'a.txt', fileBase64: '!!!!!!!!' }, 'SOURCE_CORRUPT', 'fileBase64'],
  [{ text: 'ệ'.repeat(2_000_000) }, 'SOURCE_TOO_LARGE', 'text'],
  [{ fileName: 'a.txt', fileBase64: 'A'.repeat(4_000) }, 'SOURCE_TOO_LARGE', 'fileBase64'],
])('an unusable source is refused by its field (%#)', (incoming, code, field) => {
  expect(() => sourceOf(incoming, 1_000)).toThrow(
    expect.objectContaining({ name: 'ValidationError', code, path: ['input', field] }),
  )
})
