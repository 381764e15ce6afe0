import { actorsAt } from '../actors/actors.ts'
import type { Finding, PiecedFinding } from '../reading.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { wordsOf } from '../text/words.ts'

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^ubnd/, 'ủy ban nhân dân'],
  [/^hđnd/, 'hội đồng nhân dân'],
  [/mttq/, 'mặt trận tổ quốc'],
]

/** A key with the short name of a council, committee or front that it opens with written out. */
export function long(key: string): string {
  return LONG_FORMS.reduce((text, [short, full]) => text.replace(short, full), key)
}

/** "UBND các phường, xã", "ủy ban nhân dân cấp xã": many bodies, none of which issued the paper alone. */
const SEVERAL = /^(?:ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận tổ quốc(?: việt nam)?) (?:các|cấp) /

/** The most frequent body in the text whose name opens with this one. */
export function mentioned(body: readonly Strand[], name: string): PiecedFinding | null {
  const counts = new Map<string, { finding: Finding; times: number }>()
  const opening = long(name)
  const count = (strand: Strand, start: number, end: number) => {
    const key = strand.key.slice(start, end)
    const known = counts.get(key)
    if (known) known.times++
    else if (long(key).startsWith(opening) && !SEVERAL.test(long(key)))
      counts.set(key, { finding: findingOf(strand, start, end, 0.7, 'ISSUER_MENTIONED'), times: 1 })
  }
  for (const strand of body) {
    const words = wordsOf(strand)
    for (let i = 0; i < words.length; i++) {
      const list = actorsAt(words, i)
      if (!list) continue
      for (const item of list.items) {
        const start = words[item.from]?.start ?? 0
        if (!/[-/]/.test(strand.key[start - 1] ?? '')) count(strand, start, words[item.to - 1]?.end ?? 0)
      }
      i = Math.max(i, list.next - 1)
    }
  }
  const best = [...counts.values()].sort((a, b) => b.times - a.times)[0]
  return best ? pieced(best.finding, best.finding.value, [best.finding]) : null
}

/** A name put together from findings; with one of them, that one. */
export function pieced(first: Finding, value: string, parts: readonly Finding[]): PiecedFinding {
  const spans = parts.map(({ start, end }) => ({ start, end }))
  return {
    value,
    start: first.start,
    end: first.end,
    confidence: first.confidence,
    rule: parts.length > 1 ? 'ISSUER_PIECED' : first.rule,
    spans,
  }
}
