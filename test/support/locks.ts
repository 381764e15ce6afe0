import pg from 'pg'

/** Waits until some transaction of a database waits for a lock, which PostgreSQL tells in its own list. */
export async function untilLockWaits(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const waits = `SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  let waiting = 0
  while (waiting === 0) {
    waiting = (await client.query<{ waiting: number }>(waits)).rows[0]?.waiting ?? 0
  }
  await client.end()
}
