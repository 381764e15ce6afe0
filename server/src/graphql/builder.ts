import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { ValidationError } from '#platform/errors.ts'
import type PrismaTypes from '#pothos-types'
import { getDatamodel } from '#pothos-types'
import { askedFields } from './asked-fields.ts'
import type { GraphQLContext } from './context.ts'
import { directNode } from './direct-nodes.ts'
import { fieldCost } from './field-cost.ts'
import { decodeGlobalId, globalId } from './global-id.ts'

/** Pages hold 20 rows unless asked, 100 at most. */
export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100

/** What every feature's `graphql.ts` builds with. */
export const builder = new SchemaBuilder<{
  Context: GraphQLContext
  PrismaTypes: PrismaTypes
  // Rows handed out as they are, by the name of their type, so that no feature imports another's types.
  Objects: { [Model in keyof PrismaTypes]: PrismaTypes[Model]['Shape'] }
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string | number | bigint }
    Date: { Input: string; Output: Date | string }
    DateTime: { Input: Date; Output: Date | string }
  }
  Connection: { totalCount: number | (() => number | Promise<number>) }
}>({
  plugins: [ErrorsPlugin, RelayPlugin, ComplexityPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    encodeGlobalID: (typename, id) => globalId(typename, String(id)),
    decodeGlobalID: decodeGlobalId,
    nodesOnConnection: true,
    nodeQueryOptions: {
      description: 'Anything with an id, when the viewer may read it; otherwise null.',
      resolve: async (_root, { id }, ctx, info, resolveNode) => {
        const node = directNode(id.typename, askedFields(info))
        if (!node) return resolveNode(id)
        const row = await node.read(ctx, String(id.id))
        return row && { ...row, __typename: id.typename }
      },
    },
    nodesQueryOptions: {
      description: 'Several things by id, in the order asked; null for what is unreadable.',
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_, { ids }, __, ___, resolveNodes) => {
        if (ids.length > MAX_PAGE) throw new ValidationError('TOO_MANY', 'ids', { max: MAX_PAGE })
        return resolveNodes(ids)
      },
    },
    pageInfoTypeOptions: { description: 'Where a page of a connection stands.' },
    nodeTypeOptions: { description: 'Anything that can be fetched again by its id.' },
    edgesFieldOptions: { description: 'The page, each with its cursor.' },
    nodesFieldOptions: { description: 'The page without cursors.' },
    nodeFieldOptions: { description: 'The thing itself.' },
    cursorFieldOptions: { description: 'Its place in the connection.' },
  },
  errors: { directResult: true },
  prisma: {
    client: (ctx) => ctx.db.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
    defaultConnectionSize: DEFAULT_PAGE,
    maxConnectionSize: MAX_PAGE,
    filterConnectionTotalCount: true,
  },
  complexity: { fieldComplexity: (args, _, field) => fieldCost(field, args) },
})

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({
  description: 'Everything that can be done. Each answers its success or an error as data.',
})

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in all, whatever the page.',
    resolve: (connection) =>
      typeof connection.totalCount === 'function' ? connection.totalCount() : connection.totalCount,
  }),
)
