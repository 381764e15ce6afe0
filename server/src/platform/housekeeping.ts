import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Job } from './jobs.ts'

const DAY_MS = 86_400_000
/** Journal entries removed in one statement, so that no lock is held for long. */
const BATCH = 5_000

/** What the hub tidies every hour. `journalKeepDays` null keeps the journal for ever. */
export function housekeeping(db: Database, clock: Clock, journalKeepDays: number | null): Job {
  return {
    name: 'housekeeping',
    cron: '7 * * * *',
    run: async () => {
      const now = clock.now()
      await forgetExpired(db, now)
      if (journalKeepDays !== null) await pruneJournal(db, new Date(now.getTime() - journalKeepDays * DAY_MS))
    },
  }
}

/** Forgets idempotency keys after their 24 hours, expired sessions, and sign-in counts of the past. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - DAY_MS)
  await db.prisma.idempotencyKey.deleteMany({ where: { createdAt: { lt: yesterday } } })
  await db.prisma.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.prisma.verification.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.prisma.rateLimit.deleteMany({ where: { lastRequest: { lt: yesterday.getTime() } } })
}

/**
 * Removes entries older than a day from every stream, never its last one, and raises what the stream says it keeps:
 * cursors before that are told to fetch anew.
 */
export async function pruneJournal(db: Database, before: Date): Promise<number> {
  let removed = 0
  for (let count = BATCH; count === BATCH; removed += count) {
    const result = await db.pool.query<{ count: number }>(
      `WITH old AS (
        SELECT e.stream_id, e.version FROM journal_entry e JOIN stream s ON s.id = e.stream_id
        WHERE e.at < $1 AND e.version < s.version ORDER BY e.at, e.version LIMIT $2
      ), raised AS (
        UPDATE stream s SET oldest = o.next FROM (SELECT stream_id, max(version) + 1 AS next FROM old GROUP BY stream_id) o
        WHERE s.id = o.stream_id AND s.oldest < o.next
      ), gone AS (
        DELETE FROM journal_entry e USING old o WHERE e.stream_id = o.stream_id AND e.version = o.version RETURNING 1
      ) SELECT count(*) AS count FROM gone`,
      [before, BATCH],
    )
    count = result.rows[0]?.count ?? 0
  }
  return removed
}
