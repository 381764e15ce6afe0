import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setParty } from '../../server/src/features/agreements/service.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { announceCredentials } from '../../server/src/features/people/credentials.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { type Actor, makeActor, makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, outcome } from '../support/api.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { openRaw } from '../support/raw-socket.ts'
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

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) { cursor version kind } }`
const REVOKE = `mutation($input: RevokeApiTokenInput!) { outcome: revokeApiToken(input: $input) { __typename ${FAILURE} } }`

const make = (title: string, on = scene) =>
  createTask(on.host.ctx, { agreementId: on.agreementId, title, leadAgencyId: on.host.agencyId })

/** The token an actor was given, by its row. */
async function tokenIdOf(actor: Actor): Promise<string> {
  const where = { personId: actor.personId }
  const token = await one.app.services.db.prisma.apiToken.findFirstOrThrow({ where })
  return globalId('ApiToken', token.id)
}

describe('a token that is revoked', () => {
  it('closes the sockets and cuts the streams it opened, on every server', async () => {
    const reader = await makeActor(one, { agencyId: scene.member.agencyId })
    const variables = { id: scene.gAgreementId, after: '0' }
    const sockets = [one, two].map((hub) => openRaw(hub.origin, reader, WATCH, variables))
    const streams = [one, two].map((hub) => followEvents(hub.origin, reader, WATCH, variables))
    await Promise.all([...sockets.map((it) => it.until(1)), ...streams.map((it) => it.until(() => true))])
    const answer = await outcome(one, reader, REVOKE, { tokenId: await tokenIdOf(reader) })
    expect(answer.__typename).toBe('RevokeApiTokenSuccess')
    expect(await Promise.all(sockets.map((it) => it.closed))).toEqual([4403, 4403])
    for (const stream of streams) expect(await stream.ended).toBeInstanceOf(Error)
    const { version } = await make('Sau khi thu hồi')
    for (const it of streams) expect(it.events.some((event) => event.version === version)).toBe(false)
  })

  it('opens no socket any more', async () => {
    const reader = await makeActor(one, { agencyId: scene.member.agencyId })
    await outcome(one, reader, REVOKE, { tokenId: await tokenIdOf(reader) })
    const socket = openRaw(two.origin, reader, WATCH, { id: scene.gAgreementId })
    expect(await socket.closed).toBe(4403)
    const stream = followEvents(two.origin, reader, WATCH, { id: scene.gAgreementId })
    expect(JSON.stringify(await stream.ended)).toContain('UNAUTHENTICATED')
  })

  it('leaves another’s sockets alone', async () => {
    const [gone, stays] = [
      await makeActor(one, { agencyId: scene.member.agencyId }),
      await makeActor(one, { agencyId: scene.member.agencyId }),
    ]
    const watcher = openRaw(one.origin, stays, WATCH, { id: scene.gAgreementId, after: '0' })
    await watcher.until(1)
    await outcome(one, gone, REVOKE, { tokenId: await tokenIdOf(gone) })
    const { version } = await make('Vẫn nhận')
    await watcher.until(version)
    watcher.socket.terminate()
  })
})

describe('a person whose membership ends', () => {
  it('is asked to reconnect, and then is nobody there', async () => {
    const reader = await makeActor(one, { agencyId: scene.member.agencyId })
    const socket = openRaw(two.origin, reader, WATCH, { id: scene.gAgreementId, after: '0' })
    const stream = followEvents(two.origin, reader, WATCH, { id: scene.gAgreementId, after: '0' })
    await Promise.all([socket.until(1), stream.until(() => true)])
    const { prisma } = one.app.services.db
    await prisma.membership.updateMany({
      where: { personId: reader.personId },
      data: { endedAt: new Date() },
    })
    announceCredentials(one.app.services.bus, reader.personId)
    expect(await socket.closed).toBe(4205)
    expect(await stream.ended).toBeInstanceOf(Error)
    const back = follow(two.origin, reader, WATCH, { id: scene.gAgreementId })
    expect(JSON.stringify(await back.ended)).toContain('NOT_FOUND')
  })
})

describe('an agency that leaves the agreement', () => {
  it.each([
    ['WebSocket', follow],
    ['server-sent events', followEvents],
  ])('sees its stream end with the reason, and nothing of what came after (%s)', async (_, open) => {
    const other = await makeScene(one)
    const watch = (hub: TestHub, who: Actor) =>
      open(hub.origin, who, WATCH, { id: other.gAgreementId, after: '0' })
    const leaving = [watch(one, other.member), watch(two, other.member)]
    const staying = [watch(one, other.observer), watch(two, other.observer)]
    await Promise.all([...leaving, ...staying].map((it) => it.until(() => true)))
    await setParty(other.host.ctx, {
      agreementId: other.agreementId,
      agencyId: other.member.agencyId,
      role: null,
    })
    for (const it of leaving) expect(JSON.stringify(await it.ended)).toContain('ACCESS_ENDED')
    const { version } = await make('Sau khi rời', other)
    for (const it of staying) {
      await it.until((event) => event.version === version)
      it.cut()
    }
    for (const it of leaving) expect(it.events.map((event) => event.version)).toEqual([1])
  })
})
