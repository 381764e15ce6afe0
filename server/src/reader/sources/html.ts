import { unescapeXml, walkXml } from './xml.ts'

const HIDDEN = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'select',
  'iframe',
  'nav',
  'button',
])
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tr',
  'td',
  'th',
  'ul',
  'ol',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'hr',
  'pre',
  'dl',
])
const LINES = new Set(['div', 'li', 'br', 'dt', 'dd', 'caption', 'figure', 'tbody', 'thead'])

type List = { ordered: boolean; count: number }

/** The text of a web page: blocks on lines of their own, cells and paragraphs parted by blank lines, lists numbered. */
export function htmlText(source: string): string {
  const lists: List[] = []
  let text = ''
  let hidden = ''
  for (const event of walkXml(source)) {
    if (hidden !== '') {
      if (event.type === 'close' && event.name.toLowerCase() === hidden) hidden = ''
      continue
    }
    if (event.type === 'text') {
      text += unescapeXml(event.text).replace(/[ \t\r\n]+/g, ' ')
      continue
    }
    const name = event.name.toLowerCase()
    if (event.type === 'open' && HIDDEN.has(name) && !event.empty) hidden = name
    if (name === 'ul' || name === 'ol') moveList(lists, name === 'ol', event.type === 'open')
    text += breakFor(name, text) + (name === 'li' && event.type === 'open' ? labelFor(lists) : '')
  }
  return tidy(text)
}

function moveList(lists: List[], ordered: boolean, opens: boolean): void {
  if (opens) lists.push({ ordered, count: 0 })
  else lists.pop()
}

function labelFor(lists: readonly List[]): string {
  const list = lists.at(-1)
  if (!list?.ordered) return '- '
  list.count++
  return `${list.count}. `
}

function breakFor(name: string, before: string): string {
  if (PARAGRAPHS.has(name)) return '\n\n'
  if (name === 'br') return '\n'
  return LINES.has(name) && !/\n[ ]*$/.test(before.slice(-8)) ? '\n' : ''
}

/** No spaces at the ends of lines, no more than one blank line; a label that is printed as well is not doubled. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/^- (?=[-–+•])/, ''))
  return lines
    .filter((line, i) => line !== '' || (lines[i - 1] ?? '') !== '')
    .join('\n')
    .trim()
}
