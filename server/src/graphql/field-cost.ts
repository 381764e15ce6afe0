import { type GraphQLOutputType, getNamedType, getNullableType, isListType } from 'graphql'

/** What of a field its cost is decided on. */
interface CostedField {
  readonly name: string
  readonly type: GraphQLOutputType
}

/** Rows a list without a size of its own is taken to hold. */
const LIST = 5
/** Rows of a page when its size is not told, and at most; the same as the pages' own. */
const PAGE = 20
const PAGE_MOST = 100

/**
 * The points of a field: one for itself, and its fields once a row. A connection's rows are those asked for, so its
 * own `edges` and `nodes` multiply nothing again; any other list is taken to hold five.
 */
export function fieldCost(
  field: CostedField,
  args: Readonly<Record<string, unknown>>,
): { field: number; multiplier: number } {
  const { name } = getNamedType(field.type)
  if (name.endsWith('Connection')) return { field: 1, multiplier: rowsAsked(args) }
  const isList = isListType(getNullableType(field.type))
  const isPage = name.endsWith('Edge') || field.name === 'nodes'
  return { field: 1, multiplier: isList && !isPage ? LIST : 1 }
}

/** The rows a page asks for, as the pages themselves would give them. */
export function rowsAsked({ first, last }: Readonly<Record<string, unknown>>): number {
  const asked = typeof first === 'number' ? first : typeof last === 'number' ? last : PAGE
  return Math.min(Math.max(asked, 0), PAGE_MOST)
}
