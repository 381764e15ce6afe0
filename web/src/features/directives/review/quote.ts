import type { Span } from './segments.ts'

const most = 180

/** The words of a place of the text on one line, signs of Markdown left out; a long place is cut in its middle. */
export function quoteOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\*\*/g, '').replace(/\s+/g, ' ').trim()
  if (words.length <= most) return words
  const half = Math.floor(most / 2)
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`
}
