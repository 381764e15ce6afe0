/** An instruction's words without its dash, its number and signs of Markdown, on one line. */
export function tidy(text: string): string {
  return text
    .replace(/\*\*|(?<![\p{L}\p{N}])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}])/gu, '')
    .replace(/^\s*(?:[-–+•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s+/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
