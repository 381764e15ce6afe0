import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { type Bus, createLocalBus } from './bus.ts'

const CHANNEL = 'lientich'
/** PostgreSQL refuses notifications of 8,000 bytes and more. */
const MAX_BYTES = 7_000
const packet = z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))])

/**
 * The bus over PostgreSQL `NOTIFY`, for several servers without Redis: one listening connection a server, batches
 * sent outside any write transaction. While the connection is down announcements are lost; `onGap` then tells the
 * listeners to look for themselves.
 */
export async function createPostgresBus(url: string, pool: pg.Pool): Promise<Bus> {
  const self = randomUUID()
  let closed = false
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined
  const local = createLocalBus(
    (batch) => {
      for (const payload of payloads(self, batch)) {
        pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined)
      }
    },
    async () => {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  )
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (!closed) retry = setTimeout(reconnect, 250)
    })
    next.on('notification', ({ payload }) => {
      const parsed = packet.safeParse(JSON.parse(payload ?? 'null'))
      if (!parsed.success || parsed.data[0] === self) return
      for (const [topic, message] of parsed.data[1]) local.receive(topic, message)
    })
    await next.connect()
    await next.query(`LISTEN ${CHANNEL}`)
    client = next
  }
  const reconnect = () => {
    connect().then(local.gap, () => {
      if (!closed) retry = setTimeout(reconnect, 500)
    })
  }
  await connect()
  return local.bus
}

/** Cuts a batch into payloads PostgreSQL accepts. */
function payloads(self: string, batch: readonly (readonly [string, string])[]): string[] {
  const result: string[] = []
  let current: (readonly [string, string])[] = []
  let size = 0
  const push = () => {
    if (current.length > 0) result.push(JSON.stringify([self, current]))
    current = []
    size = 0
  }
  for (const item of batch) {
    const bytes = Buffer.byteLength(item[0]) + Buffer.byteLength(item[1]) + 16
    if (size + bytes > MAX_BYTES) push()
    current.push(item)
    size += bytes
  }
  push()
  return result
}
