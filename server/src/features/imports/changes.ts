import { z } from 'zod'

/** Everything that happens to a batch. */
export function importStream(batchId: string): `import:${string}` {
  return `import:${batchId}`
}

/** What can happen to a batch, as told to those who follow it. */
export const IMPORT_KINDS = [
  'IMPORT_STARTED',
  'FILE_READING',
  'FILE_IMPORTED',
  'FILE_DUPLICATE',
  'FILE_FAILED',
  'ARCHIVE_OPENED',
  'FILES_RETRIED',
  'IMPORT_FINISHED',
  'RESET',
] as const

/** Letters were handed in. */
export const importStarted = z.object({ files: z.number().int() })

/** A file went on: read, registered as a directive, known already, or refused. */
export const fileChanged = z.object({
  directiveId: z.string().nullable().default(null),
  code: z.string().nullable().default(null),
})

/** An archive was opened: its documents stand in its place. */
export const archiveOpened = z.object({ name: z.string(), files: z.number().int() })

/** Files are tried again. */
export const filesRetried = z.object({ fileIds: z.array(z.string()) })

/** No file of the batch waits any more. */
export const importFinished = z.object({})
