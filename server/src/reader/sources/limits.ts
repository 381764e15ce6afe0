/** What a source may cost, in one place. Time is the caller's: sources are read on a thread that can be ended. */
export const LIMITS = {
  /** Largest file, in bytes. */
  bytes: 20 * 1024 * 1024,
  /** Longest text of one document, in characters. */
  characters: 5 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 500,
  /** Documents in an archive or attached to a packet. */
  files: 200,
  /** Parts of one zip archive; a document with many pictures has hundreds. */
  parts: 5000,
  /** Archives inside archives. */
  archives: 3,
  /** Inflated bytes of the wanted parts of one archive. */
  inflated: 50 * 1024 * 1024,
  /** Inflated bytes of an archive with all archives and documents in it. */
  inflatedTogether: 200 * 1024 * 1024,
  /** Inflated bytes for each stored byte. Text of a real document seldom passes 20. */
  ratio: 100,
  /** Inflated bytes that do no harm, however little was stored for them. */
  harmless: 4 * 1024 * 1024,
  /** Tables inside tables, lists inside lists; what lies deeper is read as plain paragraphs. */
  tables: 20,
  /** Groups inside groups of an .rtf file. */
  groups: 1000,
} as const
