import { describe, expect, it } from 'vitest'
import { makeScene } from '../support/actors.ts'
import { startHub } from '../support/hub.ts'
import { scratch } from '../support/scratch.ts'
import { reckon } from './reckoning.ts'
import { runStorm } from './storm.ts'

const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1e6))

describe('a server that is killed again and again under eight retrying writers', () => {
  it(`loses nothing it acknowledged and doubles nothing (seed ${SEED})`, async () => {
    await using hub = await startHub({ shared: true })
    const scene = await makeScene(hub)
    const report = await runStorm({ url: hub.url, dataDir: scratch('storm'), rounds: 3, scene, seed: SEED })
    expect(report.acknowledged).toBeGreaterThan(30)
    expect(report.retries).toBeGreaterThan(0)
    const nothing = { lost: [], doubled: [], gaps: [], miscounted: [], faults: [] }
    expect(await reckon(hub.app.services.db, scene.agreementId, report)).toEqual(nothing)
  }, 90_000)
})
