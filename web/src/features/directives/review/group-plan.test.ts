import { expect, test } from 'vitest'
import { type GroupChoice, type GroupUse, groupInputs, groupKey, membersOf } from './group-plan.ts'

const agency = (id: string) => ({ __typename: 'Agency' as const, id, name: id, mark: id, colorIndex: 1 })

function choice(instructionId: string, use: GroupUse, left: readonly string[] = []): [string, GroupChoice] {
  const text = 'các xã'
  const members = [agency('A'), agency('B')]
  return [groupKey(instructionId, text), { instructionId, text, use, members, left: new Set(left) }]
}

test('only groups that are spelt out, of points that become tasks, are told to the server', () => {
  const choices = new Map([choice('i1', 'along'), choice('i2', 'each', ['A']), choice('i3', 'words')])
  expect(groupInputs(choices, ['i1', 'i2', 'i3'])).toEqual([
    { instructionId: 'i1', text: 'các xã', perMember: false },
    { instructionId: 'i2', text: 'các xã', perMember: true, agencyIds: ['B'] },
  ])
  expect(groupInputs(choices, ['i2']).map(({ instructionId }) => instructionId)).toEqual(['i2'])
})

test('a group of which every member was left out stays in words', () => {
  expect(groupInputs(new Map([choice('i1', 'each', ['A', 'B'])]), ['i1'])).toEqual([])
})

test('members take part in the way that was chosen, and in no other', () => {
  const [, chosen] = choice('i1', 'along', ['B'])
  expect(membersOf(chosen, 'along').map(({ id }) => id)).toEqual(['A'])
  expect(membersOf(chosen, 'each')).toEqual([])
  expect(membersOf(undefined, 'along')).toEqual([])
})
