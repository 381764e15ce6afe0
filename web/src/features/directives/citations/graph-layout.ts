import type { CitationColumn, CitationEdge, CitationGraph, CitedNode } from './citation-graph.ts'

/** What is laid out: the documents and the lines between them. */
export type LaidOut = Pick<CitationGraph, 'nodes' | 'edges'>

/** A rectangle of the picture, in pixels from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A document at its place. */
export interface PlacedNode extends Place {
  readonly node: CitedNode
}

/** A citation as a line with an arrow at the cited document. */
export interface PlacedLine {
  readonly edge: CitationEdge
  /** An SVG path. */
  readonly path: string
}

/** A column's head: where it stands and how many of its documents the picture leaves out. */
export interface PlacedColumn {
  readonly column: CitationColumn
  readonly x: number
  readonly leftOut: number
}

/** The picture of a graph. */
export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly columns: readonly PlacedColumn[]
  readonly nodes: readonly PlacedNode[]
  readonly lines: readonly PlacedLine[]
}

/** The sizes of a picture, in pixels: a card, the gaps across and down, the heads of columns, the room for bows. */
export interface GraphSize {
  readonly width: number
  readonly height: number
  readonly across: number
  readonly down: number
  readonly head: number
  readonly bow: number
}

export const WIDE: GraphSize = { width: 204, height: 92, across: 76, down: 16, head: 36, bow: 28 }
/** On a phone the neighbours of the middle are in sight too. */
export const COMPACT: GraphSize = { width: 148, height: 92, across: 28, down: 10, head: 52, bow: 20 }
/** More documents than this in a column are told in figures; the table has them all. */
const MOST = 12
const COLUMNS: readonly CitationColumn[] = [-2, -1, 0, 1, 2]

/**
 * Lays a graph out in columns from what is cited on the left to what cites on the right. Columns without documents take
 * no room; no two documents overlap; each column is ordered like its neighbours nearer to the middle, so that few lines
 * cross.
 */
export function layoutGraph(graph: LaidOut, size: GraphSize): GraphLayout {
  const { width, height, across, down, head, bow } = size
  const columnX = (at: number) => bow + at * (width + across)
  const shown = COLUMNS.map((column) => graph.nodes.filter((node) => node.column === column))
  const used = COLUMNS.filter((_, index) => (shown[index]?.length ?? 0) > 0)
  const tallest = Math.min(MOST, Math.max(...shown.map(({ length }) => length)))
  const inner = tallest * (height + down) - down
  const places = new Map<string, PlacedNode>()
  for (const column of [0, -1, 1, -2, 2] satisfies CitationColumn[]) {
    const at = used.indexOf(column)
    if (at < 0) continue
    const ordered = inOrder(shown[column + 2] ?? [], graph.edges, places).slice(0, MOST)
    const taken = ordered.length * (height + down) - down
    const top = head + (inner - taken) / 2
    for (const [row, node] of ordered.entries()) {
      places.set(node.key, { node, x: columnX(at), y: top + row * (height + down), width, height })
    }
  }
  return {
    width: used.length * (width + across) - across + 2 * bow,
    height: head + inner,
    columns: used.map((column, at) => ({
      column,
      x: columnX(at),
      leftOut: Math.max(0, (shown[column + 2]?.length ?? 0) - MOST),
    })),
    nodes: [...places.values()],
    lines: graph.edges.flatMap((edge) => lineOf(edge, places, bow)),
  }
}

/** By the height of the neighbours that have a place; the order of the text where that is the same. */
function inOrder(
  nodes: readonly CitedNode[],
  edges: readonly CitationEdge[],
  places: ReadonlyMap<string, PlacedNode>,
): CitedNode[] {
  const pull = new Map(
    nodes.map(({ key }) => {
      const near = edges
        .filter(({ from, to }) => from === key || to === key)
        .flatMap(({ from, to }) => places.get(from === key ? to : from)?.y ?? [])
      return [key, near.length > 0 ? near.reduce((sum, y) => sum + y, 0) / near.length : 0] as const
    }),
  )
  return [...nodes].sort((one, other) => (pull.get(one.key) ?? 0) - (pull.get(other.key) ?? 0))
}

function lineOf(edge: CitationEdge, places: ReadonlyMap<string, PlacedNode>, room: number): PlacedLine[] {
  const from = places.get(edge.from)
  const to = places.get(edge.to)
  if (!from || !to) return []
  return [{ edge, path: from.x === to.x ? bow(from, to, room) : curve(from, to) }]
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const side = from.x > to.x ? 1 : -1
  const start = { x: side > 0 ? from.x : from.x + from.width, y: from.y + from.height / 2 }
  const tip = { x: side > 0 ? to.x + to.width : to.x, y: to.y + to.height / 2 }
  const half = (start.x - tip.x) / 2
  const bend = `C${start.x - half} ${start.y} ${tip.x + half} ${tip.y} ${tip.x} ${tip.y}`
  return `M${start.x} ${start.y}${bend}${arrow(tip, side)}`
}

// Between two documents of one column the line goes round on the side away from the middle.
function bow(from: PlacedNode, to: PlacedNode, room: number): string {
  const side = from.node.column < 0 ? -1 : 1
  const edge = side < 0 ? from.x : from.x + from.width
  const out = edge + side * room
  // A little off the middle of the side, where the lines to the other columns are.
  const above = from.y < to.y ? 1 : -1
  const start = from.y + from.height / 2 + above * 14
  const tip = to.y + to.height / 2 - above * 14
  return `M${edge} ${start}C${out} ${start} ${out} ${tip} ${edge} ${tip}${arrow({ x: edge, y: tip }, side)}`
}

/** An arrow head at a point, for a line that comes from the right (1) or from the left (-1). */
function arrow({ x, y }: { x: number; y: number }, side: number): string {
  return `M${x + side * 7} ${y - 4}L${x} ${y}L${x + side * 7} ${y + 4}`
}
