import type { Campaign, Finding } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { contentsIn } from './campaign-contents.ts'
import type { Unit } from './tree.ts'

const WORDS = 'cuộc vận động|phong trào thi đua|phong trào|chiến dịch|đợt thi đua'
const QUOTED = new RegExp(
  `(?:${WORDS})(?: (?:yêu nước|đặc biệt|toàn dân|lớn|mang tên|với chủ đề))? ?:? ?"([^"]{4,160})"`,
  'gu',
)
const WITHIN_QUOTES = new RegExp(`"((?:${WORDS}) [^"]{4,120})"`, 'gu')
/** A name without quotation marks begins with a capital letter and ends at a mark or a word of place, time or purpose. */
const OPENING = /(?<![a-zà-ɏḀ-ỹ])(?:cuộc vận động|phong trào thi đua|phong trào) (?=\p{L})/gu
const NAME_END =
  /[,;.:()"]| (?:giai đoạn|năm [0-9]|do|trên|trong|theo|với|để|tại|của|là|được|đã|nhằm|gắn|đến|cho|và (?:các|phong trào|cuộc vận động))(?!\p{L})/u
const LONGEST = 160
/** A name without quotation marks is taken when it comes this often. */
const OFTEN = 2

type Named = Map<string, { name: Finding; times: number }>

/**
 * The campaign most often named after "cuộc vận động", "phong trào" or the like, in quotation marks of any form; without
 * them, a name in capitals that comes more than once. Null when the document names none.
 */
export function campaignIn(strands: readonly Strand[], units: readonly Unit[]): Campaign | null {
  const name = oftenest(quoted(strands), 1) ?? oftenest(unquoted(strands), OFTEN)
  return name && { name, contents: contentsIn(strands, units) }
}

function oftenest(named: Named, least: number): Finding | null {
  const first = [...named.values()].sort((a, b) => b.times - a.times)[0]
  return first && first.times >= least ? first.name : null
}

function quoted(strands: readonly Strand[]): Named {
  const named: Named = new Map()
  for (const strand of strands) {
    for (const pattern of [QUOTED, WITHIN_QUOTES]) {
      for (const hit of matchesIn(strand.key, pattern)) {
        const inner = hit[1] ?? ''
        const start = hit.index + hit[0].length - 1 - inner.length
        count(named, findingOf(strand, start, start + inner.length, 0.9, 'CAMPAIGN_QUOTED'))
      }
    }
  }
  return named
}

function unquoted(strands: readonly Strand[]): Named {
  const named: Named = new Map()
  for (const strand of strands) {
    for (const hit of matchesIn(strand.key, OPENING)) {
      const start = hit.index + hit[0].length
      if (!/^\p{Lu}\p{Ll}/u.test(strand.text.slice(start, start + 2))) continue
      const ahead = strand.key.slice(start, start + LONGEST)
      const stop = ahead.search(NAME_END)
      const end = start + (stop < 0 ? ahead.length : stop)
      if (ahead.slice(0, end - start).split(' ').length < 3) continue
      count(named, findingOf(strand, start, end, 0.6, 'CAMPAIGN_UNQUOTED'))
    }
  }
  return named
}

function count(named: Named, name: Finding): void {
  const key = name.value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const known = named.get(key)
  if (known) known.times++
  else named.set(key, { name, times: 1 })
}
