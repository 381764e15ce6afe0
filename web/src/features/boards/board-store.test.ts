import { expect, test, vi } from 'vitest'
import type { BoardNews } from '#graphql/live.ts'
import type { Outcome } from '#graphql/outcome.ts'
import type { BoardApi, ColumnPage } from './board-api.ts'
import type { Card } from './board-state.ts'
import { BoardStore, type StoreParts } from './board-store.ts'
import { card } from './card-fixture.ts'

function page(nodes: readonly Card[], more = false): ColumnPage {
  return {
    __typename: 'TaskConnection',
    totalCount: nodes.length + (more ? 1 : 0),
    pageInfo: { __typename: 'PageInfo', hasNextPage: more, endCursor: more ? 'next' : null },
    nodes,
  }
}

function news(task: Card, part: Partial<BoardNews> = {}): BoardNews {
  return {
    __typename: 'BoardEvent',
    cursor: '2.abcd',
    version: 2,
    kind: 'TASK_MOVED',
    at: new Date().toISOString(),
    text: null,
    column: null,
    actor: null,
    agency: null,
    changes: [],
    node: null,
    task: { ...task, description: '', updatedAt: '', confirmations: [] },
    ...part,
  }
}

async function boardWith(cards: readonly Card[], parts: Partial<StoreParts & BoardApi> = {}) {
  const api: BoardApi = {
    page: async (status) => page(cards.filter((one) => one.status === status)),
    counts: async () => null,
    move: async () => ({ ok: false, failure: { code: 'X', message: 'không được', path: [] } }),
    undo: async () => ({ ok: false, failure: { code: 'X', message: '', path: [] } }),
    ...parts,
  }
  const store = new BoardStore({
    api,
    passes: parts.passes ?? (() => true),
    markOf: parts.markOf ?? (() => null),
    narrowed: parts.narrowed ?? false,
    soon: (run) => run(),
  })
  store.open('NOT_STARTED')
  store.open('IN_PROGRESS')
  await vi.waitFor(() => expect(store.view().columns.IN_PROGRESS.loading).toBe(false))
  return store
}

const titles = (store: BoardStore, status: 'NOT_STARTED' | 'IN_PROGRESS') =>
  store.view().columns[status].cards.map((one) => one.id)

test('a refused move is shown at once, then put back, and says why', async () => {
  const answer = Promise.withResolvers<Outcome<{ task: Card }>>()
  const store = await boardWith([card({ number: 1 })], { move: () => answer.promise })
  const done = store.move({ taskId: 't1', to: 'IN_PROGRESS', beforeId: null, afterId: null })
  expect(titles(store, 'IN_PROGRESS')).toEqual(['t1'])
  expect(store.view().pending.has('t1')).toBe(true)
  answer.resolve({ ok: false, failure: { code: 'ILLEGAL_TRANSITION', message: 'không', path: [] } })
  expect((await done)?.code).toBe('ILLEGAL_TRANSITION')
  expect(titles(store, 'NOT_STARTED')).toEqual(['t1'])
})

test('the event of one’s own move may come before its answer without a flicker', async () => {
  const answer = Promise.withResolvers<Outcome<{ task: Card }>>()
  const store = await boardWith([card({ number: 1 })], { move: () => answer.promise })
  const done = store.move({ taskId: 't1', to: 'IN_PROGRESS', beforeId: null, afterId: null })
  const seen: string[][] = []
  store.subscribe(() => seen.push(titles(store, 'IN_PROGRESS')))
  const moved = card({ number: 1, status: 'IN_PROGRESS', version: 2 })
  store.news(news(moved))
  answer.resolve({ ok: true, value: { task: moved } })
  expect(await done).toBeNull()
  expect(seen.every((ids) => ids.length === 1)).toBe(true)
})

test('while a hand is at work the order stands still, then everything is taken', async () => {
  const store = await boardWith([card({ number: 1 }), card({ number: 2, rank: 'N' })])
  store.hold('drag')
  store.news(news(card({ number: 1, status: 'IN_PROGRESS', version: 2 })))
  expect(titles(store, 'NOT_STARTED')).toEqual(['t1', 't2'])
  store.release('drag')
  expect(titles(store, 'NOT_STARTED')).toEqual(['t2'])
  expect(titles(store, 'IN_PROGRESS')).toEqual(['t1'])
})

test('columns that did not change keep their identity', async () => {
  const store = await boardWith([card({ number: 1 }), card({ number: 2, status: 'IN_PROGRESS' })])
  const before = store.view().columns
  store.news(news(card({ number: 2, status: 'IN_PROGRESS', version: 2, title: 'Khác' })))
  expect(store.view().columns.NOT_STARTED).toBe(before.NOT_STARTED)
  expect(store.view().columns.IN_PROGRESS).not.toBe(before.IN_PROGRESS)
})

