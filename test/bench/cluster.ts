import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../prisma/migrate.ts'
import { findWrongCounts } from '../../server/src/features/boards/doctor.ts'
import { civilDay } from '../../server/src/platform/clock.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { BOARD_TASKS, seed } from './seed.ts'

/** A board as the workloads know it. */
export interface SeededBoard {
  readonly agreementId: string
  readonly tasks: readonly string[]
}

/** A PostgreSQL of the benchmark's own, as durable as in production. */
export interface Cluster extends AsyncDisposable {
  /** The address of a database with this many tasks, made on first use. */
  withTasks(tasks: number): Promise<string>
}

/** Starts it under the system's temporary folder; all of it is removed at the end. */
export async function startCluster(say: (line: string) => void): Promise<Cluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lientich-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir, database: 'template' })
  await migrate(postgres.url)
  const base = postgres.url.replace(/\/template$/, '')
  const made = new Map<number, string>()
  return {
    async withTasks(tasks) {
      const known = made.get(tasks)
      if (known) return known
      say(`Seeding ${tasks.toLocaleString('en')} tasks`)
      const url = `${base}/tasks_${tasks}`
      await runSql(`${base}/postgres`, `CREATE DATABASE tasks_${tasks} TEMPLATE template`)
      await seed(url, tasks / BOARD_TASKS, civilDay(new Date()))
      await assertSound(url)
      made.set(tasks, url)
      return url
    },
    async [Symbol.asyncDispose]() {
      await postgres[Symbol.asyncDispose]()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** What `doctor` looks at holds. @throws when it does not: then nothing measured on it counts */
export async function assertSound(url: string): Promise<void> {
  await using db = openDatabase(url, 2)
  const [broken, wrong] = [await verifyJournal(db), await findWrongCounts(db)]
  if (broken.length + wrong.length > 0) {
    throw new Error(
      `doctor finds ${broken.length} broken streams and ${wrong.length} wrong counters in ${new URL(url).pathname}`,
    )
  }
}

/** The boards of a database, at most `limit`, with their tasks by number. */
export async function boardsOf(url: string, limit: number): Promise<readonly SeededBoard[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query<SeededBoard>(
      `SELECT b.agreement_id AS "agreementId", array(SELECT t.id::text FROM task t WHERE t.board_id = b.id ORDER BY number) AS tasks
        FROM board b JOIN agreement g ON g.id = b.agreement_id ORDER BY length(g.code), g.code LIMIT $1`,
      [limit],
    )
    return result.rows
  } finally {
    await client.end()
  }
}
