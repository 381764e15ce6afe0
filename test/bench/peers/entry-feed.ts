import pg from 'pg'
import { z } from 'zod'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { civilDay } from '../../../server/src/platform/clock.ts'
import { cursorOf } from '../../../server/src/platform/cursor.ts'
import { readAgency, readCard, readPerson } from './board-rows.ts'

/** Announcements as the hubs on one database send them. */
const packet = z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))])

interface Entry {
  readonly version: number
  readonly kind: string
  readonly entityId: string
  readonly change: {
    readonly before: { readonly status: string }
    readonly after: { readonly status: string }
  }
  readonly actorId: string
  readonly agencyId: string
  readonly at: Date
}

/** A journal entry with what the subscription shows of it. */
export type Payload = Awaited<ReturnType<typeof payloadOf>>

/**
 * Feeds a peer from where the hub is fed: on `NOTIFY` each entry of a board's stream is read once, with its task and
 * names, and handed on. So both sides pay the same for the database and differ only in how they tell subscribers.
 */
export async function feedEntries(
  url: string,
  agreementId: string,
  tell: (payload: Payload) => void,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  const stream = `board:${agreementId}`
  let version = await lastVersion(pool, stream)
  let wanted = version
  let reading = false
  const read = async () => {
    if (reading) return
    reading = true
    while (version < wanted) {
      const entries = await readEntries(pool, stream, version)
      for (const entry of entries) {
        tell(await payloadOf(pool, stream, entry))
        version = entry.version
      }
      if (entries.length === 0) break
    }
    reading = false
  }
  const listener = new pg.Client({ connectionString: url })
  listener.on('notification', ({ payload }) => {
    for (const [topic, message] of packet.parse(JSON.parse(payload ?? '["",[]]'))[1]) {
      if (topic === stream) wanted = Math.max(wanted, Number(message))
    }
    void read()
  })
  await listener.connect()
  await listener.query('LISTEN lientich')
}

async function lastVersion(pool: pg.Pool, stream: string): Promise<number> {
  const { rows } = await pool.query<{ version: number }>('SELECT version FROM stream WHERE id = $1', [stream])
  return rows[0]?.version ?? 0
}

async function readEntries(pool: pg.Pool, stream: string, after: number): Promise<readonly Entry[]> {
  const { rows } = await pool.query<Entry>({
    name: 'feed-read',
    text: `SELECT version, kind, entity_id AS "entityId", change, actor_id AS "actorId", agency_id AS "agencyId", at
      FROM journal_entry WHERE stream_id = $1 AND version > $2 ORDER BY version LIMIT 500`,
    values: [stream, after],
  })
  return rows
}

async function payloadOf(pool: pg.Pool, stream: string, entry: Entry) {
  const [actor, agency, task] = await Promise.all([
    readPerson(pool, entry.actorId),
    readAgency(pool, entry.agencyId),
    readCard(pool, entry.entityId, civilDay(new Date())),
  ])
  const { before, after } = entry.change
  return {
    cursor: cursorOf(stream, entry.version),
    version: entry.version,
    kind: entry.kind,
    at: entry.at.toISOString(),
    actor,
    agency,
    changes: [{ field: 'status', before: before.status, after: after.status }],
    task,
    agreementId: globalId('Agreement', stream.slice('board:'.length)),
  }
}
