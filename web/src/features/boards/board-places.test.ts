import { expect, test } from 'vitest'
import { edgePlace, neighbour, sideways } from './board-places.ts'
import { BoardStore } from './board-store.ts'
import { card } from './card-fixture.ts'

const shown = ['NOT_STARTED', 'WAITING', 'IN_PROGRESS'] as const

function view() {
  const none = { ok: false, failure: { code: '', message: '', path: [] } } as const
  const api = {
    page: () => Promise.reject(new Error('not asked')),
    counts: async () => null,
    move: async () => none,
    undo: async () => none,
  }
  const store = new BoardStore({ api, passes: () => true, markOf: () => null, narrowed: false })
  const columns = store.view().columns
  const cards = [card({ number: 1 }), card({ number: 2 })]
  const doing = [card({ number: 3, status: 'IN_PROGRESS' })]
  return {
    columns: {
      ...columns,
      NOT_STARTED: { ...columns.NOT_STARTED, cards },
      IN_PROGRESS: { ...columns.IN_PROGRESS, cards: doing },
    },
  }
}

test('arrows go between cards, over empty columns, and stop at the edges', () => {
  expect(neighbour(view(), shown, 't1', 'down')).toEqual({ status: 'NOT_STARTED', index: 1 })
  expect(neighbour(view(), shown, 't1', 'up')).toBeNull()
  expect(neighbour(view(), shown, 't2', 'right')).toEqual({ status: 'IN_PROGRESS', index: 0 })
  expect(neighbour(view(), shown, 't3', 'right')).toBeNull()
  expect(neighbour(view(), shown, 'gone', 'down')).toBeNull()
})

test('a carried card passes over columns that will not take it', () => {
  expect(sideways(shown, 'NOT_STARTED', 'right', (status) => status !== 'WAITING')).toBe('IN_PROGRESS')
  expect(sideways(shown, 'IN_PROGRESS', 'left', () => true)).toBe('WAITING')
  expect(sideways(shown, 'NOT_STARTED', 'left', () => true)).toBeNull()
})

test('a task written at an end names the card that stands there, not one that is being moved', () => {
  const { columns } = view()
  const none = new Set<string>()
  const at = (more: boolean, pending = none) => ({
    columns: { ...columns, NOT_STARTED: { ...columns.NOT_STARTED, more } },
    pending,
  })
  expect(edgePlace(at(false), 'NOT_STARTED', 'top')).toEqual({ beforeId: 't1' })
  expect(edgePlace(at(false, new Set(['t1'])), 'NOT_STARTED', 'top')).toEqual({ beforeId: 't2' })
  expect(edgePlace(at(false), 'NOT_STARTED', 'bottom')).toEqual({})
  expect(edgePlace(at(true), 'NOT_STARTED', 'bottom')).toEqual({ afterId: 't2' })
  expect(edgePlace(at(true), 'WAITING', 'top')).toEqual({})
})
