import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BoardNews, newsGate } from './live.ts'

function news(version: number, kind: BoardNews['kind'] = 'TASK_UPDATED'): BoardNews {
  const base = { __typename: 'BoardEvent', cursor: `${version}.a`, at: '', text: null, column: null } as const
  return { ...base, kind, version, actor: null, agency: null, changes: [], node: null, task: null }
}

function follow(versions: readonly BoardNews[]) {
  const seen: number[] = []
  let resets = 0
  const pass = newsGate({
    onNews: ({ version }) => seen.push(version),
    onReset: () => {
      resets++
    },
  })
  for (const one of versions) pass(one)
  return { seen, resets }
}

test('whatever is repeated after a cut, each entry is told once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (versions) => {
      const { seen } = follow(versions.map((version) => news(version)))
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
      expect(Math.max(0, ...seen)).toBe(Math.max(0, ...versions))
    }),
  )
})

test('RESET counts anew, also downwards, and is told', () => {
  expect(follow([news(40), news(7, 'RESET'), news(7), news(8)])).toEqual({ seen: [40, 8], resets: 1 })
})
