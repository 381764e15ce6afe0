import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import type { Finding, Reading } from '../reading.ts'
import { keyOf, normalise } from '../text/normalise.ts'

const folder = new URL('../head-cases/', import.meta.url)
const papers = readdirSync(folder)
  .flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split(/^=== .*$/m)
      .slice(1),
  )
  .map((part) => part.slice(0, part.lastIndexOf('\n--> ')))
const paper = fc.constantFrom(...papers)

const LEFT = ['ỦY BAN NHÂN DÂN', 'XÃ MINH HÀ', 'Số: 47/KH-UBND']
const RIGHT = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Minh Hà, ngày 09 tháng 4 năm 2026',
]
const BELOW = '\n\nKẾ HOẠCH\nRà soát quy chế\n\n1. Văn phòng rà soát quy chế.\n'
const EXPECTED = ['Ủy ban nhân dân xã Minh Hà', '47/KH-UBND', '2026-04-09', 'Minh Hà', 'Rà soát quy chế']

const WORDS = /[\p{L}\p{N}]+/gu

/** The names, titles and marks of a reading that quote the source. */
function quoted(reading: Reading): (Finding | null)[] {
  const { symbol, number, issuer, parentBody, place, subject, drafter, addressees, recipients } = reading
  const signed = reading.signers.flatMap(({ form, onBehalfOf, title, name }) => [
    form,
    onBehalfOf,
    title,
    name,
  ])
  return [
    symbol,
    number,
    issuer,
    parentBody,
    place,
    subject,
    drafter,
    ...addressees,
    ...recipients,
    ...signed,
  ]
}

/** Every word of them stands in the source, and so do day, month and year. */
function expectNothingInvented(source: string): void {
  const key = keyOf(normalise(source).text)
  const words = new Set(key.match(WORDS) ?? [])
  const numbers = new Set((asDigits(key).match(/[0-9]+/g) ?? []).map(Number))
  const reading = readDocument(source)
  for (const found of quoted(reading)) {
    for (const word of keyOf(found?.value ?? '').match(WORDS) ?? [])
      expect(words.has(word) || numbers.has(Number(asDigits(word))) || inParts(word, key)).toBe(true)
  }
  for (const part of reading.issuedOn?.value.split('-') ?? []) expect(numbers).toContain(Number(part))
}

/** Letters that scanning takes for digits, as the digits. */
function asDigits(key: string): string {
  return key.replace(/[0-9oil]*[0-9][0-9oil]*/g, (run) => run.replaceAll('o', '0').replace(/[il]/g, '1'))
}

/** A number and its notation written together though a space parts them in the source ("298 KH/…"). */
function inParts(word: string, key: string): boolean {
  return key.replace(/\s+/g, '').includes(word)
}

function headerOf(gap: number, order: 'beside' | 'after' | 'mixed'): string {
  const beside = LEFT.map((line, n) => `${line}${' '.repeat(gap)}${RIGHT[n] ?? ''}`)
  if (order === 'beside') return beside.join('\n')
  if (order === 'after') return [...LEFT, ...RIGHT].join('\n')
  return LEFT.flatMap((line, n) => [line, RIGHT[n] ?? '']).join('\n')
}

test('nothing is invented in whole papers', () => {
  for (const source of papers) expectNothingInvented(source)
})

test('nothing is invented when the lines of the letterhead change places', () => {
  const shuffled = paper.chain((source) => {
    const lines = source.split('\n')
    const top = lines.slice(0, 12)
    return fc
      .shuffledSubarray(top, { minLength: top.length })
      .map((order) => [...order, ...lines.slice(12)].join('\n'))
  })
  fc.assert(fc.property(shuffled, expectNothingInvented), { numRuns: 150 })
})

test('nothing is invented when two lines run into one', () => {
  const run = fc.tuple(paper, fc.nat({ max: 14 }), fc.nat({ max: 14 }), fc.integer({ min: 1, max: 12 }))
  const merged = run.map(([source, from, to, gap]) => {
    const lines = source.split('\n')
    const [moved = ''] = lines.splice(from % lines.length, 1)
    const at = to % Math.max(1, lines.length)
    lines[at] = `${lines[at] ?? ''}${' '.repeat(gap)}${moved}`
    return lines.join('\n')
  })
  fc.assert(fc.property(merged, expectNothingInvented), { numRuns: 150 })
})

test('nothing is invented when lines break at any width', () => {
  const broken = fc
    .tuple(paper, fc.integer({ min: 9, max: 60 }))
    .map(([source, width]) => source.replace(new RegExp(`(.{${width}}\\S*) `, 'g'), '$1\n'))
  fc.assert(fc.property(broken, expectNothingInvented), { numRuns: 150 })
})

test('a letterhead reads the same in whatever order its columns were joined', () => {
  const order = fc.constantFrom('beside' as const, 'after' as const, 'mixed' as const)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), order, (gap, joined) => {
      const { issuer, symbol, issuedOn, place, subject } = readDocument(headerOf(gap, joined) + BELOW)
      expect([issuer, symbol, issuedOn, place, subject].map((found) => found?.value)).toEqual(EXPECTED)
    }),
    { numRuns: 120 },
  )
})

test('a blank number or day is never filled in', () => {
  const fill = fc.constantFrom('      ', '....', '…', '   .....  ', '____')
  fc.assert(
    fc.property(fill, fill, (number, day) => {
      const head = headerOf(20, 'after').replace('47/', `${number}/`).replace('09 ', `${day} `)
      const { symbol, number: found, issuedOn, issuer, place } = readDocument(head + BELOW)
      expect([symbol, found, issuedOn]).toEqual([null, null, null])
      expect([issuer?.value, place?.value]).toEqual([EXPECTED[0], EXPECTED[3]])
    }),
  )
})
