import { expect, test } from 'vitest'
import type { CitedDocumentFragment, NamedDocumentFragment } from '#graphql/generated/graphql.ts'
import { citationGraph } from './citation-graph.ts'

function known(id: string): CitedDocumentFragment {
  return {
    __typename: 'OfficialDocument',
    id,
    kind: 'Công văn',
    symbol: `${id}-CV/HU`,
    subject: null,
    issuedOn: '2026-03-02',
    issuerText: 'Huyện ủy Lam Thượng',
    issuer: null,
    directive: null,
  }
}

function cite(id: string, role: NamedDocumentFragment['role'], further: string[] = []) {
  const document = {
    ...known(id),
    citations: further.map((one) => ({ ...named(one, 'MENTIONS'), document: known(one) })),
  }
  return { ...named(id, role), document }
}

function named(symbol: string, role: NamedDocumentFragment['role']): NamedDocumentFragment {
  return {
    __typename: 'Citation',
    id: `c${symbol}`,
    symbol,
    kind: 'Chương trình',
    issuedOn: null,
    issuerText: null,
    title: null,
    role,
    document: null,
  }
}

function citing(id: string, role: NamedDocumentFragment['role'], further: string[] = []) {
  const citedBy = further.map((one) => ({
    __typename: 'Citation' as const,
    id: `c${one}`,
    role,
    from: known(one),
  }))
  return { __typename: 'Citation' as const, id: `c${id}`, role, from: { ...known(id), citedBy } }
}

const waiting = { ...named('18-CTr/TU', 'BASED_ON'), document: null }

function placesOf(graph: ReturnType<typeof citationGraph>) {
  return Object.fromEntries(graph.nodes.map(({ key, column }) => [key, column]))
}

test('what is cited stands on the left, what cites on the right, two steps deep', () => {
  const graph = citationGraph({
    ...known('m'),
    citations: [cite('a', 'CARRIES_OUT', ['b']), waiting],
    citedBy: [citing('x', 'AMENDS', ['y'])],
  })
  expect(placesOf(graph)).toEqual({ m: 0, a: -1, 'named 18-ctr/tu ': -1, x: 1, b: -2, y: 2 })
  expect(graph.edges.map(({ from, to }) => `${from}>${to}`)).toEqual([
    'm>a',
    'm>named 18-ctr/tu ',
    'x>m',
    'a>b',
    'y>x',
  ])
})

test('a document stands once, at its nearest place, however often it is cited', () => {
  const graph = citationGraph({
    ...known('m'),
    citations: [cite('a', 'BASED_ON', ['b']), cite('b', 'CARRIES_OUT', ['a', 'm'])],
    citedBy: [citing('x', 'MENTIONS'), citing('x', 'REPLACES')],
  })
  expect(placesOf(graph)).toEqual({ m: 0, a: -1, b: -1, x: 1 })
  expect(graph.edges.find(({ from }) => from === 'x')?.roles).toEqual(['MENTIONS', 'REPLACES'])
  expect(graph.edges.map(({ from, to }) => `${from}>${to}`)).toContain('b>m')
})

test('one that is only named waits, and is the same whichever document names it', () => {
  const graph = citationGraph({ ...known('m'), citations: [waiting, { ...waiting }], citedBy: [] })
  expect(graph.nodes.filter((node) => node.waiting).map(({ name }) => name)).toEqual(['18-CTr/TU'])
})

test('a tie leads one step nearer to the middle', () => {
  const graph = citationGraph({ ...known('m'), citations: [cite('a', 'BASED_ON', ['b'])], citedBy: [] })
  const ties = graph.nodes.map((node) =>
    (graph.ties.get(node.key) ?? []).map(({ roles, to }) => [to.key, roles]),
  )
  expect(ties).toEqual([[], [['m', ['BASED_ON']]], [['a', ['MENTIONS']]]])
})
