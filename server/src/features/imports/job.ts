import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import type { Database } from '#platform/database.ts'
import type { Job } from '#platform/jobs.ts'
import { type ImportParts, importFile } from './import-file.ts'
import { askForImport, IMPORT_JOB } from './queue.ts'
import { putBack, takeNext } from './taken.ts'

/** Seconds until a batch is looked at again that another server is working on. */
const AGAIN_SECONDS = 2
const DAY_MS = 86_400_000
/** How long what was sent is kept of files that were not imported, to try them again. */
const KEEP_DAYS = 7

/** The jobs of this noun: one imports a batch, one goes on with what a server left when it ended. */
export function importJobs(parts: ImportParts): readonly Job[] {
  return [
    {
      name: IMPORT_JOB,
      run: async (payload, stopping) =>
        importBatch(parts, z.object({ batchId: z.guid() }).parse(payload).batchId, stopping),
    },
    {
      name: 'tend-imports',
      cron: '* * * * *',
      skipMissed: true,
      atStart: true,
      run: async () => {
        await resumeImports(parts.db)
        await forgetSources(parts.db, new Date(parts.clock.now().getTime() - KEEP_DAYS * DAY_MS))
      },
    },
  ]
}

/**
 * Imports the files of a batch in their order: of two that are the same document the first is registered. One at a
 * time leaves the other reading thread to people who wait for theirs.
 */
async function importBatch(parts: ImportParts, batchId: string, stopping: AbortSignal): Promise<void> {
  await using turn = await takeTurn(parts.db, batchId)
  if (!turn.isOurs) return askForImport(parts.db.prisma, batchId, AGAIN_SECONDS)
  await putBack(parts.db, batchId)
  const { db, bus, clock } = parts
  while (!stopping.aborted) {
    const hub = { db, bus, clock, requestId: randomUUID(), actorId: null, idempotencyKey: null }
    const file = await takeNext(hub, batchId)
    if (!file) return
    await importFile(parts, file)
  }
  await askForImport(db.prisma, batchId)
}

/**
 * Holds a batch for this process by an advisory lock on a connection of its own: when the process dies the lock goes
 * with it, and what it was reading can be put back at once.
 */
async function takeTurn(
  db: Database,
  batchId: string,
): Promise<AsyncDisposable & { readonly isOurs: boolean }> {
  const client = new pg.Client({ connectionString: db.url, connectionTimeoutMillis: 5_000 })
  // When it breaks the lock is gone; each try then finds out by itself whether it still stands.
  client.on('error', () => undefined)
  await client.connect()
  const end = () => client.end().catch(() => undefined)
  try {
    const { rows } = await client.query<{ ours: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS ours',
      [`import:${batchId}`],
    )
    return { isOurs: rows[0]?.ours ?? false, [Symbol.asyncDispose]: end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Asks again for every batch that has files waiting: its server may have ended without a word. */
async function resumeImports(db: Database): Promise<void> {
  const rows = await db.prisma.importFile.findMany({
    where: { state: { in: ['QUEUED', 'READING'] } },
    distinct: ['batchId'],
    select: { batchId: true },
  })
  for (const { batchId } of rows) await askForImport(db.prisma, batchId)
}

/** Forgets what was sent of files that nobody has tried again since. */
export async function forgetSources(db: Database, before: Date): Promise<number> {
  const { count } = await db.prisma.importSource.deleteMany({
    where: { file: { state: { in: ['FAILED', 'DUPLICATE'] }, updatedAt: { lt: before } } },
  })
  return count
}
