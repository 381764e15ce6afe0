import type { Prisma } from '#prisma'
import type { Database, Tx } from './database.ts'

/** A stream's name, `<kind>:<uuid>`, e.g. `board:0190…`. */
export type StreamId = `${string}:${string}`

/** What changed, as a service writes it. `change` is checked by the noun's own `changes.ts` before it comes here. */
export interface NewEntry {
  readonly kind: string
  readonly entityType: string
  readonly entityId: string
  readonly change: Prisma.InputJsonObject
}

/** Who writes, and on whose behalf. */
export interface Author {
  readonly actorId: string | null
  readonly agencyId: string | null
  readonly requestId: string
  readonly at: Date
}

/** One entry as kept. */
export interface JournalEntry {
  readonly streamId: string
  readonly version: number
  readonly kind: string
  readonly entityType: string
  readonly entityId: string
  readonly change: unknown
  readonly actorId: string | null
  readonly agencyId: string | null
  readonly at: Date
}

/** How far a stream reaches: entries `oldest` to `version` are kept. */
export interface StreamExtent {
  readonly version: number
  readonly oldest: number
}

/**
 * Takes a stream's row for the rest of the transaction, creating it when new, and returns its version. Writers of
 * one stream queue here, so version order equals commit order and there are no gaps.
 */
export async function lockStream(tx: Tx, stream: StreamId): Promise<number> {
  const rows = await tx.$queryRaw<
    { version: number }[]
  >`SELECT version FROM stream WHERE id = ${stream} FOR UPDATE`
  if (rows[0]) return rows[0].version
  await tx.$executeRaw`INSERT INTO stream (id, version) VALUES (${stream}, 0) ON CONFLICT (id) DO NOTHING`
  const made = await tx.$queryRaw<
    { version: number }[]
  >`SELECT version FROM stream WHERE id = ${stream} FOR UPDATE`
  return made[0]?.version ?? 0
}

/**
 * Appends one entry as version `version` of a stream whose row the transaction holds, chained by hash to the one
 * before: sha256(previous hash ‖ stream ‖ version ‖ kind ‖ entity ‖ change ‖ actor ‖ agency ‖ time).
 */
export async function appendEntry(
  tx: Tx,
  stream: StreamId,
  version: number,
  entry: NewEntry,
  by: Author,
): Promise<void> {
  const change = JSON.stringify(entry.change)
  await tx.$executeRaw`
    WITH bump AS (UPDATE stream SET version = ${version} WHERE id = ${stream}),
    previous AS (SELECT hash FROM journal_entry WHERE stream_id = ${stream} AND version = ${version - 1})
    INSERT INTO journal_entry (stream_id, version, kind, entity_type, entity_id, change, actor_id, agency_id, request_id, at, hash)
    SELECT ${stream}, ${version}::int, ${entry.kind}, ${entry.entityType}, ${entry.entityId}::uuid, ${change}::jsonb,
      ${by.actorId}::uuid, ${by.agencyId}::uuid, ${by.requestId}, ${by.at}::timestamptz,
      sha256(coalesce((SELECT hash FROM previous), ''::bytea) || convert_to(concat_ws('|', ${stream}::text, ${version}::int, ${entry.kind}::text,
        ${entry.entityId}::uuid, ${change}::jsonb, ${by.actorId}::uuid, ${by.agencyId}::uuid,
        extract(epoch FROM ${by.at}::timestamptz(3))), 'UTF8'))`
}

const ENTRY = `stream_id AS "streamId", version, kind, entity_type AS "entityType", entity_id AS "entityId", change,
  actor_id AS "actorId", agency_id AS "agencyId", at`

/** Entries of a stream after a version, oldest first, at most `limit`. */
export async function readEntries(
  db: Database,
  stream: string,
  after: number,
  limit = 500,
): Promise<readonly JournalEntry[]> {
  const result = await db.pool.query<JournalEntry>({
    name: 'journal-read',
    text: `SELECT ${ENTRY} FROM journal_entry WHERE stream_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
    values: [stream, after, limit],
  })
  return result.rows
}

/** How far a stream reaches; version 0 when nothing was ever written. */
export async function streamExtent(db: Database, stream: string): Promise<StreamExtent> {
  const result = await db.pool.query<StreamExtent>({
    name: 'stream-extent',
    text: 'SELECT version, oldest FROM stream WHERE id = $1',
    values: [stream],
  })
  return result.rows[0] ?? { version: 0, oldest: 1 }
}

/** The versions of many streams at once, for the sweep that finds what announcements missed. */
export async function streamVersions(
  db: Database,
  streams: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const result = await db.pool.query<{ id: string; version: number }>({
    name: 'stream-versions',
    text: 'SELECT id, version FROM stream WHERE id = ANY($1)',
    values: [streams],
  })
  return new Map(result.rows.map((row) => [row.id, row.version]))
}

/** A stream whose chain does not hold, and the first version at which. */
export interface BrokenChain {
  readonly streamId: string
  readonly version: number
}

/** Recomputes every hash and gap; returns the first fault of each stream. An empty list proves the audit whole. */
export async function verifyJournal(db: Database): Promise<readonly BrokenChain[]> {
  const result = await db.pool.query<BrokenChain>(`
    WITH chained AS (
      SELECT e.*, lag(e.hash) OVER w AS previous_hash, lag(e.version) OVER w AS previous_version, s.oldest, s.version AS head
      FROM journal_entry e JOIN stream s ON s.id = e.stream_id
      WINDOW w AS (PARTITION BY e.stream_id ORDER BY e.version)
    ), faults AS (
      SELECT stream_id, version FROM chained
      WHERE (previous_version IS NULL AND version <> oldest) OR version <> coalesce(previous_version + 1, version)
        OR ((previous_version IS NOT NULL OR version = 1) AND hash <> sha256(coalesce(previous_hash, ''::bytea) || convert_to(concat_ws('|',
          stream_id, version, kind, entity_id, change, actor_id, agency_id, extract(epoch FROM at)), 'UTF8')))
      UNION ALL
      SELECT s.id, s.version FROM stream s
      WHERE s.version > 0 AND s.version <> (SELECT max(version) FROM journal_entry e WHERE e.stream_id = s.id)
    )
    SELECT stream_id AS "streamId", min(version) AS version FROM faults GROUP BY stream_id`)
  return result.rows
}
