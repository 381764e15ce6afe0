import { expect, test } from 'vitest'
import { chosenJobs, jobKey, likelyBoard, planTasks } from './task-plan.ts'

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

test('the likely board is the one with more of the named bodies; a tie tells nothing', () => {
  const board = (...ids: string[]) => ({ parties: ids.map((id) => ({ agency: agency(id) })) })
  const plan = planTasks([many], new Map())
  const [few, most] = [board('A', 'X'), board('A', 'B', 'Y')]
  expect(likelyBoard([few, most], plan)).toBe(most)
  expect(likelyBoard([few, board('B')], plan)).toBeNull()
  expect(likelyBoard([board('X')], plan)).not.toBeNull()
  expect(likelyBoard([], plan)).toBeNull()
})

test('the jobs of a point are all chosen but those left out; a point of one job has no checklist', () => {
  const reading = (...values: string[]) => ({
    __typename: 'InstructionReading' as const,
    start: 0,
    end: 9,
    confidence: 0.9,
    ruleText: null,
    deadlines: [],
    recurrence: null,
    condition: null,
    reportTo: null,
    outputs: [],
    jobs: values.map((value) => ({ __typename: 'Finding' as const, value })),
  })
  const several = { id: 'i1', reading: reading('rà soát', 'lập danh sách', 'báo cáo') }
  expect(chosenJobs(several, new Set([jobKey('i1', 1), jobKey('i2', 0)]))).toEqual({
    instructionId: 'i1',
    indexes: [0, 2],
  })
  expect(chosenJobs({ id: 'i2', reading: reading('rà soát') }, new Set())).toBeNull()
  expect(chosenJobs({ id: 'i3', reading: null }, new Set())).toBeNull()
})
