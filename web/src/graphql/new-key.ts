/**
 * A key nobody else has. `crypto.randomUUID` exists only over HTTPS and on localhost; a hub on an office's own network
 * may be neither.
 */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
}
