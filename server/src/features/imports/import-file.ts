import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { faultOf } from '#features/directives/incoming.ts'
import { openWithoutBlocking, ReadingStoppedError, readTaken } from '#features/directives/read-in-worker.ts'
import { draftOfLetter } from '#features/directives/register-letter.service.ts'
import type { ReadSource, SourceFile } from '#features/directives/source.ts'
import { isUnavailable } from '#platform/database.ts'
import { DomainError, DuplicateError, ForbiddenError } from '#platform/errors.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { openArchive } from './archive.service.ts'
import { type Fault, recordDuplicate, recordFailed, recordImported } from './outcomes.service.ts'
import { can } from './policy.ts'
import type { TakenFile } from './taken.ts'

/** What importing needs of the process. */
export type ImportParts = Pick<ServiceContext, 'db' | 'bus' | 'clock' | 'files' | 'log'>

/** Servers that may end while they read a file before it is taken to be its fault. */
const MOST_CRASHES = 3

/**
 * Imports one file that was taken: reads it off this thread and registers it in the name of who asked, with the rights
 * that person has now. What is wrong with it is noted on the file.
 * @throws only when the database is away
 */
export async function importFile(parts: ImportParts, file: TakenFile): Promise<void> {
  const requestId = randomUUID()
  const ctx = { ...parts, requestId, viewer: null, actorId: file.requestedById, idempotencyKey: null }
  try {
    const viewer = await viewerOf(parts, file)
    await readAndRegister({ ...ctx, viewer }, file, viewer)
  } catch (error) {
    if (isUnavailable(error)) throw error
    if (error instanceof DuplicateError) return recordDuplicate(ctx, file, error.existingId)
    const fault = expectedFault(error)
    if (error instanceof ReadingStoppedError) parts.log.warn({ err: error, requestId }, 'reading stopped')
    if (!fault) parts.log.error({ err: error, requestId, importFileId: file.id }, 'import failed')
    await recordFailed(ctx, file, fault ?? { code: 'IMPORT_FAILED', params: { requestId } })
  }
}

function expectedFault(error: unknown): Fault | null {
  return error instanceof DomainError ? error : faultOf(error)
}

/** Who asked, with the posts of this moment. @throws ForbiddenError when they register for the agency no more */
async function viewerOf({ db }: ImportParts, file: TakenFile): Promise<Viewer> {
  const person = await db.prisma.person.findUniqueOrThrow({
    where: { id: file.requestedById },
    include: { memberships: { where: { endedAt: null } } },
  })
  const viewer: Viewer = {
    personId: person.id,
    name: person.name,
    locale: person.locale === 'en' ? 'en' : 'vi',
    memberships: person.memberships.map(({ agencyId, role }) => ({ agencyId, role })),
    scopes: null,
    credential: { kind: 'session', id: file.batchId, expiresAt: null },
  }
  if (!can.follow(viewer, file.batch)) throw new ForbiddenError()
  return viewer
}

async function readAndRegister(ctx: ServiceContext, file: TakenFile, viewer: Viewer): Promise<void> {
  if (file.crashes >= MOST_CRASHES) throw new DomainError('SOURCE_CRASHED')
  const kept = await ctx.db.prisma.importSource.findUnique({ where: { fileId: file.id } })
  const bytes = await bytesOf(ctx, file, kept?.bytes ?? null)
  const sent = bytes && { fileName: file.name, bytes }
  if (kept?.text != null && kept.format !== null) {
    const { text, format, envelope } = kept
    return register(ctx, file, viewer, await readTaken({ text, format, envelope }), sent)
  }
  if (!sent) throw new DomainError('IMPORT_NOT_RETRYABLE')
  const opened = await openWithoutBlocking(sent)
  if ('members' in opened) return openArchive(ctx, file, opened.members)
  return register(ctx, file, viewer, opened.read, sent)
}

async function bytesOf(
  ctx: ServiceContext,
  file: TakenFile,
  staged: Uint8Array | null,
): Promise<Uint8Array | null> {
  if (staged) return staged
  if (file.storedFileId === null) return null
  const { sha256 } = await ctx.db.prisma.storedFile.findUniqueOrThrow({ where: { id: file.storedFileId } })
  return buffer(ctx.files.read(sha256))
}

async function register(
  ctx: ServiceContext,
  file: TakenFile,
  viewer: Viewer,
  read: ReadSource,
  sent: SourceFile | null,
): Promise<void> {
  if (read.text.trim() === '') throw new DomainError('SOURCE_EMPTY')
  const { agencyId } = file.batch
  const draft = await draftOfLetter(ctx, { read, agencyId })
  const source = file.storedFileId === null ? sent : { storedFileId: file.storedFileId }
  const letter = { viewer, agencyId, read, source, allowDuplicate: file.allowDuplicate }
  await recordImported(ctx, file, letter, draft)
}
