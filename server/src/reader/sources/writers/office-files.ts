import type { Letter } from './letters.ts'
import { zipFile } from './zip-file.ts'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** A paragraph of a .docx; `list` numbers it. */
export function wordParagraph(text: string, list?: readonly [id: number, depth: number]): string {
  const numbering = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''
  return `<w:p><w:pPr>${numbering}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A table of a .docx: rows of cells, each cell its paragraphs. */
export function wordTable(rows: readonly (readonly (readonly string[])[])[]): string {
  const cell = (lines: readonly string[]) =>
    `<w:tc>${lines.map((line) => wordParagraph(line)).join('')}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A .docx with this body; `parts` are further parts. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`
  return zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': main, ...parts })
}

/** A letter as Word sets it: head and foot in tables. */
export function asDocx(letter: Letter): Uint8Array {
  const body = letter.body.map((text) => wordParagraph(text.replace(/^=/, '')))
  return docxFile(
    [
      wordTable([[letter.left, letter.right]]),
      ...body,
      wordTable([[letter.footLeft, letter.footRight]]),
    ].join(''),
  )
}

/** An .odt with this body; `styles` are list styles. */
export function odtFile(body: string, styles = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipFile({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts })
}

/** A letter as an .odt. */
export function asOdt(letter: Letter): Uint8Array {
  const lines = (texts: readonly string[]) =>
    texts.map((text) => `<text:p>${escaped(text.replace(/^=/, ''))}</text:p>`).join('')
  const table = (cells: readonly (readonly string[])[]) =>
    `<table:table><table:table-row>${cells.map((cell) => `<table:table-cell>${lines(cell)}</table:table-cell>`).join('')}</table:table-row></table:table>`
  return odtFile(
    table([letter.left, letter.right]) + lines(letter.body) + table([letter.footLeft, letter.footRight]),
  )
}

/** Text of an .rtf: letters beyond ASCII as \u with a stand-in for old readers. */
export function rtfText(text: string): string {
  return [...text]
    .map((char) => (char > '~' ? `\\u${char.charCodeAt(0)}?` : char.replace(/[\\{}]/, '\\$&')))
    .join('')
}

/** An .rtf with this body. */
export function rtfFile(body: string): Uint8Array {
  const fonts = '{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}{\\f1\\fnil\\fcharset0 .VnTimeH;}}'
  return Buffer.from(`{\\rtf1\\ansi\\ansicpg1258\\deff0${fonts}\\uc1 ${body}}`, 'latin1')
}

/** A letter as an .rtf. */
export function asRtf(letter: Letter): Uint8Array {
  const cell = (lines: readonly string[]) => `${lines.map(rtfText).join('\\par ')}\\cell `
  const row = (left: readonly string[], right: readonly string[]) =>
    `\\trowd\\cellx4000\\cellx9000\\pard\\intbl ${cell(left)}${cell(right)}\\row\\pard `
  const body = letter.body.map((text) => `${rtfText(text.replace(/^=/, ''))}\\par `).join('')
  return rtfFile(row(letter.left, letter.right) + body + row(letter.footLeft, letter.footRight))
}

/** A letter as a web page. */
export function asHtml(letter: Letter): Uint8Array {
  const cell = (lines: readonly string[]) => `<td>${lines.map(escaped).join('<br>\n')}</td>`
  const row = (left: readonly string[], right: readonly string[]) =>
    `<table><tr>${cell(left)}${cell(right)}</tr></table>`
  const body = letter.body.map((text) => `<p>${escaped(text.replace(/^=/, ''))}</p>`).join('\n')
  return Buffer.from(
    `<!doctype html><html><body>${row(letter.left, letter.right)}${body}${row(letter.footLeft, letter.footRight)}</body></html>`,
  )
}
