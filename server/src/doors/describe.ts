import {
  type GraphQLFieldMap,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql'

// What the Relay plugin adds by itself comes without words; these are the same everywhere.

const PAGE_ARGUMENTS: Readonly<Record<string, string>> = {
  first: 'How many from the start, 20 unless told, 100 at most.',
  after: 'Only what follows this cursor.',
  last: 'How many from the end, 100 at most.',
  before: 'Only what precedes this cursor.',
}

const STANDARD_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Node: { id: 'Global id.' },
  PageInfo: {
    hasNextPage: 'Whether more follows.',
    hasPreviousPage: 'Whether more precedes.',
    startCursor: 'The cursor of the first of the page; null when it is empty.',
    endCursor: 'The cursor of the last of the page; null when it is empty.',
  },
}

const CONNECTION_FIELDS: Readonly<Record<string, string>> = {
  nodes: 'The page without cursors.',
  pageInfo: 'Where the page stands.',
}

const QUERY_ARGUMENTS: Readonly<Record<string, string>> = {
  id: 'Its global id.',
  ids: 'Their global ids, at most 100.',
}

/** Gives the standard fields and arguments of pages and nodes their words; those that have some keep them. */
export function described(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    const standard = type.name.endsWith('Connection') ? CONNECTION_FIELDS : STANDARD_FIELDS[type.name]
    const fields: GraphQLFieldMap<unknown, unknown> = type.getFields()
    for (const field of Object.values(fields)) {
      field.description ||= standard?.[field.name]
      for (const arg of field.args) {
        arg.description ||= isQuery(schema, type) ? QUERY_ARGUMENTS[arg.name] : undefined
        arg.description ||= PAGE_ARGUMENTS[arg.name]
      }
    }
  }
  return schema
}

function isQuery(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  return schema.getQueryType() === type
}
