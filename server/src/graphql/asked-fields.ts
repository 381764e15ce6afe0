import { type GraphQLResolveInfo, type OperationDefinitionNode, visit } from 'graphql'

const known = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>()

/**
 * The names of all fields an operation asks for, anywhere in it. A resolver that reads more than a field may leave out
 * what nobody asked for; a name that stands elsewhere only makes it read too much.
 */
export function askedFields(info: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): ReadonlySet<string> {
  const found = known.get(info.operation)
  if (found) return found
  const names = new Set<string>()
  const note = {
    Field: (node: { readonly name: { readonly value: string } }) => void names.add(node.name.value),
  }
  visit(info.operation, note)
  for (const fragment of Object.values(info.fragments)) visit(fragment, note)
  known.set(info.operation, names)
  return names
}
