import type { Envelope } from './envelope.ts'
import { fileKindOf } from './file-kind.ts'
import { LIMITS } from './limits.ts'
import { type Packet, packetAmong, packetIn } from './packet.ts'
import { SourceError, type SourceErrorCode } from './source-error.ts'
import { checkSize, type SourceFormat, textOf } from './text-of.ts'
import { type Budget, fullBudget, type Part, unzip } from './zip.ts'

/** A document taken out of a file. `name` is its path in an archive; `envelope` what a packet says of it. */
export type SourceText = { name: string; format: SourceFormat; text: string; envelope: Envelope | null }

/** A document that could not be read. */
export type SourceFailure = {
  name: string
  error: { code: SourceErrorCode; params: Record<string, string | number> }
}

/**
 * Every document a file holds: one, or those of an archive or a packet, each on its own: one that cannot be read does
 * not keep the others back. The envelope of a packet goes with its first readable document.
 */
export async function sourcesOf(
  fileName: string,
  bytes: Uint8Array,
): Promise<(SourceText | SourceFailure)[]> {
  const walk: Walk = { budget: fullBudget(), count: 0 }
  try {
    checkSize(bytes)
    return await sourcesIn({ name: fileName, bytes }, walk, 0)
  } catch (error) {
    return [failureOf(fileName, error)]
  }
}

/** What is shared by a file and all that lies in it: the bytes that may be inflated, the documents met. */
type Walk = { budget: Budget; count: number }

/** @throws SourceError TOO_MANY_FILES; any other error is told of its own entry. */
async function sourcesIn(file: Part, walk: Walk, depth: number): Promise<(SourceText | SourceFailure)[]> {
  try {
    const kind = await fileKindOf(file.bytes)
    if (kind === 'archive' && depth < LIMITS.archives) return await archived(file, walk, depth)
    const packet = kind === 'text' ? packetIn(file.bytes) : null
    if (packet) return await packetSources(packet, walk, depth)
    if (++walk.count > LIMITS.files) throw tooManyFiles(walk.count)
    const { text, format } = await textOf(file.name, file.bytes, walk.budget)
    return [{ name: file.name, format, text, envelope: null }]
  } catch (error) {
    if (error instanceof SourceError && error.code === 'TOO_MANY_FILES') throw error
    return [failureOf(file.name, error)]
  }
}

async function archived(file: Part, walk: Walk, depth: number): Promise<(SourceText | SourceFailure)[]> {
  const parts = await unzip(file.bytes, isDocument, walk.budget)
  const packet = packetAmong(parts)
  if (packet) return packetSources(packet, walk, depth)
  if (parts.length === 0) throw new SourceError('EMPTY', 'The archive holds no document.')
  if (parts.length > LIMITS.files) throw tooManyFiles(parts.length)
  const found: (SourceText | SourceFailure)[] = []
  for (const part of parts) found.push(...(await sourcesIn(part, walk, depth + 1)))
  return found
}

async function packetSources(
  packet: Packet,
  walk: Walk,
  depth: number,
): Promise<(SourceText | SourceFailure)[]> {
  if (packet.files.length === 0) throw new SourceError('EMPTY', 'The packet carries no document.')
  const found: (SourceText | SourceFailure)[] = []
  for (const file of packet.files) {
    if (depth >= LIMITS.archives) throw new SourceError('ZIP_BOMB', 'Archives are nested too deep.')
    found.push(...(await sourcesIn(file, walk, depth + 1)))
  }
  const first = found.find((source) => 'text' in source)
  if (first && 'text' in first) first.envelope = packet.envelope
  return found
}

/** Folders, and the files that systems leave in archives unseen, are no documents. */
function isDocument(name: string): boolean {
  if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false
  const last = name.slice(name.lastIndexOf('/') + 1)
  if (/^(?:thumbs\.db|desktop\.ini|~\$.*)$/i.test(last)) return false
  return !name.split('/').some((step) => step.startsWith('.'))
}

function tooManyFiles(files: number): SourceError {
  const limit = LIMITS.files
  return new SourceError('TOO_MANY_FILES', `The archive holds more than ${limit} documents.`, {
    files,
    limit,
  })
}

function failureOf(name: string, error: unknown): SourceFailure {
  if (!(error instanceof SourceError)) throw error
  return { name, error: { code: error.code, params: error.params } }
}
