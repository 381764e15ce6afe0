import { expect, test } from 'vitest'
import { instructionAfter } from './instruction-edit.ts'
import { changedFields, type InstructionFields, onlyLinks } from './rules.ts'

const before: InstructionFields = {
  text: 'Báo cáo kết quả.',
  state: 'PROPOSED',
  condition: 'sau khi có hướng dẫn',
  deadlineOn: '2024-05-01',
  recurrence: '6 tháng',
  recurrenceMonths: 6,
  leads: [{ text: 'UBND huyện', agencyId: null }],
  coordinates: [],
}
const edit = { instructionId: 'i', expectedVersion: 1 }

test('an absent field stays and null clears', () => {
  expect(instructionAfter(before, edit)).toEqual(before)
  const cleared = instructionAfter(before, { ...edit, condition: null, deadlineOn: null, leads: null })
  expect(cleared).toEqual({ ...before, condition: null, deadlineOn: null, leads: [] })
})

test('other words for the recurrence drop the old interval unless a new one is given', () => {
  expect(instructionAfter(before, { ...edit, recurrence: 'hằng quý' }).recurrenceMonths).toBeNull()
  const given = { ...edit, recurrence: 'hằng quý', recurrenceMonths: 3 }
  expect(instructionAfter(before, given).recurrenceMonths).toBe(3)
  expect(() => instructionAfter(before, { ...edit, recurrenceMonths: 0 })).toThrow('OUT_OF_RANGE')
})

test('the journal gets only the fields that changed', () => {
  const after = instructionAfter(before, { ...edit, state: 'ACCEPTED' })
  expect(changedFields(before, after)).toEqual({
    before: { state: 'PROPOSED' },
    after: { state: 'ACCEPTED' },
  })
  expect(changedFields(before, before)).toBeNull()
})

test('linking the same names to agencies is told from changing the names', () => {
  const linked = { ...before, leads: [{ text: 'UBND huyện', agencyId: 'a' }] }
  expect(onlyLinks(before, linked)).toBe(true)
  expect(onlyLinks(before, { ...linked, leads: [{ text: 'UBND xã', agencyId: 'a' }] })).toBe(false)
  expect(onlyLinks(before, { ...linked, state: 'ACCEPTED' })).toBe(false)
})
