import { expect, test } from 'vitest'
import { insertMention, mentionAt, mentionable, mentionsIn } from './mentions.ts'

const all = [
  { name: 'UBND huyện Lam Thượng', detail: 'UBND', input: { agencyId: 'a1' } },
  { name: 'Huyện đoàn', detail: 'ĐTN', input: { agencyId: 'a2' } },
  { name: 'Lục Quang Hải', detail: 'ĐTN', input: { personId: 'p1' } },
]

test('a name is looked for after an @ that begins a word', () => {
  expect(mentionAt('Nhờ @huy', 8)).toEqual({ from: 4, query: 'huy' })
  expect(mentionAt('a@b', 3)).toBeNull()
  expect(mentionAt('không có', 4)).toBeNull()
  expect(mentionAt('@hải\nxin', 8)).toBeNull()
})

test('names are found without accents, those that begin so first', () => {
  expect(mentionable(all, 'huyen').map((one) => one.name)).toEqual(['Huyện đoàn', 'UBND huyện Lam Thượng'])
  expect(mentionable(all, 'xã')).toEqual([])
})

test('the chosen name takes the place of what was typed and is sent while it stands in the text', () => {
  const { text, caret } = insertMention('Nhờ @huy xem', 8, 4, 'Huyện đoàn')
  expect(text).toBe('Nhờ @Huyện đoàn  xem')
  expect(caret).toBe('Nhờ @Huyện đoàn '.length)
  expect(mentionsIn(text, all)).toEqual([{ agencyId: 'a2' }])
})
