import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONG_RANK, rankBetween, spreadRanks } from './rank.ts'

describe('rankBetween', () => {
  it('lies strictly between its neighbours, wherever cards are dropped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 300 }), (drops) => {
        const ranks: string[] = []
        for (const drop of drops) {
          const at = drop % (ranks.length + 1)
          ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null))
        }
        expect([...ranks].sort((a, b) => (a < b ? -1 : 1))).toEqual(ranks)
        expect(new Set(ranks).size).toBe(ranks.length)
        for (const rank of ranks) expect(rank).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/)
      }),
    )
  })

  it('stays short when cards are only appended or only put on top', () => {
    let last: string | null = null
    let first: string | null = null
    for (let i = 0; i < 2_000; i++) {
      last = rankBetween(last, null)
      first = rankBetween(null, first)
    }
    expect(last?.length).toBeLessThanOrEqual(LONG_RANK)
    expect(first?.length).toBeLessThanOrEqual(LONG_RANK)
  })

  it('refuses neighbours in the wrong order', () => {
    expect(() => rankBetween('b', 'a')).toThrow(RangeError)
    expect(() => rankBetween('a', 'a')).toThrow(RangeError)
  })
})

describe('spreadRanks', () => {
  it('gives ascending, distinct, short ranks with room between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (count) => {
        const ranks = spreadRanks(count)
        expect(ranks).toHaveLength(count)
        for (let i = 1; i < count; i++) {
          const [before, after] = [ranks[i - 1] ?? '', ranks[i] ?? '']
          expect(before < after).toBe(true)
          expect(rankBetween(before, after) < after).toBe(true)
        }
        for (const rank of ranks) expect(rank.length).toBeLessThan(8)
      }),
    )
  })
})
