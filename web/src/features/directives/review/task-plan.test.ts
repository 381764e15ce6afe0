import { expect, test } from 'vitest'
import { planTasks } from './task-plan.ts'

const agency = (id: string) => ({ __typename: 'Agency' as const, id, name: id, mark: id, colorIndex: 1 })
const actor = (id: string, known = true) => ({
  __typename: 'InstructionActor' as const,
  text: id,
  agency: known ? agency(id) : null,
  candidates: [],
})

const many = {
  id: 'i1',
  leads: [actor('A'), actor('B')],
  coordinates: [actor('C'), actor('A')],
  condition: null,
}
const none = {
  id: 'i2',
  leads: [actor('Các chi bộ', false)],
  coordinates: [actor('C')],
  condition: 'sau khi có hướng dẫn',
}

test('of several leads the first leads and the others coordinate, each once', () => {
  const [task] = planTasks([many], new Map())
  expect(task?.lead?.id).toBe('A')
  expect(task?.coordinating.map(({ id }) => id)).toEqual(['B', 'C'])
  expect(task?.unsure).toBe('several')
})

test('the chosen lead goes before the named one, which then coordinates', () => {
  const [task] = planTasks([many], new Map([['i1', agency('C')]]))
  expect(task?.lead?.id).toBe('C')
  expect(task?.coordinating.map(({ id }) => id)).toEqual(['A', 'B'])
})

test('a name nobody knows leaves the lead open; a condition makes it wait', () => {
  expect(planTasks([none], new Map())).toMatchObject([{ lead: null, unsure: 'unknown', waits: true }])
})
