import { createHash } from 'node:crypto'

/**
 * A place in a stream as clients hold it: `<version>.<tag>`, the tag naming the stream, so that a cursor of another
 * board is recognised instead of silently skipping entries. `"0"` is the place before the oldest entry kept.
 */
export function cursorOf(stream: string, version: number): string {
  return `${version}.${tagOf(stream)}`
}

/** The version a cursor stands for; null when it is malformed or of another stream. */
export function versionOf(stream: string, cursor: string): number | null {
  if (cursor === '0') return 0
  const match = /^(\d{1,15})\.([0-9a-f]{8})$/.exec(cursor)
  return match && match[2] === tagOf(stream) ? Number(match[1]) : null
}

function tagOf(stream: string): string {
  return createHash('sha256').update(stream).digest('hex').slice(0, 8)
}
