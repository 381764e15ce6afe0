import { REMARK } from '../lexicon/sections.ts'
import type { Label, LabelStyle } from '../text/labels.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * A labelled unit of the body with what stands under it. `extra` are unlabelled paragraphs that follow it;
 * `announcer` is the unlabelled paragraph ("Đối với các xã:") that opens the list it is in, when one does.
 */
export type Unit = {
  path: string
  style: LabelStyle
  head: Paragraph
  extra: Paragraph[]
  children: Unit[]
  parent: Unit | null
  announcer: Paragraph | null
}

/** The body as a tree. `intro` are the unlabelled paragraphs before the first label. */
export type Tree = { intro: Paragraph[]; units: Unit[] }

/** How many dashes stand so far under a unit (null: at the top), for their order. */
type Orders = Map<Unit | null, number>

/** Outer before inner. Styles of one rank may hold one another: the first to come is the outer. */
const RANK: Readonly<Record<LabelStyle, number>> = {
  appendix: 0,
  part: 0,
  chapter: 1,
  section: 2,
  upper: 3,
  roman: 3,
  article: 4,
  number: 5,
  double: 6,
  triple: 7,
  step: 8,
  ordinal: 8,
  letter: 9,
  bracket: 10,
  star: 10,
  dash: 10,
  bullet: 10,
  plus: 11,
  group: 12,
  row: 13,
}

/** Lists of one style inside one another; more is noise. */
const MOST_NESTED = 2

/** Parts of a whole paper: they stand in no list. */
const WHOLE_PARTS: ReadonlySet<LabelStyle> = new Set<LabelStyle>(['part', 'chapter', 'section', 'article'])

const BY_ORDER: ReadonlySet<LabelStyle> = new Set<LabelStyle>(['star', 'dash', 'bullet', 'plus'])

/** Builds the tree by the document's own numbering. */
export function treeOf(paragraphs: readonly Paragraph[]): Tree {
  const tree: Tree = { intro: [], units: [] }
  const orders: Orders = new Map()
  let stack: Unit[] = []
  let before: Paragraph | null = null
  for (const paragraph of paragraphs) {
    const label = isLegalBasis(paragraph) || isRemark(paragraph) ? null : paragraph.label
    if (!label) {
      const top = stack.at(-1)
      ;(top ? top.extra : tree.intro).push(paragraph)
      before = paragraph
      continue
    }
    const announced: boolean = announces(before)
    const deepest = stack.at(-1)
    stack = parentsFor(stack, label, announced)
    const parent = stack.at(-1) ?? null
    const siblings = parent ? parent.children : tree.units
    const opener = announced ? unlabelled(before) : null
    if (opener && deepest && deepest !== parent && deepest.extra.at(-1) === opener) deepest.extra.pop()
    const unit: Unit = {
      path: pathOf(label, parent, orders),
      style: label.style,
      head: paragraph,
      extra: [],
      children: [],
      parent,
      announcer: opener ?? siblings.at(-1)?.announcer ?? null,
    }
    siblings.push(unit)
    stack.push(unit)
    before = paragraph
  }
  return tree
}

function unlabelled(paragraph: Paragraph | null): Paragraph | null {
  return paragraph && !paragraph.label ? paragraph : null
}

/** "- Căn cứ Luật …;" among the grounds a document opens with is no point of it. */
function isLegalBasis({ label, strand }: Paragraph): boolean {
  if (!label || !BY_ORDER.has(label.style)) return false
  const key = strand.key.slice(label.end)
  return /^ ?(?:căn cứ|xét) .*[;,]$/.test(key) || /^ ?(?:theo|xét) đề nghị (?:của )?[^:]*[;,.]$/.test(key)
}

/** "* Lưu ý: …" belongs to the point above it. */
function isRemark({ label, strand }: Paragraph): boolean {
  return label?.style === 'star' && REMARK.test(strand.key.slice(label.end).trimStart())
}

/** Whether the paragraph says that a list follows. */
function announces(paragraph: Paragraph | null): boolean {
  return paragraph !== null && /(?::|sau(?: đây)?[.:]?)$/.test(paragraph.strand.key)
}

/**
 * The open units under which a label comes: those above the list it goes on with, else those of a higher rank.
 * A label that begins anew after "…:" opens a list inside the unit that announced it.
 */
function parentsFor(stack: readonly Unit[], label: Label, announced: boolean): Unit[] {
  const opens = isFirst(label)
  const same = stack.findLastIndex((unit) => unit.style === label.style && (opens || goesOn(unit, label)))
  const any = same >= 0 ? same : stack.findIndex((unit) => unit.style === label.style)
  const times = stack.filter((unit) => unit.style === label.style).length
  const nests = !WHOLE_PARTS.has(label.style) && any !== stack.length - 1 && times < MOST_NESTED
  if (opens && announced && nests) return [...stack]
  if (any >= 0) return stack.slice(0, any)
  const rank = RANK[label.style]
  const deeper = stack.findIndex((unit) => RANK[unit.style] > rank)
  return deeper < 0 ? [...stack] : stack.slice(0, deeper)
}

function isFirst({ style, name }: Label): boolean {
  return !BY_ORDER.has(style) && /^(?:1|a|A|I|\(1\)|\(a\))$/.test(name)
}

/** Whether the label is one that follows the unit's own in order ("2" after "1", "b" after "a"). */
function goesOn(unit: Unit, { style, name }: Label): boolean {
  if (BY_ORDER.has(style)) return true
  const last = unit.head.label?.name ?? ''
  const number = Number(name.replace(/[()]/g, '')) - Number(last.replace(/[()]/g, ''))
  if (!Number.isNaN(number)) return number === 1
  return name.length > 1 || (name > last && name.charCodeAt(0) - last.charCodeAt(0) <= 2) || name === 'đ'
}

function pathOf({ style, name }: Label, parent: Unit | null, orders: Orders): string {
  if (BY_ORDER.has(style)) {
    const order = (orders.get(parent) ?? 0) + 1
    orders.set(parent, order)
    return join(parent?.path, String(order))
  }
  if (style === 'double' || style === 'triple') return join(outside(parent, name), name)
  return join(parent?.path, name)
}

/** `1.1` already names the `1` it stands under: the path goes on from what holds that `1`. */
function outside(parent: Unit | null, name: string): string | undefined {
  let unit = parent
  while (unit && isNamedIn(unit, name)) unit = unit.parent
  return unit?.path
}

function isNamedIn({ style, head }: Unit, name: string): boolean {
  if (style === 'number' || style === 'double') return true
  return style === 'article' && name.startsWith(`${head.label?.name}.`)
}

function join(outer: string | undefined, name: string): string {
  return outer ? `${outer}.${name}` : name
}

/** Every unit in reading order. */
export function unitsOf(tree: Tree): Unit[] {
  const all: Unit[] = []
  const visit = (units: readonly Unit[]) => {
    for (const unit of units) {
      all.push(unit)
      visit(unit.children)
    }
  }
  visit(tree.units)
  return all
}
