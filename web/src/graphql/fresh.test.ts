import { expect, test } from 'vitest'
import { mendStale, type Newest } from './fresh.ts'

const task = (version: number, title: string) => ({ __typename: 'Task', id: 't1', version, title })

test('an answer that was overtaken by an event takes the event’s values', () => {
  const newest: Newest = new Map()
  mendStale({ boardChanged: { task: task(3, 'mới') } }, newest)
  const late = { updateTask: { task: { ...task(2, 'cũ'), viewerCanEdit: true } } }
  mendStale(late, newest)
  expect(late.updateTask.task).toEqual({ ...task(3, 'mới'), viewerCanEdit: true })
})

test('a newer one passes as it is and becomes the measure', () => {
  const newest: Newest = new Map()
  mendStale([task(1, 'a')], newest)
  expect(mendStale([task(2, 'b')], newest)).toEqual([task(2, 'b')])
  expect(mendStale([task(1, 'a')], newest)).toEqual([task(2, 'b')])
})

test('things of another type or without a version are left alone', () => {
  const newest: Newest = new Map()
  mendStale(task(5, 'x'), newest)
  const other = { __typename: 'Agreement', id: 't1', version: 1, title: 'khác' }
  expect(mendStale({ ...other }, newest)).toEqual(other)
  expect(mendStale({ __typename: 'Task', id: 't1', title: 'y' }, newest).title).toBe('y')
})
