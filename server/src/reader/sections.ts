import { DOING, STATING } from './lexicon/sections.ts'
import type { Unit } from './tree.ts'

/** What a heading announces: jobs, statements, or nothing certain. */
export type Purpose = 'doing' | 'stating' | 'open'

const LONGEST_HEADING = 220

/** What the unit's own words announce for what stands under it: the earlier of the telling words decides. */
export function purposeOf(unit: Unit): Purpose {
  const { strand, label } = unit.head
  const key = strand.key.slice(label?.end ?? 0).trim()
  if (key.length > LONGEST_HEADING) return 'open'
  const doing = key.search(DOING)
  const stating = key.search(STATING)
  if (stating >= 0 && (doing < 0 || stating < doing)) return 'stating'
  return doing >= 0 ? 'doing' : 'open'
}
