import { expect, test } from 'vitest'
import { checklistDeed, deedOf, partyDeed } from './deeds.ts'

const change = (field: string, before: string | null, after: string | null) =>
  ({ __typename: 'FieldChange', field, before, after }) as const

test('what changed tells itself; what has a verb of its own is told by it', () => {
  const due = change('dueOn', null, '2024-06-30')
  expect(deedOf({ kind: 'TASK_UPDATED', changes: [due] })).toEqual({ verb: null, changes: [due] })
  expect(deedOf({ kind: 'TASK_CREATED', changes: [due] })).toEqual({ verb: 'TASK_CREATED', changes: [] })
  expect(deedOf({ kind: 'TASK_UPDATED', changes: [] }).verb).toBe('TASK_UPDATED')
  expect(deedOf({ kind: 'RESET', changes: [] }).verb).toBe('other')
})

test('a confirmation tells the status it led to, not who confirmed', () => {
  const done = change('status', 'IN_REVIEW', 'DONE')
  const by = change('confirmedBy', null, 'Huyện đoàn')
  expect(deedOf({ kind: 'TASK_CONFIRMED', changes: [by] }).changes).toEqual([])
  expect(deedOf({ kind: 'TASK_CONFIRMED', changes: [done] }).changes).toEqual([done])
})

test('a release is told by the document, not by the status it led to', () => {
  const status = change('status', 'WAITING', 'NOT_STARTED')
  expect(deedOf({ kind: 'TASK_RELEASED', changes: [status] })).toEqual({ verb: 'TASK_RELEASED', changes: [] })
})

test('the first entry of an agreement is its making', () => {
  const made = [change('title', null, 'Quy chế'), change('code', null, 'QC-1')]
  expect(deedOf({ kind: 'AGREEMENT_UPDATED', changes: made }).verb).toBe('AGREEMENT_CREATED')
})

test.each([
  [null, '☐ Họp thôn', { verb: 'added', title: 'Họp thôn' }],
  ['☐ Họp thôn', null, { verb: 'removed', title: 'Họp thôn' }],
  ['☐ Họp thôn', '☑ Họp thôn', { verb: 'done', title: 'Họp thôn' }],
  ['☑ Họp thôn', '☐ Họp thôn', { verb: 'undone', title: 'Họp thôn' }],
  ['☐ Họp thôn', '☐ Họp tổ', { verb: 'changed', title: 'Họp tổ' }],
  [null, null, null],
] as const)('an item that was %j and is %j', (before, after, deed) => {
  expect(checklistDeed(before, after)).toEqual(deed)
})

test('a party joins, changes its part, leaves', () => {
  const name = 'Hội Nông dân'
  const party = (before: string | null, after: string | null, was: string | null, is: string | null) =>
    partyDeed([change('agencyId', before, after), change('role', was, is)])
  expect(party(null, name, null, 'MEMBER')).toEqual({ verb: 'joined', agency: name, role: 'MEMBER' })
  expect(party(name, name, 'MEMBER', 'MONITOR')).toEqual({ verb: 'changed', agency: name, role: 'MONITOR' })
  expect(party(name, null, 'MONITOR', null)).toEqual({ verb: 'left', agency: name, role: 'MONITOR' })
  expect(partyDeed([])).toBeNull()
})
