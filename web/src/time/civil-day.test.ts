import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDay,
  civilDayAt,
  daysBetween,
  untilNextDay,
  weekdayOf,
} from './civil-day.ts'

const anyDay = fc
  .integer({ min: -100_000, max: 200_000 })
  .map((days) => addDays('2024-01-01', days))
  .filter((day) => day.length === 10)

test('the day turns at midnight in Viet Nam, not in UTC', () => {
  expect(civilDayAt(new Date('2024-05-16T16:59:59.999Z'))).toBe('2024-05-16')
  expect(civilDayAt(new Date('2024-05-16T17:00:00.000Z'))).toBe('2024-05-17')
})

test('the wait for the next day ends exactly at midnight', () => {
  expect(untilNextDay(new Date('2024-05-16T16:59:59.000Z'))).toBe(1000)
  expect(untilNextDay(new Date('2024-05-16T17:00:00.000Z'))).toBe(86_400_000)
})

test('days that do not exist are refused', () => {
  expect(civilDay(2023, 2, 29)).toBeNull()
  expect(civilDay(2024, 2, 29)).toBe('2024-02-29')
  expect(civilDay(2024, 13, 1)).toBeNull()
  expect(civilDay(24, 1, 1)).toBeNull()
})

test('adding days and measuring them are inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
})

test('a month later stays within the month', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2024-12-15', 1)).toBe('2025-01-15')
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
})

test('weeks start on Monday', () => {
  expect(weekdayOf('2024-05-13')).toBe(1)
  expect(weekdayOf('2024-05-16')).toBe(4)
  expect(weekdayOf('2024-05-19')).toBe(7)
  expect(weekdayOf('1969-12-29')).toBe(1)
})
