import yauzl from 'yauzl'
import { LIMITS } from './limits.ts'
import { SourceError } from './source-error.ts'

/** Bytes that may still be inflated: one budget for an archive and all archives in it. */
export type Budget = { left: number }

/** A budget for one file as it came. */
export function fullBudget(): Budget {
  return { left: LIMITS.inflatedTogether }
}

/** What an archive says of one of its parts. */
export type Part = { name: string; bytes: Uint8Array }

/**
 * The wanted parts of a zip archive, in its own order. Their declared sizes are checked before anything is inflated,
 * and what is inflated is counted again.
 * @throws SourceError CORRUPT when it is no archive; ZIP_BOMB when it inflates too much; ENCRYPTED.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  budget: Budget = fullBudget(),
): Promise<Part[]> {
  const archive = await open(bytes)
  try {
    const entries = (await listed(archive)).filter((entry) => wanted(entry.fileName))
    checkSizes(entries, bytes.length, budget)
    const parts: Part[] = []
    for (const entry of entries)
      parts.push({ name: entry.fileName, bytes: await inflate(archive, entry, budget) })
    return parts
  } finally {
    archive.close()
  }
}

/** Like {@link unzip}, for parts that are XML: their texts by name. */
export async function unzipTexts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  budget?: Budget,
): Promise<Map<string, string>> {
  const parts = await unzip(bytes, wanted, budget)
  return new Map(parts.map((part) => [part.name, new TextDecoder().decode(part.bytes)]))
}

/** The names of all parts of a zip archive. @throws SourceError CORRUPT or ZIP_BOMB. */
export async function namesIn(bytes: Uint8Array): Promise<string[]> {
  const archive = await open(bytes)
  try {
    return (await listed(archive)).map((entry) => entry.fileName)
  } finally {
    archive.close()
  }
}

function checkSizes(entries: readonly yauzl.Entry[], stored: number, budget: Budget): void {
  let inflated = 0
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new SourceError('ENCRYPTED', 'The archive opens only with a password.')
    inflated += entry.uncompressedSize
    if (entry.uncompressedSize > mostFrom(entry.compressedSize)) throw bomb(entry.uncompressedSize)
  }
  if (inflated > Math.min(budget.left, LIMITS.inflated, mostFrom(stored))) throw bomb(inflated)
}

function mostFrom(stored: number): number {
  return Math.max(LIMITS.harmless, LIMITS.ratio * stored)
}

function bomb(inflated: number): SourceError {
  return new SourceError('ZIP_BOMB', 'The archive inflates to far more than a document holds.', { inflated })
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, archive) => {
      if (archive) resolve(archive)
      else reject(corrupt(error))
    })
  })
}

function listed(archive: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    archive.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      if (entries.length > LIMITS.parts)
        reject(new SourceError('ZIP_BOMB', 'The archive holds too many parts.', { parts: entries.length }))
      else archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', (error) => reject(corrupt(error)))
    archive.readEntry()
  })
}

function inflate(archive: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (!stream) {
        reject(corrupt(error))
        return
      }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        budget.left -= chunk.length
        if (budget.left < 0) stream.destroy(bomb(LIMITS.inflated))
        else chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', (failure) => reject(corrupt(failure)))
    })
  })
}

function corrupt(error: Error | null): SourceError {
  if (error instanceof SourceError) return error
  return new SourceError('CORRUPT', `The archive cannot be opened: ${error?.message ?? 'unknown'}.`)
}
