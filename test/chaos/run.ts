import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../prisma/migrate.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts'
import { makeScene } from '../support/actors.ts'
import { startHub } from '../support/hub.ts'
import { reckon } from './reckoning.ts'
import { runStorm } from './storm.ts'

// npm run chaos -- [rounds] [seed]: kills the server again and again under eight retrying writers, then compares what
// was acknowledged with what is kept. Status 1 when anything was lost, doubled, skipped or miscounted.

const say = (line: string) => void process.stdout.write(`${line}\n`)

const rounds = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 1e6))
say(`${rounds} rounds, seed ${seed}`)

const dataDir = mkdtempSync(join(tmpdir(), 'lientich-chaos-'))
try {
  await using postgres = await startEmbeddedPostgres({ dataDir })
  await migrate(postgres.url)
  await using hub = await startHub({ url: postgres.url, config: { dataDir } })
  const scene = await makeScene(hub)
  const started = performance.now()
  const report = await runStorm({ url: postgres.url, dataDir, rounds, scene, seed, say })
  const result = await reckon(hub.app.services.db, scene.agreementId, report)
  const seconds = Math.round((performance.now() - started) / 1000)
  say(
    `${report.rounds} kills in ${seconds} s: ${report.acknowledged} writes acknowledged, ${report.retries} retries`,
  )
  say(`${report.followed.length} entries followed through all of them`)
  for (const [what, items] of Object.entries(result)) say(`${what}: ${items.length}`)
  const wrong = Object.values(result).flat()
  for (const line of wrong.slice(0, 20)) say(`  ${line}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
