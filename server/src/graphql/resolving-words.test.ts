import { expect, test } from 'vitest'
import { messageOf } from './messages.ts'
import { resolvingEn, resolvingVi } from './resolving-words.ts'

test('both languages have the same reasons, with the same things to fill in', () => {
  const blanks = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([code, text]) => [code, (text.match(/\{\w+\}/g) ?? []).sort()])
  expect(blanks(resolvingEn)).toEqual(blanks(resolvingVi))
})

test('a reason is told in the reader’s language', () => {
  expect(messageOf('RESOLUTION_GROUP_OPEN', {}, 'vi')).toBe(
    'Là nhóm cơ quan mà văn bản không nói rõ gồm những ai.',
  )
  expect(messageOf('RELEASE_KIND', { kind: 'hướng dẫn' }, 'en')).toBe(
    'Of the kind the condition names: hướng dẫn.',
  )
})
