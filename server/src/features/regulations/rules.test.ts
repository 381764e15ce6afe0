import { expect, test } from 'vitest'
import { journalled } from './rules.ts'

const HEAD = { title: 'Quy chế', symbol: null, preamble: '' }
const row = (id: string, number: number, title: string, text = 'Khoản.') => ({
  id,
  number,
  chapter: null,
  title,
  text,
})
const NONE = { added: [], changed: [], removed: [] }

test('a new regulation is journalled by its head and its articles’ titles', () => {
  const { id: _, ...item } = row('', 1, 'Phạm vi')
  const change = journalled({ before: null, after: HEAD }, { ...NONE, added: [item] }, ['a'])
  expect(change).toEqual({
    before: {},
    after: { ...HEAD, 'article.a.number': 1, 'article.a.title': 'Phạm vi' },
  })
})

test('an edit is journalled by what differs, a removal by number and title', () => {
  const changed = [{ row: row('a', 1, 'Phạm vi'), item: row('a', 1, 'Phạm vi', 'Khoản mới.') }]
  const removed = [row('b', 2, 'Nguyên tắc')]
  const head = { before: HEAD, after: { ...HEAD, symbol: '01/QCPH' } }
  expect(journalled(head, { ...NONE, changed, removed }, [])).toEqual({
    before: {
      symbol: null,
      'article.a.text': 'Khoản.',
      'article.b.number': 2,
      'article.b.title': 'Nguyên tắc',
    },
    after: { symbol: '01/QCPH', 'article.a.text': 'Khoản mới.' },
  })
})

test('an article put back is told by number and title', () => {
  const back = row('a', 1, 'Phạm vi')
  const change = journalled(
    { before: HEAD, after: HEAD },
    { ...NONE, changed: [{ row: back, item: back }] },
    [],
  )
  expect(change).toEqual({ before: {}, after: { 'article.a.number': 1, 'article.a.title': 'Phạm vi' } })
})
