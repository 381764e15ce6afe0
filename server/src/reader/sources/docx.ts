import { ListCounter, readNumbering } from './numbering.ts'
import { SourceError } from './source-error.ts'
import { attribute, unescapeXml, walkXml } from './xml.ts'
import { namesIn, unzip } from './zip.ts'

const PARTS = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']

/**
 * The text of a .docx file: paragraphs parted by blank lines, tables row by row and cell by cell, list numbers
 * written out, text boxes after the paragraph they hang on, deleted text left out.
 * @throws SourceError UNSUPPORTED_TYPE for an archive that is no .docx; CORRUPT; ZIP_BOMB.
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const parts = await unzip(bytes, (name) => PARTS.includes(name))
  const main = parts.get('word/document.xml')
  if (main === undefined) throw await notDocx(bytes)
  const numbering = readNumbering(parts.get('word/numbering.xml') ?? '')
  return bodyText(main, new ListCounter(numbering), listStyles(parts.get('word/styles.xml') ?? ''))
}

async function notDocx(bytes: Uint8Array): Promise<SourceError> {
  const names = await namesIn(bytes)
  const detected = names.includes('xl/workbook.xml') ? 'xlsx' : names.includes('content.xml') ? 'odt' : 'zip'
  return new SourceError('UNSUPPORTED_TYPE', `This is a ${detected} file, not a .docx.`, { detected })
}

/** Styles of paragraphs that number them: style → list. */
function listStyles(xml: string): Map<string, string> {
  const styles = new Map<string, string>()
  let style = ''
  for (const event of walkXml(xml)) {
    if (event.type !== 'open') continue
    if (event.name === 'w:style') style = attribute(event.attributes, 'w:styleId') ?? ''
    if (event.name === 'w:numId' && style !== '')
      styles.set(style, attribute(event.attributes, 'w:val') ?? '')
  }
  return styles
}

type Paragraph = { text: string; list: string; depth: string | null; boxes: string }

/** What is open while the document is walked. Paragraphs nest: a text box hangs on the paragraph around it. */
type Walk = {
  text: string
  open: Paragraph[]
  cells: number
  inText: boolean
  inProperties: boolean
  lists: ListCounter
  styles: ReadonlyMap<string, string>
}

/** Elements whose content is not the document's text, or stands in it twice. */
const SKIPPED = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:fldData',
  'w:rPrChange',
  'w:pPrChange',
])
const MARKS = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

function bodyText(xml: string, lists: ListCounter, styles: ReadonlyMap<string, string>): string {
  const walk: Walk = { text: '', open: [], cells: 0, inText: false, inProperties: false, lists, styles }
  let skipped = ''
  let depth = 0
  for (const event of walkXml(xml)) {
    if (skipped !== '') {
      if (event.type === 'open' && event.name === skipped && !event.empty) depth++
      if (event.type === 'close' && event.name === skipped && --depth === 0) skipped = ''
    } else if (event.type === 'text') {
      const top = walk.open.at(-1)
      if (walk.inText && top) top.text += unescapeXml(event.text)
    } else if (event.type === 'close') {
      closeElement(walk, event.name)
    } else if (!SKIPPED.has(event.name)) {
      openElement(walk, event.name, event.attributes, event.empty)
    } else if (!event.empty) {
      skipped = event.name
      depth = 1
    }
  }
  return walk.text.replace(/\n{3,}/g, '\n\n').trim()
}

function openElement(walk: Walk, name: string, attributes: string, empty: boolean): void {
  const top = walk.open.at(-1)
  if (name === 'w:p') {
    if (!empty) walk.open.push({ text: '', list: '', depth: null, boxes: '' })
  } else if (name === 'w:t') walk.inText = !empty
  else if (name === 'w:tc') walk.cells++
  else if (name === 'w:pPr') walk.inProperties = !empty
  else if (top && walk.inProperties) readProperty(top, name, attributes, walk.styles)
  else if (top) top.text += MARKS.get(name) ?? ''
}

function closeElement(walk: Walk, name: string): void {
  if (name === 'w:t') walk.inText = false
  else if (name === 'w:pPr') walk.inProperties = false
  else if (name === 'w:tc') {
    walk.cells = Math.max(0, walk.cells - 1)
    walk.text += '\n'
  } else if (name === 'w:tr' || name === 'w:tbl') walk.text += '\n'
  else if (name === 'w:p') closeParagraph(walk)
}

/** A paragraph in a cell ends its line; one in the body is parted from the next by a blank line. */
function closeParagraph(walk: Walk): void {
  const done = walk.open.pop()
  if (!done) return
  const line = lineOf(done, walk.lists) + (walk.cells > 0 ? '\n' : '\n\n')
  const outer = walk.open.at(-1)
  if (outer) outer.boxes += `${line}\n`
  else walk.text += line
}

function readProperty(
  paragraph: Paragraph,
  name: string,
  attributes: string,
  styles: ReadonlyMap<string, string>,
): void {
  const value = attribute(attributes, 'w:val') ?? ''
  if (name === 'w:pStyle' && paragraph.list === '') paragraph.list = styles.get(value) ?? ''
  if (name === 'w:numId') paragraph.list = value === '0' ? '' : value
  if (name === 'w:ilvl') paragraph.depth = value
}

function lineOf(paragraph: Paragraph, lists: ListCounter): string {
  const text = paragraph.text.trim()
  const label = paragraph.list === '' || text === '' ? '' : lists.next(paragraph.list, paragraph.depth)
  const line = label === '' ? paragraph.text.trimEnd() : `${label} ${text}`
  return paragraph.boxes === '' ? line : `${line}\n\n${paragraph.boxes}`
}
