import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { figureOf, monotonicNow } from '../figures.ts'
import { atMost, type Result, told } from '../report.ts'
import type { Settings } from '../settings.ts'

// W10: start on existing data, as a person does: set-up included, PostgreSQL included, until the ready line.

const ROOT = join(import.meta.dirname, '../../..')
const GOAL_MS = 1_500
const FIRST_MS = 180_000
const AGAIN_MS = 30_000

/** Runs W10. */
export async function startAgain(settings: Settings): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lientich-start-'))
  try {
    settings.say('W10: first start')
    const withDemo = await start(dataDir, { DEMO: '1' }, FIRST_MS).then(
      () => true,
      () => false,
    )
    const env = { DEMO: withDemo ? '1' : '0' }
    if (!withDemo) await start(dataDir, env, FIRST_MS)
    const times: number[] = []
    for (let run = 0; run < 3; run++) times.push(await start(dataDir, env, AGAIN_MS))
    const time = figureOf(times)
    const seconds = { median: time.median / GOAL_MS, low: time.low / GOAL_MS, high: time.high / GOAL_MS }
    const workload = `W10 start on existing data${withDemo ? '' : ' (empty: no demo)'}`
    return {
      rows: [{ workload, ours: told(time, ' ms'), peer: '1,500 ms', ratio: seconds, goals: [atMost(1)] }],
      notes: [],
      raw: { withDemo, times },
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Starts the hub, waits for the ready line, stops it gracefully; milliseconds to the line. @throws when it does not come */
async function start(dataDir: string, env: Record<string, string>, limit: number): Promise<number> {
  const started = monotonicNow()
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['setup.mjs', 'start', 'server/src/main.ts'], {
    cwd: ROOT,
    env: { ...inherited, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore'],
  })
  const end = () => child.kill('SIGTERM')
  process.on('exit', end)
  const timer = setTimeout(end, limit)
  try {
    await readyLine(child)
    return monotonicNow() - started
  } finally {
    clearTimeout(timer)
    await stop(child)
    process.off('exit', end)
  }
}

async function readyLine(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the hub has no output')
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes('ready on http')) return
  throw new Error('the hub ended before it was ready')
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = Promise.withResolvers<void>()
  child.once('exit', () => ended.resolve())
  child.stdout?.resume()
  child.kill('SIGTERM')
  await ended.promise
}
