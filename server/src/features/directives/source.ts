import { readDocument } from '#reader/read.ts'
import type { Reading } from '#reader/reading.ts'
import { textOf } from '#reader/sources/text-of.ts'

/** What is to be read: pasted text, or a file's bytes. */
export type Source = { readonly text: string } | { readonly fileName: string; readonly bytes: Uint8Array }

/** A source read: the text every position of the reading points into, as it will be stored. */
export interface ReadSource {
  readonly text: string
  readonly format: string
  readonly reading: Reading
}

/** The text of a source is longer than the hub takes. */
export class TextTooLongError extends Error {
  override name = 'TextTooLongError'
}

/** The longest text taken, in UTF-8 bytes. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024

/**
 * Turns a source into the text to store and reads it. Pure: also run on another thread.
 * @throws SourceError when a file cannot be turned into text, TextTooLongError
 */
export async function readSource(source: Source): Promise<ReadSource> {
  const { text, format } =
    'text' in source ? { text: source.text, format: 'text' } : await textOf(source.fileName, source.bytes)
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new TextTooLongError()
  const clean = cleanSource(text)
  return { text: clean, format, reading: readDocument(clean) }
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
