import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeLike, parseQuery, snippetOf } from './rules.ts'

describe('parseQuery', () => {
  test.each([
    ['Quy chế phối hợp', ['quy', 'che', 'phoi', 'hop']],
    ['77-CV/HU', ['77', 'cv', 'hu']],
    ['  ĐOÀN   thể ', ['doan', 'the']],
    ['100% \\_', ['100']],
  ])('%s', (text, words) => {
    expect(parseQuery(text)?.words).toEqual(words)
  })

  test.each(['', ' ', 'a', 'ấ', '%', '__', '%%%', '/-/'])('%j is too short', (text) => {
    expect(parseQuery(text)).toBeNull()
  })

  test('a word and a number may be the key of a task', () => {
    expect(parseQuery('LT01-27')?.key).toEqual({ code: 'lt01', number: 27 })
    expect(parseQuery('lt-01 27')?.key).toEqual({ code: 'lt01', number: 27 })
    expect(parseQuery('27')?.key).toBeNull()
    expect(parseQuery('quy chế')?.key).toBeNull()
  })

  test('words hold nothing that LIKE or a pattern reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of parseQuery(text)?.words ?? []) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })
})

test('escapeLike leaves nothing for LIKE to read', () => {
  expect(escapeLike('5_0%\\')).toBe('5\\_0\\%\\\\')
})

describe('snippetOf', () => {
  const long = `${'Mở đầu văn bản rất dài. '.repeat(12)}Rà soát quy chế phối hợp giữa các bên. ${'Phần sau. '.repeat(30)}`

  test('shows the words with their diacritics', () => {
    const snippet = snippetOf(long, { words: ['quy', 'che', 'phoi', 'hop'] })
    expect(snippet).toContain('quy chế phối hợp')
    expect(snippet?.startsWith('…') && snippet.endsWith('…')).toBe(true)
  })

  test('finds words, not parts of words', () => {
    const text = `Thời gian ${'qua '.repeat(40)}hội nghị`
    expect(snippetOf(text, { words: ['hoi'] })).toContain('hội nghị')
  })

  test('a short text is shown whole, an empty one not at all', () => {
    expect(snippetOf('Ngắn  gọn', { words: ['khac'] })).toBe('Ngắn gọn')
    expect(snippetOf(' \n', { words: ['a'] })).toBeNull()
  })

  test('is a part of the text and never long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.constantFrom('a', '1', 'ho'),
        (text, word) => {
          const snippet = snippetOf(text, { words: [word] })
          const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim()
          expect(snippet?.length ?? 0).toBeLessThanOrEqual(162)
          expect(whole).toContain(snippet?.replace(/^…|…$/g, '') ?? '')
        },
      ),
    )
  })
})
