import { expect, test } from 'vitest'
import { isNarrowed, passes, readBoardSearch, taskFilterOf } from './board-filter.ts'
import { card } from './card-fixture.ts'

test('an address is read leniently and becomes a filter', () => {
  const search = readBoardSearch({ task: '27', time: 'OVERDUE', who: 'mine', q: '', lead: 5, other: 'x' })
  expect(search).toEqual({ task: 27, time: 'OVERDUE', who: 'mine' })
  expect(taskFilterOf(search)).toEqual({ timeliness: ['OVERDUE'], mine: true })
  expect(readBoardSearch({ task: -1, time: 'LATE' })).toEqual({})
})

test('an open task does not narrow the board', () => {
  expect(isNarrowed({ task: 1, col: 'DONE' })).toBe(false)
  expect(isNarrowed({ q: 'cây' })).toBe(true)
})

test('what arrives live is kept only where the filter is known to pass', () => {
  const one = card({ number: 1, title: 'Trồng cây xanh' })
  expect(passes(one, {}, null)).toBe(true)
  expect(passes(one, { lead: 'a1', q: 'trong cay' }, null)).toBe(true)
  expect(passes(one, { lead: 'a2' }, null)).toBe(false)
  expect(passes(one, { who: 'mine' }, 'p1')).toBe(false)
  // The description may hold it; only the server knows.
  expect(passes(one, { q: 'đập nước' }, null)).toBeNull()
  expect(passes(one, { directive: 'd1' }, null)).toBeNull()
})
