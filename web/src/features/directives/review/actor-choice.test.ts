import { expect, test } from 'vitest'
import { actorOf, likelyFirst, textChoice } from './actor-choice.ts'

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
