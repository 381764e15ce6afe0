import { createContext, useContext, useSyncExternalStore } from 'react'

/**
 * What the pointer or the focus is on, by key. The text, the findings and the outcome show the same key in three
 * places; only those that carry it draw anew.
 */
interface Spotlight {
  readonly current: () => string | null
  /** What the pointer is on; null for nothing. It goes before the focus. */
  readonly point: (key: string | null) => void
  /** What the focus is on; lit while the pointer means nothing else. */
  readonly hold: (key: string | null) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** Makes a spotlight that lights nothing yet. */
export function makeSpotlight(): Spotlight {
  let pointed: string | null = null
  let held: string | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    current: () => pointed ?? held,
    point(key) {
      if (key === pointed) return
      pointed = key
      tell()
    },
    hold(key) {
      if (key === held) return
      held = key
      tell()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** The spotlight of the page; outside one nothing lights. */
export const SpotlightContext = createContext<Spotlight>(makeSpotlight())

/** Whether one of the keys is lit. */
export function useLit(keys: readonly string[]): boolean {
  const { current, subscribe } = useContext(SpotlightContext)
  return useSyncExternalStore(subscribe, () => {
    const lit = current()
    return lit !== null && keys.includes(lit)
  })
}

/** The attributes that light a key while the pointer is on an element. */
export function usePointing(key: string | null) {
  const { point } = useContext(SpotlightContext)
  return key === null ? {} : { onPointerEnter: () => point(key), onPointerLeave: () => point(null) }
}
