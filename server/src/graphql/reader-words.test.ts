import { expect, test } from 'vitest'
import { RULES } from '#reader/rules.ts'
import { messageOf } from './messages.ts'
import { readerEn, readerVi } from './reader-words.ts'

test.each(Object.keys(RULES))('%s says in both languages why a finding was made', (rule) => {
  for (const locale of ['vi', 'en'] as const) {
    const code = `RULE_${rule}`
    expect(messageOf(code, {}, locale)).not.toBe(code)
  }
})

test('both languages have the same words, with the same gaps to fill', () => {
  const gaps = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(words).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort() ?? []]),
    )
  expect(gaps(readerEn)).toEqual(gaps(readerVi))
})

test('a difference names its field in words', () => {
  const params = { field: 'issuedOn', envelope: '2024-05-02', text: '2024-05-03' }
  expect(messageOf('WARNING_ENVELOPE_DIFFERS', params, 'vi')).toContain('khác nhau về ngày ban hành:')
})
