import { decodeText } from './charset.ts'
import { docxText } from './docx.ts'
import { fileKindOf, unsupported } from './file-kind.ts'
import { htmlText, tidyLines } from './html.ts'
import { LIMITS } from './limits.ts'
import { odtText } from './odt.ts'
import { pdfText } from './pdf.ts'
import { rtfText } from './rtf.ts'
import { SourceError } from './source-error.ts'
import { checkedText, tidyText } from './tidy.ts'
import type { Budget } from './zip.ts'

/** The formats a document may come in. */
export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'odt' | 'rtf'

/**
 * The text of a file that holds one document, whatever its name says: its content decides.
 * @throws SourceError EMPTY, TOO_LARGE, TOO_MANY_PAGES, UNSUPPORTED_TYPE (params.detected), CORRUPT, ZIP_BOMB,
 * SCANNED_PDF, ENCRYPTED, UNREADABLE_FONTS.
 */
export async function textOf(
  fileName: string,
  bytes: Uint8Array,
  budget?: Budget,
): Promise<{ text: string; format: SourceFormat }> {
  checkSize(bytes)
  const kind = await fileKindOf(bytes)
  if (kind === 'archive') throw unsupported('zip')
  if (kind === 'docx') return { text: checkedText(await docxText(bytes, budget)), format: kind }
  if (kind === 'odt') return { text: checkedText(await odtText(bytes, budget)), format: kind }
  if (kind === 'pdf') return { text: checkedText(await pdfText(bytes)), format: kind }
  if (kind === 'rtf') return { text: checkedText(rtfText(bytes)), format: kind }
  return plainText(fileName, bytes)
}

/** @throws SourceError EMPTY or TOO_LARGE. */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SourceError('EMPTY', 'The file is empty.')
  if (bytes.length > LIMITS.bytes) {
    const params = { bytes: bytes.length, limit: LIMITS.bytes }
    throw new SourceError('TOO_LARGE', 'The file is larger than 20 MB.', params)
  }
}

function plainText(fileName: string, bytes: Uint8Array): { text: string; format: SourceFormat } {
  const raw = decodeText(bytes, declaredEncoding(bytes))
  if (isHtml(fileName, raw)) return { text: checkedText(tidyText(tidyLines(htmlText(raw)))), format: 'html' }
  return { text: checkedText(raw), format: /\.(?:md|markdown)$/i.test(fileName) ? 'md' : 'txt' }
}

/** The encoding a web page says it has. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const opening = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /charset\s{0,4}=\s{0,4}["']?([a-z0-9_-]{1,32})/i.exec(opening)?.[1] ?? null
}

function isHtml(fileName: string, text: string): boolean {
  const opening = text.slice(0, 2000).toLowerCase()
  if (/^\s*(?:<!doctype html|<html|<head|<body)/.test(opening)) return true
  const marked = /<(?:p|div|table|span|br|h[1-6]|ul|ol|body|html)[\s>/]/.test(opening)
  return marked && (/\.x?html?$/i.test(fileName) || /^\s*</.test(opening))
}
