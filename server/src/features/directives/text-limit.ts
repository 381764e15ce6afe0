/** The text of a source is longer than the hub takes. */
export class TextTooLongError extends Error {
  override name = 'TextTooLongError'
}

/** The longest text taken, in UTF-8 bytes. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024
