import { expect, test } from 'vitest'
import { noteVisit } from './last-visit.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const at = (clock: string) => new Date(`2024-05-16T${clock}:00Z`)

test('the first visit has none before it', () => {
  expect(noteVisit(at('01:00'), memory())).toBeNull()
})

test('a return after half an hour is a new visit, a reload is not', () => {
  const storage = memory()
  noteVisit(at('01:00'), storage)
  expect(noteVisit(at('08:00'), storage)).toEqual(at('01:00'))
  expect(noteVisit(at('08:10'), storage)).toEqual(at('01:00'))
  expect(noteVisit(at('09:00'), storage)).toEqual(at('08:10'))
})

test('storage that fails makes every visit the first', () => {
  const broken = {
    getItem: () => '{"seen":',
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(noteVisit(at('01:00'), broken)).toBeNull()
})
