import { opensWithVerb } from '../actors/roles.ts'
import { WORK_OPENINGS } from '../lexicon/openings.ts'
import { CIRCUMSTANCE, DUTY, FINDINGS, GROUND, ORDER_ON_GROUND, PURPOSE } from '../lexicon/sections.ts'
import type { Strand } from '../text/strand.ts'
import { longestAt, phraseSet, type Word, wordsOf } from '../text/words.ts'

const WORK = phraseSet(WORK_OPENINGS)

/** How far into a point its order may begin. */
const FARTHEST_ORDER = 80

/** Whether a point's words state what is, was or is agreed; a ground counts when no order follows it. */
export function isFinding(key: string): boolean {
  if (FINDINGS.test(key) || PURPOSE.test(key)) return true
  return GROUND.test(key) && /[;,]$/.test(key) && !ORDER_ON_GROUND.test(key)
}

/**
 * Whether a point whose first words neither order nor name anybody gives something to do all the same: it lays a
 * duty on what it speaks of, or its order follows a clause that tells when, where or on what ground.
 */
export function asks(strand: Strand, from: number): boolean {
  const key = strand.key.slice(from).trimStart()
  const words = wordsOf(strand)
  const first = words.findIndex((word) => word.start >= from)
  if (opensWork(words, first) || forbids(words, first) || isTitled(words, first)) return true
  if (DUTY.test(key.slice(0, 240))) return true
  if (!CIRCUMSTANCE.test(key)) return false
  for (let i = first + 1; i < Math.min(words.length, first + FARTHEST_ORDER); i++) {
    const before = words[i - 1]?.key
    if (before === '.') return false
    if ((before === ',' || before === ':') && opensWithVerb(words, i)) return true
  }
  return false
}

/** "Không tổ chức …", "Chưa điều chỉnh …", "Chỉ cấp phép khi …": what is not to be done, or only so. */
function forbids(words: readonly Word[], first: number): boolean {
  return /^(?:không|chưa|chỉ)$/.test(words[first]?.key ?? '') && opensWithVerb(words, first + 1)
}

/** "Chế độ báo cáo: Tổng hợp …": a short title, and then what is to be done. */
function isTitled(words: readonly Word[], first: number): boolean {
  const title = words.slice(first, first + LONGEST_TITLE)
  const colon = title.findIndex(({ mark, key }) => mark && key !== ',' && key !== '-')
  return colon > 0 && title[colon]?.key === ':' && opensWithVerb(words, first + colon + 1)
}

/** How many words a title before a colon has at most. */
const LONGEST_TITLE = 14

/** Whether the words open with a verb of work, common or not. */
function opensWork(words: readonly Word[], first: number): boolean {
  return first >= 0 && longestAt(words, first, WORK) > 0
}
