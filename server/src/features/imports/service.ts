import { bytesOf } from '#features/directives/incoming.ts'
import { registeringAgency } from '#features/directives/service.ts'
import { visibleTo as visibleFiles } from '#features/files/policy.ts'
import type { Tx } from '#platform/database.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#platform/errors.ts'
import { requiredText, uniqueList } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import { filesRetried, importStarted, importStream } from './changes.ts'
import { STILL_KEPT, visibleTo } from './policy.ts'
import { askForImport } from './queue.ts'

/** A file of a batch: one uploaded before, or its bytes. */
export interface NewImportFile {
  readonly fileId?: string | null | undefined
  readonly fileName?: string | null | undefined
  readonly base64?: string | null | undefined
}

/** Letters and archives to register in one go. */
export interface NewImport {
  /** Which of the viewer's agencies registers them; the first they write for when absent. */
  readonly agencyId?: string | null | undefined
  readonly files: readonly NewImportFile[]
  /** Registers also those that are there already. */
  readonly allowDuplicate?: boolean | null | undefined
}

/** What a use case of this noun answers. */
export type ImportAnswer = { batchId: string }

/** Files of a batch at most. */
export const MAX_FILES = 200
/** Places between two files, so that the documents of an archive can stand where it stood. */
const SPACE = 1_000

/**
 * Takes letters in and answers at once; a job reads and registers them one after another, each exactly once.
 * @throws ValidationError, NotFoundError, ForbiddenError
 */
export async function importDirectives(ctx: ServiceContext, input: NewImport): Promise<ImportAnswer> {
  const viewer = requireWriter(ctx)
  const agencyId = registeringAgency(viewer, input.agencyId)
  if (input.files.length === 0) throw new ValidationError('REQUIRED', 'files')
  if (input.files.length > MAX_FILES) throw new ValidationError('TOO_MANY', 'files', { max: MAX_FILES })
  const sent = input.files.map((file, i) => sentFile(file, `files.${i}`, ctx.files.maxBytes))
  return write(ctx, 'importDirectives', input, async (w) => {
    await w.lock(`agency:${agencyId}`)
    const stored = await storedFiles(w.tx, viewer, agencyId, sent)
    await refuseOverQuota(w, ctx, agencyId, sent)
    const batch = await w.tx.importBatch.create({
      data: { agencyId, createdById: viewer.personId, createdAt: w.at },
    })
    await insertFiles(w, viewer, batch.id, sent, stored, input.allowDuplicate ?? false)
    await askForImport(w.tx, batch.id)
    await w.append(importStream(batch.id), agencyId, {
      kind: 'IMPORT_STARTED',
      entityType: 'ImportBatch',
      entityId: batch.id,
      change: importStarted.parse({ files: sent.length }),
    })
    return { batchId: batch.id }
  })
}

/** Files whose bytes one statement writes. */
const TOGETHER = 10

async function insertFiles(
  w: Write,
  viewer: Viewer,
  batchId: string,
  sent: readonly SentFile[],
  stored: Awaited<ReturnType<typeof storedFiles>>,
  allowDuplicate: boolean,
): Promise<void> {
  const common = { batchId, allowDuplicate, requestedById: viewer.personId, updatedAt: w.at }
  const rows = await w.tx.importFile.createManyAndReturn({
    data: sent.map((file, i) => {
      const known = 'fileId' in file ? stored.get(file.fileId) : undefined
      return known
        ? { ...common, position: i * SPACE, name: known.name, size: known.size, storedFileId: known.id }
        : { ...common, position: i * SPACE, ...sizeOf(file) }
    }),
    select: { id: true, position: true },
  })
  const ids = new Map(rows.map(({ id, position }) => [position, id]))
  const sources = sent.flatMap((file, i) => {
    const fileId = ids.get(i * SPACE)
    return 'bytes' in file && fileId ? [{ fileId, bytes: file.bytes }] : []
  })
  for (let at = 0; at < sources.length; at += TOGETHER) {
    await w.tx.importSource.createMany({ data: sources.slice(at, at + TOGETHER) })
  }
}

function sizeOf(file: SentFile): { readonly name: string; readonly size: number } {
  return 'bytes' in file ? { name: file.name, size: file.bytes.byteLength } : { name: '', size: 0 }
}

type SentFile =
  | { readonly fileId: string; readonly field: string }
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

