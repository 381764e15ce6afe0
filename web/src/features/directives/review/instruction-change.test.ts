import { expect, test } from 'vitest'
import { changeOf, type InstructionDraft } from './instruction-change.ts'

const agency = { __typename: 'Agency' as const, id: 'a1', name: 'Huyện đoàn', mark: 'ĐTN', colorIndex: 4 }
const before: InstructionDraft = {
  text: '3. Huyện đoàn mở lớp.',
  leads: [{ text: 'Huyện đoàn', agency: null }],
  coordinates: [],
  deadlineOn: '2024-07-31',
  recurrence: null,
  condition: 'sau khi tỉnh hướng dẫn',
}

test('nothing changed is nothing to send', () => {
  expect(changeOf(before, { ...before, text: ` ${before.text} `, recurrence: '' })).toBeNull()
})

test('only what differs is sent; emptied words and days become null', () => {
  const draft = { ...before, leads: [{ text: 'Huyện đoàn', agency }], deadlineOn: null, condition: ' ' }
  expect(changeOf(before, draft)).toEqual({
    leads: [{ text: 'Huyện đoàn', agencyId: 'a1' }],
    deadlineOn: null,
    condition: null,
  })
})
