import { type ErrorParams, ValidationError } from '#platform/errors.ts'
import { requiredText } from '#platform/input.ts'
import type { Log } from '#platform/log.ts'
import { SourceError } from '#reader/sources/source-error.ts'
import { ReadingStoppedError, readWithoutBlocking } from './read-in-worker.ts'
import type { ReadSource, Source } from './source.ts'
import { MAX_TEXT_BYTES, TextTooLongError } from './text-limit.ts'

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
  return { fileName, bytes: bytesOf(fileBase64, 'fileBase64', maxFileBytes) }
}

function checkedText(text: string): string {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw tooLarge('text', MAX_TEXT_BYTES)
  return text
}

/** The bytes of a file sent as base64. @throws ValidationError SOURCE_EMPTY, SOURCE_TOO_LARGE, SOURCE_CORRUPT */
export function bytesOf(base64: string, field: string, maxFileBytes: number): Buffer<ArrayBuffer> {
  if (base64 === '') throw new ValidationError('SOURCE_EMPTY', field)
  if (base64.length > Math.ceil(maxFileBytes / 3) * 4 + 4) throw tooLarge(field, maxFileBytes)
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.byteLength < Math.floor((base64.replace(/[\s=]/g, '').length * 3) / 4)) {
    throw new ValidationError('SOURCE_CORRUPT', field)
  }
  if (bytes.byteLength > maxFileBytes) throw tooLarge(field, maxFileBytes)
  return bytes
}

function tooLarge(field: string, bytes: number): ValidationError {
  return new ValidationError('SOURCE_TOO_LARGE', field, { max: inMegabytes(bytes) })
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / MB)} MB`
}

/** Reads a source; what is wrong with it is told of its field. @throws ValidationError SOURCE_… */
export async function readIncoming(source: Source, log: Log): Promise<ReadSource> {
  const field = 'text' in source ? 'text' : 'fileBase64'
  try {
    const read = await readWithoutBlocking(source)
    if (read.text.trim() === '') throw new ValidationError('SOURCE_EMPTY', field)
    return read
  } catch (error) {
    if (error instanceof ReadingStoppedError) log.warn({ err: error }, 'reading stopped')
    const fault = faultOf(error)
    throw fault ? new ValidationError(fault.code, field, fault.params) : error
  }
}

/** What is wrong with a source, as a code with words; null for an error that is not the source's. */
export function faultOf(error: unknown): { readonly code: string; readonly params: ErrorParams } | null {
  if (error instanceof ReadingStoppedError) return { code: `SOURCE_${error.code}`, params: {} }
  if (error instanceof TextTooLongError) return tooLargeFault(MAX_TEXT_BYTES)
  if (!(error instanceof SourceError)) return null
  return sourceFault(error)
}

/** The same for an error that came as data. */
export function sourceFault({ code, params }: Pick<SourceError, 'code' | 'params'>): {
  readonly code: string
  readonly params: ErrorParams
} {
  if (code === 'TOO_LARGE') return tooLargeFault(Number(params.limit ?? MAX_TEXT_BYTES))
  return { code: `SOURCE_${code}`, params }
}

function tooLargeFault(bytes: number) {
  return { code: 'SOURCE_TOO_LARGE', params: { max: inMegabytes(bytes) } }
}
