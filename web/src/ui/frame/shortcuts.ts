import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A key of the page, listed under `?` while the component that binds it is on screen. */
export interface Shortcut {
  /** `mod+k`, `mod+enter`, `?`, `j`; `mod` is Ctrl, on a Mac Command. */
  keys: string
  /** What it does, in words. */
  label: string
  /** The heading it stands under in the help. */
  group: string
  run: () => void
  /** False keeps it listed but silent. */
  enabled?: boolean
}

const storageKey = 'lientich.single-keys'
const bound = new Set<{ current: Shortcut }>()
const listeners = new Set<() => void>()
let listed: readonly Shortcut[] = []
let singleKeys = keptSingleKeys()

function publish(): void {
  listed = [...bound].map((entry) => entry.current)
  for (const listener of listeners) listener()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Binds a key while the component is on screen. The last bound wins where two ask for the same key. */
export function useShortcut(shortcut: Shortcut): void {
  const entry = useRef(shortcut)
  useEffect(() => {
    entry.current = shortcut
  })
  const { keys, label, group } = shortcut
  useEffect(() => {
    // The help lists words that may change with the language.
    entry.current = { ...entry.current, keys, label, group }
    bound.add(entry)
    publish()
    return () => {
      bound.delete(entry)
      publish()
    }
  }, [keys, label, group])
}

/** Every key now bound, for the help. */
export function useBoundShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => listed)
}

/** Whether keys without Ctrl work (WCAG 2.1.4: they can be turned off). */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, () => singleKeys)
}

/** Turns keys without Ctrl on or off, and remembers it. */
export function setSingleKeys(on: boolean): void {
  singleKeys = on
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
  } catch {
    // Storage can be forbidden; the choice then lasts for this page.
  }
  publish()
}

/** Starts listening; the frame calls it once and calls the result to stop. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}

/** The name of a key press in the form that `Shortcut.keys` uses. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const modifier = event.ctrlKey || event.metaKey ? 'mod+' : ''
  return modifier + (event.altKey ? 'alt+' : '') + event.key.toLowerCase()
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const name = keyName(event)
  const single = !name.includes('+') || name === '+'
  if (single && (!singleKeys || isTaken(event.target))) return
  const found = [...bound].reverse().find(({ current }) => current.keys === name && current.enabled !== false)
  if (!found) return
  event.preventDefault()
  found.current.run()
}

// A key belongs to the field that is being typed in, and to any popup that is open.
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return (
    target.closest(
      'input, textarea, select, [role=menu], [role=listbox], [role=alertdialog], [role=grid]',
    ) !== null
  )
}

function keptSingleKeys(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}
