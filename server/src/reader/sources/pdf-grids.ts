import type { Rule, Rules } from './pdf-rules.ts'

/** A cell, merged or not: the columns `left` to `right` and the rows `top` to `bottom`, the latter not included. */
export type Area = { left: number; right: number; top: number; bottom: number }

/** A ruled table: the edges of its columns and rows in points, and its cells, row by row. */
export type Grid = { xs: number[]; ys: number[]; areas: Area[] }

/** Rules that lie no further apart are one: borders are drawn cell by cell, and some double. */
const SAME = 4
/** Rules that lie no further apart touch. */
const TOUCH = 2.5
const MOST_COLUMNS = 40
const MOST_ROWS = 400
/** How much of a field's side a rule covers. */
const COVERED = 0.6

/** The ruled tables of a page, from top to bottom: of two columns or more. */
export function gridsOf(rules: Rules): Grid[] {
  return bandsOf(rules).flatMap((band) => gridOf(band) ?? [])
}

/** The rules of what stands one below another without touching. */
function bandsOf({ across, down }: Rules): Rules[] {
  const all = [
    ...across.map((rule) => ({ rule, top: rule.at, bottom: rule.at, flat: true })),
    ...down.map((rule) => ({ rule, top: rule.from, bottom: rule.to, flat: false })),
  ].toSorted((a, b) => a.top - b.top)
  const bands: Rules[] = []
  let edge = Number.NEGATIVE_INFINITY
  for (const { rule, top, bottom, flat } of all) {
    if (top > edge + TOUCH) bands.push({ across: [], down: [] })
    edge = Math.max(edge, bottom)
    const band = bands.at(-1)
    if (flat) band?.across.push(rule)
    else band?.down.push(rule)
  }
  return bands
}

function gridOf(band: Rules): Grid | null {
  const down = merged(band.down)
  const across = merged(band.across)
  if (down.length < 2 || across.length === 0) return null
  const xs = withEnds(placesOf(down), across)
  if (xs.length < 3 || xs.length > MOST_COLUMNS + 1) return null
  const bounded = across.filter(({ from, to }) => isNear(xs, from) && isNear(xs, to))
  const ys = withEnds(placesOf(bounded), down)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (rows < 1 || rows > MOST_ROWS) return null
  const areas = areasOf(columns, rows, sidesOf(down, xs, ys), sidesOf(bounded, ys, xs))
  return areas && { xs, ys, areas }
}

/** Rules on one line that touch or overlap, as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1)
    if (line && rule.at - (line[0]?.at ?? 0) <= SAME) line.push(rule)
    else lines.push([rule])
  }
  return lines.flatMap((line) => {
    const whole: Rule[] = []
    const at = line[0]?.at ?? 0
    for (const { from, to } of line.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1)
      if (last && from <= last.to + TOUCH) last.to = Math.max(last.to, to)
      else whole.push({ at, from, to })
    }
    return whole
  })
}

function placesOf(rules: readonly Rule[]): number[] {
  return [...new Set(rules.map(({ at }) => at))].toSorted((a, b) => a - b)
}

/** A table may be open at its sides, and is at a page's end: there the rules that cross tell where it ends. */
function withEnds(places: readonly number[], crossing: readonly Rule[]): number[] {
  const first = crossing.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const last = crossing.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY)
  const before = first < (places[0] ?? first + 1) - 2 * SAME ? [first] : []
  const after = last > (places.at(-1) ?? last - 1) + 2 * SAME ? [last] : []
  return [...before, ...places, ...after]
}

function isNear(places: readonly number[], place: number): boolean {
  return places.some((other) => Math.abs(other - place) <= SAME)
}

/** Which fields' sides the rules cover: by the place of the rule, then by the field along it. */
function sidesOf(rules: readonly Rule[], places: readonly number[], along: readonly number[]): boolean[][] {
  const sides = places.map(() => along.slice(1).map(() => false))
  const index = new Map(places.map((place, n) => [place, n]))
  for (const { at, from, to } of rules) {
    const side = sides[index.get(at) ?? -1]
    side?.forEach((covered, n) => {
      const start = along[n] ?? 0
      const end = along[n + 1] ?? 0
      const share = Math.min(end, to) - Math.max(start, from)
      if (!covered && share >= COVERED * (end - start)) side[n] = true
    })
  }
  return sides
}

/** Fields without a rule between them are one cell; null when a cell would not be a rectangle. */
function areasOf(columns: number, rows: number, down: boolean[][], across: boolean[][]): Area[] | null {
  const areas: (Area | undefined)[] = Array.from({ length: columns * rows })
  for (let top = 0; top < rows; top++) {
    for (let left = 0; left < columns; left++) {
      if (areas[top * columns + left]) continue
      let right = left + 1
      while (right < columns && !down[right]?.[top] && !areas[top * columns + right]) right++
      let bottom = top + 1
      while (bottom < rows && isOpen(across[bottom], left, right)) bottom++
      const area = { left, right, top, bottom }
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          if (areas[y * columns + x]) return null
          areas[y * columns + x] = area
        }
    }
  }
  return [...new Set(areas.flatMap((area) => area ?? []))]
}

function isOpen(side: readonly boolean[] | undefined, left: number, right: number): boolean {
  for (let n = left; n < right; n++) if (side?.[n]) return false
  return true
}
