const listeners = new Set<(message: string) => void>()

/** Says a message to screen readers, politely, through the page's one live region; shows nothing. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message)
}

/** For LiveRegion only: hears every announcement until the returned function is called. */
export function onAnnounce(listener: (message: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
