import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from '#time/civil-day.ts'
import { dayAfterKey, firstOfMonth, weeksOfMonth } from './month-days.ts'

const anyDay = fc.integer({ min: -20_000, max: 80_000 }).map((days) => addDays('2024-01-01', days))

test('a month is shown in six weeks that start on Monday and hold all its days', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const weeks = weeksOfMonth(day)
      expect(weeks).toHaveLength(6)
      for (const week of weeks) expect(weekdayOf(week[0] ?? '')).toBe(1)
      expect(weeks.flat()).toContain(day)
      expect(weeks.flat()).toContain(firstOfMonth(day))
    }),
  )
})

test.each([
  ['ArrowRight', false, '2024-06-01'],
  ['ArrowUp', false, '2024-05-24'],
  ['Home', false, '2024-05-27'],
  ['End', false, '2024-06-02'],
  ['PageDown', false, '2024-06-30'],
  ['PageUp', true, '2023-05-31'],
  ['a', false, null],
])('%s (shift %s) on 31/05/2024 leads to %s', (key, shift, day) => {
  expect(dayAfterKey('2024-05-31', key, shift)).toBe(day)
})
