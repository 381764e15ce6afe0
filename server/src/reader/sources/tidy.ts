import { LIMITS } from './limits.ts'
import { SourceError } from './source-error.ts'

/** Bullets of the symbol fonts (Symbol, Wingdings), which programs store as private characters. */
const BULLETS = /[\uf02d\uf06c\uf06e\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/g

/** The text of a body without what shows nothing: soft hyphens, NUL, blanks at the ends of lines, empty lines in a row. */
export function tidyText(raw: string): string {
  const lines = raw
    .replaceAll('\u0000', '')
    .replaceAll('\u00ad', '')
    .replace(BULLETS, '-')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
  return withTypedLines(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** From this share of empty paragraphs between the others on, they part what belongs together. */
const TYPED = 0.3
/** From this share of paragraphs on that go on in the middle of a sentence, they are lines. */
const BROKEN = 0.15
const GOES_ON = /[^\n.:;!?]\n\n(?=\p{Ll}{2}|\p{Ll} )/gu

/**
 * Text typed or pasted with Enter at the end of each line and an empty paragraph where another begins: its lines
 * become lines again, and the empty ones part its paragraphs. Elsewhere every paragraph stands for itself.
 */
function withTypedLines(text: string): string {
  const breaks = text.match(/\n{2,}/g) ?? []
  const empty = breaks.filter((found) => found.length > 3).length
  const goOn = text.match(GOES_ON)?.length ?? 0
  const typed = empty >= TYPED * breaks.length || goOn >= BROKEN * (breaks.length - empty)
  if (breaks.length < 4 || !typed) return text
  return text.replace(/(?<!\n)\n\n(?!\n)/g, '\n')
}

/** A body with its foot- and endnotes after it, each a paragraph of its own: none falls into a sentence. */
export function withNotes(body: string, notes: readonly string[]): string {
  const said = notes.map((note) => note.replace(/\s+/g, ' ').trim()).filter((note) => note !== '')
  const numbered = said.map((note, n) => (/^\[/.test(note) ? note : `[${n + 1}] ${note}`))
  return [body, ...numbered].filter((part) => part !== '').join('\n\n')
}

/** @throws SourceError EMPTY when nothing can be read, TOO_LARGE when there is too much. */
export function checkedText(raw: string): string {
  const text = raw.replaceAll('\u0000', '')
  if (text.trim() === '') throw new SourceError('EMPTY', 'The file holds no text.')
  if (text.length > LIMITS.characters) {
    throw new SourceError('TOO_LARGE', 'The text is longer than 5 MB.', {
      characters: text.length,
      limit: LIMITS.characters,
    })
  }
  return text
}
