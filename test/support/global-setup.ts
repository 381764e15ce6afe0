import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../prisma/migrate.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts'
import { prepareJobs } from '../../server/src/platform/jobs.ts'
import { browserPath } from './browser-path.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster's address without a database name; each test file copies `template` into a database of its own. */
    cluster: string
    template: string
    /** A folder for whatever tests write; it is gone after the run. */
    scratch: string
  }
}

/** One real PostgreSQL for the run, with one migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'lientich-test-'))
  // PostgreSQL, another user when root runs the tests, has to reach its files.
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'data')
  const scratch = join(folder, 'scratch')
  for (const path of [dataDir, scratch]) mkdirSync(path)
  const postgres = await startEmbeddedPostgres({ dataDir, database: 'template', fsync: false })
  await migrate(postgres.url)
  await prepareJobs(postgres.url)
  // Here, and not by the first test that needs it: two at once would take a half unpacked one for whole.
  await browserPath()
  const cluster = postgres.url.replace(/\/template$/, '')
  project.provide('cluster', cluster)
  project.provide('template', 'template')
  project.provide('scratch', scratch)
  return async () => {
    await postgres[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Copies the template into a database of the given name. */
export async function copyDatabase(cluster: string, template: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${cluster}/postgres` })
  await client.connect()
  try {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    )
  } finally {
    await client.end()
  }
  return `${cluster}/${name}`
}
