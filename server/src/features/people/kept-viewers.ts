import type { Bus } from '#platform/bus.ts'
import type { Viewer } from '#platform/viewer.ts'
import { CREDENTIALS_TOPIC } from './credentials.ts'

/** A viewer and until when, in milliseconds, the answer may be given again. */
export interface Kept {
  readonly viewer: Viewer
  readonly until: number
}

/** Viewers kept at most; the oldest goes first. */
const KEEP_MOST = 10_000

/** Viewers by credential, dropped the moment their person's credentials change. */
export function keepViewers(bus: Bus) {
  const kept = new Map<string, Kept>()
  const keysOf = new Map<string, Set<string>>()
  let changes = 0
  const forget = (key: string) => {
    const personId = kept.get(key)?.viewer.personId
    kept.delete(key)
    if (personId === undefined) return
    const keys = keysOf.get(personId)
    keys?.delete(key)
    if (keys?.size === 0) keysOf.delete(personId)
  }
  const stopListening = bus.listen(CREDENTIALS_TOPIC, (personId) => {
    changes++
    for (const key of [...(keysOf.get(personId) ?? [])]) forget(key)
  })
  // What was announced while the bus was cut is unknown: trust nothing kept.
  const stopGap = bus.onGap(() => {
    changes++
    for (const key of [...kept.keys()]) forget(key)
  })
  return {
    get(key: string, now: number): Viewer | null {
      const known = kept.get(key)
      if (known && known.until > now && !isExpired(known.viewer, now)) return known.viewer
      forget(key)
      return null
    },
    mark: () => changes,
    /** Keeps an answer, unless somebody's credentials changed since `mark`: it may have been read before that. */
    set(key: string, entry: Kept, mark: number): void {
      if (mark !== changes) return
      forget(key)
      const oldest = kept.size >= KEEP_MOST ? kept.keys().next().value : undefined
      if (oldest !== undefined) forget(oldest)
      kept.set(key, entry)
      const keys = keysOf.get(entry.viewer.personId) ?? new Set()
      keysOf.set(entry.viewer.personId, keys.add(key))
    },
    stop(): void {
      stopListening()
      stopGap()
      kept.clear()
      keysOf.clear()
    },
  }
}

function isExpired(viewer: Viewer, now: number): boolean {
  return viewer.credential.expiresAt !== null && viewer.credential.expiresAt.getTime() <= now
}
