import { z } from 'zod'
import { monotonicNow } from '../figures.ts'
import { tellReady } from '../peers/told.ts'
import { BOARD_CHANGED } from '../questions.ts'
import { type FollowerSocket, follow } from './follower.ts'

// Many subscribers of one board in one process. It counts who received which entry, and when the last did.

interface Arrival {
  count: number
  last: number
}

const sockets: FollowerSocket[] = []
const arrivals = new Map<number, Arrival>()
const faults: string[] = []
let latest = ''
let wake: () => void = () => undefined

const VERSION = Buffer.from('"version":')

/** The entry's number, read without parsing the rest; null for messages that are not entries. */
function versionOf(message: Buffer): number | null {
  const start = message.indexOf(VERSION)
  if (start < 0) return null
  let version = 0
  for (let at = start + VERSION.length; ; at++) {
    const digit = (message[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return version
    version = version * 10 + digit
  }
}

function watcher() {
  let seen = 0
  return (message: Buffer) => {
    const version = versionOf(message)
    if (version === null) {
      faults.push(message.toString())
      return
    }
    if (seen !== 0 && version !== seen + 1) faults.push(`${version} came after ${seen}`)
    seen = version
    const arrival = arrivals.get(version) ?? { count: 0, last: 0 }
    arrivals.set(version, arrival)
    arrival.last = monotonicNow()
    if (++arrival.count >= sockets.length) {
      latest = message.toString()
      wake()
    }
  }
}

const connecting = z.object({
  port: z.number(),
  count: z.number(),
  agreementId: z.string(),
  token: z.string(),
})

async function connectMore(input: unknown): Promise<number> {
  const { port, count, agreementId, token } = connecting.parse(input)
  const hello = { type: 'connection_init', payload: { authorization: `Bearer ${token}` } }
  const question = { query: BOARD_CHANGED, variables: { agreementId } }
  const closed = (why: string) => {
    if (sockets.length > 0) faults.push(`closed: ${why}`)
  }
  while (sockets.length < count) {
    const missing = Math.min(50, count - sockets.length)
    const batch = Array.from({ length: missing }, () =>
      follow(port, hello, question, { message: watcher(), closed }),
    )
    sockets.push(...(await Promise.all(batch)))
  }
  return sockets.length
}

const waiting = z.object({ version: z.number(), milliseconds: z.number() })

/** Waits until all have an entry; answers whether they have. */
async function received(input: unknown): Promise<boolean> {
  const { version, milliseconds } = waiting.parse(input)
  const until = monotonicNow() + milliseconds
  const all = () => (arrivals.get(version)?.count ?? 0) >= sockets.length
  while (!all() && monotonicNow() < until) {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    const timer = setTimeout(resolve, until - monotonicNow())
    await promise
    clearTimeout(timer)
  }
  return all()
}

const range = z.object({ from: z.number(), to: z.number() })

tellReady(0, {
  connect: connectMore,
  received,
  /** When the last subscriber had each entry of a range. */
  lastAt: (input) => {
    const { from, to } = range.parse(input)
    return Array.from({ length: to - from + 1 }, (_, index) => arrivals.get(from + index)?.last ?? 0)
  },
  latest: () => latest,
  faults: () => faults.slice(0, 5),
})
