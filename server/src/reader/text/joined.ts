import { pieced, placesOf, type Ranges, runsOf } from './runs.ts'
import type { Strand } from './strand.ts'

/** Ranges joined into one line, each character with its index `at` in the strand they were taken from. */
export type Joined = Strand & { at: Int32Array }

/** The ranges joined into one line: every run of white space, and every seam, becomes one space. */
export function joined(strand: Strand, ranges: Ranges): Joined {
  const runs = runsOf(strand.text, ranges)
  return {
    text: pieced(strand.text, runs),
    key: pieced(strand.key, runs),
    from: placesOf(runs, strand.from),
    to: placesOf(runs, strand.to),
    at: placesOf(runs, null),
  }
}

/** The stretches of the strand that characters `start`..`end` of a joined line were taken from. */
export function stretches(line: Joined, start: number, end: number): [number, number][] {
  const found: [number, number][] = []
  let open: [number, number] | null = null
  for (let i = start; i < end; i++) {
    const here = line.at[i] ?? 0
    if (line.text[i] === ' ') open = null
    else if (open && open[1] === here) open[1] = here + 1
    else {
      open = [here, here + 1]
      found.push(open)
    }
  }
  return found
}
