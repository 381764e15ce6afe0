import { leavesOpen } from './emphasis.ts'
import type { Span } from './segments.ts'

/** A numbered point with the sub-points that stand under it. */
interface InstructionGroup<I> {
  /** The point's own label, "2"; null for instructions that stand alone. */
  readonly label: string | null
  /** The words of the point above its sub-points: "Ủy ban nhân dân huyện". */
  readonly heading: string | null
  readonly instructions: readonly I[]
}

/** What the tree needs of an instruction. */
interface PathedInstruction extends Span {
  readonly path: string
}

/** Groups instructions by their point: "2.1" and "2.2" under "2" with that point's words from the text. */
export function groupInstructions<I extends PathedInstruction>(
  instructions: readonly I[],
  text: string,
): InstructionGroup<I>[] {
  const groups: { label: string | null; instructions: I[] }[] = []
  for (const instruction of instructions) {
    const label = parentOf(instruction.path)
    const last = groups.at(-1)
    if (last && last.label === label) last.instructions.push(instruction)
    else groups.push({ label, instructions: [instruction] })
  }
  return groups.map((group) => ({ ...group, heading: headingOf(group.label, group.instructions[0], text) }))
}

function parentOf(path: string): string | null {
  const dot = path.lastIndexOf('.')
  return dot > 0 ? path.slice(0, dot) : null
}

// The point's line is the last one above its first sub-point that begins with its label, printed whole or from some
// part of it on ("III.2.3", "2.3", "3").
function headingOf(label: string | null, first: Span | undefined, text: string): string | null {
  if (label === null || first === undefined) return null
  const parts = label.split('.')
  const printed = parts.map((_, n) => parts.slice(n).map(unbracketed).join('\\.'))
  const begins = new RegExp(`^[\\s*#]*(?:${printed.join('|')})[.)/:-](?!\\d)\\s*(\\S.*)?$`, 'u')
  const lines = text.slice(0, first.start).split('\n')
  const at = lines.findLastIndex((line) => begins.test(line))
  const found = at < 0 ? null : begins.exec(wholeHeading(lines, at))?.[1]
  return found ? found.replaceAll('*', '').replace(/[\s:;,]+$/, '') : null
}

// A label in brackets, "(1)", is looked for by its number.
function unbracketed(part: string): string {
  return part.replace(/[^\p{L}\p{N}]/gu, '')
}

/** A heading's line, with those below it up to the sign of Markdown that closes it. */
function wholeHeading(lines: readonly string[], at: number): string {
  let heading = lines[at] ?? ''
  for (const line of lines.slice(at + 1, at + LONGEST_HEADING)) {
    if (!leavesOpen(heading) || line.trim() === '') break
    heading = `${heading} ${line.trim()}`
  }
  return heading
}

/** Lines a heading may be broken over. */
const LONGEST_HEADING = 5
