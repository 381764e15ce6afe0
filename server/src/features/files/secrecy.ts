/** How much of a text is looked at: a mark stands at the head of a document. */
const LOOKED_AT = 100_000

/**
 * The state-secret mark that a plain text bears, as printed; null when it bears none or the bytes are no text. Other
 * formats are read when they are registered as documents, which refuses marked ones.
 */
export async function secretMarkOf(bytes: Uint8Array): Promise<string | null> {
  const head = bytes.subarray(0, LOOKED_AT)
  if (head.includes(0)) return null
  // Loaded when it is first needed: everything else is read on other threads, and the start need not wait for it.
  const { readDocument } = await import('#reader/read.ts')
  return readDocument(new TextDecoder().decode(head)).secrecy?.value ?? null
}
