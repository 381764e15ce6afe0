import { useSyncExternalStore } from 'react'

/** What the person chose; `system` follows the device. */
export type Theme = 'light' | 'dark' | 'system'

// The same key is read by public/boot.js before the first paint.
const storageKey = 'lientich.theme'
const darkQuery = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()
let theme: Theme = keptTheme()

/** Chooses a theme, applies it at once and remembers it. */
export function setTheme(next: Theme): void {
  theme = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Storage can be forbidden; the choice then lasts for this page.
  }
  applyTheme()
  for (const listener of listeners) listener()
}

/** The chosen theme, for the menu that shows it. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => theme,
  )
}

/** Keeps `data-theme` true while the device changes. Call once, at the start. */
export function followSystemTheme(): void {
  matchMedia(darkQuery).addEventListener('change', applyTheme)
  applyTheme()
}

function applyTheme(): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia(darkQuery).matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(storageKey)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}
