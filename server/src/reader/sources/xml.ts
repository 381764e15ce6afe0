/** One event of an XML or HTML text. Names keep their prefix ("w:p"). */
export type XmlEvent =
  | { type: 'open'; name: string; attributes: string; empty: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string }

/**
 * Walks an XML or HTML text once, from left to right, and yields its tags and texts. Comments, declarations
 * and instructions are passed over; no entity is ever resolved from a declaration, nothing outside is read.
 */
export function* walkXml(source: string): Generator<XmlEvent> {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0 || open > at) yield { type: 'text', text: source.slice(at, open < 0 ? source.length : open) }
    if (open < 0) return
    if (source.startsWith('<!--', open)) {
      at = after(source, '-->', open)
      continue
    }
    if (source.startsWith('<![CDATA[', open)) {
      const end = after(source, ']]>', open)
      yield {
        type: 'text',
        text: source.slice(open + 9, Math.max(open + 9, end - 3)).replaceAll('&', '&amp;'),
      }
      at = end
      continue
    }
    const end = tagEnd(source, open)
    const event = tagOf(source.slice(open + 1, end))
    if (event) yield event
    at = end + 1
  }
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length
}

/** The ">" that ends the tag; one inside a quoted attribute does not. */
function tagEnd(source: string, open: number): number {
  let quote = ''
  for (let i = open + 1; i < source.length; i++) {
    const char = source[i] ?? ''
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '>') return i
  }
  return source.length
}

function tagOf(tag: string): XmlEvent | null {
  const name = /^\/?[\p{L}_][\p{L}\p{N}:._-]*/u.exec(tag)?.[0]
  if (name === undefined) return null
  if (name.startsWith('/')) return { type: 'close', name: name.slice(1) }
  return { type: 'open', name, attributes: tag.slice(name.length), empty: tag.endsWith('/') }
}

/** The value of an attribute in the text of a tag, with its entities resolved; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    const at = attributes.indexOf(`${name}=${quote}`)
    if (at < 0 || /[\w:]/.test(attributes[at - 1] ?? ' ')) continue
    const start = at + name.length + 2
    const end = attributes.indexOf(quote, start)
    return end < 0 ? null : unescapeXml(attributes.slice(start, end))
  }
  return null
}

/** Resolves the five entities of XML, numbers, and the Latin letters' names that Vietnamese web pages use. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z]{2,8});/g, (whole, name: string) => {
    if (name.startsWith('#'))
      return codePoint(name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
    return NAMED.get(name) ?? accented(name) ?? whole
  })
}

function codePoint(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return valid ? String.fromCodePoint(code) : ''
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['shy', '\u00ad'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ETH', 'Đ'],
  ['eth', 'đ'],
  ['sect', '§'],
  ['deg', '°'],
  ['times', '×'],
])

const ACCENTS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
])

/** "ocirc" → "ô": a letter and the name of its mark. */
function accented(name: string): string | null {
  const mark = ACCENTS.get(name.slice(1))
  return mark === undefined ? null : `${name.slice(0, 1)}${mark}`.normalize('NFC')
}
