import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './civil-day.ts'
import { formatClock, formatDay, formatShortDay, parseDay } from './format-day.ts'

const today = '2024-05-16'

test.each([
  ['25/05/2017', '2017-05-25'],
  ['25/5/2017', '2017-05-25'],
  ['25-05-17', '2017-05-25'],
  ['25.5', '2024-05-25'],
  ['25 5', '2024-05-25'],
  ['25052017', '2017-05-25'],
  ['250517', '2017-05-25'],
  [' 2017-05-25 ', '2017-05-25'],
  ['31/02/2024', null],
  ['25/13/2024', null],
  ['mai', null],
  ['', null],
])('%j is read as %j', (text, day) => {
  expect(parseDay(text, today)).toBe(day)
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
      const day = addDays('1975-05-01', days)
      expect(parseDay(formatDay(day), today)).toBe(day)
    }),
  )
})

test('the year is dropped only for the current year', () => {
  expect(formatShortDay('2024-03-28', today)).toBe('28/03')
  expect(formatShortDay('2023-03-28', today)).toBe('28/03/2023')
})

test('the clock is that of Viet Nam', () => {
  expect(formatClock('2024-05-16T07:06:00Z')).toBe('14:06')
  expect(formatClock(new Date('2024-05-15T17:00:00Z'))).toBe('00:00')
})
