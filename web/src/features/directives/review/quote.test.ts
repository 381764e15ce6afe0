import { expect, test } from 'vitest'
import { quoteOf } from './quote.ts'

test('a place is quoted on one line, without signs of Markdown', () => {
  const text = 'Kính gửi: **Ủy ban\n  nhân dân xã** Hòa Lộc'
  expect(quoteOf(text, { start: 10, end: text.length })).toBe('Ủy ban nhân dân xã Hòa Lộc')
})

test('a long place keeps its beginning and its end', () => {
  const text = `Mở đầu ${'việc làng '.repeat(60)}kết thúc`
  const quote = quoteOf(text, { start: 0, end: text.length })
  expect(quote.startsWith('Mở đầu') && quote.endsWith('kết thúc') && quote.includes(' … ')).toBe(true)
  expect(quote.length).toBeLessThan(190)
})
