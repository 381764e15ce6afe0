import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from './actors/naming.ts'
import { readDocument } from './read.ts'
import { keyOf, normalise } from './text/normalise.ts'

const folder = new URL('./fixtures/', import.meta.url)
const letters = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
const letter = fc.constantFrom(...letters)

/** Every place in the reading lies in the source and is not turned around. */
function expectPlaces(source: string): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if ('start' in value && 'end' in value) {
      const { start, end } = value
      expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
      expect(Number(start)).toBeGreaterThanOrEqual(0)
      expect(Number(end)).toBeGreaterThanOrEqual(Number(start))
      expect(Number(end)).toBeLessThanOrEqual(source.length)
    }
    Object.values(value).forEach(visit)
  }
  visit(readDocument(source))
}

/** Every value quotes its place: the same letters in the same order, whatever breaks and marks lie between. */
function expectQuotes(source: string): void {
  const reading = readDocument(source)
  const quoted = [
    ...[reading.place, reading.subject, reading.number, reading.signer?.name, reading.signer?.title],
    ...reading.addressees,
    ...reading.recipients,
    ...reading.instructions.map((one) => ({ value: one.text, start: one.start, end: one.end })),
    ...reading.instructions.flatMap((one) => [one.condition, one.recurrence, one.reportTo]),
    ...reading.instructions.flatMap((one) =>
      one.deadline ? [{ ...one.deadline, value: one.deadline.words }] : [],
    ),
  ]
  for (const finding of quoted) {
    if (!finding) continue
    const place = normalise(source.slice(finding.start, finding.end)).text
    expect(isWithin(nameKey(keyOf(finding.value)), nameKey(keyOf(place)))).toBe(true)
  }
}

/** Whether all letters of the one stand in the other in their order: another column may stand between them. */
function isWithin(value: string, place: string): boolean {
  let at = 0
  for (const char of place) if (char === value[at]) at++
  return at === value.length
}

/** Every word of a pieced name, a symbol or an actor stands in the source. */
function expectNothingInvented(source: string): void {
  const words = new Set(keyOf(normalise(source).text).match(/[\p{L}\p{N}]+/gu) ?? [])
  const reading = readDocument(source)
  const names = [
    reading.issuer,
    reading.symbol,
    reading.parentBody,
    reading.campaign?.name,
    ...reading.instructions.flatMap((one) => one.leads),
  ]
  for (const name of names) {
    if (!name) continue
    for (const word of keyOf(name.value).match(/[\p{L}\p{N}]+/gu) ?? []) expect(words).toContain(word)
  }
}

function expectSound(source: string): void {
  expectPlaces(source)
  expectQuotes(source)
  expectNothingInvented(source)
}

test('whole letters', () => {
  for (const source of letters) expectSound(source)
})

test('any prefix', () => {
  fc.assert(
    fc.property(letter, fc.nat({ max: 2500 }), (source, length) => expectSound(source.slice(0, length))),
    { numRuns: 150 },
  )
})

test('any order of the lines', () => {
  const shuffled = letter.chain((source) => {
    const lines = source.split('\n')
    return fc.shuffledSubarray(lines, { minLength: lines.length }).map((order) => order.join('\n'))
  })
  fc.assert(fc.property(shuffled, expectSound), { numRuns: 60 })
})

test('any re-wrapping', () => {
  const wrapped = fc
    .tuple(letter, fc.integer({ min: 8, max: 200 }))
    .map(([source, width]) => wrap(source, width))
  fc.assert(fc.property(wrapped, expectSound), { numRuns: 60 })
})

test('noise, alone and inside a letter', () => {
  const noise = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(fc.property(noise, expectSound), { numRuns: 100 })
  const sown = fc
    .tuple(letter, noise, fc.nat({ max: 1500 }))
    .map(([source, seed, at]) => source.slice(0, at) + seed + source.slice(at))
  fc.assert(fc.property(sown, expectPlaces), { numRuns: 100 })
})

function wrap(source: string, width: number): string {
  let length = 0
  return source
    .split(' ')
    .map((word) => {
      length += word.length + 1
      if (length < width) return `${word} `
      length = 0
      return `${word}\n`
    })
    .join('')
}
