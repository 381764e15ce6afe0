import { opensWithVerb } from '../actors/roles.ts'
import type { Actor, Finding } from '../reading.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { type Word, wordsOf } from '../text/words.ts'

/** No point asks for more jobs than this. */
const MOST_JOBS = 24

/** A clause shorter than this is a part of the job before it. */
const SHORTEST_JOB = 18

/**
 * The jobs of a point that asks for several, split at clauses that open with a verb of their own; empty when it asks
 * for one. `from` is the first character after the label, `leads` who is named in the point itself.
 */
export function jobsIn(strand: Strand, from: number, leads: readonly Actor[]): Finding[] {
  const words = wordsOf(strand)
  const named = namedIn(strand, leads)
  const first = afterFirst(named, from)
  const doers = new Set(named.map(([start]) => start))
  const starts: number[] = []
  let depth = 0
  for (let i = 0; i < words.length && starts.length <= MOST_JOBS; i++) {
    const word = words[i]
    if (!word) break
    depth = Math.max(0, depth + (word.key === '(' ? 1 : word.key === ')' ? -1 : 0))
    if (word.start < first || depth > 0) continue
    const opens = starts.length === 0 || parts(words, i)
    if (opens && (opensWithVerb(words, i) || doers.has(word.start))) starts.push(word.start)
  }
  const ranges = starts.map((start, n): [number, number] => [start, endBefore(strand, starts[n + 1])])
  const jobs = ranges.filter(([start, end]) => end - start >= SHORTEST_JOB).slice(0, MOST_JOBS)
  if (jobs.length < 2) return []
  return jobs.map(([start, end]) => findingOf(strand, start, end, 0.7, 'JOB_CLAUSE'))
}

/** Where the bodies named in the text itself stand in it, in order. */
function namedIn(strand: Strand, leads: readonly Actor[]): [number, number][] {
  return leads
    .filter((lead) => !lead.inherited)
    .map((lead): [number, number] => [strand.from.indexOf(lead.start), strand.to.lastIndexOf(lead.end) + 1])
    .filter(([start, end]) => start >= 0 && end > start)
    .sort((a, b) => a[0] - b[0])
}

/** Words that part two bodies of one list take no more characters than this. */
const LONGEST_SEAM = 5

/** The end of the first list of bodies: who is to do it is no part of the first job. */
function afterFirst(named: readonly [number, number][], from: number): number {
  let end: number | null = null
  for (const [start, stop] of named) {
    if (end !== null && start - end > LONGEST_SEAM) break
    end = stop
  }
  return Math.max(from, end ?? from)
}

/** Whether a clause may begin at word `at`: after a semicolon, a full stop, or a word that joins jobs. */
function parts(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before) return false
  if (before.key === ';' || (before.key === '.' && words[at]?.capital)) return true
  if (!JOINT_ENDS.has(before.key)) return false
  const joint = words
    .slice(Math.max(0, at - 4), at)
    .map((word) => word.key)
    .join(' ')
  return /(?:^|[,;.] )(?:đồng thời|qua đó|từ đó|bên cạnh đó|ngoài ra|sau đó)(?: ,)?$/.test(joint)
}

/** How the words that join jobs end: most words need no closer look. */
const JOINT_ENDS = new Set([',', 'thời', 'đó', 'ra'])

/** No joining word with its marks is longer than this. */
const LONGEST_JOINT = 24

/** The end of the job before the one that begins at `next`, without the words and marks between them. */
function endBefore(strand: Strand, next: number | undefined): number {
  const end = next ?? strand.key.length
  const tail = strand.key.slice(Math.max(0, end - LONGEST_JOINT), end)
  const joined = next === undefined ? null : JOINT_AT_END.exec(tail)
  const kept = joined ? tail.slice(0, joined.index) : tail
  return end - tail.length + kept.replace(/[ ;,.:/]+$/, '').length
}

const JOINT_AT_END = /[;,.] ?(?:đồng thời|qua đó|từ đó|bên cạnh đó|ngoài ra|sau đó),? ?$/
