import type { CampaignContent } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { type Strand, spanOf, stripRange } from '../text/strand.ts'
import type { Unit } from './tree.ts'

const ANNOUNCED = /nội dung[^.;]{0,300}(?:gồm|sau(?: đây)?|như sau|là) ?:/
const OF_CAMPAIGN = /cuộc vận động|phong trào|chiến dịch/
/** Without numbers on its points, a list is one of contents only where it is called so by number or by name. */
const CALLED_CONTENTS = /[0-9] nội dung|các nội dung (?:\p{L}+ ){0,2}(?:cuộc vận động|phong trào)/u
const INLINE_NUMBER = /(?:^|[ (])([0-9]{1,2})[.)] ?(?=\p{L})/gu
const OWN_LABEL = /^(?:[-+] ?)?nội dung (?:số |thứ )?([0-9]{1,2}|nhất|hai|ba|tư|năm|sáu|bảy) ?[:.] ?/
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']

/** Whether the unit announces the contents of a campaign ("05 nội dung của cuộc vận động gồm:") listed under it. */
export function announcesContents(unit: Unit): boolean {
  const key = unit.head.strand.key
  if (!/(?:gồm|sau(?: đây)?|như sau|là) ?:?$/.test(key) || !/nội dung/.test(key) || !OF_CAMPAIGN.test(key))
    return false
  const points = leaves(unit)
  if (points.length < 2) return false
  return points.every(isNumbered) || CALLED_CONTENTS.test(key)
}

function leaves(unit: Unit): Unit[] {
  return unit.children.filter((child) => child.children.length === 0)
}

function isNumbered(unit: Unit): boolean {
  return /^\(?[0-9]/.test(unit.head.strand.key)
}

/** The contents listed under one unit: by their printed numbers, else in their order. */
export function contentsOf(unit: Unit): CampaignContent[] {
  const points = leaves(unit)
  return (points.some(isNumbered) ? points.filter(isNumbered) : points).map((child, at) => {
    const { strand, label } = child.head
    const printed = /^\(?([0-9]+)/.exec(strand.key)?.[1]
    return contentAt(
      strand,
      printed === undefined ? at + 1 : Number(printed),
      label?.end ?? 0,
      strand.text.length,
    )
  })
}

/** The contents of the campaign: listed under a unit, numbered inside a sentence, or each with a label of its own. */
export function contentsIn(strands: readonly Strand[], units: readonly Unit[]): CampaignContent[] {
  const unit = units.find(announcesContents)
  if (unit) return contentsOf(unit)
  for (const strand of strands) {
    const inline = inlineContents(strand)
    if (inline.length > 0) return inline
  }
  return labelled(strands)
}

/** "… 05 nội dung, gồm: (1) …; (2) …" in one sentence. */
function inlineContents(strand: Strand): CampaignContent[] {
  const announced = ANNOUNCED.exec(strand.key)
  if (!announced || !OF_CAMPAIGN.test(announced[0])) return []
  const from = announced.index + announced[0].length
  const marks = matchesIn(strand.key.slice(from), INLINE_NUMBER)
  const ordered = marks.filter((mark, at) => Number(mark[1]) === at + 1)
  if (ordered.length < 2 || ordered.length < marks.length) return []
  return ordered.map((mark, at) => {
    const next = ordered[at + 1]
    const end = next ? from + next.index : sentenceEnd(strand, from + mark.index)
    return contentAt(strand, at + 1, from + mark.index + mark[0].length, end)
  })
}

function sentenceEnd(strand: Strand, from: number): number {
  const stop = strand.text.slice(from).search(/\.(?: \p{Lu}|$)/u)
  return stop < 0 ? strand.text.length : from + stop
}

/** Paragraphs "Nội dung 1: …", "Nội dung thứ hai: …". */
function labelled(strands: readonly Strand[]): CampaignContent[] {
  const found: CampaignContent[] = []
  for (const strand of strands) {
    const label = OWN_LABEL.exec(strand.key)
    if (!label) continue
    const n = ORDINALS.indexOf(label[1] ?? '') + 1 || Number(label[1])
    if (n === found.length + 1) found.push(contentAt(strand, n, label[0].length, strand.text.length))
  }
  return found.length < 2 ? [] : found
}

function contentAt(strand: Strand, n: number, from: number, to: number): CampaignContent {
  const [start, end] = stripRange(strand.text, from, to, ';,( ')
  return { n, text: strand.text.slice(start, end), ...spanOf(strand, start, end) }
}
