import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { DomainError } from './errors.ts'

/** A blob as it was stored. */
export interface StoredBlob {
  readonly sha256: string
  readonly size: number
  /** What the bytes are, not what the name says. */
  readonly mediaType: string
}

/** Files on disk, addressed by their SHA-256: the same bytes are kept once. */
export interface Files {
  /**
   * @param knownType the media type, when a caller that has read the bytes knows it better than they tell
   * @throws DomainError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED
   */
  store(bytes: Uint8Array, knownType?: string | null): Promise<StoredBlob>
  read(sha256: string): Readable
  /** Removes a blob; nothing happens when it is gone already. */
  remove(sha256: string): Promise<void>
  readonly maxBytes: number
  readonly quotaBytes: number
}

/** Evidence and sources: documents, pictures, tables, archives of them. Never anything a browser would run. */
const ACCEPTED =
  /^(image\/(png|jpeg|webp|gif|heic|avif)|application\/(pdf|zip|msword|rtf|vnd\.(openxmlformats-officedocument|oasis\.opendocument|ms-excel|ms-powerpoint)[\w.-]*|x-cfb)|text\/(plain|csv)|video\/(mp4|quicktime)|audio\/(mpeg|mp4|x-m4a))$/

export function createFiles(folder: string, maxBytes: number, quotaBytes: number): Files {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    maxBytes,
    quotaBytes,
    async store(bytes, knownType = null) {
      if (bytes.byteLength === 0) throw new DomainError('FILE_EMPTY')
      if (bytes.byteLength > maxBytes)
        throw new DomainError('FILE_TOO_LARGE', { maxMb: Math.floor(maxBytes / 1048576) })
      const mediaType = knownType ?? (await sniff(bytes))
      if (!ACCEPTED.test(mediaType)) throw new DomainError('FILE_TYPE_REFUSED', { mediaType })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await keep(pathOf(sha256), bytes)
      return { sha256, size: bytes.byteLength, mediaType }
    },
    read: (sha256) => createReadStream(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return
  await mkdir(join(path, '..'), { recursive: true })
  // Written aside and renamed, so that a crash never leaves half a file under its hash.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, bytes, { flush: true })
  await rename(draft, path)
}

async function sniff(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  if (text.includes(0)) return 'application/octet-stream'
  return /^\s*<(!doctype|html|svg|\?xml|script)/i.test(text.toString('utf8')) ? 'text/html' : 'text/plain'
}
