import { expect, test } from 'vitest'
import { deadlinesOf } from './deadlines.ts'

const reading = (...days: string[]) => ({
  __typename: 'InstructionReading' as const,
  start: 0,
  end: 9,
  confidence: 0.9,
  ruleText: null,
  deadlines: days.map((on) => ({
    __typename: 'FoundDeadline' as const,
    on,
    start: 0,
    end: 4,
    confidence: 0.9,
    ruleText: null,
  })),
  recurrence: null,
  condition: null,
  reportTo: null,
  jobs: [],
  outputs: [],
})

test('every deadline of a point is told once', () => {
  const read = reading('2026-06-30', '2026-12-15', '2026-06-30')
  expect(deadlinesOf({ deadlineOn: '2026-06-30', reading: read })).toEqual(['2026-06-30', '2026-12-15'])
})

test('a corrected deadline stands in the place of the first one read', () => {
  const read = reading('2026-06-30', '2026-12-15')
  expect(deadlinesOf({ deadlineOn: '2026-07-15', reading: read })).toEqual(['2026-07-15', '2026-12-15'])
  expect(deadlinesOf({ deadlineOn: null, reading: read })).toEqual(['2026-12-15'])
  expect(deadlinesOf({ deadlineOn: '2026-07-15', reading: null })).toEqual(['2026-07-15'])
})
