import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTask } from '../../server/src/features/boards/service.ts'
import { moveTask } from '../../server/src/features/boards/status.service.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { follow } from '../support/subscriber.ts'

let one: TestHub
let two: TestHub
let scene: Scene
beforeAll(async () => {
  one = await startHub({ shared: true })
  two = await startHub({ url: one.url })
  scene = await makeScene(one)
})
afterAll(async () => {
  await two[Symbol.asyncDispose]()
  await one[Symbol.asyncDispose]()
})

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) {
  cursor version kind at actor { name } node { id ... on Task { title status version } } } }`

async function make(title: string) {
  return createTask(scene.host.ctx, {
    agreementId: scene.agreementId,
    title,
    leadAgencyId: scene.host.agencyId,
  })
}

describe('a board that is followed', () => {
  it('moves for watchers of both servers', async () => {
    const here = follow(one.origin, scene.member, WATCH, { id: scene.gAgreementId, after: '0' })
    const there = follow(two.origin, scene.monitor, WATCH, { id: scene.gAgreementId, after: '0' })
    await Promise.all([
      here.until((e) => e.kind === 'AGREEMENT_UPDATED'),
      there.until((e) => e.kind === 'AGREEMENT_UPDATED'),
    ])
    const { taskId } = await make('Việc sống')
    await moveTask(scene.host.ctx, { taskId, toStatus: 'IN_PROGRESS' })
    for (const watcher of [here, there]) {
      const moved = await watcher.until((e) => e.kind === 'TASK_MOVED')
      expect(moved.node).toMatchObject({ title: 'Việc sống', status: 'IN_PROGRESS' })
      watcher.cut()
    }
  })

  it('gives what was missed once, in order, to who comes back with a cursor, on either server', async () => {
    const first = follow(one.origin, scene.member, WATCH, { id: scene.gAgreementId, after: '0' })
    const last = await first.until((e) => e.kind === 'AGREEMENT_UPDATED')
    first.cut()
    await first.ended
    for (const title of ['Một', 'Hai', 'Ba']) await make(title)
    for (const server of [one, two]) {
      const back = follow(server.origin, scene.member, WATCH, { id: scene.gAgreementId, after: last.cursor })
      const live = await make('Bốn')
      await back.until((e) => e.version === live.version)
      const versions = back.events.map((e) => Number(e.version))
      const start = Number.parseInt(last.cursor, 10)
      expect(versions).toEqual(Array.from({ length: live.version - start }, (_, i) => start + 1 + i))
      back.cut()
    }
  })

  it('does not exist for an outsider or a stranger', async () => {
    for (const who of [scene.outsider, null]) {
      const watcher = follow(one.origin, who, WATCH, { id: scene.gAgreementId })
      expect(JSON.stringify(await watcher.ended)).toContain('NOT_FOUND')
    }
  })

  it('refuses a cursor of another board and resets one from the future', async () => {
    const other = await makeScene(one)
    const foreign = follow(one.origin, other.host, WATCH, { id: other.gAgreementId, after: '0' })
    const { cursor } = await foreign.until(() => true)
    const refused = follow(one.origin, scene.host, WATCH, { id: scene.gAgreementId, after: cursor })
    expect(JSON.stringify(await refused.ended)).toContain('BAD_CURSOR')
    const future = follow(one.origin, other.host, WATCH, {
      id: other.gAgreementId,
      after: cursor.replace(/^\d+/, '999'),
    })
    expect((await future.until(() => true)).kind).toBe('RESET')
    foreign.cut()
    future.cut()
  })
})
