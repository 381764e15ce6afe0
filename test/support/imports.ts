import { z } from 'zod'
import { boardJobs } from '../../server/src/features/boards/job.ts'
import { importJobs } from '../../server/src/features/imports/job.ts'
import { startJobs } from '../../server/src/platform/jobs.ts'
import type { Actor } from './actors.ts'
import { FAILURE, ok, outcome } from './api.ts'
import type { TestHub } from './hub.ts'
import { follow } from './subscriber.ts'

const FILES = `files(first: 100) { totalCount nodes { id name archive size state viewerCanRetry error { code message }
  directive { id symbol document { sourceFormat sourceFile { name } } warnings { code message other { id } } } existing { id } } }`
const BATCH = `id state total done duplicates failed retriable cursor ${FILES}`

const file = z.object({
  id: z.string(),
  name: z.string(),
  archive: z.string().nullable(),
  size: z.number(),
  state: z.string(),
  viewerCanRetry: z.boolean(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  directive: z
    .object({
      id: z.string(),
      symbol: z.string().nullable(),
      document: z.object({ sourceFormat: z.string(), sourceFile: z.object({ name: z.string() }).nullable() }),
      warnings: z.array(
        z.object({ code: z.string(), message: z.string(), other: z.object({ id: z.string() }).nullable() }),
      ),
    })
    .nullable(),
  existing: z.object({ id: z.string() }).nullable(),
})
const batch = z.object({
  id: z.string(),
  state: z.string(),
  total: z.number(),
  done: z.number(),
  duplicates: z.number(),
  failed: z.number(),
  retriable: z.number(),
  cursor: z.string(),
  files: z.object({ totalCount: z.number(), nodes: z.array(file) }),
})
export type Batch = z.infer<typeof batch>

export const IMPORT_MANY = `mutation ($input: ImportDirectivesInput!) { outcome: importDirectives(input: $input) {
  __typename ${FAILURE} ... on ImportDirectivesSuccess { batch { ${BATCH} } } } }`
export const RETRY = `mutation ($input: RetryImportInput!) { outcome: retryImport(input: $input) {
  __typename ${FAILURE} ... on RetryImportSuccess { batch { ${BATCH} } } } }`
export const WATCH_IMPORT = `subscription ($id: ID!, $after: String) { importChanged(batchId: $id, after: $after) {
  cursor version kind file { id name state } batch { total done failed } } }`

/** A file as it is sent: its bytes as base64. */
export function sent(fileName: string, content: string | Uint8Array) {
  return { fileName, base64: Buffer.from(content).toString('base64') }
}

const started = z.object({ __typename: z.string(), batch })

/** Hands files in; the batch as it is then. */
export async function handIn(
  hub: TestHub,
  as: Actor,
  files: readonly object[],
  more: Record<string, unknown> = {},
): Promise<Batch> {
  return started.parse(await outcome(hub, as, IMPORT_MANY, { files, ...more })).batch
}

/** Tries files of a batch again; the batch as it is then. */
export async function retried(hub: TestHub, as: Actor, input: Record<string, unknown>): Promise<Batch> {
  return started.parse(await outcome(hub, as, RETRY, input)).batch
}

/** A batch as somebody finds it; null when they do not. */
export async function batchOf(hub: TestHub, as: Pick<Actor, 'token'>, id: string): Promise<Batch | null> {
  const shape = z.object({ node: batch.nullable() })
  const query = `query ($id: ID!) { node(id: $id) { ... on ImportBatch { ${BATCH} } } }`
  return (await ok(hub, as, shape, query, { id })).node
}

/** Follows a batch until it has finished after a cursor, and answers it as it is then. */
export async function finished(
  hub: TestHub,
  as: Actor,
  { id, cursor }: Pick<Batch, 'id' | 'cursor'>,
): Promise<Batch> {
  const follower = follow(hub.origin, as, WATCH_IMPORT, { id, after: cursor })
  await follower.until(({ kind }) => kind === 'IMPORT_FINISHED')
  follower.cut()
  const found = await batchOf(hub, as, id)
  if (!found) throw new Error('the batch is there')
  return found
}

/** Runs the import jobs of a hub, and those that follow an import, as a server does. */
export function runImports(hub: TestHub): Promise<AsyncDisposable> {
  const { services } = hub.app
  return startJobs(hub.url, [...importJobs(services), ...boardJobs(services)], services.log)
}
