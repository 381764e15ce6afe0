import { describe, expect, test } from 'vitest'
import type { GroupUse } from './group-plan.ts'
import { chosenJobs, jobKey, likelyBoard, planTasks } from './task-plan.ts'

const today = '2026-11-21'
const agency = (id: string, validTo: string | null = null) => ({
  __typename: 'Agency' as const,
  id,
  name: id,
  mark: id,
  colorIndex: 1,
  validTo,
})
const actor = (id: string, known = true) => ({
  text: id,
  agency: known ? agency(id) : null,
  successors: [] as readonly ReturnType<typeof agency>[],
})
const ended = (id: string, ...successors: readonly string[]) => ({
  text: id,
  agency: agency(id, '2025-06-30'),
  successors: successors.map((next) => agency(next)),
})
const ids = (agencies: readonly { id: string }[] | undefined) => agencies?.map(({ id }) => id)

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
  const [task] = planTasks([many], { today })
  expect(task?.lead?.id).toBe('A')
  expect(ids(task?.coordinating)).toEqual(['B', 'C'])
  expect(task?.unsure).toBe('several')
})

test('the chosen lead goes before the named one, which then coordinates', () => {
  const [task] = planTasks([many], { today, leads: new Map([['i1', agency('C')]]) })
  expect(task?.lead?.id).toBe('C')
  expect(ids(task?.coordinating)).toEqual(['A', 'B'])
})

test('a name nobody knows leaves the lead open; a condition makes it wait', () => {
  expect(planTasks([none], { today })).toMatchObject([
    { lead: null, unsure: 'unknown', waits: true, each: [], count: 1 },
  ])
})

describe('a body that has ended', () => {
  const plan = (lead: ReturnType<typeof ended>, chosen?: string) => {
    const point = { id: 'i1', leads: [lead], coordinates: [ended('P', 'Q', 'R')], condition: null }
    const leads = new Map(chosen ? [['i1', agency(chosen)]] : [])
    return planTasks([point], { today, leads })[0]
  }

  test('gives the lead to the only one that followed it, its part to all of them', () => {
    expect(plan(ended('X', 'Y'))).toMatchObject({ lead: { id: 'Y' }, unsure: null })
    expect(ids(plan(ended('X', 'Y'))?.coordinating)).toEqual(['Q', 'R'])
  })

  test('leaves the lead to be chosen when none or several followed', () => {
    expect(plan(ended('X'))).toMatchObject({ lead: null, unsure: 'ended' })
    expect(plan(ended('X', 'Y', 'Z'))).toMatchObject({ lead: null, unsure: 'ended' })
    expect(plan(ended('X', 'Y', 'Z'), 'Z')).toMatchObject({ lead: { id: 'Z' }, unsure: null })
    expect(ids(plan(ended('X', 'Y', 'Z'), 'Z')?.coordinating)).toEqual(['Y', 'Q', 'R'])
  })
})

describe('a group that is spelt out', () => {
  const members = ['M', 'N', 'H'].map((id) => agency(id))
  const host = agency('H')
  const choice = (text: string, use: GroupUse, left: readonly string[] = []) =>
    new Map([[`i3 ${text}`, { instructionId: 'i3', text, use, members, left: new Set(left) }]])
  const leading = { id: 'i3', leads: [actor('các xã', false)], coordinates: [actor('C')], condition: null }
  const along = { id: 'i3', leads: [actor('A')], coordinates: [actor('các xã', false)], condition: null }

  test('coordinates, those left out aside', () => {
    const [task] = planTasks([leading], { today, host, groups: choice('các xã', 'along', ['N']) })
    expect(ids(task?.coordinating)).toEqual(['C', 'M', 'H'])
    expect(task).toMatchObject({ lead: null, unsure: 'unknown', count: 1 })
  })

  test('leads a task each, and nobody else does where it is the lead', () => {
    const [task] = planTasks([leading], { today, host, groups: choice('các xã', 'each') })
    expect(ids(task?.each)).toEqual(['M', 'N', 'H'])
    expect(task).toMatchObject({ unsure: null, count: 3 })
  })

  test('leads a task each beside that of the lead, who has one already', () => {
    const [task] = planTasks([along], { today, host, groups: choice('các xã', 'each', ['M']) })
    expect(task).toMatchObject({ lead: { id: 'A' }, count: 3 })
    const leads = new Map([['i3', host]])
    const [own] = planTasks([leading], { today, host, leads, groups: choice('các xã', 'each') })
    expect(ids(own?.each)).toEqual(['M', 'N'])
    expect(own).toMatchObject({ lead: { id: 'H' }, count: 3 })
  })

  test('of whom nobody is left stays in words', () => {
    const [task] = planTasks([leading], { today, host, groups: choice('các xã', 'each', ['M', 'N', 'H']) })
    expect(task).toMatchObject({ each: [], unsure: 'unknown', count: 1 })
  })
})

test('the likely board is the one with more of the named bodies; a tie tells nothing', () => {
  const board = (...ids: string[]) => ({ parties: ids.map((id) => ({ agency: agency(id) })) })
  const plan = planTasks([many], { today })
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
