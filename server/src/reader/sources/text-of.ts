import { docxText } from './docx.ts'
import { htmlText } from './html.ts'
import { SourceError } from './source-error.ts'

/** The formats a document may come in. */
export type SourceFormat = 'txt' | 'md' | 'html' | 'docx'

/** Largest file, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024
/** Longest text, in characters. */
export const LONGEST_TEXT = 5 * 1024 * 1024

/**
 * The text of a file, whatever its name says: its content decides. NUL characters are taken out.
 * @throws SourceError EMPTY, TOO_LARGE, UNSUPPORTED_TYPE (params.detected), CORRUPT, ZIP_BOMB.
 */
export async function textOf(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ text: string; format: SourceFormat }> {
  if (bytes.length === 0) throw new SourceError('EMPTY', 'The file is empty.')
  if (bytes.length > LARGEST_FILE) {
    throw new SourceError('TOO_LARGE', 'The file is larger than 20 MB.', {
      bytes: bytes.length,
      limit: LARGEST_FILE,
    })
  }
  const detected = foreignType(bytes)
  if (detected !== null) {
    throw new SourceError('UNSUPPORTED_TYPE', `This is a ${detected} file; give .docx, .html, .md or .txt.`, {
      detected,
    })
  }
  if (startsWith(bytes, 'PK\u0003\u0004')) return { text: checked(await docxText(bytes)), format: 'docx' }
  const raw = decode(bytes)
  if (isHtml(fileName, raw)) return { text: checked(htmlText(raw)), format: 'html' }
  return { text: checked(raw), format: /\.(?:md|markdown)$/i.test(fileName) ? 'md' : 'txt' }
}

const SIGNATURES: readonly (readonly [signature: string, type: string])[] = [
  ['%PDF-', 'pdf'],
  ['\u00d0\u00cf\u0011\u00e0', 'doc'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
  ['PK\u0005\u0006', 'zip'],
  ['Rar!', 'rar'],
  ['7z\u00bc\u00af', '7z'],
  ['\u001f\u008b', 'gzip'],
]

/** A kind of file known by its first bytes that is not read; null for anything else. */
function foreignType(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature))
  if (known) return known[1]
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return opening.includes('%PDF-') ? 'pdf' : null
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false
  return true
}

/** UTF-8, or UTF-16 with its mark; anything else is told apart as binary or wrongly encoded text. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const nuls = encoding === 'utf-8' ? countNuls(bytes) : 0
  if (nuls > 8 && nuls > bytes.length / 100) {
    throw new SourceError('UNSUPPORTED_TYPE', 'This is not a text file.', { detected: 'binary' })
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new SourceError('CORRUPT', `The text is not valid ${encoding.toUpperCase()}.`, { encoding })
  }
}

function countNuls(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === 0) count++
  return count
}

function isHtml(fileName: string, text: string): boolean {
  const opening = text.slice(0, 2000).toLowerCase()
  if (/^\s*(?:<!doctype html|<html|<head|<body)/.test(opening)) return true
  const marked = /<(?:p|div|table|span|br|h[1-6]|ul|ol|body|html)[\s>/]/.test(opening)
  return marked && (/\.x?html?$/i.test(fileName) || /^\s*</.test(opening))
}

/** @throws SourceError EMPTY when nothing can be read, TOO_LARGE when there is too much. */
function checked(raw: string): string {
  const text = raw.replaceAll('\u0000', '')
  if (text.trim() === '') throw new SourceError('EMPTY', 'The file holds no text.')
  if (text.length > LONGEST_TEXT) {
    throw new SourceError('TOO_LARGE', 'The text is longer than 5 MB.', {
      characters: text.length,
      limit: LONGEST_TEXT,
    })
  }
  return text
}
