const storageKey = 'lientich.last-visit'
const sameVisit = 30 * 60_000

interface Kept {
  /** When this visit's page was last open. */
  readonly seen: number
  /** When the visit before ended. */
  readonly before: number | null
}

/**
 * The end of the visit before this one; null on the first. A return within half an hour is the same visit, so that
 * news do not vanish with a reload. Kept on this device only.
 */
export function noteVisit(
  now: Date,
  storage: Pick<Storage, 'getItem' | 'setItem'> | null = localStore(),
): Date | null {
  const kept = read(storage)
  const continues = kept !== null && now.getTime() - kept.seen < sameVisit
  const before = continues ? kept.before : (kept?.seen ?? null)
  try {
    storage?.setItem(storageKey, JSON.stringify({ seen: now.getTime(), before } satisfies Kept))
  } catch {
    // Storage can be full or forbidden; then every visit is the first.
  }
  return before === null ? null : new Date(before)
}

function read(storage: Pick<Storage, 'getItem'> | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const seen: unknown = Reflect.get(kept, 'seen')
    const before: unknown = Reflect.get(kept, 'before')
    return typeof seen === 'number' ? { seen, before: typeof before === 'number' ? before : null } : null
  } catch {
    return null
  }
}

function localStore(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
