/** One figure measured several times: its median and how far the rounds lie apart. */
export interface Figure {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Sums up what the rounds gave. */
export function figureOf(rounds: readonly number[]): Figure {
  const sorted = [...rounds].sort((a, b) => a - b)
  return { median: quantile(sorted, 0.5), low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 }
}

/** The value below which the share `q` (0 to 1) of the values lies; 0 for none. The values must be sorted. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return 0
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))
  return sorted[index] ?? 0
}

/** The median (p50) and the 99th percentile of values in any order. */
export function tailOf(values: readonly number[]): { p50: number; p99: number } {
  const sorted = Float64Array.from(values).sort()
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }
}

/** Milliseconds of a clock that all processes of this machine share. */
export function monotonicNow(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

/** A generator of numbers from 0 to 1 (mulberry32): the same seed, the same run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
