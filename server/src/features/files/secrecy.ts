import { readDocument } from '#reader/read.ts'

/** How much of a text is looked at: a mark stands at the head of a document. */
const LOOKED_AT = 100_000

/**
 * The state-secret mark that a plain text bears, as printed; null when it bears none or the bytes are no text. Other
 * formats are read when they are registered as documents, which refuses marked ones.
 */
export function secretMarkOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, LOOKED_AT)
  if (head.includes(0)) return null
  return readDocument(new TextDecoder().decode(head)).secrecy?.value ?? null
}
