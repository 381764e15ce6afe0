import { inFont } from './legacy.ts'
import { LIMITS } from './limits.ts'
import { CHARACTERS, CODE_PAGES, SHOWN, SKIPPED } from './rtf-words.ts'
import { isLetterhead, mergedTableText } from './sheet.ts'
import { SourceError } from './source-error.ts'
import { MOST_REPEATED, type SheetCell } from './table-grid.ts'
import { tidyText, withNotes } from './tidy.ts'

/** Where text goes: into the body, a page header, a note, the name of a font, or nowhere. */
type Target = 'body' | 'header' | 'note' | 'font' | 'none'

/** What a group may change and gives back when it closes. `fallback`: characters that follow a \u for old readers. */
type Group = { target: Target; font: number; hidden: boolean; capitals: boolean; fallback: number }

type Font = { name: string; page: number }

type Walk = {
  groups: Group[]
  fonts: Map<number, Font>
  page: number
  /** Still to be passed over after a \u. */
  passing: number
  starred: boolean
  text: Record<'body' | 'header' | 'note', string[]>
  notes: string[]
  paragraph: string[]
  inTable: boolean
  cell: string[]
  row: string[]
  rows: SheetCell[][]
  /** Whether each cell of the row belongs to the one above it; `merged`: whether the one that is told next does. */
  below: boolean[]
  merged: boolean
  spare: number
  bytes: number[]
}

const ROOT: Group = { target: 'body', font: 0, hidden: false, capitals: false, fallback: 1 }

/**
 * The text of an .rtf file: paragraphs parted by blank lines, tables (letterheads and feet column by column), printed
 * list numbers, notes at the end. Left out: deleted and hidden text, running heads. Braces need not balance.
 * @throws SourceError CORRUPT when groups are nested beyond reason.
 */
export function rtfText(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const walk: Walk = {
    ...{ groups: [{ ...ROOT }], fonts: new Map(), page: 1252, passing: 0, starred: false },
    ...{ text: { body: [], header: [], note: [] }, notes: [] },
    ...{ paragraph: [], inTable: false, cell: [], row: [], rows: [], bytes: [] },
    ...{ below: [], merged: false, spare: MOST_REPEATED },
  }
  let at = 0
  while (at < source.length) at = step(source, at, walk)
  endParagraph(walk)
  endTable(walk)
  const body = tidyText(walk.text.body.join(''))
  const head = tidyText(walk.text.header.join(''))
  const printed = isLetterhead(head) && !isLetterhead(body.slice(0, 2000)) ? `${head}\n\n${body}` : body
  return withNotes(printed, walk.notes)
}

function step(source: string, at: number, walk: Walk): number {
  const char = source[at] ?? ''
  if (char === '{') openGroup(walk)
  else if (char === '}') closeGroup(walk)
  else if (char === '\\') return control(source, at + 1, walk)
  else if (char !== '\r' && char !== '\n') putByte(walk, source.charCodeAt(at))
  return at + 1
}

function groupOf(walk: Walk): Group {
  return walk.groups.at(-1) ?? ROOT
}

function openGroup(walk: Walk): void {
  flushBytes(walk)
  if (walk.groups.length >= LIMITS.groups) throw new SourceError('CORRUPT', 'Groups are nested too deep.')
  walk.groups.push({ ...groupOf(walk) })
  walk.starred = false
  walk.passing = 0
}

function closeGroup(walk: Walk): void {
  flushBytes(walk)
  walk.passing = 0
  if (walk.groups.length <= 1) return
  const closed = walk.groups.pop()
  if (closed?.target === 'note' && groupOf(walk).target !== 'note') {
    walk.notes.push(walk.text.note.join(''))
    walk.text.note = []
  }
}

