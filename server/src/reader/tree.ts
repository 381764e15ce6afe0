import type { LabelStyle } from './labels.ts'
import type { Paragraph } from './paragraphs.ts'

/** A labelled unit of the body with what stands under it. `extra` are unlabelled paragraphs that follow it. */
export type Unit = {
  path: string
  style: LabelStyle
  head: Paragraph
  extra: Paragraph[]
  children: Unit[]
  parent: Unit | null
}

/** The body as a tree. `intro` are the unlabelled paragraphs before the first label. */
export type Tree = { intro: Paragraph[]; units: Unit[] }

/** How many dashes stand so far under a unit (null: at the top), for their order. */
type Orders = Map<Unit | null, Map<LabelStyle, number>>

const RANK: Readonly<Record<LabelStyle, number>> = {
  part: 0,
  upper: 1,
  roman: 2,
  article: 3,
  number: 4,
  double: 5,
  triple: 6,
  letter: 7,
  bracket: 8,
  dash: 8,
  plus: 9,
}

/** Builds the tree by the document's own numbering. */
export function treeOf(paragraphs: readonly Paragraph[]): Tree {
  const tree: Tree = { intro: [], units: [] }
  const orders: Orders = new Map()
  let stack: Unit[] = []
  for (const paragraph of paragraphs) {
    if (!paragraph.label) {
      const top = stack.at(-1)
      ;(top ? top.extra : tree.intro).push(paragraph)
      continue
    }
    stack = parentsFor(stack, paragraph.label.style)
    const parent = stack.at(-1) ?? null
    const siblings = parent ? parent.children : tree.units
    const unit: Unit = {
      path: pathOf(paragraph.label.style, paragraph.label.name, parent, orders),
      style: paragraph.label.style,
      head: paragraph,
      extra: [],
      children: [],
      parent,
    }
    siblings.push(unit)
    stack.push(unit)
  }
  return tree
}

/** The open units under which a label of this style comes. Brackets and dashes may hold one another. */
function parentsFor(stack: readonly Unit[], style: LabelStyle): Unit[] {
  const same = stack.findIndex((unit) => unit.style === style)
  if (same >= 0) return stack.slice(0, same)
  const rank = RANK[style]
  const deeper = stack.findIndex((unit) => RANK[unit.style] > rank)
  return deeper < 0 ? [...stack] : stack.slice(0, deeper)
}

function pathOf(style: LabelStyle, name: string, parent: Unit | null, orders: Orders): string {
  if (style === 'dash' || style === 'plus') {
    return join(parent?.path, String(nextOrder(style, parent, orders)))
  }
  if (style === 'double' || style === 'triple') {
    const outer = outside(parent)
    return join(outer, name)
  }
  return join(parent?.path, name)
}

function nextOrder(style: LabelStyle, parent: Unit | null, orders: Orders): number {
  const counts = orders.get(parent) ?? new Map<LabelStyle, number>()
  const order = (counts.get(style) ?? 0) + 1
  orders.set(parent, counts.set(style, order))
  return order
}

/** `1.1` already names the `1` it stands under: the path goes on from what holds that `1`. */
function outside(parent: Unit | null): string | undefined {
  let unit = parent
  while (unit && (unit.style === 'number' || unit.style === 'double')) unit = unit.parent
  return unit?.path
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
