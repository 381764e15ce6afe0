import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figures.ts'

/** What a ratio should reach. */
export interface Goal {
  readonly sense: '≥' | '≤'
  readonly value: number
}

/** One line of the table: ours beside a peer's (or a bound), and the ratio of the two. */
export interface Row {
  readonly workload: string
  readonly ours: string
  readonly peer: string
  /** Null for a line that only informs. */
  readonly ratio: Figure | null
  readonly goals: readonly Goal[]
}

/** What one workload gives: lines for the table, words beside it, every figure for the record. */
export interface Result {
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
  readonly raw: unknown
}

/** At least this. */
export const atLeast = (value: number): Goal => ({ sense: '≥', value })
/** At most this. */
export const atMost = (value: number): Goal => ({ sense: '≤', value })

/** A number with about three digits. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** A figure with its spread, e.g. `512/s (498–530)`. */
export function told(figure: Figure, unit = ''): string {
  return `${short(figure.median)}${unit} (${short(figure.low)}–${short(figure.high)})`
}

/** Whether the median reaches the goal. */
function met(ratio: Figure, goal: Goal): boolean {
  return goal.sense === '≥' ? ratio.median >= goal.value : ratio.median <= goal.value
}

/** The machine and how busy it is, in one line. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const load = loadavg().map((value) => value.toFixed(2))
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `Machine: ${availableParallelism()} × ${model}, ${memory}, Node ${process.versions.node}, load ${load.join(' ')}`
}

/** The table as text, columns aligned. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['workload', 'ours', 'peer', 'ratio', 'goal'],
    ...rows.map((row) => [row.workload, row.ours, row.peer, ratioOf(row), goalsOf(row)]),
  ]
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? []
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '))
  return lines.join('\n')
}

function ratioOf({ ratio }: Row): string {
  return ratio ? told(ratio) : ''
}

function goalsOf({ ratio, goals }: Row): string {
  if (!ratio) return ''
  return goals.map((goal) => `${goal.sense} ${goal.value} ${met(ratio, goal) ? 'met' : 'NOT met'}`).join('; ')
}

/** Keeps everything measured in `test/output/bench.json` and returns the file's path. */
export function saveRecord(record: object): string {
  const folder = join(import.meta.dirname, '../output')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'bench.json')
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`)
  return path
}
