import { LIMITS } from './limits.ts'
import { OdtCounter, readListStyles } from './odt-lists.ts'
import { isLetterhead, Sheet } from './sheet.ts'
import { SourceError } from './source-error.ts'
import { tidyText, withNotes } from './tidy.ts'
import { attribute, unescapeXml, walkXml } from './xml.ts'
import { type Budget, unzipTexts } from './zip.ts'

const PARTS = ['content.xml', 'styles.xml', 'META-INF/manifest.xml']

/**
 * The text of an .odt file: paragraphs parted by blank lines, tables (letterheads and feet column by column), list
 * numbers written out, notes at the end, deleted text and remarks left out.
 * @throws SourceError CORRUPT; ZIP_BOMB; ENCRYPTED.
 */
export async function odtText(bytes: Uint8Array, budget?: Budget): Promise<string> {
  const parts = await unzipTexts(bytes, (name) => PARTS.includes(name), budget)
  if (/<manifest:encryption-data[\s>]/.test(parts.get('META-INF/manifest.xml') ?? ''))
    throw new SourceError('ENCRYPTED', 'The document opens only with a password.')
  const content = parts.get('content.xml')
  if (content === undefined) throw new SourceError('CORRUPT', 'The document has no content.')
  const styles = parts.get('styles.xml') ?? ''
  const lists = new Map()
  readListStyles(styles, lists)
  readListStyles(content, lists)
  const { text, notes } = bodyText(content, new OdtCounter(lists))
  const body = tidyText(text)
  const head = headers(styles).find(isLetterhead) ?? ''
  return withNotes(head === '' || isLetterhead(body.slice(0, 2000)) ? body : `${head}\n\n${body}`, notes)
}

/** The texts of the page headers; no document has more than a few. */
function headers(styles: string): string[] {
  const pieces = styles.split(/<style:header(?:-first)?(?=[\s>])/, 20).slice(1)
  return pieces.map((piece) => {
    const xml = `<header${piece.slice(0, Math.max(0, piece.indexOf('</style:header')))}`
    return tidyText(bodyText(xml, new OdtCounter(new Map())).text)
  })
}

type Paragraph = { text: string; label: string; note: boolean; boxes: string }
/** `fresh`: the item that is open has not had its label yet; `startAt`: the number it asks for. */
type List = { style: string; fresh: boolean; startAt: string | null }
type Walk = { sheet: Sheet; open: Paragraph[]; lists: List[]; notes: string[]; counter: OdtCounter }

