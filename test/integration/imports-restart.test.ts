import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../support/actors.ts'
import { type District, letterOf, makeDistrict } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { type Batch, finished, handIn, runImports, sent, WATCH_IMPORT } from '../support/imports.ts'
import { scratch } from '../support/scratch.ts'
import { startServer } from '../support/server-process.ts'
import { follow } from '../support/subscriber.ts'

const dataDir = scratch('restart')
let hub: TestHub
beforeAll(async () => {
  hub = await startHub({ shared: true, config: { dataDir } })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** Letters with symbols of their own. */
function letters(district: District, count: number) {
  return Array.from({ length: count }, (_, i) =>
    sent(`${i + 1}.txt`, letterOf(district, { symbol: `${i + 1}-CV/HU` })),
  )
}

/** Waits until some files of a batch are done. */
async function someDone(as: Actor, { id }: Batch, count: number): Promise<void> {
  const follower = follow(hub.origin, as, WATCH_IMPORT, { id, after: '0' })
  await follower.until((_, all) => all.filter(({ kind }) => kind === 'FILE_IMPORTED').length >= count)
  follower.cut()
}

async function symbolsOf({ agencyId }: Actor): Promise<string[]> {
  const where = { document: { registeredById: agencyId } }
  const rows = await hub.app.services.db.prisma.directive.findMany({
    where,
    select: { document: { select: { symbol: true } } },
  })
  return rows.map(({ document }) => document.symbol ?? '').sort()
}

describe('a batch outlives its server', () => {
  test('that is killed in the middle: each file is imported exactly once', async () => {
    const { clerk, ...district } = await makeDistrict(hub)
    const first = await startServer(hub.url, { dataDir })
    const batch = await handIn(hub, clerk, letters({ clerk, ...district }, 30))
    await someDone(clerk, batch, 5)
    await first.kill()
    const before = await symbolsOf(clerk)
    expect(before.length).toBeGreaterThanOrEqual(5)
    expect(before.length).toBeLessThan(30)
    const second = await startServer(hub.url, { dataDir })
    const done = await finished(hub, clerk, batch)
    expect(done).toMatchObject({ total: 30, done: 30, duplicates: 0, failed: 0 })
    const expected = Array.from({ length: 30 }, (_, i) => `${i + 1}-CV/HU`).sort()
    expect(await symbolsOf(clerk)).toEqual(expected)
    await second.stop()
  }, 120_000)

  test('that is asked to stop: it ends after the file at hand, and the next one goes on', async () => {
    const district = await makeDistrict(hub)
    const jobs = await runImports(hub)
    const batch = await handIn(hub, district.clerk, letters(district, 30))
    await someDone(district.clerk, batch, 5)
    await jobs[Symbol.asyncDispose]()
    const { prisma } = hub.app.services.db
    const where = { batch: { agencyId: district.clerk.agencyId } }
    expect(await prisma.importFile.count({ where: { ...where, state: 'READING' } })).toBe(0)
    expect(await prisma.importFile.count({ where: { ...where, state: 'QUEUED' } })).toBeGreaterThan(0)
    await using _again = await runImports(hub)
    const done = await finished(hub, district.clerk, batch)
    expect(done).toMatchObject({ done: 30, duplicates: 0, failed: 0 })
    expect(await prisma.importFile.count({ where: { ...where, crashes: { gt: 0 } } })).toBe(0)
  }, 60_000)

  test('by two servers at once is imported once', async () => {
    const district = await makeDistrict(hub)
    await using _one = await runImports(hub)
    await using other = await startHub({ url: hub.url, config: { dataDir } })
    await using _two = await runImports(other)
    const done = await finished(hub, district.clerk, await handIn(hub, district.clerk, letters(district, 20)))
    expect(done).toMatchObject({ done: 20, duplicates: 0, failed: 0 })
    expect(await symbolsOf(district.clerk)).toHaveLength(20)
  }, 60_000)
})

test('while a hundred letters are imported the hub stays live', async () => {
  const district = await makeDistrict(hub)
  await using _jobs = await runImports(hub)
  await finished(
    hub,
    district.clerk,
    await handIn(hub, district.clerk, [sent('0.txt', letterOf(district, { symbol: '101-CV/HU' }))]),
  )
  const files = letters(district, 100)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const start = performance.now()
  delay.enable()
  const batch = await handIn(hub, district.clerk, files)
  const follower = follow(hub.origin, district.clerk, WATCH_IMPORT, { id: batch.id, after: '0' })
  const end = await follower.until(({ kind }) => kind === 'IMPORT_FINISHED')
  delay.disable()
  follower.cut()
  const [p99, most] = [delay.percentile(99) / 1e6, delay.max / 1e6]
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  process.stdout.write(
    `100 letters in ${seconds} s; event loop delay p99 ${p99.toFixed(1)} ms, longest ${most.toFixed(1)} ms\n`,
  )
  expect(end).toMatchObject({ batch: { total: 100, done: 100, failed: 0 } })
  // The 99th percentile and not the longest: one sample in thousands is what else the machine does, not what we do.
  expect(p99).toBeLessThan(50)
}, 120_000)