test('with a filter on, what no longer passes leaves and is no longer counted', async () => {
  const store = await boardWith([card({ number: 1 })], {
    narrowed: true,
    passes: (one) => one.leadAgency.id === 'a1',
  })
  expect(store.view().columns.NOT_STARTED.count).toBe(1)
  const other = { ...card({ number: 1 }).leadAgency, id: 'a2' }
  store.news(news(card({ number: 1, version: 2, leadAgency: other })))
  expect(titles(store, 'NOT_STARTED')).toEqual([])
  expect(store.view().columns.NOT_STARTED.count).toBe(0)
})

test('a reset fetches anew and drops what an older question answers', async () => {
  const late = Promise.withResolvers<ColumnPage>()
  let asked = 0
  const store = await boardWith([], {
    page: (status) => {
      if (status !== 'NOT_STARTED') return Promise.resolve(page([]))
      return asked++ === 0 ? late.promise : Promise.resolve(page([card({ number: 2 })]))
    },
  })
  store.reset()
  late.resolve(page([card({ number: 1 })]))
  await vi.waitFor(() => expect(titles(store, 'NOT_STARTED')).toEqual(['t2']))
})

test('the counts are reckoned at once: what one column loses another gains, overdue too', async () => {
  const late = card({ number: 1, timeliness: 'OVERDUE' })
  const store = await boardWith([late], {
    counts: async () => ({ NOT_STARTED: { count: 3, overdue: 1 }, DONE: { count: 1, overdue: 0 } }),
  })
  store.count()
  await vi.waitFor(() => expect(store.view().columns.NOT_STARTED.count).toBe(3))
  store.news(news(card({ number: 1, status: 'DONE', version: 2, timeliness: 'DONE_LATE' })))
  expect(store.view().columns.NOT_STARTED).toMatchObject({ count: 2, overdue: 0 })
  expect(store.view().columns.DONE).toMatchObject({ count: 2, overdue: 0 })
})

test('a column laid out anew is fetched as far as it was here; until then what others do waits', async () => {
  const old = Array.from({ length: 60 }, (_, i) => card({ number: i + 1, rank: `B${'0'.repeat(i)}1` }))
  const fresh = old.map((one, i) => ({ ...one, rank: `c${String(i).padStart(2, '0')}1` }))
  const answer = Promise.withResolvers<ColumnPage>()
  let isSpread = false
  const asked: (string | null)[] = []
  const store = await boardWith([], {
    page: (status, after, first) => {
      if (status !== 'NOT_STARTED') return Promise.resolve(page([]))
      asked.push(`${after} ${first}`)
      if (isSpread) return answer.promise
      return Promise.resolve(after ? page(old.slice(0, 30).reverse()) : page(old.slice(30).reverse(), true))
    },
  })
  store.more('NOT_STARTED')
  await vi.waitFor(() => expect(titles(store, 'NOT_STARTED')).toHaveLength(60))
  const before = titles(store, 'NOT_STARTED')
  isSpread = true
  asked.length = 0
  store.news(
    news(fresh[0] ?? card({ number: 1 }), { kind: 'COLUMN_RESPREAD', column: 'NOT_STARTED', task: null }),
  )
  // The move that made it comes right behind, with a rank that means nothing beside the old ones.
  const moved = card({ number: 61, rank: 'a1' })
  store.news(news(moved, { kind: 'TASK_CREATED', version: 3 }))
  expect(asked).toEqual(['null 100'])
  expect(titles(store, 'NOT_STARTED')).toEqual(before)
  answer.resolve(page([moved, ...fresh]))
  await vi.waitFor(() => expect(titles(store, 'NOT_STARTED')[0]).toBe('t61'))
  expect(titles(store, 'NOT_STARTED')).toEqual(['t61', ...fresh.map(({ id }) => id)])
})

test('what an older question answers about a column that was laid out anew is not taken', async () => {
  const late = Promise.withResolvers<ColumnPage>()
  let asked = 0
  const store = await boardWith([], {
    page: (status) => {
      if (status !== 'NOT_STARTED') return Promise.resolve(page([]))
      return asked++ === 0 ? late.promise : Promise.resolve(page([card({ number: 1, rank: 'c' })]))
    },
  })
  store.news(news(card({ number: 1 }), { kind: 'COLUMN_RESPREAD', column: 'NOT_STARTED', task: null }))
  await vi.waitFor(() => expect(titles(store, 'NOT_STARTED')).toEqual(['t1']))
  late.resolve(page([card({ number: 1, rank: 'B0001' }), card({ number: 2 })]))
  await late.promise
  expect(store.card('t1')?.rank).toBe('c')
  expect(titles(store, 'NOT_STARTED')).toEqual(['t1'])
})

test('a task put after the last one fetched is shown there', async () => {
  const store = await boardWith([card({ number: 1 })], {
    page: async (status) => page(status === 'NOT_STARTED' ? [card({ number: 1 })] : [], true),
  })
  store.put(card({ number: 2, rank: 'N' }), 't1')
  expect(titles(store, 'NOT_STARTED')).toEqual(['t1', 't2'])
})