/** Elements whose content is not the document's text. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:page-number',
  'svg:title',
  'svg:desc',
  'office:forms',
  'text:sequence-decls',
  'table:covered-table-cell',
])

function bodyText(xml: string, counter: OdtCounter): { text: string; notes: string[] } {
  const walk: Walk = { sheet: new Sheet(), open: [], lists: [], notes: [], counter }
  let skipped = ''
  let depth = 0
  for (const event of walkXml(xml)) {
    if (skipped !== '') {
      if (event.type === 'open' && event.name === skipped && !event.empty) depth++
      if (event.type === 'close' && event.name === skipped && --depth === 0) skipped = ''
    } else if (event.type === 'text') {
      const top = walk.open.at(-1)
      if (top) top.text += unescapeXml(event.text).replace(/[ \t\r\n]+/g, ' ')
    } else if (event.type === 'close') closeElement(walk, event.name)
    else if (!SKIPPED.has(event.name)) openElement(walk, event.name, event.attributes, event.empty)
    else if (!event.empty) {
      skipped = event.name
      depth = 1
    }
  }
  while (walk.open.length > 0) closeParagraph(walk)
  return { text: walk.sheet.text(), notes: walk.notes }
}

function openElement(walk: Walk, name: string, attributes: string, empty: boolean): void {
  const top = walk.open.at(-1)
  if (name === 'text:p' || name === 'text:h') {
    const counts = !empty || (walk.lists.length > 0 && walk.sheet.isInCell())
    if (counts) openParagraph(walk, name, attributes)
    else if (!top && !walk.sheet.isInCell()) walk.sheet.paragraph('')
    if (counts && empty) closeParagraph(walk)
  } else if (name === 'text:s') {
    const count = Math.min(200, Number(attribute(attributes, 'text:c') ?? 1) || 1)
    if (top) top.text += ' '.repeat(count)
  } else if (name === 'text:tab' || name === 'text:line-break') {
    if (top) top.text += name === 'text:tab' ? '\t' : '\n'
  } else if (name === 'table:table-cell' && walk.open.length === 0) {
    openCell(walk, attributes)
    if (empty) walk.sheet.closeCell()
  } else if (empty) return
  else if (name === 'text:list') openList(walk, attributes)
  else if (name === 'text:list-item') openItem(walk, attributes)
  else if (name === 'text:note') pushParagraph(walk, '', true)
  else if (walk.open.length > 0) return
  else if (name === 'table:table') walk.sheet.openTable()
  else if (name === 'table:table-row') walk.sheet.openRow()
}

function openCell(walk: Walk, attributes: string): void {
  walk.sheet.openCell()
  walk.sheet.mergeCell({
    wide: Number(attribute(attributes, 'table:number-columns-spanned')) || 1,
    high: Number(attribute(attributes, 'table:number-rows-spanned')) || 1,
  })
}

function openList(walk: Walk, attributes: string): void {
  const outer = walk.lists.at(-1)
  const style = attribute(attributes, 'text:style-name') ?? outer?.style ?? ''
  const goesOn =
    attribute(attributes, 'text:continue-numbering') === 'true' || / text:continue-list=/.test(attributes)
  if (!outer) walk.counter.begin(style, goesOn)
  if (walk.lists.length < LIMITS.tables) walk.lists.push({ style, fresh: false, startAt: null })
}

function openItem(walk: Walk, attributes: string): void {
  const list = walk.lists.at(-1)
  if (!list) return
  list.fresh = true
  list.startAt = attribute(attributes, 'text:start-value')
}

function openParagraph(walk: Walk, name: string, attributes: string): void {
  const list = walk.lists.at(-1)
  const outline = name === 'text:h' && !list
  const depth = outline
    ? (Number(attribute(attributes, 'text:outline-level')) || 1) - 1
    : walk.lists.length - 1
  let label = ''
  if (outline && attribute(attributes, 'text:is-list-header') !== 'true')
    label = walk.counter.next('', Math.min(9, Math.max(0, depth)), null)
  else if (list?.fresh) label = walk.counter.next(list.style, depth, list.startAt)
  if (list) list.fresh = false
  pushParagraph(walk, label, false)
}

function pushParagraph(walk: Walk, label: string, note: boolean): void {
  if (walk.open.length >= LIMITS.tables) closeParagraph(walk)
  walk.open.push({ text: '', label, note, boxes: '' })
}

function closeElement(walk: Walk, name: string): void {
  if (name === 'text:p' || name === 'text:h' || name === 'text:note') closeParagraph(walk)
  else if (name === 'text:list') walk.lists.pop()
  else if (walk.open.length > 0) return
  else if (name === 'table:table-cell') walk.sheet.closeCell()
  else if (name === 'table:table') walk.sheet.closeTable()
}

/** A paragraph inside another stands in a text box or a note: the box follows the paragraph, the note the document. */
function closeParagraph(walk: Walk): void {
  const done = walk.open.pop()
  if (!done) return
  const text = done.text.trim()
  const silent = done.label === '' || (text === '' && !walk.sheet.isInCell())
  const line = silent ? done.text.trimEnd() : `${done.label} ${text}`.trimEnd()
  const whole = done.boxes === '' ? line : `${line}\n\n${done.boxes}`
  const outer = walk.open.at(-1)
  if (done.note) walk.notes.push(whole)
  else if (outer) outer.boxes += `${whole}\n`
  else walk.sheet.paragraph(whole)
}
