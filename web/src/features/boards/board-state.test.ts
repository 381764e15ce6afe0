import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TaskStatus } from '#graphql/generated/graphql.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'
import {
  type BoardState,
  type Card,
  columnsOf,
  emptyBoard,
  type Move,
  moveDeltas,
  neighboursAt,
  withCards,
  withMove,
  withoutMove,
  withPage,
  withPlaced,
} from './board-state.ts'
import { card } from './card-fixture.ts'

function boardOf(cards: readonly Card[]): BoardState {
  let state = emptyBoard
  for (const status of taskStatuses) {
    const nodes = cards.filter((one) => one.status === status)
    state = withPage(state, status, { nodes, endCursor: null, hasNextPage: false })
  }
  return state
}

const ids = (state: BoardState, status: TaskStatus) => columnsOf(state)[status].map((one) => one.id)
const move = (part: Partial<Move> & Pick<Move, 'taskId' | 'to'>): Move => ({
  key: 'k',
  beforeId: null,
  afterId: null,
  ...part,
})

const status = fc.constantFrom(...taskStatuses)
const rank = fc.stringMatching(/^[0-9A-Za-z]{1,3}$/)
const cards = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), status, rank), {
  selector: ([number]) => number,
  maxLength: 25,
})
const tasks = cards.map((all) => all.map(([number, at, r]) => card({ number, status: at, rank: r + number })))

describe('a task as the server tells it', () => {
  test('an older telling never replaces a newer one, in whatever order they arrive', () => {
    const tellings = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
    fc.assert(
      fc.property(tellings, (versions) => {
        const told = versions.map((version) => card({ number: 1, version, title: `v${version}` }))
        const state = told.reduce((now, one) => withCards(now, [one]), emptyBoard)
        expect(state.cards.get('t1')?.version).toBe(Math.max(...versions))
      }),
    )
  })

  test('beyond what was fetched it waits for its page', () => {
    const page = { nodes: [card({ number: 1, rank: 'B' })], endCursor: 'c', hasNextPage: true }
    const state = withPage(emptyBoard, 'NOT_STARTED', page)
    expect(ids(withCards(state, [card({ number: 2, rank: 'C' })]), 'NOT_STARTED')).toEqual(['t1'])
    expect(ids(withCards(state, [card({ number: 3, rank: 'A' })]), 'NOT_STARTED')).toEqual(['t3', 't1'])
  })

  test('placed after the last one fetched it stays in sight', () => {
    const page = { nodes: [card({ number: 1, rank: 'B' })], endCursor: 'c', hasNextPage: true }
    const state = withPage(emptyBoard, 'NOT_STARTED', page)
    expect(ids(withPlaced(state, card({ number: 2, rank: 'BV' }), 't1'), 'NOT_STARTED')).toEqual(['t1', 't2'])
    expect(ids(withPlaced(state, card({ number: 2, rank: 'Z' }), 'other'), 'NOT_STARTED')).toEqual(['t1'])
  })
})

describe('moves laid over the board', () => {
  test('no task is lost or doubled, and taking the moves away gives back what the server said', () => {
    const moves = fc.array(fc.tuple(fc.nat(), status, fc.option(fc.nat()), fc.option(fc.nat())), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(tasks, moves, (all, wanted) => {
        const base = boardOf(all)
        const at = (index: number | null) => (index === null ? null : (all[index % all.length]?.id ?? null))
        const keys = wanted.map((_, index) => `k${index}`)
        const moved = wanted.reduce((state, [who, to, before, after], index) => {
          const taskId = at(who)
          if (taskId === null) return state
          const place = { beforeId: at(before), afterId: at(after) }
          return withMove(state, { key: keys[index] ?? '', taskId, to, ...place })
        }, base)
        const shown = Object.values(columnsOf(moved)).flat()
        expect(shown.map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort())
        for (const [name, column] of Object.entries(columnsOf(moved)))
          expect(column.every((one) => one.status === name)).toBe(true)
        const undone = keys.reduce((state, key) => withoutMove(state, key), moved)
        expect(columnsOf(undone)).toEqual(columnsOf(base))
      }),
    )
  })

  test('the counts follow: what one column loses another gains', () => {
    fc.assert(
      fc.property(tasks, status, fc.nat(), (all, to, who) => {
        const base = boardOf(all)
        const one = all[who % Math.max(all.length, 1)]
        if (!one) return
        const state = withMove(base, move({ taskId: one.id, to }))
        const deltas = moveDeltas(state)
        for (const name of taskStatuses) {
          const before = columnsOf(base)[name].length
          expect(columnsOf(state)[name].length).toBe(before + (deltas[name] ?? 0))
        }
      }),
    )
  })

  test('a neighbour that has left is passed over', () => {
    const all = [1, 2, 3].map((number) => card({ number, rank: `a${number}` }))
    const state = boardOf(all)
    const place = { beforeId: 'gone', afterId: 't1' }
    expect(ids(withMove(state, move({ taskId: 't3', to: 'NOT_STARTED', ...place })), 'NOT_STARTED')).toEqual([
      't1',
      't3',
      't2',
    ])
    expect(ids(withMove(state, move({ taskId: 't1', to: 'NOT_STARTED' })), 'NOT_STARTED')).toEqual([
      't2',
      't3',
      't1',
    ])
  })

  test('stays while the server still tells the old place, so that a card does not snap back', () => {
    const state = withMove(boardOf([card({ number: 1 })]), move({ taskId: 't1', to: 'DONE' }))
    const told = withCards(state, [card({ number: 1, version: 2, commentCount: 1 })])
    expect(ids(told, 'DONE')).toEqual(['t1'])
    expect(ids(told, 'NOT_STARTED')).toEqual([])
  })
})

test('a place names the neighbours it lies between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(10), (count, index) => {
      const column = Array.from({ length: count }, (_, n) => card({ number: n + 1, rank: `a${n}` }))
      const state = boardOf(column)
      const { beforeId, afterId } = neighboursAt(column, 't1', index)
      const moved = withMove(state, move({ taskId: 't1', to: 'NOT_STARTED', beforeId, afterId }))
      expect(ids(moved, 'NOT_STARTED').indexOf('t1')).toBe(Math.min(index, count - 1))
    }),
  )
})
