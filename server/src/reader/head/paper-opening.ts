import type { Strand } from '../text/strand.ts'
import { kindNamed } from './kinds.ts'
import { GREETING, isCapitals } from './zones.ts'

const OPENING =
  /^(?:cộng hòa xã hội chủ nghĩa|độc lập ?-|đảng cộng sản việt nam|số ?[:.] ?(?:[0-9]|$|[ ./-])|số [0-9]{1,5} ?[-/]|căn cứ )/

/** Whether a line is one that only the paper itself opens with: a national title, a number, a kind, a greeting. */
export function opensPaper(strand: Strand, { start, end }: { start: number; end: number }): boolean {
  const key = strand.key.slice(start, Math.min(end, start + 60))
  if (OPENING.test(key) || GREETING.test(key)) return true
  return isCapitals(strand.text.slice(start, end)) && kindNamed(key.replace(/[\s:]+$/, '')) !== null
}
