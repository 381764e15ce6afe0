import type { KeyboardEvent } from 'react'

/** The keys of a small form among other keys: Ctrl Enter saves it, and not the page around it; Esc leaves it. */
export function formKeys(event: KeyboardEvent<HTMLFormElement>, leave: () => void): void {
  if (event.defaultPrevented) return
  if (event.key === 'Escape') leave()
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