const WORD = /([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?/y

function control(source: string, at: number, walk: Walk): number {
  WORD.lastIndex = at
  const hit = WORD.exec(source)
  if (!hit) return controlSign(source, at, walk)
  const name = hit[1] ?? ''
  const value = hit[2] === undefined ? null : Number(hit[2])
  const next = at + hit[0].length
  if (name === 'bin') return next + Math.max(0, value ?? 0)
  if (name === 'u' && value !== null) putUnicode(walk, value)
  else {
    flushBytes(walk)
    if (walk.passing > 0 && CHARACTERS.has(name)) walk.passing--
    else controlWord(walk, name, value)
  }
  return next
}

function controlSign(source: string, at: number, walk: Walk): number {
  const sign = source[at] ?? ''
  if (sign === "'") {
    const hex = source.slice(at + 1, at + 3)
    if (!/^[0-9a-fA-F]{2}$/.test(hex)) return at + 1
    putByte(walk, Number.parseInt(hex, 16))
    return at + 3
  }
  if (sign === '*') walk.starred = true
  else if (sign === '~') put(walk, '\u00a0')
  else if (sign === '_') put(walk, '-')
  else if (sign === '\n' || sign === '\r') endParagraph(walk)
  else if ('\\{}'.includes(sign) && sign !== '') putByte(walk, sign.charCodeAt(0))
  return at + 1
}

function putUnicode(walk: Walk, value: number): void {
  flushBytes(walk)
  put(walk, String.fromCharCode(value & 0xffff))
  walk.passing = groupOf(walk).fallback
}

/** Bytes in a row are one stretch of text: a mark of Windows-1258 belongs to the letter before it. */
function putByte(walk: Walk, byte: number): void {
  if (walk.passing > 0) walk.passing--
  else if (groupOf(walk).target !== 'none') walk.bytes.push(byte)
}

function flushBytes(walk: Walk): void {
  if (walk.bytes.length === 0) return
  const font = walk.fonts.get(groupOf(walk).font)
  const text = new TextDecoder(`windows-${font?.page ?? walk.page}`).decode(Uint8Array.from(walk.bytes))
  walk.bytes = []
  put(walk, font ? inFont(text, font.name) : text)
}

function put(walk: Walk, text: string): void {
  const group = groupOf(walk)
  if (group.target === 'font') nameFont(walk, group.font, text)
  else if (group.target !== 'none' && !group.hidden) {
    const shown = group.capitals ? text.toUpperCase() : text
    if (group.target === 'body') walk.paragraph.push(shown)
    else walk.text[group.target].push(shown)
  }
}

function nameFont(walk: Walk, font: number, text: string): void {
  const known = walk.fonts.get(font)
  if (known && known.name.length < 64) known.name += text.replace(/[;\s].*$/s, '')
}

function controlWord(walk: Walk, name: string, value: number | null): void {
  const group = groupOf(walk)
  const starred = walk.starred
  walk.starred = false
  const target = targetOf(name, starred, group.target)
  if (target !== null) group.target = target
  else if (CHARACTERS.has(name)) put(walk, CHARACTERS.get(name) ?? '')
  else if (name === 'par' || name === 'sect' || name === 'page') endParagraph(walk)
  else if (name === 'pard') walk.inTable = false
  else if (name === 'intbl') walk.inTable = true
  else if (name === 'trowd') walk.below = []
  else if (name === 'clvmrg') walk.merged = true
  else if (name === 'cellx') endDefinition(walk)
  else if (name === 'cell' || name === 'nestcell') endCell(walk, name)
  else if (name === 'row') endRow(walk)
  else if (name === 'uc') group.fallback = Math.min(16, Math.max(0, value ?? 1))
  else if (name === 'v' || name === 'deleted') group.hidden = value !== 0
  else if (name === 'caps') group.capitals = value !== 0
  else if (name === 'plain') Object.assign(group, { hidden: false, capitals: false })
  else if (name === 'ansicpg') walk.page = knownPage(value ?? 0)
  else if (name === 'f' || name === 'fcharset') chooseFont(walk, group, name, value ?? 0)
}

/** Where the text of a group goes that opens with this word; null when the word opens no destination. */
function targetOf(name: string, starred: boolean, outer: Target): Target | null {
  if (name === 'fonttbl') return 'font'
  if (outer === 'font') return starred ? 'none' : null
  if (name === 'shptxt') return outer === 'none' ? 'none' : 'body'
  if (name === 'shpinst' || name === 'shppict') return null
  if (SKIPPED.has(name)) return 'none'
  if (outer === 'none') return null
  if (/^header[lrf]?$/.test(name)) return 'header'
  if (name === 'footnote') return 'note'
  return starred && !SHOWN.has(name) ? 'none' : null
}

function chooseFont(walk: Walk, group: Group, name: string, value: number): void {
  if (name === 'f') {
    group.font = value
    if (group.target === 'font') walk.fonts.set(value, { name: '', page: walk.page })
    return
  }
  const font = walk.fonts.get(group.font)
  if (font && group.target === 'font') font.page = CODE_PAGES.get(value) ?? (value === 0 ? walk.page : 1252)
}

function knownPage(page: number): number {
  return page >= 1250 && page <= 1258 ? page : 1252
}

function endParagraph(walk: Walk): void {
  const group = groupOf(walk)
  if (group.target === 'header' || group.target === 'note') walk.text[group.target].push('\n')
  if (group.target !== 'body' && walk.groups.length > 1) return
  flushBytes(walk)
  const line = walk.paragraph.join('').normalize('NFC').trimEnd()
  walk.paragraph = []
  if (walk.inTable) walk.cell.push(line)
  else {
    endTable(walk)
    walk.text.body.push(line, '\n\n')
  }
}

function endCell(walk: Walk, name: string): void {
  const line = walk.paragraph.join('').normalize('NFC').trimEnd()
  walk.paragraph = []
  walk.cell.push(line)
  if (name === 'nestcell') return
  walk.row.push(walk.cell.join('\n'))
  walk.cell = []
}

function endDefinition(walk: Walk): void {
  if (walk.below.length < MOST_CELLS) walk.below.push(walk.merged)
  walk.merged = false
}

/** No row has more cells that are told of. */
const MOST_CELLS = 100

function endRow(walk: Walk): void {
  walk.rows.push(
    walk.row.map((text, n) => ({ text: text.trim(), wide: 1, high: 1, goesOn: walk.below[n] ?? false })),
  )
  walk.row = []
}

function endTable(walk: Walk): void {
  if (walk.row.length > 0) endRow(walk)
  const rest = walk.cell.filter((line) => line !== '')
  walk.cell = []
  if (walk.rows.length > 0) {
    const { text, spare } = mergedTableText(walk.rows, walk.spare)
    walk.text.body.push(text, '\n\n')
    walk.spare = spare
  }
  walk.rows = []
  if (rest.length > 0) walk.text.body.push(rest.join('\n'), '\n\n')
}
