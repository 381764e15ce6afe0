import yauzl from 'yauzl'
import { SourceError } from './source-error.ts'

/** Inflated size of all entries together, in bytes. */
const LARGEST_INFLATED = 50 * 1024 * 1024
/** Inflated bytes for each stored byte. Text of a real document seldom passes 20. */
const HIGHEST_RATIO = 100
const MOST_ENTRIES = 5000

/**
 * The wanted entries of a zip archive, by name. The declared sizes of all entries are checked before anything
 * is inflated, and what is inflated is counted again.
 * @throws SourceError CORRUPT when it is no archive; ZIP_BOMB when it inflates too much.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  const archive = await open(bytes)
  try {
    const entries = await listed(archive)
    checkSizes(entries, bytes.length)
    const found = new Map<string, string>()
    for (const entry of entries) {
      if (wanted(entry.fileName)) found.set(entry.fileName, await inflate(archive, entry))
    }
    return found
  } finally {
    archive.close()
  }
}

/** The names of all entries of a zip archive. @throws SourceError CORRUPT or ZIP_BOMB. */
export async function namesIn(bytes: Uint8Array): Promise<string[]> {
  const archive = await open(bytes)
  try {
    return (await listed(archive)).map((entry) => entry.fileName)
  } finally {
    archive.close()
  }
}

function checkSizes(entries: readonly yauzl.Entry[], stored: number): void {
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const steepest = Math.max(
    0,
    ...entries.map((entry) => entry.uncompressedSize / Math.max(1, entry.compressedSize, 4096)),
  )
  if (
    inflated > LARGEST_INFLATED ||
    inflated > HIGHEST_RATIO * Math.max(stored, 4096) ||
    steepest > HIGHEST_RATIO
  ) {
    throw new SourceError('ZIP_BOMB', 'The archive inflates to far more than a document holds.', { inflated })
  }
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (error, archive) => {
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
      if (entries.length > MOST_ENTRIES)
        reject(
          new SourceError('ZIP_BOMB', 'The archive holds too many entries.', { entries: entries.length }),
        )
      else archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', (error) => reject(corrupt(error)))
    archive.readEntry()
  })
}

function inflate(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (!stream) {
        reject(corrupt(error))
        return
      }
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > LARGEST_INFLATED)
          stream.destroy(new SourceError('ZIP_BOMB', 'An entry inflates too much.', { inflated: size }))
        else chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      stream.on('error', (failure) => reject(corrupt(failure)))
    })
  })
}

function corrupt(error: Error | null): SourceError {
  if (error instanceof SourceError) return error
  return new SourceError('CORRUPT', `The archive cannot be opened: ${error?.message ?? 'unknown'}.`)
}
