import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entry } from './history-fixture.ts'
import {
  belongs,
  byDay,
  emptyHistory,
  type HistoryPage,
  shown,
  withNews,
  withPage,
  withTask,
} from './history-list.ts'

const size = 3

/** The page of a board of `newest` entries that follows a cursor. */
function pageOf(newest: number, after: string | null): HistoryPage {
  const from = after === null ? newest : Number.parseInt(after, 10) - 1
  const versions = Array.from({ length: Math.min(size, from) }, (_, i) => from - i)
  const last = versions.at(-1) ?? 0
  return {
    __typename: 'BoardEventConnection',
    pageInfo: { __typename: 'PageInfo', hasNextPage: last > 1, endCursor: `${last}.abcd` },
    nodes: versions.map((version) => entry(version)),
  }
}

const versionsOf = (entries: readonly { version: number }[]) => entries.map(({ version }) => version)
const down = (from: number) => Array.from({ length: from }, (_, i) => from - i)

test('whatever arrives while pages are fetched, each entry stands once and in order', () => {
  const step = fc.constantFrom('page', 'news', 'news while reading', 'again')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(step, { maxLength: 20 }), (start, steps) => {
      let newest = start
      let list = withPage(withNews(emptyHistory, entry(newest), false), pageOf(newest, null))
      for (const what of steps) {
        if (what === 'page') list = list.next === null ? list : withPage(list, pageOf(newest, list.next))
        else if (what === 'again') list = withNews(list, entry(Math.max(1, newest - 1)), false)
        else list = withNews(list, entry(++newest), what === 'news while reading')
      }
      while (list.next !== null) list = withPage(list, pageOf(newest, list.next))
      expect(versionsOf(shown(list).entries)).toEqual(down(newest))
    }),
  )
})

test('news move nothing while somebody reads, and stand at the top when asked for', () => {
  const list = withPage(emptyHistory, pageOf(2, null))
  const waiting = withNews(withNews(list, entry(3), true), entry(4), true)
  expect(versionsOf(waiting.entries)).toEqual([2, 1])
  expect(versionsOf(waiting.held)).toEqual([4, 3])
  const after = shown(waiting)
  expect(versionsOf(after.entries)).toEqual([4, 3, 2, 1])
  expect([...after.arrived]).toEqual([4, 3])
  expect(after.held).toEqual([])
})

test('news that came before the first page are shown with it, unless it holds them', () => {
  const early = withNews(withNews(emptyHistory, entry(2), false), entry(3), false)
  expect(early.entries).toEqual([])
  const list = withPage(early, pageOf(2, null))
  expect(versionsOf(list.entries)).toEqual([3, 2, 1])
  expect([...list.arrived]).toEqual([3])
})

test('a task that was renamed has one name in the whole list', () => {
  const task = (id: string, title: string) =>
    ({ __typename: 'Task', id, number: 1, key: 'LT-1', title }) as const
  const nodes = [entry(2, { task: task('t1', 'Cũ') }), entry(1, { task: task('t2', 'Khác') })]
  const list = withPage(emptyHistory, { ...pageOf(2, null), nodes })
  const renamed = withTask(withNews(list, entry(3, { task: task('t1', 'Mới') }), false), task('t1', 'Mới'))
  expect(renamed.entries.map((one) => one.task?.title)).toEqual(['Mới', 'Mới', 'Khác'])
  expect(withTask(renamed, task('t1', 'Mới'))).toBe(renamed)
})

test('a change of order alone, and what another agency did, do not belong', () => {
  const moved = { __typename: 'FieldChange', field: 'status', before: 'DONE', after: 'WAITING' } as const
  const news = (part: Parameters<typeof entry>[1]) => entry(1, part)
  expect(belongs(news({ kind: 'TASK_MOVED', changes: [moved] }), undefined)).toBe(true)
  expect(belongs(news({ kind: 'TASK_MOVED' }), undefined)).toBe(false)
  expect(belongs(news({ kind: 'COLUMN_RESPREAD' }), undefined)).toBe(false)
  expect(belongs(news({}), 'a1')).toBe(true)
  expect(belongs(news({}), 'a2')).toBe(false)
  expect(belongs(news({ agency: null }), 'a1')).toBe(false)
})

test('entries stand under their day in Viet Nam, also when two were written out of step at midnight', () => {
  const at = (version: number, instant: string) => entry(version, { at: instant })
  const days = byDay([
    at(4, '2024-05-16T17:30:00Z'),
    at(3, '2024-05-16T16:59:59Z'),
    at(2, '2024-05-16T17:00:00Z'),
    at(1, '2024-05-16T02:00:00Z'),
  ])
  expect(days.map(({ day, entries }) => [day, versionsOf(entries)])).toEqual([
    ['2024-05-17', [4, 2]],
    ['2024-05-16', [3, 1]],
  ])
})
