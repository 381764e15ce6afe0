import { expect, test } from 'vitest'
import { isNarrowed, passes, readBoardSearch, taskFilterOf } from './board-filter.ts'
import { card } from './card-fixture.ts'

test('an address is read leniently and becomes a filter', () => {
  const search = readBoardSearch({ task: '27', time: 'OVERDUE', who: 'mine', q: '', lead: 5, other: 'x' })
  expect(search).toEqual({ task: 27, time: 'OVERDUE', who: 'mine' })
  expect(taskFilterOf(search)).toEqual({ timeliness: ['OVERDUE'], mine: true })
  expect(readBoardSearch({ task: -1, time: 'LATE' })).toEqual({})
})

test('a content, an article and a person narrow the board, and say of a card whether it stays', () => {
  const search = readBoardSearch({ content: 'c1', article: 'k1', who: 'p2' })
  expect(taskFilterOf(search)).toEqual({ contentId: 'c1', articleId: 'k1', assigneeId: 'p2' })
  expect(isNarrowed({ article: 'k1' })).toBe(true)
  const served = card({
    number: 1,
    content: { __typename: 'CampaignContent', id: 'c1', number: 1 },
    article: { __typename: 'RegulationArticle', id: 'k1', number: 5 },
  })
  expect(passes(served, { content: 'c1', article: 'k1' }, null)).toBe(true)
  expect(passes(served, { article: 'k2' }, null)).toBe(false)
  expect(passes(served, { content: 'c2' }, null)).toBe(false)
  expect(passes(served, { who: 'p2' }, 'p1')).toBe(false)
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
