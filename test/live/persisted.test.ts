import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTask } from '../../server/src/features/boards/service.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { clientBuild } from '../support/client-build.ts'
import { range, versionsOf } from '../support/collector.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { follow } from '../support/subscriber.ts'

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) {
  cursor version kind } }`
const documentId = `sha256:${createHash('sha256').update(WATCH).digest('hex')}`
const build = clientBuild(JSON.stringify({ [documentId]: WATCH }))

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub({ web: build.folder })
  scene = await makeScene(hub)
})
afterAll(async () => {
  await hub[Symbol.asyncDispose]()
  build[Symbol.dispose]()
})

const make = (title: string) =>
  createTask(scene.host.ctx, { agreementId: scene.agreementId, title, leadAgencyId: scene.host.agencyId })

describe.each([
  ['a WebSocket', follow],
  ['server-sent events', followEvents],
])('over %s', (_, open) => {
  it('a follower by id gets what one by text gets, and goes on after a cut', async () => {
    const variables = { id: scene.gAgreementId, after: '0' }
    const byId = open(hub.origin, scene.member, { documentId }, variables)
    const byText = open(hub.origin, scene.member, WATCH, variables)
    const { version } = await make('Việc theo mã')
    const { cursor } = await byId.until((event) => event.version === version)
    await byText.until((event) => event.version === version)
    expect(byId.events).toEqual(byText.events)
    for (const it of [byId, byText]) it.cut()
    const missed = await make('Trong lúc mất mạng')
    const back = open(hub.origin, scene.member, { documentId }, { ...variables, after: cursor })
    await back.until((event) => event.version === missed.version)
    expect(versionsOf(back)).toEqual(range(version + 1, missed.version))
    back.cut()
  })
})

it('followers on sockets share one execution, by id or by text', async () => {
  const variables = { id: scene.gAgreementId, after: '0' }
  const before = hub.app.live.groupCount
  const followers = [{ documentId }, WATCH].map((asked) =>
    follow(hub.origin, scene.monitor, asked, variables),
  )
  await Promise.all(followers.map((it) => it.until((event) => event.version === 1)))
  expect(hub.app.live.groupCount).toBe(before + 1)
  for (const it of followers) it.cut()
})
