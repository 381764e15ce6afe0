/** Milliseconds to wait before attempt `attempt` (from 0): doubling from half a second to 15 s, spread by ±50 %. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  return Math.min(500 * 2 ** attempt, 15_000) * (0.5 + random())
}

/** Resolves after a time, or earlier when `sooner` does. */
export function waitFor(milliseconds: number, sooner: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  void sooner.then(resolve)
  return promise.finally(() => clearTimeout(timer))
}
