import type {
  AgencyMarkFragment,
  CitationRole,
  CitedDocumentFragment,
  DirectiveCitationsQuery,
  NamedDocumentFragment,
} from '#graphql/generated/graphql.ts'

/** Where a document stands: this one 0, what it cites -1, what that cites -2, what cites it 1, what cites that 2. */
export type CitationColumn = -2 | -1 | 0 | 1 | 2

/** A document of the graph: one of the register, or one that is only named so far. */
export interface CitedNode {
  readonly key: string
  readonly column: CitationColumn
  /** Its symbol, else its title, else its kind. */
  readonly name: string
  readonly symbol: string | null
  readonly kind: string | null
  readonly subject: string | null
  readonly issuedOn: string | null
  readonly issuerText: string | null
  readonly issuer: AgencyMarkFragment | null
  /** The document waits to be registered. */
  readonly waiting: boolean
  readonly directive: CitedDocumentFragment['directive']
}

/** One document names another. */
export interface CitationEdge {
  /** The citing document's key. */
  readonly from: string
  /** The cited document's key. */
  readonly to: string
  readonly roles: readonly CitationRole[]
}

/** What a document cites and what cites it, two steps deep on either side. */
export interface CitationGraph {
  readonly nodes: readonly CitedNode[]
  readonly edges: readonly CitationEdge[]
  /** By the document's key. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>
}

/** How a document hangs on one that is a step nearer to the middle. */
export interface Tie {
  readonly roles: readonly CitationRole[]
  readonly to: CitedNode
}

/** The document of the query, with its neighbours. */
type Centre = Extract<DirectiveCitationsQuery['node'], { __typename: 'Directive' }>['document']

/** Makes the graph of a document. Each document is in it once, as near to the middle as it is cited. */
export function citationGraph(centre: Centre): CitationGraph {
  const nodes = new Map<string, CitedNode>()
  const edges = new Map<string, CitationEdge>()
  const put = (node: CitedNode) => {
    if (!nodes.has(node.key)) nodes.set(node.key, node)
    return node.key
  }
  const connect = (from: string, to: string, role: CitationRole) => {
    if (from === to) return
    const key = `${from} ${to}`
    const known = edges.get(key)?.roles ?? []
    edges.set(key, { from, to, roles: known.includes(role) ? known : [...known, role] })
  }
  const middle = put(registered(centre, 0))
  // The nearest first: whoever is there already keeps the nearer place.
  for (const cited of centre.citations) connect(middle, put(named(cited, -1)), cited.role)
  for (const { from, role } of centre.citedBy) connect(put(registered(from, 1)), middle, role)
  for (const cited of centre.citations) {
    const from = named(cited, -1).key
    for (const further of cited.document?.citations ?? []) {
      connect(from, put(named(further, -2)), further.role)
    }
  }
  for (const { from: nearer } of centre.citedBy) {
    for (const { from, role } of nearer.citedBy) connect(put(registered(from, 2)), nearer.id, role)
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], ties: tiesOf(nodes, edges.values()) }
}

function registered(document: CitedDocumentFragment, column: CitationColumn): CitedNode {
  const { id, symbol, kind, subject, issuedOn, issuerText, issuer, directive } = document
  const name = symbol ?? subject ?? kind ?? ''
  const facts = { symbol, kind, subject, issuedOn, issuerText, issuer, directive }
  return { key: id, column, name, ...facts, waiting: false }
}

function named(citation: NamedDocumentFragment, column: CitationColumn): CitedNode {
  if (citation.document) return registered(citation.document, column)
  const { symbol, kind, title, issuedOn, issuerText } = citation
  const name = symbol ?? title ?? kind ?? ''
  // The same symbol of another day is another document.
  const key = `named ${name.toLocaleLowerCase('vi').replace(/\s+/g, ' ')} ${issuedOn ?? ''}`
  const facts = { symbol, kind, subject: title, issuedOn, issuerText, issuer: null, directive: null }
  return { key, column, name, ...facts, waiting: true }
}

/** Each document's ties towards the middle, one step nearer each. The middle has none. */
function tiesOf(nodes: ReadonlyMap<string, CitedNode>, edges: Iterable<CitationEdge>): Map<string, Tie[]> {
  const ties = new Map<string, Tie[]>()
  for (const { from, to, roles } of edges) {
    const [one, other] = [nodes.get(from), nodes.get(to)]
    if (!one || !other) continue
    const [near, far] = steps(one) < steps(other) ? [one, other] : [other, one]
    if (steps(far) !== steps(near) + 1) continue
    ties.set(far.key, [...(ties.get(far.key) ?? []), { roles, to: near }])
  }
  return ties
}

function steps({ column }: CitedNode): number {
  return Math.abs(column)
}
