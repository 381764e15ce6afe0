import { LIMITS } from './limits.ts'
import { SourceError } from './source-error.ts'

/** Bullets of the symbol fonts (Symbol, Wingdings), which programs store as private characters. */
const BULLETS = /[\uf02d\uf06c\uf06e\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/g

/** The text of a body without what shows nothing: soft hyphens, NUL, blanks at the ends of lines, empty lines in a row. */
export function tidyText(raw: string): string {
  return raw
    .replaceAll('\u0000', '')
    .replaceAll('\u00ad', '')
    .replace(BULLETS, '-')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
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
