import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTask } from '../../server/src/features/boards/service.ts'
import { forgetExpired, housekeeping, pruneJournal } from '../../server/src/platform/housekeeping.ts'
import { askForLasting, type Job, startJobs, tendLasting } from '../../server/src/platform/jobs.ts'
import { readEntries, streamExtent, verifyJournal } from '../../server/src/platform/journal.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
  scene = await makeScene(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const DAY_MS = 86_400_000

describe('housekeeping', () => {
  it('forgets a key after its 24 hours and not before', async () => {
    const { db } = hub.app.services
    const make = (key: string, createdAt: Date) =>
      db.prisma.idempotencyKey.create({
        data: { actorId: scene.host.personId, key, field: 'x', inputHash: '', createdAt },
      })
    const now = new Date()
    await make('old', new Date(now.getTime() - DAY_MS - 1_000))
    await make('young', new Date(now.getTime() - DAY_MS + 60_000))
    await forgetExpired(db, now)
    const kept = await db.prisma.idempotencyKey.findMany({ where: { actorId: scene.host.personId } })
    expect(kept.map((row) => row.key)).toEqual(['young'])
  })

  it('prunes old entries, keeps the last, and leaves a chain that verifies', async () => {
    const { db } = hub.app.services
    for (const title of ['Một', 'Hai', 'Ba']) {
      await createTask(scene.host.ctx, {
        agreementId: scene.agreementId,
        title,
        leadAgencyId: scene.host.agencyId,
      })
    }
    const stream = `board:${scene.agreementId}`
    expect(await pruneJournal(db, new Date(Date.now() + DAY_MS))).toBeGreaterThan(0)
    const { version, oldest } = await streamExtent(db, stream)
    expect((await readEntries(db, stream, 0)).map((entry) => entry.version)).toEqual([version])
    expect(oldest).toBe(version)
    expect(await verifyJournal(db)).toEqual([])
  })

  it('runs on the database’s own queue', async () => {
    const { db, clock, log } = hub.app.services
    const ran = Promise.withResolvers<void>()
    const job = { ...housekeeping(db, clock, null), run: async () => ran.resolve() }
    await using _jobs = await startJobs(hub.url, [job], log)
    await db.pool.query(`SELECT graphile_worker.add_job('housekeeping')`)
    await ran.promise
  })

  it('asks again for a job that was lost, not for one that failed and waits for its next turn', async () => {
    const { db, log } = hub.app.services
    const asked = async (name: string) => {
      await askForLasting(db.prisma, 'act', {}, name)
      await db.pool.query(`UPDATE pending_job SET asked_at = now() - interval '5 minutes' WHERE key = $1`, [
        name,
      ])
    }
    await asked('lost')
    await asked('failed')
    await db.pool.query(
      `UPDATE graphile_worker._private_jobs SET attempts = 4, run_at = now() + interval '1 hour' WHERE key = 'failed'`,
    )
    await db.pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'gone' WHERE key = 'lost'`,
    )
    await tendLasting(db).run({ _cron: {} }, new AbortController().signal)
    const { rows } = await db.pool.query(
      `SELECT key, attempts, locked_by FROM graphile_worker.jobs WHERE key IN ('lost', 'failed') ORDER BY key`,
    )
    expect(rows).toEqual([
      { key: 'failed', attempts: 4, locked_by: null },
      { key: 'lost', attempts: 0, locked_by: null },
    ])
    const done = new Set<string>()
    const both = Promise.withResolvers<void>()
    const act: Job = {
      name: 'act',
      run: async (payload) => {
        if (done.add(JSON.stringify(payload)).size === 2) both.resolve()
      },
    }
    // A server that starts begins with all that is noted, also what had failed.
    await using _jobs = await startJobs(hub.url, [act, tendLasting(db)], log)
    await both.promise
  })
})
