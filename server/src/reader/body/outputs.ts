import {
  BEFORE_MAKING,
  BETWEEN_PAPER,
  MAKING,
  NOT_PAPERS,
  PAPER_ENDS,
  PAPERS,
  REPORTING,
} from '../lexicon/outputs.ts'
import type { Finding } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { longestAt, phraseSet, type Word, wordsOf } from '../text/words.ts'

const MAKING_SET = phraseSet(MAKING)
const PAPER_SET = phraseSet(PAPERS)
/** Without one of these no paper is named. */
const ANY_PAPER = new RegExp(PAPERS.join('|'))
const LONGEST = 120
const MOST = 12

/**
 * What the text asks to be written, issued or handed in: a paper right after the verb that makes it, with its
 * subject up to the next mark, and each report asked for by the verb "báo cáo". No paper is listed twice.
 */
export function outputsIn(strand: Strand): Finding[] {
  const found = [...papersIn(strand), ...reportsIn(strand)].sort((a, b) => a.start - b.start)
  const kept: Finding[] = []
  for (const one of found) {
    const known = kept.some((other) => one.start < other.end || sameHead(other.value, one.value))
    if (!known && kept.length < MOST) kept.push(one)
  }
  return kept
}

function papersIn(strand: Strand): Finding[] {
  if (!ANY_PAPER.test(strand.key)) return []
  const words = wordsOf(strand)
  const found: Finding[] = []
  words.forEach((word, at) => {
    const verb = longestAt(words, at, MAKING_SET)
    const after = words[at + verb]
    if (verb === 0 || !after) return
    if (BEFORE_MAKING.test(strand.key.slice(Math.max(0, word.start - 6), word.start))) return
    const paper = paperAt(strand, words, at + verb)
    if (paper && !NOT_PAPERS.test(paper.value)) found.push(paper)
  })
  return found
}

function paperAt(strand: Strand, words: readonly Word[], at: number): Finding | null {
  const from = words[at]?.start ?? 0
  const skipped = BETWEEN_PAPER.exec(strand.key.slice(from, from + 40))?.[0].length ?? 0
  let first = at
  while (words[first] && (words[first]?.start ?? 0) < from + skipped) first++
  const length = longestAt(words, first, PAPER_SET)
  const last = words[first + length - 1]
  const opening = words[first]
  if (length === 0 || !last || !opening) return null
  return findingOf(strand, opening.start, paperEnd(strand.key, last.end), 0.7, 'OUTPUT_NAMED')
}

function paperEnd(key: string, end: number): number {
  const ahead = key.slice(end, end + LONGEST)
  const stop = ahead.search(PAPER_ENDS)
  if (stop >= 0) return end + stop
  return end + ahead.length < key.length ? end : end + ahead.length
}

function reportsIn(strand: Strand): Finding[] {
  return matchesIn(strand.key, REPORTING).map((hit) =>
    findingOf(strand, hit.index, hit.index + hit[0].length, 0.6, 'OUTPUT_NAMED'),
  )
}

/** "báo cáo kết quả" after "báo cáo" is the same report, told in more words or fewer. */
function sameHead(known: string, value: string): boolean {
  const [a, b] = [known.toLowerCase(), value.toLowerCase()]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
