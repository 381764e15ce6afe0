import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ValidationError } from './errors.ts'
import { editList, type ListItem } from './numbered-list.ts'

interface Row {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly removedAt: Date | null
}
type Item = ListItem & { readonly text: string }

const same = (row: Row, item: Item) => row.number === item.number && row.text === item.text
const row = (id: string, number: number, text: string, removedAt: Date | null = null): Row => ({
  id,
  number,
  text,
  removedAt,
})
const edit = (rows: readonly Row[], items: readonly Item[]) => editList(rows, items, same, 'contents')

test('tells added, changed and removed rows apart', () => {
  const rows = [row('a', 1, 'one'), row('b', 2, 'two'), row('c', 3, 'three')]
  const items = [
    { id: 'a', number: 1, text: 'one' },
    { id: 'c', number: 2, text: 'three' },
    { number: 3, text: 'four' },
  ]
  const { added, changed, removed } = edit(rows, items)
  expect(added).toEqual([{ number: 3, text: 'four' }])
  expect(changed.map(({ row }) => row.id)).toEqual(['c'])
  expect(removed.map(({ id }) => id)).toEqual(['b'])
})

test('a removed row comes back by its id and is not removed twice', () => {
  const gone = row('a', 1, 'one', new Date(0))
  expect(edit([gone], [{ id: 'a', number: 1, text: 'one' }]).changed).toHaveLength(1)
  expect(edit([gone], []).removed).toEqual([])
})

test.each([
  ['BAD_ID', [{ id: 'x', number: 1, text: '' }]],
  [
    'BAD_ID',
    [
      { id: 'a', number: 1, text: '' },
      { id: 'a', number: 2, text: '' },
    ],
  ],
  [
    'NUMBER_TAKEN',
    [
      { number: 4, text: '' },
      { number: 4, text: '' },
    ],
  ],
  ['OUT_OF_RANGE', [{ number: 0, text: '' }]],
  ['OUT_OF_RANGE', [{ number: 1.5, text: '' }]],
])('refuses with %s', (code, items) => {
  const refusal = expect(() => edit([row('a', 1, 'one')], items))
  refusal.toThrow(ValidationError)
  refusal.toThrow(code)
})

test('applying the edit gives exactly the wanted list', () => {
  const list = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 30 }), text: fc.string() }), {
    selector: ({ number }) => number,
  })
  fc.assert(
    fc.property(list, list, fc.array(fc.boolean()), (before, after, keep) => {
      const rows = before.map((item, i) => row(`id${i}`, item.number, item.text))
      const items: Item[] = after.map((item, i) => (keep[i] && rows[i] ? { ...item, id: rows[i].id } : item))
      const { added, changed, removed } = edit(rows, items)
      const left = rows
        .filter((kept) => !removed.includes(kept))
        .map((kept) => changed.find((change) => change.row === kept)?.item ?? kept)
      const texts = [...left, ...added].map(({ number, text }) => `${number} ${text}`)
      expect(texts.sort()).toEqual(items.map(({ number, text }) => `${number} ${text}`).sort())
    }),
  )
})
