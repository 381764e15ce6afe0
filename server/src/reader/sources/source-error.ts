/** Why a file cannot be turned into text. */
export type SourceErrorCode = 'EMPTY' | 'TOO_LARGE' | 'UNSUPPORTED_TYPE' | 'ZIP_BOMB' | 'CORRUPT'

/** A file that cannot be turned into text. `params` fills a translated message. */
export class SourceError extends Error {
  readonly code: SourceErrorCode
  readonly params: Record<string, string | number>

  constructor(code: SourceErrorCode, message: string, params: Record<string, string | number> = {}) {
    super(message)
    this.name = 'SourceError'
    this.code = code
    this.params = params
  }
}
