import { COORDINATE_LABELS, LEAD_LABELS } from '../lexicon/roles.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'

const LEAD = phraseSet(LEAD_LABELS)
const COORDINATE = phraseSet(COORDINATE_LABELS)

/** What the bodies after a label do, and the words the label takes with its colon. */
export type RoleLabel = { role: 'leads' | 'coordinates'; width: number }

/** The label "Cơ quan chủ trì:", "phối hợp:" at word `at`, else null. */
export function roleLabelAt(words: readonly Word[], at: number): RoleLabel | null {
  const lead = longestAt(words, at, LEAD)
  const width = lead || longestAt(words, at, COORDINATE)
  if (width === 0 || words[at + width]?.key !== ':') return null
  return { role: lead > 0 ? 'leads' : 'coordinates', width: width + 1 }
}
