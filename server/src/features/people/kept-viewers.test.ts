import { expect, test } from 'vitest'
import { createLocalBus } from '#platform/bus.ts'
import type { Viewer } from '#platform/viewer.ts'
import { announceCredentials } from './credentials.ts'
import { keepViewers } from './kept-viewers.ts'

function viewerOf(personId: string, expiresAt: Date | null = null): Viewer {
  const credential = { kind: 'token', id: 't', expiresAt } as const
  return { personId, name: 'Người thử', locale: 'vi', memberships: [], scopes: ['READ'], credential }
}

test('a viewer is kept for its time, and no longer than its credential', () => {
  const kept = keepViewers(createLocalBus().bus)
  kept.set('a', { viewer: viewerOf('p'), until: 1_000 }, kept.mark())
  kept.set('b', { viewer: viewerOf('p', new Date(500)), until: 1_000 }, kept.mark())
  expect([kept.get('a', 499)?.personId, kept.get('b', 499)?.personId]).toEqual(['p', 'p'])
  expect([kept.get('a', 999)?.personId, kept.get('b', 500)]).toEqual(['p', null])
  expect(kept.get('a', 1_000)).toBeNull()
})

test('a change of credentials drops all of that person, and nobody else', () => {
  const { bus } = createLocalBus()
  const kept = keepViewers(bus)
  for (const [key, person] of [
    ['a', 'p'],
    ['b', 'p'],
    ['c', 'q'],
  ] as const) {
    kept.set(key, { viewer: viewerOf(person), until: 1_000 }, kept.mark())
  }
  announceCredentials(bus, 'p')
  expect(['a', 'b', 'c'].map((key) => kept.get(key, 0)?.personId ?? null)).toEqual([null, null, 'q'])
})

test('an answer looked up before a change is not kept after it', () => {
  const { bus } = createLocalBus()
  const kept = keepViewers(bus)
  const mark = kept.mark()
  announceCredentials(bus, 'p')
  kept.set('a', { viewer: viewerOf('p'), until: 1_000 }, mark)
  expect(kept.get('a', 0)).toBeNull()
})

test('a gap in the announcements drops everything, and stopping leaves no listener', () => {
  const local = createLocalBus()
  const kept = keepViewers(local.bus)
  kept.set('a', { viewer: viewerOf('p'), until: 1_000 }, kept.mark())
  local.gap()
  expect(kept.get('a', 0)).toBeNull()
  kept.stop()
  expect(local.bus.listenerCount()).toBe(0)
})
