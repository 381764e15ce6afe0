import { partText } from './docx-body.ts'
import { readStyles, type Style } from './docx-styles.ts'
import { ListCounter, readNumbering } from './numbering.ts'
import { isLetterhead } from './sheet.ts'
import { SourceError } from './source-error.ts'
import { tidyText, withNotes } from './tidy.ts'
import { attribute, walkXml } from './xml.ts'
import { type Budget, namesIn, unzipTexts } from './zip.ts'

const PART =
  /^(?:_rels\/\.rels|word\/(?:document|numbering|styles|footnotes|endnotes|header|footer)[0-9]*\.xml|word\/_rels\/document[0-9]*\.xml\.rels)$/

type Parts = ReadonlyMap<string, string>

/**
 * The text of a .docx file: paragraphs parted by blank lines, tables (letterheads and feet column by column), list
 * numbers written out, text boxes after the paragraph they hang on, notes at the end. Left out: deleted and hidden
 * text, running heads, page numbers. A page header that holds the letterhead comes first.
 * @throws SourceError UNSUPPORTED_TYPE for an archive that is no .docx; CORRUPT; ZIP_BOMB; ENCRYPTED.
 */
export async function docxText(bytes: Uint8Array, budget?: Budget): Promise<string> {
  const parts = await unzipTexts(bytes, (name) => PART.test(name), budget)
  const place = mainPlace(parts)
  const main = parts.get(place)
  if (main === undefined) throw await notDocx(bytes)
  const styles = readStyles(parts.get('word/styles.xml') ?? '')
  const lists = new ListCounter(readNumbering(parts.get('word/numbering.xml') ?? ''))
  const head = headerText(parts, place, main, styles)
  const body = tidyText(partText(main, lists, styles))
  const printed = head === '' || isLetterhead(body.slice(0, 2000)) ? body : `${head}\n\n${body}`
  return withNotes(
    printed,
    ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => notes(parts, name)),
  )
}

async function notDocx(bytes: Uint8Array): Promise<SourceError> {
  const names = await namesIn(bytes)
  const detected = names.includes('xl/workbook.xml') ? 'xlsx' : 'zip'
  return new SourceError('UNSUPPORTED_TYPE', `This is a ${detected} file, not a .docx.`, { detected })
}

/** Where the main part lies: the package says so; most say `word/document.xml`. */
function mainPlace(parts: Parts): string {
  const place = relations(parts.get('_rels/.rels') ?? '').find(
    ({ type }) => type === 'officeDocument',
  )?.target
  return place && parts.has(place) ? place : 'word/document.xml'
}

type Relation = { id: string; type: string; target: string }

function relations(xml: string): Relation[] {
  return [...walkXml(xml)].flatMap((event): Relation[] => {
    if (event.type !== 'open' || event.name !== 'Relationship') return []
    const type = attribute(event.attributes, 'Type') ?? ''
    const target = (attribute(event.attributes, 'Target') ?? '').replace(/^\//, '')
    return [
      { id: attribute(event.attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target },
    ]
  })
}

/** The header of the first page, when it is the letterhead. */
function headerText(parts: Parts, place: string, main: string, styles: ReadonlyMap<string, Style>): string {
  const links = relations(parts.get(place.replace(/^word\//, 'word/_rels/').concat('.rels')) ?? '')
  for (const id of headerIds(main)) {
    const target = links.find((link) => link.id === id)?.target ?? ''
    const xml = parts.get(target.startsWith('word/') ? target : `word/${target}`) ?? ''
    const text = tidyText(partText(xml, new ListCounter(new Map()), styles))
    if (isLetterhead(text)) return text
  }
  return ''
}

/** The headers a document names, that of a first page before the others. */
function headerIds(main: string): string[] {
  const found: { id: string; first: boolean }[] = []
  for (const hit of main.matchAll(/<w:headerReference\s([^<>]{0,400})>/g)) {
    const attributes = ` ${hit[1] ?? ''}`
    found.push({
      id: attribute(attributes, 'r:id') ?? '',
      first: attribute(attributes, 'w:type') === 'first',
    })
  }
  return found
    .slice(0, 20)
    .sort((a, b) => Number(b.first) - Number(a.first))
    .map(({ id }) => id)
}

/** The notes of a part, in its order, without the lines that part them from the text. */
function notes(parts: Parts, name: string): string[] {
  const xml = parts.get(name) ?? ''
  const found: string[] = []
  for (const piece of xml.split(/<w:(?:footnote|endnote)(?=[\s>])/).slice(1)) {
    const opening = piece.slice(0, piece.indexOf('>'))
    if (/w:type=/.test(opening)) continue
    found.push(partText(`<w:body${piece}`, new ListCounter(new Map()), new Map()))
  }
  return found
}
