import { vietnameseShare } from '../lexicon/syllables.ts'
import { fromLegacy } from './legacy.ts'
import { SourceError } from './source-error.ts'

/**
 * The text of bytes: UTF-8; UTF-16 with its mark or told by its zeros; else Windows-1258, or the fonts of the time
 * before Unicode, when the words that come out are Vietnamese. `declared` is the encoding the file itself names.
 * @throws SourceError UNSUPPORTED_TYPE for what is no text; CORRUPT when its letters cannot be told.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const wide = wideEncoding(bytes)
  if (wide) return decoded(bytes.subarray(0, bytes.length - (bytes.length % 2)), wide) ?? refuse(wide)
  if (hasZeros(bytes)) throw binary()
  const plain = decoded(bytes, 'utf-8')
  if (plain !== null) return fromLegacy(plain)
  if (hasControls(bytes)) throw binary()
  if (/^(?:windows-1258|x-cp1258|cp1258)$/i.test(declared ?? '')) return vietnamese(bytes)
  return (
    bestOf([vietnamese(bytes), fromLegacy(new TextDecoder('windows-1252').decode(bytes))]) ?? refuse('utf-8')
  )
}

function refuse(encoding: string): never {
  throw new SourceError('CORRUPT', `The text is not valid ${encoding.toUpperCase()}.`, { encoding })
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Windows-1258 writes the tones as marks of their own. */
function vietnamese(bytes: Uint8Array): string {
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
}

/** A text whose marked words are Vietnamese; null when none is. */
function bestOf(texts: readonly string[]): string | null {
  const judged = texts.map((text) => ({ text, ...vietnameseShare(text) })).sort((a, b) => b.share - a.share)
  const best = judged[0]
  return best && best.marked >= 3 && best.share >= 0.85 ? best.text : null
}

/** Bytes that are looked at to tell UTF-16 without a mark and binary files. */
const SAMPLE = 4096

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const { even, odd, pairs } = zeros(bytes)
  if (pairs < 8) return null
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null
}

function zeros(bytes: Uint8Array): { even: number; odd: number; pairs: number } {
  let even = 0
  let odd = 0
  const end = Math.min(SAMPLE, bytes.length - 1)
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  return { even, odd, pairs: Math.floor(end / 2) }
}

/** A stray zero is a slip of some program; more than one in a hundred bytes is no text. */
function hasZeros(bytes: Uint8Array): boolean {
  let count = 0
  for (const byte of bytes) if (byte === 0) count++
  return count > 8 && count > bytes.length / 100
}

function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let odd = 0
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++
  return odd > sample.length / 50
}

function binary(): SourceError {
  return new SourceError('UNSUPPORTED_TYPE', 'This is not a text file.', { detected: 'binary' })
}
