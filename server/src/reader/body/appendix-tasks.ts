import type { Instruction } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { flatten, type Strand } from '../text/strand.ts'
import { NOTHING } from './inheritance.ts'
import { instructionsOf } from './instructions.ts'
import type { Paragraph } from './paragraphs.ts'
import { tableAt } from './tables.ts'
import { treeOf } from './tree.ts'

/** A paper has no more appendices than this. */
const MOST_APPENDICES = 40

/** A line that opens an appendix holds no more than this. */
const LONGEST_OPENING = 120

/**
 * The jobs in tables of the appendices ("Phụ lục II"): `PL.II.1` is the first row of its table. Whatever else is
 * appended belongs to another paper and is not read.
 */
export function appendedInstructions(
  strand: Strand,
  lines: readonly Line[],
  issuedOn: string | null,
): Instruction[] {
  const tree = treeOf(appendedRows(strand, lines))
  const setting = { document: strand, issuedOn, known: new Map() }
  return instructionsOf(tree.units, { ...NOTHING, purpose: 'doing' }, setting)
}

function appendedRows(strand: Strand, lines: readonly Line[]): Paragraph[] {
  const rows: Paragraph[] = []
  let opening: Paragraph | null = null
  let appendices = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || appendices > MOST_APPENDICES) break
    const next = openingOf(strand, line)
    if (next) {
      opening = next
      appendices++
    }
    const table = opening && tableAt(strand, lines, at)
    if (!opening || !table) continue
    if (rows.at(-1) !== opening) rows.push(opening)
    rows.push(...table.paragraphs)
    at = table.next - 1
  }
  return rows
}

/** "PHỤ LỤC II" in capitals at the start of a line. */
function openingOf(strand: Strand, line: Line): Paragraph | null {
  const key = strand.key.slice(line.start, Math.min(line.end, line.start + LONGEST_OPENING))
  const hit = /^phụ lục(?: (?:số )?([ivx]{1,5}|[0-9]{1,2}))?(?![\p{L}0-9])/u.exec(key)
  if (!hit || !strand.text.startsWith('PHỤ LỤC', line.start)) return null
  const name = hit[1] ? `PL.${hit[1].toUpperCase()}` : 'PL'
  return {
    strand: flatten(strand, [[line.start, line.end]]),
    start: line.start,
    end: line.end,
    label: { style: 'appendix', name, end: hit[0].length },
  }
}
