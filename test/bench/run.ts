import { startCluster } from './cluster.ts'
import { randomFrom } from './figures.ts'
import { machineLine, type Result, saveRecord, tableOf } from './report.ts'
import type { Settings } from './settings.ts'
import { followBoard } from './workloads/follow-board.ts'
import { moveTasks } from './workloads/move-task.ts'
import { openBoard } from './workloads/open-board.ts'
import { startAgain } from './workloads/start-again.ts'

// npm run bench [-- w1 w3 w4 w10] [--quick] [--million] [--seed=N]: measures, and never fails a build by its figures.

const WORKLOADS: Readonly<Record<string, (settings: Settings) => Promise<Result>>> = {
  w1: openBoard,
  w3: moveTasks,
  w4: followBoard,
  w10: startAgain,
}

const say = (line: string) => void process.stderr.write(`${line}\n`)
const print = (line: string) => void process.stdout.write(`${line}\n`)

const args = process.argv.slice(2)
const quick = args.includes('--quick')
const seed = Number(args.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? Date.now() % 1_000_000)
const asked = args.filter((arg) => arg in WORKLOADS)
const names = asked.length > 0 ? asked : Object.keys(WORKLOADS)

async function measure(): Promise<void> {
  const machine = machineLine()
  const results: Record<string, Result> = {}
  const failed: string[] = []
  const started = Date.now()
  {
    await using cluster = await startCluster(say)
    stopOnSignal(cluster)
    for (const name of names) {
      const run = WORKLOADS[name]
      if (!run) continue
      say(`Measuring ${name.toUpperCase()}`)
      const settings: Settings = {
        cluster,
        quick,
        million: args.includes('--million'),
        large: quick ? 10_000 : 100_000,
        rounds: quick ? 2 : 3,
        loadMs: quick ? 600 : 5_000,
        warmMs: quick ? 800 : 3_000,
        say,
        random: randomFrom(seed),
      }
      await run(settings).then(
        (result) => {
          results[name] = result
        },
        (error: unknown) => {
          failed.push(
            `${name.toUpperCase()} could not be measured: ${error instanceof Error ? error.stack : String(error)}`,
          )
        },
      )
    }
  }
  const all = Object.values(results)
  const seconds = Math.round((Date.now() - started) / 1000)
  print(`\n${tableOf(all.flatMap((result) => result.rows))}\n`)
  for (const note of [...all.flatMap((result) => result.notes), ...failed]) print(note)
  print(
    `${machine} at the start. Seed ${seed}, ${seconds} s${quick ? ', quick: too short to be quoted' : ''}.`,
  )
  const path = saveRecord({ at: new Date().toISOString(), machine, seed, quick, seconds, results, failed })
  print(`Every figure: ${path}`)
}

/** Stopped from outside, the database is stopped too; the servers end with this process. */
function stopOnSignal(cluster: AsyncDisposable): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopAll(cluster))
  }
}

async function stopAll(cluster: AsyncDisposable): Promise<void> {
  await cluster[Symbol.asyncDispose]()
  process.exit(130)
}

await measure()
