import { ValidationError } from '#platform/errors.ts'
import { requiredText } from '#platform/input.ts'
import { SourceError } from '#reader/sources/source-error.ts'
import { readWithoutBlocking } from './read-in-worker.ts'
import { MAX_TEXT_BYTES, type ReadSource, type Source, TextTooLongError } from './source.ts'

/** A letter as it comes in: exactly one of `text` and the file. */
export interface Incoming {
  readonly text?: string | null | undefined
  readonly fileName?: string | null | undefined
  readonly fileBase64?: string | null | undefined
}

const MB = 1024 * 1024

/**
 * The source a letter comes as.
 * @param maxFileBytes the largest file taken
 * @throws ValidationError SOURCE_EMPTY, SOURCE_TOO_LARGE, SOURCE_CORRUPT, ONE_SOURCE, REQUIRED
 */
export function sourceOf(incoming: Incoming, maxFileBytes: number): Source {
  const { text, fileBase64 } = incoming
  if (text && fileBase64) throw new ValidationError('ONE_SOURCE', 'text')
  if (!fileBase64) {
    const field = fileBase64 === '' ? 'fileBase64' : 'text'
    if (!text || text.trim() === '') throw new ValidationError('SOURCE_EMPTY', field)
    return { text: checkedText(text) }
  }
  const fileName = requiredText(incoming.fileName, 'fileName', 255)
  if (fileBase64.length > Math.ceil(maxFileBytes / 3) * 4 + 4) throw tooLarge('fileBase64', maxFileBytes)
  const bytes = Buffer.from(fileBase64, 'base64')
  if (bytes.byteLength < Math.floor((fileBase64.replace(/[\s=]/g, '').length * 3) / 4)) {
    throw new ValidationError('SOURCE_CORRUPT', 'fileBase64')
  }
  if (bytes.byteLength > maxFileBytes) throw tooLarge('fileBase64', maxFileBytes)
  return { fileName, bytes }
}

function checkedText(text: string): string {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw tooLarge('text', MAX_TEXT_BYTES)
  return text
}

function tooLarge(field: string, bytes: number): ValidationError {
  return new ValidationError('SOURCE_TOO_LARGE', field, { max: `${Math.floor(bytes / MB)} MB` })
}

/** Reads a source; what is wrong with it is told of its field. @throws ValidationError SOURCE_… */
export async function readIncoming(source: Source): Promise<ReadSource> {
  const field = 'text' in source ? 'text' : 'fileBase64'
  try {
    const read = await readWithoutBlocking(source)
    if (read.text.trim() === '') throw new ValidationError('SOURCE_EMPTY', field)
    return read
  } catch (error) {
    throw asValidation(error, field)
  }
}

function asValidation(error: unknown, field: string): unknown {
  if (error instanceof TextTooLongError) return tooLarge(field, MAX_TEXT_BYTES)
  if (!(error instanceof SourceError)) return error
  if (error.code === 'TOO_LARGE') return tooLarge(field, Number(error.params.limit ?? MAX_TEXT_BYTES))
  return new ValidationError(`SOURCE_${error.code}`, field, error.params)
}
