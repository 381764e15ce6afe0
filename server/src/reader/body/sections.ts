import { opensWithVerb } from '../actors/roles.ts'
import {
  AIMING,
  APPROVING,
  ASSESSING,
  DOING,
  DONE_AS_FOLLOWS,
  ENACTING,
  PROVIDING,
  STATING,
} from '../lexicon/sections.ts'
import { wordsIn } from '../text/words.ts'
import type { Unit } from './tree.ts'

/**
 * What a heading announces: jobs; provisions (means), among which only what names its doer is a job; statements, which
 * give something to do only where they charge somebody; aims and requirements, which never do; or nothing certain.
 */
export type Purpose = 'doing' | 'providing' | 'stating' | 'aiming' | 'open'

const LONGEST_HEADING = 220

/** What a heading states stands at its beginning; later on the word only belongs to a job. */
const LATEST_TOPIC = 40

/** What the unit's own words announce for what stands under it: the earliest of the telling words decides. */
export function purposeOf(unit: Unit): Purpose {
  const { strand, label } = unit.head
  const key = strand.key.slice(label?.end ?? 0).trim()
  if (key.length > LONGEST_HEADING) return 'open'
  if (ASSESSING.test(key) || ENACTING.test(key)) return 'stating'
  if (AIMING.test(key)) return 'aiming'
  if (APPROVING.test(key)) return 'providing'
  if (DONE_AS_FOLLOWS.test(key)) return 'doing'
  const doing = key.search(DOING)
  const topics = [
    ['providing', key.search(PROVIDING)],
    ['stating', key.search(STATING)],
  ] as const
  const [topic] = topics.filter(([, at]) => at >= 0 && at <= LATEST_TOPIC).sort((a, b) => a[1] - b[1])
  if (topic && (doing < 0 || topic[1] <= doing) && !opensWithVerb(wordsIn(key, key), 0)) return topic[0]
  return doing >= 0 ? 'doing' : 'open'
}
