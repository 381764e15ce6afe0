import { type Connection, openConnection, type Reply } from './connection.ts'
import { monotonicNow, tailOf } from './figures.ts'

/** A closed load: each connection asks again as soon as it is answered. */
export interface Load {
  readonly port: number
  readonly connections: number
  readonly milliseconds: number
  /** The next request of a connection. */
  readonly next: (connection: number) => Buffer
  /** Whether an answer is what was asked for. */
  readonly accept: (reply: Reply) => boolean
}

/** What a load gave. Times are milliseconds. */
export interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly count: number
  readonly failures: number
}

/** More than this many requests are never sent in one go. */
const MOST = 200_000

/** Runs a load for its time. */
export async function runLoad(load: Load): Promise<Measured> {
  const connections = await Promise.all(
    Array.from({ length: load.connections }, () => openConnection(load.port)),
  )
  const times: number[] = []
  let failures = 0
  const started = monotonicNow()
  const until = started + load.milliseconds
  const work = async (connection: Connection, index: number) => {
    for (let at = monotonicNow(); at < until && times.length < MOST; ) {
      const reply = await connection.send(load.next(index))
      if (!load.accept(reply)) failures++
      const now = monotonicNow()
      times.push(now - at)
      at = now
    }
  }
  try {
    await Promise.all(connections.map(work))
  } finally {
    for (const connection of connections) connection.close()
  }
  const perSecond = (times.length * 1000) / (monotonicNow() - started)
  return { perSecond, ...tailOf(times), count: times.length, failures }
}
