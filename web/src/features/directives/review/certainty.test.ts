import { expect, test } from 'vitest'
import { certaintyOf, isDoubtful, nextOpen } from './certainty.ts'

const found = (confidence: number) => ({
  __typename: 'FoundActor' as const,
  start: 0,
  end: 4,
  confidence,
  ruleText: 'Nêu sau chữ “Kính gửi”.',
})

function point(confidence: number, lead = 0.9) {
  const reading = {
    ...found(confidence),
    __typename: 'InstructionReading' as const,
    deadlines: [],
    recurrence: null,
    condition: null,
    reportTo: null,
    jobs: [],
    outputs: [],
  }
  return { reading, leads: [{ found: found(lead) }] }
}

test('a confidence has a word', () => {
  expect([0.95, 0.9, 0.8, 0.75, 0.7, 0].map(certaintyOf)).toEqual([
    'sure',
    'sure',
    'fair',
    'fair',
    'look',
    'look',
  ])
})

test('an instruction needs a look when it or its lead is unsure; one written by a clerk does not', () => {
  expect([point(0.9), point(0.6), point(0.9, 0.5)].map(isDoubtful)).toEqual([false, true, true])
  expect(isDoubtful({ reading: null, leads: [{ found: null }] })).toBe(false)
})

test('what needs a look comes first, then the next in the text, then what was passed over', () => {
  const [one, two, three] = [point(0.9), point(0.9), point(0.6)]
  const all = [one, two, three]
  expect(nextOpen(all, () => true, null)).toBe(three)
  expect(nextOpen(all, (other) => other !== three, one)).toBe(two)
  expect(nextOpen(all, (other) => other === one, two)).toBe(one)
  expect(nextOpen(all, () => false, one)).toBeNull()
})
