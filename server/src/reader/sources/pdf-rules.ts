import { type Drawing, listOf, type Matrix, numbersOf, type StateStep, times } from './pdf-drawing.ts'

/** A straight rule along x or down y, in points as the page is shown: where it lies, and from where to where it runs. */
export type Rule = { at: number; from: number; to: number }

/** The rules of a page: those that run across it, and those that run down it. */
export type Rules = { across: Rule[]; down: Rule[] }

/** The numbers of the steps that matter here. */
type Steps = Readonly<
  Record<
    | StateStep
    | 'constructPath'
    | 'fill'
    | 'eoFill'
    | 'stroke'
    | 'closeStroke'
    | 'fillStroke'
    | 'eoFillStroke'
    | 'closeFillStroke'
    | 'closeEOFillStroke',
    number
  >
>

type Point = { x: number; y: number }
type Trace = { points: Point[]; curved: boolean }

/** A picture of lines, no table, draws more than this. */
const MOST_RULES = 20_000
/** A filled box no thicker than this is a rule. */
const THICKEST = 3
/** A rule is no shorter than this, and leans by no more than `LEAN`. */
const SHORTEST = 3
const LEAN = 1

/** The rules a page draws, as lines or as thin boxes; none when there are too many for a table. */
export function rulesOf(drawing: Drawing, steps: Steps, view: Matrix): Rules {
  const filled = new Set([steps.fill, steps.eoFill])
  const stroked = new Set([
    ...[steps.stroke, steps.closeStroke, steps.fillStroke, steps.eoFillStroke],
    ...[steps.closeFillStroke, steps.closeEOFillStroke],
  ])
  const rules: Rules = { across: [], down: [] }
  const saved: Matrix[] = []
  let matrix = view
  for (const [n, step] of drawing.fnArray.entries()) {
    const args = listOf(drawing.argsArray[n])
    if (step === steps.save) saved.push(matrix)
    else if (step === steps.restore || step === steps.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (step === steps.transform) matrix = times(matrix, numbersOf(args))
    else if (step === steps.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = times(matrix, numbersOf(args[0]))
    } else if (step === steps.constructPath && typeof args[0] === 'number') {
      if (filled.has(args[0])) for (const trace of tracesOf(args[1], matrix)) addBox(rules, trace)
      else if (stroked.has(args[0])) for (const trace of tracesOf(args[1], matrix)) addLines(rules, trace)
    }
    if (rules.across.length + rules.down.length > MOST_RULES) return { across: [], down: [] }
  }
  return rules
}

/** How many numbers follow each step of a path: to move, a line, two kinds of curve, to close. */
const WIDTHS = [2, 2, 6, 4, 0]
const [MOVE, LINE, CLOSE] = [0, 1, 4]

/** The unbroken traces of a path, in points of the page. */
function tracesOf(path: unknown, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Trace[] {
  const data = numbersOf(listOf(path)[0])
  const traces: Trace[] = []
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? CLOSE
    const width = WIDTHS[step]
    if (width === undefined) break
    if (step === MOVE) traces.push({ points: [], curved: false })
    const trace = traces.at(-1)
    const x = data[at + width - 1] ?? 0
    const y = data[at + width] ?? 0
    if (trace && step === CLOSE) trace.points.push(...trace.points.slice(0, 1))
    else trace?.points.push({ x: a * x + c * y + e, y: b * x + d * y + f })
    if (trace && step !== MOVE && step !== LINE && step !== CLOSE) trace.curved = true
    at += width + 1
  }
  return traces
}

function addBox(rules: Rules, { points, curved }: Trace): void {
  if (curved || points.length < 4 || points.length > 6) return
  const [left, right, top, bottom] = points.reduce(
    ([l, r, t, b], { x, y }) => [Math.min(l, x), Math.max(r, x), Math.min(t, y), Math.max(b, y)],
    [Infinity, -Infinity, Infinity, -Infinity],
  )
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return
  if (Math.min(right - left, bottom - top) > THICKEST) return
  if (right - left >= bottom - top) addRule(rules.across, (top + bottom) / 2, left, right)
  else addRule(rules.down, (left + right) / 2, top, bottom)
}

function addLines(rules: Rules, { points, curved }: Trace): void {
  if (curved) return
  points.slice(1).forEach((point, n) => {
    const before = points[n] ?? point
    if (Math.abs(point.y - before.y) <= LEAN) addRule(rules.across, point.y, before.x, point.x)
    else if (Math.abs(point.x - before.x) <= LEAN) addRule(rules.down, point.x, before.y, point.y)
  })
}

function addRule(rules: Rule[], at: number, one: number, other: number): void {
  const from = Math.min(one, other)
  const to = Math.max(one, other)
  if (to - from >= SHORTEST && Number.isFinite(at + from + to)) rules.push({ at, from, to })
}
