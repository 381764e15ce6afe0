import type { Mark } from './segments.ts'

/** How a stretch looks on paper: signs of Markdown are kept in the text and not shown. */
export interface Emphasis extends Mark {
  readonly look: 'hidden' | 'strong' | 'italic'
}

/** What the signs of Markdown in a pasted text mean: `**strong**`, `*italic*`, `# heading`. Signs alone are only hidden. */
export function emphasisOf(text: string): Emphasis[] {
  return [...strong(text), ...italic(text), ...headings(text), ...labels(text)].sort(
    (one, other) => one.start - other.start,
  )
}

/** Whether a sign of Markdown is opened in the words and not closed: the part goes on in the next line. */
export function leavesOpen(words: string): boolean {
  const strongSigns = words.match(/\*\*/g)?.length ?? 0
  const signs = words.replaceAll('**', '').match(/\*(?=\S)|(?<=\S)\*/g)?.length ?? 0
  return strongSigns % 2 === 1 || signs % 2 === 1
}

function emphasis(look: Emphasis['look'], start: number, end: number): Emphasis {
  return { key: `${look}${start}`, look, start, end }
}

function strong(text: string): Emphasis[] {
  const found: Emphasis[] = []
  let open: number | null = null
  for (const { index } of text.matchAll(/\*\*/g)) {
    const opens = /\S/.test(text[index + 2] ?? ' ')
    found.push(emphasis('hidden', index, index + 2))
    if (open === null) open = opens ? index : null
    else {
      // A strong part never runs over an empty line: there the first sign stood alone.
      const closes: boolean = !/\n\s*\n/.test(text.slice(open, index))
      if (closes) found.push(emphasis('strong', open + 2, index))
      open = closes || !opens ? null : index
    }
  }
  return found
}

function italic(text: string): Emphasis[] {
  const parts = text.matchAll(/(?<![*\p{L}\p{N}])\*(?=[^\s*])((?:[^*\n]|\n(?!\s*\n)){0,400}[^\s*])\*(?!\*)/gu)
  return [...parts].flatMap(({ index, 0: all }) => [
    emphasis('hidden', index, index + 1),
    emphasis('italic', index + 1, index + all.length - 1),
    emphasis('hidden', index + all.length - 1, index + all.length),
  ])
}

// The number of a point is printed in bold, that of a sub-point is not.
function labels(text: string): Emphasis[] {
  return [...text.matchAll(/^[ \t]*(\d{1,2}\.|[IVX]{1,5}\.|Điều \d{1,3}\.)(?=\s)/gm)].map(
    ({ index, 0: all }) => emphasis('strong', index, index + all.length),
  )
}

function headings(text: string): Emphasis[] {
  return [...text.matchAll(/^(#{1,6} )(.*)$/gm)].flatMap(({ index, 0: all, 1: sign = '' }) => [
    emphasis('hidden', index, index + sign.length),
    emphasis('strong', index + sign.length, index + all.length),
  ])
}
