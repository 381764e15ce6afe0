import type { Campaign, CampaignContent, Finding } from './reading.ts'
import { findingOf, type Strand, spanOf, stripRange } from './strand.ts'
import type { Unit } from './tree.ts'

const NAMED = /(?:cuộc vận động|phong trào thi đua|phong trào|chiến dịch|đợt thi đua) ?" ?([^"]{4,160})"/gu

/** The campaign most often named in quotation marks after "cuộc vận động" or "phong trào"; null when none is. */
export function campaignIn(strands: readonly Strand[], units: readonly Unit[]): Campaign | null {
  const named = new Map<string, { name: Finding; times: number }>()
  for (const strand of strands) {
    for (const hit of strand.key.matchAll(NAMED)) {
      const inner = hit[1] ?? ''
      const start = hit.index + hit[0].length - 1 - inner.length
      const key = inner.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
      const known = named.get(key)
      if (known) known.times++
      else named.set(key, { name: findingOf(strand, start, start + inner.length, 0.9), times: 1 })
    }
  }
  const first = [...named.values()].sort((a, b) => b.times - a.times)[0]
  return first ? { name: first.name, contents: contentsIn(units) } : null
}

/** Whether the unit announces the contents of a campaign ("05 nội dung của cuộc vận động gồm:") listed under it. */
export function announcesContents(unit: Unit): boolean {
  const key = unit.head.strand.key
  return (
    /nội dung/.test(key) &&
    /(?:cuộc vận động|phong trào|chiến dịch)/.test(key) &&
    /(?:gồm|sau(?: đây)?|như sau|là) ?:?$/.test(key) &&
    numbered(unit).length >= 2
  )
}

function numbered(unit: Unit): Unit[] {
  return unit.children.filter(
    (child) => /^\(?[0-9]/.test(child.head.strand.key) && child.children.length === 0,
  )
}

/** The contents listed under one unit, by their printed numbers. */
export function contentsOf(unit: Unit): CampaignContent[] {
  return numbered(unit).map((child) => {
    const { strand, label } = child.head
    const [start, end] = stripRange(strand.text, label?.end ?? 0, strand.text.length, '')
    return {
      n: Number(/[0-9]+/.exec(strand.key)?.[0]),
      text: strand.text.slice(start, end),
      ...spanOf(strand, start, end),
    }
  })
}

function contentsIn(units: readonly Unit[]): CampaignContent[] {
  const unit = units.find(announcesContents)
  return unit ? contentsOf(unit) : []
}
