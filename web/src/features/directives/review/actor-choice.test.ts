import { expect, test } from 'vitest'
import { actorOf, likelyFirst, textChoice, unknownNames } from './actor-choice.ts'

const agency = (id: string) => ({
  __typename: 'Agency' as const,
  id,
  name: `Cơ quan ${id}`,
  mark: id,
  colorIndex: 1,
})

test('likely agencies come first and none twice', () => {
  const ids = likelyFirst([agency('C')], [agency('A'), agency('C')]).map(({ id }) => id)
  expect(ids).toEqual(['C', 'A'])
})

test('a choice is an agency of the register, or a name kept as text', () => {
  expect(actorOf('A', [agency('A')])).toEqual({ text: 'Cơ quan A', agency: agency('A') })
  expect(actorOf(textChoice('Các chi bộ'), [])).toEqual({ text: 'Các chi bộ', agency: null })
  expect(actorOf('B', [agency('A')])).toBeNull()
})

test('a name linked to nobody is listed once with its points; groups and what was put aside are not', () => {
  const body = (text: string, more: { known?: boolean; isGroup?: boolean } = {}) => ({
    __typename: 'InstructionActor' as const,
    text,
    isGroup: more.isGroup ?? false,
    agency: more.known ? { ...agency(text), validTo: null } : null,
    candidates: [],
    successors: [],
    found: null,
  })
  const point = (
    path: string,
    leads: readonly ReturnType<typeof body>[],
    state: 'PROPOSED' | 'DISMISSED',
  ) => ({
    path,
    state,
    leads,
    coordinates: [body('Tổ tự quản')],
  })
  const names = unknownNames([
    point('1', [body('A', { known: true }), body('các xã', { isGroup: true })], 'PROPOSED'),
    point('2', [body('Ban quản lý chợ')], 'PROPOSED'),
    point('3', [body('Hội Đá cầu')], 'DISMISSED'),
  ])
  expect(names.map(({ text, paths }) => [text, paths])).toEqual([
    ['Tổ tự quản', ['1', '2']],
    ['Ban quản lý chợ', ['2']],
  ])
})
