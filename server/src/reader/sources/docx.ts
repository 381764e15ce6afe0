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
    if (event.name === 'w:numId' && style !== '') styles.set(style, attribute(event.attributes, 'w:val') ?? '')
  }
  return styles
}

type Paragraph = { text: string; list: string; depth: string | null; boxes: string }

/** Elements whose content is not the document's text, or stands in it twice. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:fldData', 'w:footnotePr', 'w:rPrChange', 'w:pPrChange'])
const MARKS = new Map([['w:tab', '\t'], ['w:br', '\n'], ['w:cr', '\n'], ['w:noBreakHyphen', '-']])

function bodyText(xml: string, lists: ListCounter, styles: ReadonlyMap<string, string>): string {
  const open: Paragraph[] = []
  let text = ''
  let skip: { name: string; depth: number } | null = null
  let cells = 0
  let inText = false
  let inProperties = false
  for (const event of walkXml(xml)) {
    if (skip !== null) {
      if (event.type === 'open' && event.name === skip.name && !event.empty) skip.depth++
      if (event.type === 'close' && event.name === skip.name && --skip.depth === 0) skip = null
      continue
    }
    const top = open.at(-1)
    if (event.type === 'text') {
      if (inText && top) top.text += unescapeXml(event.text)
      continue
    }
    if (event.type === 'open') {
      if (SKIPPED.has(event.name)) {
        if (!event.empty) skip = { name: event.name, depth: 1 }
      } else if (event.name === 'w:p' && !event.empty) open.push({ text: '', list: '', depth: null, boxes: '' })
      else if (event.name === 'w:t') inText = !event.empty
      else if (event.name === 'w:tc') cells++
      else if (event.name === 'w:pPr') inProperties = !event.empty
      else if (top && inProperties) readProperty(top, event.name, event.attributes, styles)
      else if (top) top.text += MARKS.get(event.name) ?? ''
      continue
    }
    if (event.name === 'w:t') inText = false
    if (event.name === 'w:pPr') inProperties = false
    if (event.name === 'w:tc') {
      cells = Math.max(0, cells - 1)
      text += '\n'
    }
    if (event.name === 'w:tr' || event.name === 'w:tbl') text += '\n'
    if (event.name !== 'w:p') continue
    const done = open.pop()
    if (!done) continue
    const written = written_(done, lists) + (cells > 0 ? '\n' : '\n\n')
    const outer = open.at(-1)
    if (outer) outer.boxes += `${written}\n`
    else text += written
  }
  return text.replace(/\n{3,}/g, '\n\n').trim()
}

function readProperty(paragraph: Paragraph, name: string, attributes: string, styles: ReadonlyMap<string, string>): void {
  const value = attribute(attributes, 'w:val') ?? ''
  if (name === 'w:pStyle' && paragraph.list === '') paragraph.list = styles.get(value) ?? ''
  if (name === 'w:numId') paragraph.list = value === '0' ? '' : value
  if (name === 'w:ilvl') paragraph.depth = value
}

function written_(paragraph: Paragraph, lists: ListCounter): string {
  const text = paragraph.text.trim()
  const label = paragraph.list === '' || text === '' ? '' : lists.next(paragraph.list, paragraph.depth)
  const line = label === '' ? paragraph.text.trimEnd() : `${label} ${text}`
  return paragraph.boxes === '' ? line : `${line}\n\n${paragraph.boxes}`
}
