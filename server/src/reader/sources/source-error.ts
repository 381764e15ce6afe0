/** Why a file cannot be turned into text. */
export type SourceErrorCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  /** params.pages, params.limit */
  | 'TOO_MANY_PAGES'
  /** params.files, params.limit */
  | 'TOO_MANY_FILES'
  /** params.detected */
  | 'UNSUPPORTED_TYPE'
  | 'ZIP_BOMB'
  | 'CORRUPT'
  /** A PDF made of pictures: params.pages, params.pictures. */
  | 'SCANNED_PDF'
  /** Opens only with a password. */
  | 'ENCRYPTED'
  /** A PDF whose fonts do not say which letters they draw. */
  | 'UNREADABLE_FONTS'
  /** One document was expected, an archive holds several: params.files. */
  | 'SEVERAL_DOCUMENTS'

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
