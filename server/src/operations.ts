import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMigration, migrate } from '../../prisma/migrate.ts'
import { readConfig } from './config.ts'
import { findWrongCounts } from './features/boards/doctor.ts'
import { openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { verifyJournal } from './platform/journal.ts'

type Say = (line: string) => void

/** Runs something against the configured database, starting the embedded one when there is no DATABASE_URL. */
async function withDatabase(run: (url: string) => Promise<number>): Promise<number> {
  const config = readConfig()
  if (config.databaseUrl) return run(config.databaseUrl)
  await using postgres = await startEmbeddedPostgres({ dataDir: config.dataDir })
  return await run(postgres.url)
}

/** Applies the migrations the database lacks. */
export function applyMigrations(say: Say): Promise<number> {
  return withDatabase(async (url) => {
    const applied = await migrate(url)
    say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
    return 0
  })
}

/** Writes the next migration from the change of `prisma/schema`. */
export function newMigration(name: string, say: Say): Promise<number> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    say('usage: npm run migration -- name_in_snake_case')
    return Promise.resolve(2)
  }
  return withDatabase(async (url) => {
    const folder = await createMigration(url, name, new Date())
    say(folder === null ? 'The schema has not changed.' : `Wrote prisma/migrations/${folder}`)
    return 0
  })
}

/** Verifies the journal's chains and recomputes the counters; status 1 when anything does not hold. */
export function examine(say: Say): Promise<number> {
  return withDatabase(async (url) => {
    await using db = openDatabase(url, 2)
    const broken = await verifyJournal(db)
    for (const { streamId, version } of broken)
      say(`Journal: ${streamId} does not hold at version ${version}.`)
    const wrong = await findWrongCounts(db)
    for (const { agreementId, kept, counted } of wrong)
      say(`Counters: agreement ${agreementId} keeps ${kept}, has ${counted}.`)
    if (broken.length + wrong.length === 0) say('The journal is whole and the counters are right.')
    return broken.length + wrong.length === 0 ? 0 : 1
  })
}

/** Writes the built schema to server/schema.graphql, the committed contract. */
export async function writeSchema(say: Say): Promise<number> {
  const { schemaText } = await import('./doors/schema-text.ts')
  const path = join(import.meta.dirname, '../schema.graphql')
  writeFileSync(path, schemaText())
  say(`Wrote ${path}`)
  return 0
}
