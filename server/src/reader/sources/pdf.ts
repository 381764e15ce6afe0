import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { fromLegacy } from './legacy.ts'
import { LIMITS } from './limits.ts'
import { stretchesOf } from './pdf-columns.ts'
import type { Drawing, Matrix } from './pdf-drawing.ts'
import { areWoven, glyphsOf, placed } from './pdf-glyphs.ts'
import { gridsOf } from './pdf-grids.ts'
import { looseTableOf } from './pdf-loose-tables.ts'
import { bodySizeOf, type PageRows, withoutMargins, withoutNotes } from './pdf-margins.ts'
import { textOfStretches } from './pdf-paragraphs.ts'
import { type Glyphs, rowsOf } from './pdf-rows.ts'
import { rulesOf } from './pdf-rules.ts'
import { withWholeTables } from './pdf-table-joins.ts'
import { tablesOf } from './pdf-tables.ts'
import { SourceError } from './source-error.ts'
import { tidyText, withNotes } from './tidy.ts'

/**
 * The text of a PDF that has a text layer: letterhead and foot column by column, paragraphs joined from their lines,
 * footnotes at the end, page numbers and running heads left out.
 * @throws SourceError ENCRYPTED; SCANNED_PDF when it is made of pictures; UNREADABLE_FONTS; TOO_MANY_PAGES; CORRUPT.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await pagesOf(bytes)
  checkLetters(pages, bytes)
  const bodySize = bodySizeOf(pages)
  const plain = withoutMargins(pages).map((page) => withoutNotes(page, bodySize))
  const stretches = plain.map((page) => stretchesOf(page.rows, page.tables))
  const text = textOfStretches(withWholeTables(stretches))
  return fromLegacy(
    withNotes(
      tidyText(text),
      plain.flatMap((page) => page.notes),
    ),
  )
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

async function pagesOf(bytes: Uint8Array): Promise<PageRows[]> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > LIMITS.pages) throw tooManyPages(pdf.numPages)
    const pages: PageRows[] = []
    let letters = 0
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pageOf(pdf, n, pages.at(-1))
      letters += lettersOf(page)
      if (letters > LIMITS.characters) throw tooLong(letters)
      pages.push(page)
    }
    return pages
  } catch (error) {
    throw asSourceError(error)
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined)
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    const options = {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
      verbosity: 0,
    }
    return await getDocumentProxy(Uint8Array.from(bytes), options)
  } catch (error) {
    throw asSourceError(error)
  }
}

function asSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new SourceError('ENCRYPTED', 'The PDF opens only with a password.', { detected: 'pdf' })
  const reason = error instanceof Error ? error.message : String(error)
  return new SourceError('CORRUPT', `The PDF cannot be read: ${reason.slice(0, 200)}`)
}

function tooManyPages(pages: number): SourceError {
  const limit = LIMITS.pages
  return new SourceError('TOO_MANY_PAGES', `The PDF has ${pages} pages.`, { pages, limit })
}

function tooLong(characters: number): SourceError {
  const limit = LIMITS.characters
  return new SourceError('TOO_LARGE', 'The text is longer than 5 MB.', { characters, limit })
}

async function pageOf(pdf: Pdf, n: number, before: PageRows | undefined): Promise<PageRows> {
  const page = await pdf.getPage(n)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // A broken picture does no harm to the text: without rules the places of the texts must do.
  let drawing: Promise<Drawing | null> | undefined
  const drawn = () => (drawing ??= page.getOperatorList().catch(() => null))
  const pieces = await piecesOf(page, transform, drawn)
  const plain = { rows: rowsOf(pieces), tables: [], width, height, notes: [] }
  if (!mayHoldTable(plain, before)) {
    page.cleanup()
    return plain
  }
  const { OPS } = await getResolvedPDFJS()
  const steps = await drawn()
  const grids = steps ? gridsOf(rulesOf(steps, OPS, transform)) : []
  page.cleanup()
  const ruled = tablesOf(grids, pieces)
  const { tables, rest } =
    ruled.tables.length > 0 ? ruled : (looseTableOf(pieces, before?.tables.at(-1)) ?? ruled)
  return tables.length > 0 ? { ...plain, tables, rows: rowsOf(rest) } : plain
}

/** The texts of a page with their places; letter by letter where they stand in each other's gaps. */
async function piecesOf(page: Page, view: Matrix, drawn: () => Promise<Drawing | null>): Promise<Glyphs[]> {
  const { items } = await page.getTextContent()
  const pieces: Glyphs[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const piece = placed(item.str, item.transform, item.width, view)
    if (piece) pieces.push(piece)
  }
  if (!areWoven(pieces)) return pieces
  const drawing = await drawn()
  const { OPS } = await getResolvedPDFJS()
  return drawing ? glyphsOf(drawing, OPS, view) : pieces
}

/** So many rows of three texts side by side may be a table's. */
const ROWS_OF_THREE = 3

/** Whether it is worth while to look for rules: what a page draws takes as long to read as what it says. */
function mayHoldTable({ rows }: PageRows, before: PageRows | undefined): boolean {
  if (before && before.tables.length > 0) return true
  return (
    rows.filter(({ segments }) => segments.length > 2).length >= ROWS_OF_THREE ||
    rows.some(({ segments }) =>
      segments.some(({ text }) => /^(?:s?tt|số tt|số thứ tự)(?!\p{L})/iu.test(text)),
    )
  )
}

/** The texts of a page, those in its tables too. */
function textsOf({ rows, tables }: PageRows): string[] {
  return [
    ...rows.flatMap(({ segments }) => segments.map(({ text }) => text)),
    ...tables.flatMap((table) => table.rows.flat()),
  ]
}

function lettersOf(page: PageRows): number {
  return textsOf(page).reduce((sum, text) => sum + text.length, 0)
}

/** Fewer letters than this on a page are a stamp or a number on a picture, not its text. */
const BARE_PAGE = 40
/** Share of letters no Vietnamese text has, from which on the fonts do not say what they draw. */
const STRANGE = 0.15

function checkLetters(pages: readonly PageRows[], bytes: Uint8Array): void {
  const bare = pages.filter((page) => lettersOf(page) < BARE_PAGE).length
  const pictures = bare * 2 > pages.length ? countPictures(bytes) : 0
  if (pictures > 0) {
    const params = { pages: pages.length, pictures: bare }
    throw new SourceError('SCANNED_PDF', 'The PDF is made of pictures; it holds no text.', params)
  }
  let letters = 0
  let strange = 0
  for (const page of pages)
    for (const text of textsOf(page)) {
      letters += text.length
      strange += text.match(STRANGE_LETTERS)?.length ?? 0
    }
  if (strange > letters * STRANGE)
    throw new SourceError('UNREADABLE_FONTS', 'The fonts of the PDF do not say which letters they draw.')
}

/** Private, unassigned and control characters, and letters of other scripts; the bullets of symbol fonts are not. */
const STRANGE_LETTERS =
  /(?![\uf02d\uf06c\uf06e\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc])[\p{Co}\p{Cn}\p{Cc}\ufffd]|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}\p{Co}\p{Cn}\p{Cc}]/gu

/** The pictures a PDF declares. Their dictionaries are never compressed nor enciphered. */
function countPictures(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return source.match(/\/Subtype\s{0,8}\/Image\b/g)?.length ?? 0
}
