import { expect, test } from 'vitest'
import { createLocalBus } from './bus.ts'
import { keepRows } from './kept-rows.ts'

const row = { id: 'a', name: 'old' }

test('a kept row is answered until the topic says that one changed', () => {
  const { bus } = createLocalBus()
  using rows = keepRows<typeof row>(bus, 'rows')
  rows.keep([row], rows.mark())
  expect(rows.get('a')).toBe(row)
  bus.announce('others', 'a')
  expect(rows.get('a')).toBe(row)
  bus.announce('rows', 'a')
  expect(rows.get('a')).toBeUndefined()
})

test('what was read before a change is not kept after it', () => {
  const { bus } = createLocalBus()
  using rows = keepRows<typeof row>(bus, 'rows')
  const mark = rows.mark()
  bus.announce('rows', 'a')
  rows.keep([row], mark)
  expect(rows.get('a')).toBeUndefined()
})

test('nothing is trusted after announcements were missed', () => {
  const { bus, gap } = createLocalBus()
  using rows = keepRows<typeof row>(bus, 'rows')
  const mark = rows.mark()
  rows.keep([row], mark)
  gap()
  rows.keep([row], mark)
  expect(rows.get('a')).toBeUndefined()
})

test('closed, it listens no longer', () => {
  const { bus } = createLocalBus()
  const before = bus.listenerCount()
  keepRows<typeof row>(bus, 'rows')[Symbol.dispose]()
  expect(bus.listenerCount()).toBe(before)
})
