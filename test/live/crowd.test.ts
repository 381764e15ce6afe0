import fc from 'fast-check'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shareable } from '../../server/src/doors/shareable.ts'
import { setParty } from '../../server/src/features/agreements/service.ts'
import { createTask, updateTask } from '../../server/src/features/boards/service.ts'
import { cursorOf } from '../../server/src/platform/cursor.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { range, versionsOf } from '../support/collector.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { watchListeners } from '../support/quiet.ts'
import { openRaw } from '../support/raw-socket.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) { cursor version kind } }`

const make = (scene: Scene, title = 'Việc') =>
  createTask(scene.host.ctx, { agreementId: scene.agreementId, title, leadAgencyId: scene.host.agencyId })

describe('two hundred subscribers of one board', () => {
  it('each get every entry once, in order, whenever they came', async () => {
    const scene = await makeScene(hub)
    const people = [scene.host, scene.member, scene.monitor, scene.observer]
    const open = (i: number) =>
      openRaw(hub.origin, people[i % 4] ?? scene.host, WATCH, { id: scene.gAgreementId, after: '0' })
    const early = Array.from({ length: 100 }, (_, i) => open(i))
    await Promise.all(early.map((it) => it.ready))
    const writes = Array.from({ length: 20 }, (_, i) => make(scene, `Việc ${i}`))
    const late = Array.from({ length: 100 }, (_, i) => open(i))
    const last = Math.max(...(await Promise.all(writes)).map(({ version }) => version))
    await Promise.all([...early, ...late].map((it) => it.until(last)))
    for (const it of [...early, ...late]) expect(it.versions).toEqual(range(1, last))
    for (const it of [...early, ...late]) it.socket.terminate()
  })

  it('see no gap for any interleaving of joins with cursors and writes', async () => {
    const live = hub.app.live
    const document = parse(WATCH)
    const step = fc.oneof(
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('join' as const), back: fc.nat(6), who: fc.nat(3) }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), which: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
    )
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const scene = await makeScene(hub)
      const people = [scene.host, scene.member, scene.monitor, scene.observer]
      const stream = `board:${scene.agreementId}`
      const joined: {
        from: number
        seen: number[]
        stop: Promise<() => void>
        reached: (v: number) => Promise<void>
      }[] = []
      const pending: Promise<unknown>[] = []
      let [written, committed] = [1, 1]
      const write = async () => {
        written++
        committed = Math.max(committed, (await make(scene)).version)
      }
      const join = (back: number, who: number) => {
        const from = Math.max(committed - back, 0)
        const variables = { id: scene.gAgreementId, after: cursorOf(stream, from) }
        const asked = shareable(document, null, variables)
        if (!asked) throw new Error('the subscription is not shared')
        const seen: number[] = []
        const waiting = new Map<number, () => void>()
        const stop = live.subscribe(asked, people[who]?.ctx.viewer ?? null, {
          next: (payload) => {
            const version = Number(/"version":(\d+)/.exec(String(payload))?.[1])
            seen.push(version)
            waiting.get(version)?.()
          },
          error: () => seen.push(Number.NaN),
          interrupt: () => seen.push(Number.NaN),
        })
        const reached = (version: number): Promise<void> => {
          if (seen.includes(version) || from >= version) return Promise.resolve()
          const { promise, resolve } = Promise.withResolvers<void>()
          waiting.set(version, resolve)
          return promise
        }
        joined.push({ from, seen, stop, reached })
      }
      for (const each of steps) {
        if (each.do === 'join') join(each.back, each.who)
        else if (each.do === 'settle') await Promise.all(pending.splice(0))
        else if (each.do === 'leave') {
          const gone = joined[each.which]
          if (gone) pending.push(gone.stop.then((stop) => stop()))
          if (gone) joined.splice(joined.indexOf(gone), 1)
        } else pending.push(write())
      }
      await Promise.all(pending)
      for (const { from, seen, stop, reached } of joined) {
        await stop
        await reached(written)
        expect(seen).toEqual(range(from + 1, written))
      }
      for (const { stop } of joined) (await stop)()
    })
    await fc.assert(property, { numRuns: 25 })
    expect(live.groupCount).toBe(0)
  }, 60_000)
})

describe('a subscriber that stops reading', () => {
  it('is cut with a code to resume from, holds little of the server’s memory, and misses nothing', async () => {
    const scene = await makeScene(hub)
    const fields = Array.from({ length: 39 }, (_, i) => `d${i}: description`).join(' ')
    const heavy = WATCH.replace('kind }', `kind task { ${fields} } }`)
    const slow = openRaw(hub.origin, scene.member, heavy, { id: scene.gAgreementId, after: '0' })
    const quick = openRaw(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after: '0' })
    await Promise.all([slow.until(1), quick.until(1)])
    slow.socket.pause()
    const { taskId } = await make(scene)
    let last = 0
    // Each entry is a frame of over a megabyte; what nobody reads must not be kept.
    for (let i = 0; i < 40; i++) {
      const description = `${i} ${'mô tả dài '.repeat(1_900)}`
      last = (await updateTask(scene.host.ctx, { taskId, description })).version
    }
    await quick.until(last)
    slow.socket.resume()
    expect(await slow.closed).toBe(1013)
    expect(slow.bytes()).toBeLessThan(20_000_000)
    expect(slow.versions).toEqual(range(1, slow.versions.length))
    expect(slow.versions.length).toBeLessThan(last)
    const back = openRaw(hub.origin, scene.member, WATCH, {
      id: scene.gAgreementId,
      after: slow.lastCursor(),
    })
    await back.until(last)
    expect(back.versions).toEqual(range(slow.versions.length + 1, last))
    for (const it of [back, quick]) it.socket.terminate()
  })
})

describe('when all have left', () => {
  it('the hub holds no group, no stream and no listener of theirs', async () => {
    await using hub = await startHub()
    const quiet = watchListeners(hub.app.services.bus)
    const before = hub.app.services.bus.listenerCount()
    const scene = await makeScene(hub)
    const questions = [
      WATCH,
      `subscription($id: ID!) { progressChanged(agreementId: $id) { cursor } }`,
      `subscription($id: ID!) { boardChanged(agreementId: $id) { cursor version actor { name } } }`,
    ]
    const sockets = [scene.host, scene.member].flatMap((who) =>
      questions.map((query) => openRaw(hub.origin, who, query, { id: scene.gAgreementId })),
    )
    const everything = `subscription { progressChanged { cursor } }`
    const streams = [
      followEvents(hub.origin, scene.host, WATCH, { id: scene.gAgreementId, after: '0' }),
      followEvents(hub.origin, scene.host, everything, {}),
      followEvents(
        hub.origin,
        scene.monitor,
        `subscription($id: ID!) { presenceChanged(agreementId: $id) { since } }`,
        {
          id: scene.gAgreementId,
        },
      ),
    ]
    await Promise.all([...sockets.map((it) => it.ready), ...streams.map((it) => it.connected)])
    while (versionsOf(streams[0] ?? { events: [] }).length === 0) await make(scene)
    expect(hub.app.services.bus.listenerCount()).toBeGreaterThan(before)
    // Some are shown out, the rest leave.
    const { agreementId } = scene
    await setParty(scene.host.ctx, { agreementId, agencyId: scene.member.agencyId, role: null })
    for (const it of sockets) it.socket.terminate()
    for (const it of streams) it.cut()
    await quiet.until(before)
    expect(hub.app.live.groupCount).toBe(0)
    expect(hub.app.services.tails.size).toBe(0)
  })
})
