import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDay } from '#platform/clock.ts'
import { endOfDay } from './credentials.service.ts'

test('a day ends when the next begins in Asia/Ho_Chi_Minh', () => {
  expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T17:00:00.000Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('2000-01-01', days)
      const end = endOfDay(day)
      expect(civilDay(new Date(end.getTime() - 1))).toBe(day)
      expect(civilDay(end)).toBe(addDays(day, 1))
    }),
  )
})
