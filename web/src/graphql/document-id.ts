/**
 * A document's id as the appendix "Persisted Documents" of GraphQL over HTTP has it: `sha256:` and the hash of its text
 * in hexadecimal. Null where the browser hashes nothing: on a page that did not come over HTTPS or from this machine.
 */
export async function documentId(text: string): Promise<string | null> {
  // Typed as always there, which it is not.
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (!subtle) return null
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
