const storageKey = 'lientich.last-import'

/** Remembers the batch handed in last on this device, so that its page is found again. */
export function rememberBatch(batchId: string): void {
  try {
    localStorage.setItem(storageKey, batchId)
  } catch {
    // Storage can be forbidden; the batch still has its address.
  }
}

/** The batch handed in last on this device; null when none is known. */
export function recentBatch(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
