import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import type { Mark } from './segments.ts'

/** A stretch of the paper that stands for something beside it. */
export interface PaperMark extends Mark {
  readonly look: 'instruction' | 'field' | 'addressee' | 'citation'
  /** The number in the margin; instructions only. */
  readonly tag: string | null
}

/** The key that an instruction shares with its place in the text and with its tasks. */
export function instructionKey(id: string): string {
  return `instruction:${id}`
}

/** The key of a finding of head or foot; several of one field are told apart by their words. */
export function findingKey(field: string, value: string | null): string {
  return value === null ? field : `${field}:${value}`
}

const several = new Set(['addressee', 'recipient'])

/** Everything that is marked on the paper, in the order of the text; dismissed instructions are not. */
export function marksOf(directive: ReviewedDirectiveFragment): PaperMark[] {
  const instructions = directive.instructions
    .filter((instruction) => instruction.state !== 'DISMISSED')
    .map(
      ({ id, start, end, path }): PaperMark => ({
        key: instructionKey(id),
        look: 'instruction',
        tag: path,
        start,
        end,
      }),
    )
  const citations = directive.document.citations.map(
    ({ id, start, end }): PaperMark => ({ key: `citation:${id}`, look: 'citation', tag: null, start, end }),
  )
  const findings = directive.findings.flatMap(({ field, value, start, end }): PaperMark[] => {
    if (field === 'citation') return []
    const key = findingKey(field, several.has(field) ? value : null)
    return [{ key, look: field === 'addressee' ? 'addressee' : 'field', tag: null, start, end }]
  })
  return [...instructions, ...citations, ...findings].sort((one, other) => one.start - other.start)
}

/** The tag as it fits the margin: "closing" and the like have no number. */
export function shortTag(path: string, closing: string): string {
  if (path === 'closing') return closing
  return path.length > 6 ? `…${path.slice(-4).replace(/^\./, '')}` : path
}
