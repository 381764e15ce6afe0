import { useSyncExternalStore } from 'react'

const storageKey = 'lientich.rail'
const listeners = new Set<() => void>()
let collapsed = kept()

/** Whether the person has made the rail narrow; remembered. */
export function useRailCollapsed(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => collapsed,
  )
}

/** Makes the rail narrow or wide, and remembers it. */
export function setRailCollapsed(next: boolean): void {
  collapsed = next
  try {
    localStorage.setItem(storageKey, next ? 'narrow' : 'wide')
  } catch {
    // Storage can be forbidden; the choice then lasts for this page.
  }
  for (const listener of listeners) listener()
}

function kept(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'narrow'
  } catch {
    return false
  }
}
