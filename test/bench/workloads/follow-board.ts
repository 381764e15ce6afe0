import { deepEqual } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { type Child, startChild } from '../child.ts'
import { assertSound, boardsOf } from '../cluster.ts'
import { tailOf } from '../figures.ts'
import { openWriter, type Writer } from '../moves.ts'
import type { Result } from '../report.ts'
import { TOKEN } from '../seed.ts'
import type { Settings } from '../settings.ts'
import { type Fanout, type FanoutRounds, KINDS, type Kind, rowsOf } from './follow-board-rows.ts'

// W4: one board, many subscribers over real WebSockets; the same writer and the same clients for every server.

const FILES = { hub: 'peers/hub.ts', shared: 'peers/raw-ws.ts', stock: 'peers/stock-graphql-ws.ts' } as const

interface Sizes {
  readonly few: number
  readonly many: number
  /** Events one at a time, each written when all have the last. */
  readonly calm: number
  /** Events written as fast as the board takes them. */
  readonly burst: number
}

const FULL: Sizes = { few: 100, many: 1_000, calm: 100, burst: 200 }
const QUICK: Sizes = { few: 50, many: 300, calm: 10, burst: 30 }

/** One server with its clients and the writer of the board they follow. */
interface Scene {
  readonly server: Child
  readonly clients: Child
  readonly writer: Writer
  readonly agreementId: string
}

/** Runs W4. */
export async function followBoard(settings: Settings): Promise<Result> {
  const sizes = settings.quick ? QUICK : FULL
  const url = await settings.cluster.withTasks(1_000)
  const [board] = await boardsOf(url, 1)
  const rounds: FanoutRounds = { hub: [], shared: [], stock: [] }
  for (let round = 0; round < (settings.quick ? 1 : settings.rounds); round++) {
    const shown: unknown[] = []
    for (const kind of KINDS) {
      settings.say(`W4 round ${round + 1}: ${kind}`)
      const { fanout, latest } = await measure(settings, kind, url, board?.agreementId ?? '', sizes)
      rounds[kind].push(fanout)
      shown.push(latest)
    }
    for (const other of shown)
      deepEqual(shapeOf(other), shapeOf(shown[0]), 'the servers tell different things')
  }
  await assertSound(url)
  return { rows: rowsOf(rounds, sizes), notes: [notesOf(sizes)], raw: rounds }
}

function notesOf({ calm, burst }: Sizes): string {
  return `W4: ${calm} events one by one (write durable → last subscriber), ${burst} at once; all servers hear of an entry by NOTIFY and read it once. Memory after a full collection; resident memory includes what the engine keeps for itself.`
}

async function measure(
  { random }: Settings,
  kind: Kind,
  url: string,
  agreementId: string,
  sizes: Sizes,
): Promise<{ fanout: Fanout; latest: unknown }> {
  const env = { DATABASE_URL: url, AGREEMENT: agreementId, PORT: '0', DEMO: '0' }
  await using server = await startChild(FILES[kind], env)
  await using clients = await startChild('clients/followers.ts')
  await using writer = await openWriter(url, agreementId, random)
  const scene: Scene = { server, clients, writer, agreementId }
  await gather(scene, 1)
  await calmly(scene, 10)
  const empty = await server.ask('memory', memory)
  await gather(scene, sizes.few)
  const few = tailOf(await calmly(scene, sizes.calm))
  await gather(scene, sizes.many)
  const full = await server.ask('memory', memory)
  const many = tailOf(await calmly(scene, sizes.calm))
  const burst = await atOnce(scene, sizes)
  const latest: unknown = JSON.parse(await clients.ask('latest', z.string()))
  const faults = await clients.ask('faults', z.array(z.string()))
  if (faults.length > 0) throw new Error(`${kind}: ${faults.join('; ')}`)
  const each = (bytes: number) => bytes / (sizes.many - 1) / 1024
  const fanout = {
    few,
    many,
    ...burst,
    rssKb: each(full.rss - empty.rss),
    heapKb: each(full.heap - empty.heap),
  }
  return { fanout, latest }
}

const memory = z.object({ rss: z.number(), heap: z.number() })

/** Brings the subscribers up to a number and waits until every one of them receives. */
async function gather({ server, clients, writer, agreementId }: Scene, count: number): Promise<void> {
  const asked = { port: server.port, count, agreementId: globalId('Agreement', agreementId), token: TOKEN }
  await clients.ask('connect', z.number(), asked)
  for (let attempt = 0; attempt < 20; attempt++) {
    const { version } = await writer.write()
    if (await clients.ask('received', z.boolean(), { version, milliseconds: 1_000 })) return
  }
  throw new Error(
    `${count} subscribers never all received; ${await clients.ask('faults', z.array(z.string()))}`,
  )
}

const GIVE_UP_MS = 60_000
const BREATH_MS = 40

/** Writes events one at a time; milliseconds from each write to its last subscriber. */
async function calmly({ clients, writer }: Scene, events: number): Promise<number[]> {
  const times: number[] = []
  for (let event = 0; event < events; event++) {
    const { version, at } = await writer.write()
    if (!(await clients.ask('received', z.boolean(), { version, milliseconds: GIVE_UP_MS }))) {
      throw new Error('an event did not reach all subscribers')
    }
    const [last = 0] = await clients.ask('lastAt', z.array(z.number()), { from: version, to: version })
    times.push(last - at)
    await pause(BREATH_MS)
  }
  return times
}

/** Writes events without waiting for anybody; messages a second, and processor time of the server a message. */
async function atOnce({ server, clients, writer }: Scene, { burst, many }: Sizes) {
  const before = await server.ask('processor', z.number())
  const first = await writer.write()
  let last = first
  for (let event = 1; event < burst; event++) last = await writer.write()
  const asked = { version: last.version, milliseconds: GIVE_UP_MS }
  if (!(await clients.ask('received', z.boolean(), asked)))
    throw new Error('the burst did not reach all subscribers')
  const after = await server.ask('processor', z.number())
  const range = { from: first.version, to: last.version }
  const arrived = Math.max(...(await clients.ask('lastAt', z.array(z.number()), range)))
  const messages = burst * many
  return {
    perSecond: (messages * 1000) / (arrived - first.at),
    cpuMicros: ((after - before) * 1000) / messages,
  }
}

/** A message with its values taken out: which fields it has. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
}
