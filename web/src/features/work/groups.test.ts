import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#time/civil-day.ts'
import { groupByDue } from './groups.ts'

const thursday = '2024-05-16'
const task = (dueOn: string | null, status = 'IN_PROGRESS') => ({ dueOn, status })

test('overdue before today, this week to Sunday, the rest later', () => {
  const groups = groupByDue(
    [
      task('2024-05-20'),
      task('2024-05-19'),
      task(thursday),
      task('2024-05-10'),
      task('2024-05-01'),
      task(null),
    ],
    thursday,
  )
  expect(groups.overdue.map(({ dueOn }) => dueOn)).toEqual(['2024-05-01', '2024-05-10'])
  expect(groups.thisWeek.map(({ dueOn }) => dueOn)).toEqual([thursday, '2024-05-19'])
  expect(groups.later.map(({ dueOn }) => dueOn)).toEqual(['2024-05-20', null])
})

test('a waiting task is never overdue', () => {
  expect(groupByDue([task('2024-05-01', 'WAITING')], thursday).overdue).toEqual([])
})

test('each task is in exactly one group', () => {
  const tasks = fc.array(
    fc.record({
      dueOn: fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(thursday, days))),
      status: fc.constantFrom('WAITING', 'NOT_STARTED', 'IN_REVIEW'),
    }),
  )
  fc.assert(
    fc.property(tasks, fc.integer({ min: 0, max: 6 }), (given, shift) => {
      const { overdue, thisWeek, later } = groupByDue(given, addDays(thursday, shift))
      expect(new Set([...overdue, ...thisWeek, ...later])).toEqual(new Set(given))
      expect(overdue.length + thisWeek.length + later.length).toBe(given.length)
    }),
  )
})
