import { SourceError } from './source-error.ts'
import { namesIn } from './zip.ts'

/** What a file is by its content; `text` is anything that may be plain text, a page or a packet. */
export type FileKind = 'docx' | 'odt' | 'pdf' | 'rtf' | 'archive' | 'text'

const SIGNATURES: readonly (readonly [signature: string, type: string])[] = [
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
  ['Rar!', 'rar'],
  ['7z\u00bc\u00af', '7z'],
  ['\u001f\u008b', 'gzip'],
]

/** Told by the parts of a zip archive. */
const PACKAGES: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]

/**
 * What a file is, whatever its name says.
 * @throws SourceError UNSUPPORTED_TYPE (params.detected); ENCRYPTED; CORRUPT or ZIP_BOMB for a broken archive.
 */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind> {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return packageKind(bytes)
  if (startsWith(bytes, '{\\rtf')) return 'rtf'
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) throw oldOffice(bytes)
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature))
  if (known) throw unsupported(known[1])
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return opening.includes('%PDF-') ? 'pdf' : 'text'
}

/** A file this reader has no way to read. */
export function unsupported(detected: string): SourceError {
  const text = `This is a ${detected} file; give .docx, .pdf, .odt, .rtf, .html, .md or .txt.`
  return new SourceError('UNSUPPORTED_TYPE', text, { detected })
}

async function packageKind(bytes: Uint8Array): Promise<FileKind> {
  const names = new Set(await namesIn(bytes))
  const known = PACKAGES.find(([part]) => names.has(part))
  if (known) throw unsupported(known[1])
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('[Content_Types].xml') && [...names].some((name) => /^word\/document[0-9]*\.xml$/.test(name)))
    return 'docx'
  if (names.has('content.xml') && (names.has('mimetype') || names.has('META-INF/manifest.xml'))) return 'odt'
  return 'archive'
}

/** Word before 2007, or a newer document behind a password: both lie in the same old container. */
function oldOffice(bytes: Uint8Array): SourceError {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name))
    return new SourceError('ENCRYPTED', 'The document opens only with a password.')
  return unsupported('doc')
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false
  return true
}
