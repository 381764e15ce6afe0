import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CitationColumn, CitedNode } from './citation-graph.ts'
import { COMPACT, type LaidOut, layoutGraph, type PlacedNode, WIDE } from './graph-layout.ts'

function node(key: string, column: CitationColumn): CitedNode {
  const unknown = { symbol: null, kind: null, subject: null, issuedOn: null, issuerText: null, issuer: null }
  return { key, column, name: key, ...unknown, waiting: false, directive: null }
}

const columns = fc.constantFrom<CitationColumn>(-2, -1, 1, 2)
const graphs: fc.Arbitrary<LaidOut> = fc
  .array(columns, { maxLength: 40 })
  .map((all) => [node('m', 0), ...all.map((column, index) => node(`n${index}`, column))])
  .chain((nodes) => {
    const key = fc.constantFrom(...nodes.map((one) => one.key))
    const edge = fc.record({ from: key, to: key, roles: fc.constant(['MENTIONS'] as const) })
    return fc
      .array(
        edge.filter(({ from, to }) => from !== to),
        { maxLength: nodes.length > 1 ? 60 : 0 },
      )
      .map((edges) => ({ nodes, edges }))
  })

function overlap(one: PlacedNode, other: PlacedNode): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

test('no document overlaps another, all lie within the picture, and the cited stands left of what cites it', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(WIDE, COMPACT), (graph, size) => {
      const { nodes, width, height, columns: heads } = layoutGraph(graph, size)
      for (const [index, one] of nodes.entries()) {
        expect(nodes.slice(index + 1).some((other) => overlap(one, other))).toBe(false)
        expect(one.x >= 0 && one.y >= size.head && one.x + one.width <= width).toBe(true)
        expect(one.y + one.height).toBeLessThanOrEqual(height)
      }
      const leftOut = heads.reduce((sum, head) => sum + head.leftOut, 0)
      expect(nodes.length + leftOut).toBe(graph.nodes.length)
      const byColumn = [...nodes].sort((one, other) => one.node.column - other.node.column)
      expect(byColumn.map(({ x }) => x)).toEqual(byColumn.map(({ x }) => x).sort((a, b) => a - b))
    }),
  )
})

test('a line ends at the edge of the cited document, with its arrow there', () => {
  const graph = {
    nodes: [node('m', 0), node('a', -1)],
    edges: [{ from: 'm', to: 'a', roles: ['BASED_ON'] as const }],
  }
  const { nodes, lines } = layoutGraph(graph, WIDE)
  const cited = nodes.find((placed) => placed.node.key === 'a')
  const tip = cited && `${cited.x + cited.width} ${cited.y + cited.height / 2}`
  expect(lines[0]?.path).toContain(`${tip}M`)
  expect(lines[0]?.path).toContain(`L${tip}L`)
})

test('further documents are ordered like those they hang on, so that their lines do not cross', () => {
  const graph = {
    nodes: [node('m', 0), node('a', -1), node('b', -1), node('of-b', -2), node('of-a', -2)],
    edges: [
      { from: 'm', to: 'a', roles: ['BASED_ON'] as const },
      { from: 'm', to: 'b', roles: ['BASED_ON'] as const },
      { from: 'b', to: 'of-b', roles: ['BASED_ON'] as const },
      { from: 'a', to: 'of-a', roles: ['BASED_ON'] as const },
    ],
  }
  const y = new Map(layoutGraph(graph, WIDE).nodes.map((placed) => [placed.node.key, placed.y]))
  expect((y.get('a') ?? 0) < (y.get('b') ?? 0)).toBe((y.get('of-a') ?? 0) < (y.get('of-b') ?? 0))
})
