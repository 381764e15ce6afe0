import { readDocument } from '#reader/read.ts'
import type { Finding, Reading } from '#reader/reading.ts'
import type { Answered, Business, Envelope } from '#reader/sources/envelope.ts'
import { SourceError } from '#reader/sources/source-error.ts'
import { type SourceFailure, type SourceText, sourcesOf } from '#reader/sources/sources-of.ts'
import { dueOnOf, withEnvelope } from '#reader/sources/with-envelope.ts'
import { unzip } from '#reader/sources/zip.ts'
import { MAX_TEXT_BYTES, TextTooLongError } from './text-limit.ts'

/** A file as it came. */
export interface SourceFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What is to be read as one document: pasted text, or a file's bytes. */
export type Source = { readonly text: string } | SourceFile

/** A document whose text was taken out of its file already, with what the packet it came in says of it. */
export interface TakenText {
  readonly text: string
  readonly format: string
  readonly envelope: Envelope | null
}

/** What the packet a document came in says and no text does. */
export interface PacketFacts {
  /** The day by which the sender wants an answer. */
  readonly dueOn: Finding | null
  readonly business: Business
  /** Why it recalls, updates or replaces. */
  readonly reason: string | null
  /** The packet's own id on the exchange. */
  readonly packetId: string | null
  /** The documents it names: those it answers, or the one it recalls, updates or replaces. */
  readonly named: readonly Answered[]
}

/** A source read: the text every position of the reading points into, as it will be stored. */
export interface ReadSource {
  readonly text: string
  readonly format: string
  readonly reading: Reading
  readonly packet: PacketFacts | null
}

/** A document found in an archive or packet: its text, and its secrecy mark when it bears one. */
export interface Member extends TakenText {
  readonly name: string
  readonly secrecy: string | null
  /** The file as it lies in the archive; null when it lies deeper than that. */
  readonly bytes: Uint8Array | null
}

/** What a file turned out to hold: one document, read; or several, each for itself. */
export type Opened = { readonly read: ReadSource } | { readonly members: readonly (Member | SourceFailure)[] }

/**
 * Turns a source into the text to store and reads it. Pure: also run on another thread.
 * @throws SourceError when a file cannot be turned into text or holds several documents, TextTooLongError
 */
export async function readSource(source: Source): Promise<ReadSource> {
  if ('text' in source) return readText({ text: source.text, format: 'text', envelope: null })
  const opened = await openFile(source)
  if ('read' in opened) return opened.read
  const files = opened.members.length
  throw new SourceError('SEVERAL_DOCUMENTS', 'One document was expected.', { files })
}

/**
 * Reads the document of a file, or takes those of an archive apart.
 * @throws SourceError, TextTooLongError
 */
export async function openFile({ fileName, bytes }: SourceFile): Promise<Opened> {
  const found = await sourcesOf(fileName, bytes)
  const [only] = found
  if (!only || found.length > 1) {
    const files = await filesIn(bytes, new Set(found.map(({ name }) => name)))
    return { members: found.map((one) => memberOf(one, files.get(one.name) ?? null)) }
  }
  if ('error' in only) throw new SourceError(only.error.code, only.error.code, only.error.params)
  return { read: readText(only) }
}

/** Reads a text; what a packet says of it wins over what is read. @throws TextTooLongError */
export function readText({ text, format, envelope }: TakenText): ReadSource {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new TextTooLongError()
  const clean = cleanSource(text)
  const reading = readDocument(clean)
  if (!envelope) return { text: clean, format, reading, packet: null }
  const packet = factsOf(envelope, clean)
  return { text: clean, format, reading: withEnvelope(reading, envelope, clean), packet }
}

/** The longest reason and id of a packet that are kept, in characters. */
const LONGEST = { reason: 1_000, packetId: 200 }

function factsOf(envelope: Envelope, text: string): PacketFacts {
  const { business, reason, documentId, responseTo } = envelope
  return {
    dueOn: dueOnOf(envelope, text),
    business,
    reason: reason?.slice(0, LONGEST.reason).toWellFormed() || null,
    packetId: documentId?.slice(0, LONGEST.packetId).toWellFormed() || null,
    named: responseTo,
  }
}

/** The files of an archive as they lie in it; none when it is a packet of another form. */
async function filesIn(
  archive: Uint8Array,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = await unzip(archive, (name) => names.has(name)).catch((error: unknown) => {
    if (error instanceof SourceError) return []
    throw error
  })
  return new Map(parts.map((part) => [part.name, part.bytes]))
}

function memberOf(found: SourceText | SourceFailure, bytes: Uint8Array | null): Member | SourceFailure {
  if ('error' in found) return found
  if (Buffer.byteLength(found.text) > MAX_TEXT_BYTES) {
    return { name: found.name, error: { code: 'TOO_LARGE', params: { limit: MAX_TEXT_BYTES } } }
  }
  // Marked members are told apart before anything of them is written down.
  return { ...found, bytes, secrecy: readDocument(found.text).secrecy?.value ?? null }
}

/**
 * The text as PostgreSQL can hold it and as positions mean it: composed letters (NFC), "\n" as line break, no NUL, no
 * byte order mark, no half of a surrogate pair.
 */
export function cleanSource(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .normalize('NFC')
}
