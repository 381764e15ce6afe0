import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTask } from '../../server/src/features/boards/service.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, outcome } from '../support/api.ts'
import { range, versionsOf } from '../support/collector.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { scratch } from '../support/scratch.ts'
import { startServer } from '../support/server-process.ts'
import { follow } from '../support/subscriber.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub({ shared: true })
  scene = await makeScene(hub)
})
afterAll(async () => {
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
  await hub[Symbol.asyncDispose]()
})

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) {
  cursor version kind node { id ... on Task { title } } } }`
const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { cursor } ${FAILURE} } }`

const make = (title: string) =>
  createTask(scene.host.ctx, { agreementId: scene.agreementId, title, leadAgencyId: scene.host.agencyId })

/** Makes a task through a server's own API and returns its version. */
async function makeAt(origin: string, title: string): Promise<number> {
  const input = { agreementId: scene.gAgreementId, title, leadAgencyId: scene.host.gAgencyId }
  const answer = await outcome({ ...hub, origin }, scene.host, CREATE, input)
  return Number.parseInt(String(answer.cursor), 10)
}

describe.each([
  ['a WebSocket', follow],
  ['server-sent events', followEvents],
])('over %s', (_, open) => {
  it('a follower cut again and again gets each entry once, in order', async () => {
    const received: number[] = []
    let after = '0'
    let last = 0
    for (let round = 0; round < 5; round++) {
      const follower = open(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after })
      await follower.connected
      const [one, two] = [await make(`Trước ${round}`), await make(`Sau ${round}`)]
      // Cut after the first of the two: the second is on its way, lost or received, as it happens.
      const { cursor } = await follower.until((event) => event.version === one.version)
      follower.cut()
      await follower.ended
      after = follower.events.at(-1)?.cursor ?? cursor
      received.push(...versionsOf(follower))
      last = two.version
    }
    const follower = open(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after })
    if (received.at(-1) !== last) await follower.until((event) => event.version === last)
    received.push(...versionsOf(follower))
    follower.cut()
    expect(received).toEqual(range(1, last))
  })

  it('a follower with the newest cursor gets nothing twice', async () => {
    const follower = open(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after: '0' })
    const { version } = await make('Cuối cùng')
    const { cursor } = await follower.until((event) => event.version === version)
    follower.cut()
    const back = open(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after: cursor })
    const next = await make('Tiếp theo')
    await back.until((event) => event.version === next.version)
    expect(versionsOf(back)).toEqual(range(version + 1, next.version))
    back.cut()
  })

  it('a follower without a cursor starts now', async () => {
    const follower = open(hub.origin, scene.member, WATCH, { id: scene.gAgreementId })
    await follower.connected
    const { version } = await make('Từ bây giờ')
    // When exactly it begins is the server's affair; what it then sees has no hole.
    let last = version
    while (follower.events.length === 0) last = (await make('Rồi nữa')).version
    await follower.until((event) => event.version === last)
    const seen = versionsOf(follower)
    expect(seen).toEqual(range(seen[0] ?? 0, last))
    expect(seen[0]).toBeGreaterThanOrEqual(version)
    follower.cut()
  })

  it('a follower of a server that dies goes on with it risen, and with another', async () => {
    const dataDir = scratch('killed')
    const doomed = await startServer(hub.url, { dataDir })
    const follower = open(doomed.origin, scene.monitor, WATCH, { id: scene.gAgreementId, after: '0' })
    const before = await makeAt(doomed.origin, 'Trước khi mất điện')
    await follower.until((event) => event.version === before)
    await doomed.kill()
    await follower.ended
    const after = follower.events.at(-1)?.cursor
    const missed = await make('Trong lúc mất điện')
    const risen = await startServer(hub.url, { dataDir, port: doomed.port })
    for (const origin of [risen.origin, hub.origin]) {
      const back = open(origin, scene.monitor, WATCH, { id: scene.gAgreementId, after })
      const live = await makeAt(origin === risen.origin ? hub.origin : risen.origin, 'Sau khi có điện')
      await back.until((event) => event.version === live)
      expect(versionsOf(back)).toEqual(range(before + 1, live))
      expect(missed.version).toBe(before + 1)
      back.cut()
    }
    await risen.stop()
    expect((await risen.exited).code).toBe(0)
  }, 120_000)
})

describe('a cursor', () => {
  it('older than what is kept is told to fetch anew and goes on from now', async () => {
    const other = await makeScene(hub)
    const makeThere = (title: string) =>
      createTask(other.host.ctx, { agreementId: other.agreementId, title, leadAgencyId: other.host.agencyId })
    const first = follow(hub.origin, other.host, WATCH, { id: other.gAgreementId, after: '0' })
    for (const title of ['Một', 'Hai', 'Ba', 'Bốn']) await makeThere(title)
    const stale = await first.until((event) => event.version === 1)
    const kept = await first.until((event) => event.version === 3)
    await first.until((event) => event.version === 5)
    first.cut()
    const stream = `board:${other.agreementId}`
    const { pool } = hub.app.services.db
    await pool.query('UPDATE stream SET oldest = 4 WHERE id = $1', [stream])
    await pool.query('DELETE FROM journal_entry WHERE stream_id = $1 AND version < 4', [stream])
    for (const open of [follow, followEvents]) {
      const lost = open(hub.origin, other.host, WATCH, { id: other.gAgreementId, after: stale.cursor })
      expect((await lost.until(() => true)).kind).toBe('RESET')
      const { version } = await makeThere('Năm')
      await lost.until((event) => event.version === version)
      expect(versionsOf(lost)).toEqual([version - 1, version])
      const oldest = open(hub.origin, other.host, WATCH, { id: other.gAgreementId, after: '0' })
      const edge = open(hub.origin, other.host, WATCH, { id: other.gAgreementId, after: kept.cursor })
      await Promise.all([oldest, edge].map((it) => it.until((event) => event.version === version)))
      expect(versionsOf(oldest)).toEqual(range(4, version))
      expect(versionsOf(edge)).toEqual(range(4, version))
      for (const each of [lost, oldest, edge]) each.cut()
    }
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  })
})
