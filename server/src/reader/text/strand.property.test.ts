import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined } from './joined.ts'
import { matchesIn } from './matches.ts'
import { normalise } from './normalise.ts'
import { flatten } from './strand.ts'
import { plainWords, wordsIn, wordsOf } from './words.ts'

const printed = fc
  .array(fc.constantFrom('Sở', 'hoà', 'a', '–', '“', ',', ' ', '  ', '\n', ' \n ', '\t', '*', '_', 'e\u0301'))
  .map((parts) => parts.join(''))
const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { minLength: 1, maxLength: 4 })

function rangesIn(length: number, parts: readonly [number, number][]): [number, number][] {
  let from = 0
  return parts.map(([skip, take]) => {
    const start = Math.min(length, from + (skip % 4))
    from = Math.min(length, start + take)
    return [start, from]
  })
}

test('joined ranges hold their words, one space for each gap, and every character knows its place', () => {
  fc.assert(
    fc.property(printed, cuts, (source, parts) => {
      const strand = normalise(source)
      const ranges = rangesIn(strand.text.length, parts)
      const flat = flatten(strand, ranges)
      const expected = ranges.map(([start, end]) => strand.text.slice(start, end)).join(' ')
      expect(flat.text).toBe(
        expected
          .split(/[ \n]+/)
          .filter(Boolean)
          .join(' '),
      )
      expect([flat.key.length, flat.from.length, flat.to.length]).toEqual(Array(3).fill(flat.text.length))
      const { at, text } = joined(strand, ranges)
      expect(text).toBe(flat.text)
      for (let i = 0; i < text.length; i++) {
        if (text[i] !== ' ') expect(strand.text[at[i] ?? -1]).toBe(text[i])
        expect([flat.from[i], flat.to[i]]).toEqual([strand.from[at[i] ?? -1], strand.to[at[i] ?? -1]])
      }
    }),
  )
})

test('words take every character that is no space, and plain words are those that are no marks', () => {
  fc.assert(
    fc.property(printed, (source) => {
      const strand = normalise(source)
      const words = wordsIn(strand.text, strand.key)
      expect(words.map(({ key }) => key).join('')).toBe(strand.key.replace(/\s/g, ''))
      expect(words.filter(({ mark }) => !mark).map(({ key }) => key)).toEqual(plainWords(strand.key))
      expect(wordsOf(strand)).toEqual(words)
    }),
  )
})

test('matches are those of matchAll, also of a pattern that takes nothing', () => {
  fc.assert(
    fc.property(printed, fc.constantFrom(/a/g, /[\p{L}]+/gu, /(?=a)/g, / */g), (text, pattern) => {
      expect(matchesIn(text, pattern).map(({ index, 0: taken }) => [index, taken])).toEqual(
        [...text.matchAll(pattern)].map(({ index, 0: taken }) => [index, taken]),
      )
    }),
  )
})
