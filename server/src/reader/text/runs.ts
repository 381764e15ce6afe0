export type Ranges = readonly (readonly [start: number, end: number])[]

const SPACE = 32
const BREAK = 10

/** A stretch that is taken as it stands; `gap` is the place of the white space after it, -1 at the end. */
export type Run = { start: number; end: number; gap: number }

/**
 * What is left of the ranges when they are joined into one line: each run of white space, and each seam, is a gap. They
 * end where one lies before the last (a letterhead copied after its page): nothing that is found may be turned around.
 */
export function runsOf(text: string, ranges: Ranges): Run[] {
  const runs: Run[] = []
  let run: Run | null = null
  let gap = -1
  for (const [start, end] of ranges) {
    if (run && start < run.end) break
    for (let i = start; i < end; i++) {
      if (isBlank(text.charCodeAt(i))) {
        if (gap < 0) gap = i
        continue
      }
      if (run === null || (gap >= 0 && (gap < run.end || i > gap + 1))) {
        if (run) run.gap = gap
        run = { start: i, end: i, gap: -1 }
        runs.push(run)
      }
      gap = -1
      run.end = i + 1
    }
    if (gap < 0) gap = Math.max(0, end - 1)
  }
  return runs
}

function isBlank(code: number): boolean {
  return code === SPACE || code === BREAK
}

/** The runs of a text in one line, a space for each gap. */
export function pieced(whole: string, runs: readonly Run[]): string {
  let line = ''
  for (const { start, end, gap } of runs)
    line += gap < 0 ? whole.slice(start, end) : `${whole.slice(start, end)} `
  return line.includes('\n') ? line.replaceAll('\n', ' ') : line
}

/** What `values` holds for each character of the runs; without it, where each stands. */
export function placesOf(runs: readonly Run[], values: Int32Array | null): Int32Array {
  const places = new Int32Array(
    runs.reduce((sum, { start, end, gap }) => sum + end - start + (gap < 0 ? 0 : 1), 0),
  )
  let n = 0
  for (const { start, end, gap } of runs) {
    for (let i = start; i < end; i++) places[n++] = values ? (values[i] ?? 0) : i
    if (gap >= 0) places[n++] = values ? (values[gap] ?? 0) : gap
  }
  return places
}
