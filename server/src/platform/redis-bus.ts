import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { z } from 'zod'
import { type Bus, createLocalBus } from './bus.ts'

const CHANNEL = 'lientich'
const packet = z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))])

/** The bus over Redis publish/subscribe, for several servers: batches as one message. */
export async function createRedisBus(url: string): Promise<Bus> {
  const self = randomUUID()
  const options = { maxRetriesPerRequest: null, lazyConnect: true } as const
  const sender = new Redis(url, options)
  const receiver = new Redis(url, options)
  const local = createLocalBus(
    (batch) => {
      if (batch.length > 0) sender.publish(CHANNEL, JSON.stringify([self, batch])).catch(() => undefined)
    },
    async () => {
      receiver.disconnect()
      await sender.quit().catch(() => undefined)
    },
  )
  sender.on('error', () => undefined)
  receiver.on('error', () => undefined)
  let connectedBefore = false
  receiver.on('ready', () => {
    if (connectedBefore) local.gap()
    connectedBefore = true
  })
  receiver.on('message', (_channel: string, payload: string) => {
    const parsed = packet.safeParse(JSON.parse(payload))
    if (!parsed.success || parsed.data[0] === self) return
    for (const [topic, message] of parsed.data[1]) local.receive(topic, message)
  })
  try {
    await Promise.all([sender.connect(), receiver.connect()])
    await receiver.subscribe(CHANNEL)
  } catch (error) {
    // A client that goes on trying would keep the process alive.
    sender.disconnect()
    receiver.disconnect()
    throw error
  }
  return local.bus
}
