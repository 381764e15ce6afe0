import { Sheet } from './sheet.ts'
import { unescapeXml, walkXml } from './xml.ts'

const HIDDEN = new Set('script style head noscript template svg select iframe nav button del'.split(' '))
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol blockquote section article header footer hr pre dl'.split(' '),
)
const LINES = new Set('div li br dt dd caption figure'.split(' '))
/** Word's way of saying in a page's style that a paragraph is not there. */
const NOT_SHOWN = /(?:display:\s?none|mso-hide:\s?all)/

type List = { ordered: boolean; count: number }

/**
 * What is open while a page is walked. `tail` are the last characters written, `raised` those of a superscript; `asIs`:
 * its lines and blanks stand as they are written.
 */
type Walk = {
  sheet: Sheet
  asIs: boolean
  lists: List[]
  hidden: string
  depth: number
  tail: string
  raised: string | null
}

/** The text of a web page: blocks on lines of their own, paragraphs parted by blank lines, lists numbered. */
export function htmlText(source: string): string {
  const walk: Walk = {
    sheet: new Sheet(),
    asIs: false,
    lists: [],
    hidden: '',
    depth: 0,
    tail: '',
    raised: null,
  }
  for (const event of walkXml(source)) {
    if (event.type === 'text') {
      if (walk.hidden === '') write(walk, shown(unescapeXml(event.text), walk.asIs))
    } else if (event.type === 'close') closeElement(walk, event.name.toLowerCase())
    else openElement(walk, event.name.toLowerCase(), event.attributes, event.empty)
  }
  if (walk.raised !== null) closeRaised(walk)
  return walk.sheet.text()
}

function shown(text: string, asIs: boolean): string {
  return asIs ? text.replaceAll('\r', '') : text.replace(/[ \t\r\n]+/g, ' ')
}

function write(walk: Walk, text: string): void {
  if (walk.raised !== null) walk.raised += text
  else {
    walk.sheet.write(text)
    walk.tail = (walk.tail + text).slice(-8)
  }
}

function openElement(walk: Walk, name: string, attributes: string, empty: boolean): void {
  if (walk.hidden !== '') {
    if (name === walk.hidden && !empty) walk.depth++
    return
  }
  if (!empty && (HIDDEN.has(name) || (!VOID.has(name) && NOT_SHOWN.test(attributes)))) {
    walk.hidden = name
    walk.depth = 1
    return
  }
  if (name === 'sup' && !empty) walk.raised ??= ''
  if (name === 'pre') walk.asIs = !empty
  if (name === 'ul' || name === 'ol') walk.lists.push({ ordered: name === 'ol', count: 0 })
  if (name === 'table') walk.sheet.openTable()
  if (name === 'tr') openRow(walk)
  if (name === 'td' || name === 'th') openCell(walk, attributes)
  breakLine(walk, name)
  if (name === 'li') write(walk, labelFor(walk.lists))
}

/** Elements that never close. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr'])

function closeElement(walk: Walk, name: string): void {
  if (walk.hidden !== '') {
    if (name === walk.hidden && --walk.depth === 0) walk.hidden = ''
    return
  }
  if (name === 'sup' && walk.raised !== null) closeRaised(walk)
  if (name === 'pre') walk.asIs = false
  if (name === 'ul' || name === 'ol') walk.lists.pop()
  if (name === 'td' || name === 'th') walk.sheet.closeCell()
  if (name === 'table') walk.sheet.closeTable()
  breakLine(walk, name)
}

/** Pages often leave out the tags that close cells and rows. */
function openRow(walk: Walk): void {
  walk.sheet.closeCell()
  walk.sheet.openRow()
}

function openCell(walk: Walk, attributes: string): void {
  walk.sheet.closeCell()
  walk.sheet.openCell()
  walk.sheet.mergeCell({ wide: spanIn(attributes, COLSPAN), high: spanIn(attributes, ROWSPAN) })
  walk.tail = '\n'
}

const COLSPAN = /(?:^|\s)colspan ?= ?["']? ?([0-9]{1,3})/i
const ROWSPAN = /(?:^|\s)rowspan ?= ?["']? ?([0-9]{1,3})/i

function spanIn(attributes: string, pattern: RegExp): number {
  return Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1))
}

/** A raised number is a note's mark and no part of the sentence, but for areas and volumes ("m²"). */
function closeRaised(walk: Walk): void {
  const raised = (walk.raised ?? '').trim()
  walk.raised = null
  if (!/^[[(]?(?:[0-9]{1,3}|\*{1,3})[\])]?$/.test(raised)) write(walk, raised)
  else if (/^[23]$/.test(raised) && /(?:^|[^\p{L}])[cdk]?m{1,2}$/u.test(walk.tail)) write(walk, raised)
}

function labelFor(lists: readonly List[]): string {
  const list = lists.at(-1)
  if (!list?.ordered) return '- '
  list.count++
  return `${list.count}. `
}

function breakLine(walk: Walk, name: string): void {
  if (PARAGRAPHS.has(name)) write(walk, '\n\n')
  else if (name === 'br' || (LINES.has(name) && !/\n[ ]*$/.test(walk.tail))) write(walk, '\n')
}

/** No spaces at the ends of lines; a label that is printed as well as counted is not doubled. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^- (?=[-–+•])/, ''))
    .join('\n')
}
