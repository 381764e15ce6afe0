import { z } from 'zod'
import type { Scene } from '../support/actors.ts'
import { range, versionsOf } from '../support/collector.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { follow } from '../support/subscriber.ts'
import { createWriter, type Writer } from './writer.ts'

/** How hard it blows. */
export interface StormOptions {
  /** The database and the folder the server runs on, and how many times it is killed. */
  readonly url: string
  readonly dataDir: string
  readonly rounds: number
  readonly scene: Scene
  readonly seed: number
  readonly say?: (line: string) => void
}

/** What came through it. */
export interface StormReport {
  readonly rounds: number
  readonly acknowledged: number
  readonly retries: number
  readonly writers: readonly Writer[]
  /** The versions a follower that resumed through all of it received. */
  readonly followed: readonly number[]
}

const WRITERS = 8

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Eight writers retry with idempotency keys against one server process that is killed again and again, each time after
 * a random number of acknowledgements, so that most kills hit writes in progress; one follower resumes through it all.
 */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const { url, dataDir, rounds, scene, seed, say = () => undefined } = options
  const random = randomFrom(seed)
  let server = await startServer(url, { dataDir })
  const { port, origin } = server
  let up = Promise.withResolvers<void>()
  up.resolve()
  let over = false
  let acknowledged = 0
  let wanted = Number.POSITIVE_INFINITY
  let enough = Promise.withResolvers<void>()
  const writers = Array.from({ length: WRITERS }, (_, i) =>
    createWriter({
      origin,
      scene,
      name: `w${i}`,
      random: randomFrom(seed + 1 + i),
      untilUp: () => up.promise,
      onAcknowledged: () => {
        if (++acknowledged >= wanted) enough.resolve()
      },
    }),
  )
  const work = Promise.all(writers.map((writer) => writer.work(() => over)))
  const following = followThrough(origin, scene, () => up.promise)
  for (let round = 1; round <= rounds; round++) {
    enough = Promise.withResolvers()
    wanted = acknowledged + 10 + Math.floor(random() * 60)
    await Promise.race([enough.promise, work])
    // One writer has just been answered; the seven others are somewhere within their writes.
    up = Promise.withResolvers()
    await server.kill()
    server = await startServer(url, { dataDir, port })
    up.resolve()
    if (round % 10 === 0) say(`${round} kills, ${acknowledged} writes acknowledged`)
  }
  over = true
  await work
  const followed = await following.until(await lastVersion(server, scene))
  await server.stop()
  const retries = writers.reduce((sum, writer) => sum + writer.retries(), 0)
  return { rounds, acknowledged, retries, writers, followed }
}

const cursor = z.object({ data: z.object({ node: z.object({ board: z.object({ cursor: z.string() }) }) }) })

async function lastVersion(server: ServerProcess, scene: Scene): Promise<number> {
  const query = `{ node(id: "${scene.gAgreementId}") { ... on Agreement { board { cursor } } } }`
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${scene.host.token}` },
    body: JSON.stringify({ query }),
  })
  return Number.parseInt(cursor.parse(await answer.json()).data.node.board.cursor, 10)
}

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) { cursor version } }`

/** Follows a board, coming back with its cursor each time the server is gone. */
function followThrough(origin: string, scene: Scene, untilUp: () => Promise<void>) {
  const received: number[] = []
  const target = Promise.withResolvers<number>()
  const run = async (): Promise<readonly number[]> => {
    let after = '0'
    let last = Number.POSITIVE_INFINITY
    void target.promise.then((version) => {
      last = version
    })
    while ((received.at(-1) ?? 0) < last) {
      await untilUp()
      const follower = follow(origin, scene.monitor, WATCH, { id: scene.gAgreementId, after })
      const reached = target.promise.then((version) =>
        follower.until((event) => Number(event.version) >= version),
      )
      await Promise.race([follower.ended, reached.catch(() => undefined)])
      follower.cut()
      received.push(...versionsOf(follower))
      after = follower.events.at(-1)?.cursor ?? after
    }
    return received
  }
  const done = run()
  return {
    until(version: number) {
      target.resolve(version)
      return done
    },
  }
}

/** The first place where what a follower received is not 1, 2, 3 …; null when it is. */
export function firstGap(followed: readonly number[]): number | null {
  const whole = range(1, followed.length)
  const at = followed.findIndex((version, index) => version !== whole[index])
  return at === -1 ? null : (followed[at] ?? null)
}
