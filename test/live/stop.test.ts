import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createTask } from '../../server/src/features/boards/service.ts'
import { makeScene } from '../support/actors.ts'
import { FAILURE, outcome } from '../support/api.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub } from '../support/hub.ts'
import { untilLockWaits } from '../support/locks.ts'
import { openRaw } from '../support/raw-socket.ts'

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) { cursor version } }`
const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { task { title } } ${FAILURE} } }`

describe('a hub that is asked to stop', () => {
  it('finishes what is in progress, closes sockets with a code to resume from, ends streams, takes nothing new', async () => {
    await using keeper = await startHub()
    const scene = await makeScene(keeper)
    const hub = await startHub({ url: keeper.url })
    const socket = openRaw(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after: '0' })
    const stream = followEvents(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after: '0' })
    await Promise.all([socket.until(1), stream.until(() => true)])
    // Another holds the board's stream, so that the change stays in progress for as long as the test wants.
    const holder = new pg.Client({ connectionString: keeper.url })
    await holder.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT version FROM stream WHERE id = $1 FOR UPDATE', [`board:${scene.agreementId}`])
    const entered = untilLockWaits(keeper.url)
    const input = { agreementId: scene.gAgreementId, title: 'Đang dở', leadAgencyId: scene.host.gAgencyId }
    const inProgress = outcome(hub, scene.host, CREATE, input)
    await entered
    const started = performance.now()
    const stopped = hub[Symbol.asyncDispose]()
    expect(await socket.closed).toBe(1012)
    expect(await stream.ended).toBeInstanceOf(Error)
    await expect(fetch(`${hub.origin}/healthz`)).rejects.toThrow()
    await holder.query('COMMIT')
    await holder.end()
    expect(await inProgress).toMatchObject({ task: { title: 'Đang dở' } })
    await stopped
    expect(performance.now() - started).toBeLessThan(6_000)
  })

  it('with nothing open stops at once', async () => {
    const hub = await startHub()
    await makeScene(hub)
    await fetch(`${hub.origin}/healthz`)
    const started = performance.now()
    await hub[Symbol.asyncDispose]()
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('leaves nothing behind that keeps its process alive or its followers waiting', async () => {
    await using keeper = await startHub()
    const scene = await makeScene(keeper)
    const hub = await startHub({ url: keeper.url })
    const sockets = Array.from({ length: 20 }, () =>
      openRaw(hub.origin, scene.host, WATCH, { id: scene.gAgreementId }),
    )
    await Promise.all(sockets.map((it) => it.ready))
    await hub[Symbol.asyncDispose]()
    expect(await Promise.all(sockets.map((it) => it.closed))).toEqual(Array(20).fill(1012))
    await createTask(scene.host.ctx, {
      agreementId: scene.agreementId,
      title: 'Sau khi dừng',
      leadAgencyId: scene.host.agencyId,
    })
  })
})
