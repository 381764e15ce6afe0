import { isOn, type Style } from './docx-styles.ts'
import { inFont } from './legacy.ts'
import { LIMITS } from './limits.ts'
import type { ListCounter } from './numbering.ts'
import { Sheet } from './sheet.ts'
import { attribute, unescapeXml, walkXml } from './xml.ts'

type Paragraph = { text: string; list: string; depth: string | null; capitals: boolean; boxes: string }

/** How the run that is open prints: not at all, in capitals, in a font of the time before Unicode. */
type Run = { hidden: boolean; capitals: boolean; font: string }

/** What is open while a part is walked. Paragraphs nest: a text box hangs on the paragraph around it. */
type Walk = {
  sheet: Sheet
  open: Paragraph[]
  run: Run
  inText: boolean
  inProperties: boolean
  lists: ListCounter
  styles: ReadonlyMap<string, Style>
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
  'w:tblPrChange',
  'w:sectPrChange',
  'w:annotationRef',
  'w:rt',
])
const MARKS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/** The text of one part of a .docx (body, header, note); `lists` go on counting from part to part. */
export function partText(xml: string, lists: ListCounter, styles: ReadonlyMap<string, Style>): string {
  const run = { hidden: false, capitals: false, font: '' }
  const walk: Walk = { sheet: new Sheet(), open: [], run, inText: false, inProperties: false, lists, styles }
  let skipped = ''
  let depth = 0
  for (const event of walkXml(xml)) {
    if (skipped !== '') {
      if (event.type === 'open' && event.name === skipped && !event.empty) depth++
      if (event.type === 'close' && event.name === skipped && --depth === 0) skipped = ''
    } else if (event.type === 'text') {
      if (walk.inText) addText(walk, unescapeXml(event.text))
    } else if (event.type === 'close') {
      closeElement(walk, event.name)
    } else if (!SKIPPED.has(event.name)) {
      openElement(walk, event.name, event.attributes, event.empty)
    } else if (!event.empty) {
      skipped = event.name
      depth = 1
    }
  }
  while (walk.open.length > 0) closeParagraph(walk)
  return walk.sheet.text()
}

function addText(walk: Walk, text: string): void {
  const top = walk.open.at(-1)
  if (!top || walk.run.hidden) return
  const letters = inFont(text, walk.run.font)
  top.text += walk.run.capitals || top.capitals ? letters.toUpperCase() : letters
}

function openElement(walk: Walk, name: string, attributes: string, empty: boolean): void {
  const top = walk.open.at(-1)
  if (name === 'w:p') {
    if (walk.open.length >= LIMITS.tables) closeParagraph(walk)
    if (!empty) walk.open.push({ text: '', list: '', depth: null, capitals: false, boxes: '' })
    else if (!top && !walk.sheet.isInCell()) walk.sheet.paragraph('')
  } else if (name === 'w:r') walk.run = { hidden: false, capitals: false, font: '' }
  else if (name === 'w:t') walk.inText = !empty
  else if (name === 'w:pPr') walk.inProperties = !empty
  else if (name === 'w:tbl' && !empty && walk.open.length === 0) walk.sheet.openTable()
  else if (name === 'w:tr' && !empty && walk.open.length === 0) walk.sheet.openRow()
  else if (name === 'w:tc' && !empty && walk.open.length === 0) walk.sheet.openCell()
  else if (!top && name === 'w:gridSpan')
    walk.sheet.mergeCell({ wide: Number(attribute(attributes, 'w:val')) || 1 })
  else if (!top && name === 'w:vMerge')
    walk.sheet.mergeCell({ goesOn: attribute(attributes, 'w:val') !== 'restart' })
  else if (top && walk.inProperties) readProperty(top, name, attributes, walk.styles)
  else if (top) readRun(walk, top, name, attributes)
}

function readRun(walk: Walk, top: Paragraph, name: string, attributes: string): void {
  const value = attribute(attributes, 'w:val')
  if (name === 'w:vanish') walk.run.hidden = isOn(value)
  else if (name === 'w:caps') walk.run.capitals = isOn(value)
  else if (name === 'w:rStyle') walk.run.capitals ||= walk.styles.get(value ?? '')?.capitals ?? false
  else if (name === 'w:rFonts') walk.run.font = attribute(attributes, 'w:ascii') ?? ''
  else if (name === 'w:sym') top.text += symbol(attribute(attributes, 'w:char') ?? '')
  else if (!walk.run.hidden) top.text += MARKS.get(name) ?? ''
}

/** A character of a symbol font, kept as the private character that stands for it. */
function symbol(hex: string): string {
  const code = /^[0-9a-fA-F]{4}$/.test(hex) ? Number.parseInt(hex, 16) : 0
  if (code >= 0xf000 && code <= 0xf0ff) return String.fromCharCode(code)
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : ''
}

function closeElement(walk: Walk, name: string): void {
  if (name === 'w:t') walk.inText = false
  else if (name === 'w:pPr') walk.inProperties = false
  else if (name === 'w:p') closeParagraph(walk)
  else if (name === 'w:tc' && walk.open.length === 0) walk.sheet.closeCell()
  else if (name === 'w:tbl' && walk.open.length === 0) walk.sheet.closeTable()
}

function closeParagraph(walk: Walk): void {
  const done = walk.open.pop()
  if (!done) return
  const line = lineOf(done, walk.lists, walk.sheet.isInCell())
  const outer = walk.open.at(-1)
  if (outer) outer.boxes += `${line}\n`
  else walk.sheet.paragraph(line)
}

function readProperty(
  paragraph: Paragraph,
  name: string,
  attributes: string,
  styles: ReadonlyMap<string, Style>,
): void {
  const value = attribute(attributes, 'w:val') ?? ''
  if (name === 'w:pStyle') {
    const style = styles.get(value)
    paragraph.capitals = style?.capitals ?? false
    paragraph.list ||= style?.list ?? ''
    paragraph.depth ??= style?.depth ?? null
  }
  if (name === 'w:numId') paragraph.list = value === '0' ? '' : value
  if (name === 'w:ilvl') paragraph.depth = value
}

/** Without words a paragraph of a list counts only in a cell: so tables number their rows. */
function lineOf(paragraph: Paragraph, lists: ListCounter, inCell: boolean): string {
  const text = paragraph.text.trim()
  const counts = paragraph.list !== '' && (text !== '' || inCell)
  const label = !counts ? '' : lists.next(paragraph.list, paragraph.depth)
  const line = label === '' ? paragraph.text.trimEnd() : `${label} ${text}`.trimEnd()
  return paragraph.boxes === '' ? line : `${line}\n\n${paragraph.boxes}`
}