function sentFile({ fileId, fileName, base64 }: NewImportFile, field: string, maxBytes: number): SentFile {
  if ((fileId == null) === (base64 == null)) throw new ValidationError('ONE_FILE_SOURCE', field)
  if (fileId != null) return { fileId, field: `${field}.fileId` }
  const name = requiredText(fileName, `${field}.fileName`, 255)
  return { name, bytes: bytesOf(base64 ?? '', `${field}.base64`, maxBytes) }
}

/** The uploaded files by id; they become the agency's sources, so they must be its own. */
async function storedFiles(tx: Tx, viewer: Viewer, agencyId: string, sent: readonly SentFile[]) {
  const asked = sent.flatMap((file) => ('fileId' in file ? file : []))
  const ids = asked.map(({ fileId }) => fileId)
  const rows = await tx.storedFile.findMany({ where: { id: { in: ids }, AND: visibleFiles(viewer) } })
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const { fileId, field } of asked) {
    const path = ['input', ...field.split('.')]
    const file = known.get(fileId)
    if (!file) throw new NotFoundError('StoredFile', path)
    if (file.agencyId !== agencyId) throw new ForbiddenError('FORBIDDEN', {}, path)
  }
  return known
}

async function refuseOverQuota(
  w: Write,
  ctx: ServiceContext,
  agencyId: string,
  sent: readonly SentFile[],
): Promise<void> {
  const kept = await w.tx.storedFile.aggregate({ where: { agencyId }, _sum: { size: true } })
  const waiting = await w.tx.importFile.aggregate({
    where: { batch: { agencyId }, source: { isNot: null } },
    _sum: { size: true },
  })
  const added = sent.reduce((sum, file) => sum + ('bytes' in file ? file.bytes.byteLength : 0), 0)
  const used = (kept._sum.size ?? 0) + (waiting._sum.size ?? 0)
  if (used + added > ctx.files.quotaBytes) throw new ValidationError('FILE_QUOTA', 'files')
}

/** Which files of a batch to try again. */
export interface ImportRetry {
  readonly batchId: string
  /** All that failed when absent. */
  readonly fileIds?: readonly string[] | null | undefined
  /** Registers them also when they are there already. */
  readonly allowDuplicate?: boolean | null | undefined
}

/**
 * Tries files again that failed or were duplicates, in the name of who asks.
 * @throws NotFoundError, ValidationError IMPORT_NOT_RETRYABLE
 */
export async function retryImport(ctx: ServiceContext, input: ImportRetry): Promise<ImportAnswer> {
  const viewer = requireWriter(ctx)
  const wanted = input.fileIds == null ? null : uniqueList(input.fileIds, 'fileIds', 1_000)
  return write(ctx, 'retryImport', input, async (w) => {
    const { batchId } = input
    await w.lock(importStream(batchId))
    const batch = await w.tx.importBatch.findUnique({ where: { id: batchId, AND: visibleTo(viewer) } })
    if (!batch) throw new NotFoundError('ImportBatch', ['input', 'batchId'])
    const fileIds = await retryable(w.tx, batchId, wanted)
    await w.tx.importFile.updateMany({
      where: { id: { in: fileIds } },
      data: {
        state: 'QUEUED',
        crashes: 0,
        errorCode: null,
        errorParams: {},
        existingId: null,
        requestedById: viewer.personId,
        updatedAt: w.at,
        ...(input.allowDuplicate == null ? {} : { allowDuplicate: input.allowDuplicate }),
      },
    })
    await askForImport(w.tx, batchId)
    await w.append(importStream(batchId), batch.agencyId, {
      kind: 'FILES_RETRIED',
      entityType: 'ImportBatch',
      entityId: batchId,
      change: filesRetried.parse({ fileIds }),
    })
    return { batchId }
  })
}

async function retryable(tx: Tx, batchId: string, wanted: readonly string[] | null): Promise<string[]> {
  const states = wanted === null ? (['FAILED'] as const) : (['FAILED', 'DUPLICATE'] as const)
  const rows = await tx.importFile.findMany({
    where: {
      batchId,
      state: { in: [...states] },
      ...STILL_KEPT,
      ...(wanted === null ? {} : { id: { in: [...wanted] } }),
    },
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  const missing = wanted?.findIndex((id) => !ids.includes(id)) ?? -1
  if (missing >= 0) throw new ValidationError('IMPORT_NOT_RETRYABLE', `fileIds.${missing}`)
  if (ids.length === 0) throw new ValidationError('IMPORT_NOT_RETRYABLE', 'batchId')
  return ids
}
