import { DomainError, ForbiddenError, StateSecretError, ValidationError } from '#platform/errors.ts'
import type { StoredBlob } from '#platform/files.ts'
import { requiredText } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import { fileDiscarded, fileStored } from './changes.ts'
import { can } from './policy.ts'
import { secretMarkOf } from './secrecy.ts'

/** A file to keep for an agency. */
export interface NewFile {
  readonly agencyId: string
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Keeps a file for one of the viewer's agencies, within that agency's quota.
 * @throws ValidationError on field `file`: FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_QUOTA
 * @throws StateSecretError, ForbiddenError, UnauthenticatedError
 */
export async function storeFile(ctx: ServiceContext, input: NewFile): Promise<{ fileId: string }> {
  const viewer = requireWriter(ctx)
  const { agencyId, bytes } = input
  if (!can.store(viewer, agencyId)) throw new ForbiddenError()
  const name = fileName(input.name)
  // Looked at once before the bytes are written, and again when the agency's turn has come.
  await refuseOverQuota(ctx, ctx.db.prisma, agencyId, bytes.byteLength)
  const blob = await storeBytes(ctx, bytes)
  return write(ctx, 'storeFile', { agencyId, name, sha256: blob.sha256 }, async (w) => {
    await w.lock(`agency:${agencyId}`)
    await refuseOverQuota(ctx, w.tx, agencyId, blob.size)
    const file = await w.tx.storedFile.create({
      data: { ...blob, name, agencyId, uploadedById: viewer.personId, createdAt: w.at },
    })
    await w.append(`agency:${agencyId}`, agencyId, {
      kind: 'FILE_STORED',
      entityType: 'StoredFile',
      entityId: file.id,
      change: fileStored.parse({ name, ...blob }),
    })
    return { fileId: file.id }
  })
}

/** The last part of a name as some browsers send it, without what a file system or a header could trip over. */
function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  return requiredText(last.replace(/[\s"<>|?*:]+/g, ' '), 'file', 200)
}

async function storeBytes(ctx: ServiceContext, bytes: Uint8Array): Promise<StoredBlob> {
  const mark = await secretMarkOf(bytes)
  if (mark !== null) throw new StateSecretError(mark)
  try {
    return await ctx.files.store(bytes)
  } catch (error) {
    if (error instanceof DomainError) throw new ValidationError(error.code, 'file', error.params)
    throw error
  }
}

async function refuseOverQuota(
  ctx: ServiceContext,
  tx: Pick<Write['tx'], 'storedFile'>,
  agencyId: string,
  size: number,
): Promise<void> {
  const used = await tx.storedFile.aggregate({ where: { agencyId }, _sum: { size: true } })
  if ((used._sum.size ?? 0) + size > ctx.files.quotaBytes) throw new ValidationError('FILE_QUOTA', 'file')
}

/**
 * Takes a file away that must not be kept, unless it is evidence or a source already.
 * @returns the SHA-256 of its blob, to remove once the transaction stands; null when it or another file needs it
 */
export async function discardFile(w: Write, fileId: string): Promise<string | null> {
  const where = { id: fileId, evidence: { none: {} }, documents: { none: {} } }
  const file = await w.tx.storedFile.findFirst({ where })
  if (!file) return null
  await w.lock(`agency:${file.agencyId}`)
  await w.tx.storedFile.delete({ where: { id: file.id } })
  await w.append(`agency:${file.agencyId}`, file.agencyId, {
    kind: 'FILE_DISCARDED',
    entityType: 'StoredFile',
    entityId: file.id,
    change: fileDiscarded.parse({ sha256: file.sha256 }),
  })
  const others = await w.tx.storedFile.count({ where: { sha256: file.sha256 } })
  return others === 0 ? file.sha256 : null
}
