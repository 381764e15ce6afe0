import { DomainError, ValidationError } from '#platform/errors.ts'
import type { Files } from '#platform/files.ts'
import type { Write } from '#platform/write.ts'

/** The file a document came as. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Its media type when its format is text, which its bytes alone do not tell. */
  readonly mediaType: string | null
}

/** Keeps the source file for its agency. @throws ValidationError FILE_QUOTA, FILE_TOO_LARGE, FILE_TYPE_REFUSED */
export async function keepSource(
  w: Write,
  files: Files,
  source: SourceFile,
  by: { readonly agencyId: string; readonly personId: string },
): Promise<string> {
  // The agency's turn, so that two uploads at once cannot both take the last of its quota.
  await w.lock(`agency:${by.agencyId}`)
  const { _sum: used } = await w.tx.storedFile.aggregate({
    where: { agencyId: by.agencyId },
    _sum: { size: true },
  })
  if ((used.size ?? 0) + source.bytes.byteLength > files.quotaBytes) {
    throw new ValidationError('FILE_QUOTA', 'fileBase64')
  }
  const blob = await storeBlob(files, source)
  const row = await w.tx.storedFile.create({
    data: { ...blob, name: source.name, agencyId: by.agencyId, uploadedById: by.personId, createdAt: w.at },
    select: { id: true },
  })
  return row.id
}

async function storeBlob(files: Files, source: SourceFile) {
  try {
    return await files.store(source.bytes, source.mediaType)
  } catch (error) {
    if (error instanceof DomainError) throw new ValidationError(error.code, 'fileBase64', error.params)
    throw error
  }
}
