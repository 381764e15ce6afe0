import type { GraphQLContext } from './context.ts'

/** Reads one node the viewer may read, past Prisma; null when there is none for them. */
export interface DirectNode {
  /** Field names that need more than the node's own row: with any of them asked for, Prisma reads it all at once. */
  readonly needsMore: ReadonlySet<string>
  read(ctx: GraphQLContext, id: string): Promise<object | null>
}

const direct = new Map<string, DirectNode>()

/** Lets `node(id)` read a type of node by a statement of its own. For the few reads that every open page makes. */
export function readDirectly(typename: string, node: DirectNode): void {
  direct.set(typename, node)
}

/** How a type is read directly when only these fields are asked for; undefined when it is not. */
export function directNode(typename: string, asked: ReadonlySet<string>): DirectNode | undefined {
  const found = direct.get(typename)
  return found && [...found.needsMore].some((name) => asked.has(name)) ? undefined : found
}
