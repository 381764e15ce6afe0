import { expect, test } from 'vitest'
import { civilDayAt } from './civil-day.ts'
import { dueOn, dueTone } from './due.ts'

const today = '2024-05-16'

test.each([
  ['2024-05-14', { kind: 'overdue', days: 2 }, 'overdue'],
  ['2024-05-15', { kind: 'overdue', days: 1 }, 'overdue'],
  ['2024-05-16', { kind: 'today' }, 'soon'],
  ['2024-05-17', { kind: 'tomorrow' }, 'soon'],
  ['2024-05-21', { kind: 'inDays', days: 5, soon: true }, 'soon'],
  ['2024-05-23', { kind: 'inDays', days: 7, soon: true }, 'soon'],
  ['2024-05-24', { kind: 'inDays', days: 8, soon: false }, 'plain'],
  ['2024-06-15', { kind: 'inDays', days: 30, soon: false }, 'plain'],
  ['2024-06-16', { kind: 'onDay', day: '2024-06-16' }, 'plain'],
] as const)('a deadline on %s reads as %o', (deadline, due, tone) => {
  expect(dueOn(deadline, today)).toEqual(due)
  expect(dueTone(dueOn(deadline, today))).toBe(tone)
})

test('a task due today becomes overdue at midnight in Viet Nam', () => {
  const before = civilDayAt(new Date('2024-05-16T16:59:59.999Z'))
  const after = civilDayAt(new Date('2024-05-16T17:00:00Z'))
  expect(dueOn('2024-05-16', before)).toEqual({ kind: 'today' })
  expect(dueOn('2024-05-16', after)).toEqual({ kind: 'overdue', days: 1 })
})
