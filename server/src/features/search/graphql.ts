import { resolveOffsetConnection } from '@pothos/plugin-relay'
import { GraphQLError } from 'graphql'
import { builder, DEFAULT_PAGE } from '#graphql/builder.ts'
import { rowsAsked } from '#graphql/field-cost.ts'
import { globalId } from '#graphql/global-id.ts'
import { NotFoundError } from '#platform/errors.ts'
import { nodeOf, TYPE_NAMES } from './loaders.ts'
import { countHits, type SearchHit, search } from './service.ts'
import { SEARCH_KINDS } from './sources.ts'

const MAX_RESULTS = 50

const SearchKindEnum = builder.enumType('SearchKind', {
  values: SEARCH_KINDS,
  description: 'What search can find.',
})

const SearchResult = builder.objectRef<SearchHit>('SearchResult').implement({
  description: 'One thing found.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id of the thing found.',
      resolve: (hit) => globalId(TYPE_NAMES[hit.kind], hit.id),
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    snippet: t.exposeString('snippet', {
      nullable: true,
      description: 'Its text around the words, at most 160 characters; null when it has no text.',
    }),
    kind: t.expose('kind', { type: SearchKindEnum, description: 'What it is.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The thing itself.',
      resolve: async (hit, _, ctx) => {
        const node = await nodeOf(ctx, hit)
        if (!node) throw new NotFoundError(TYPE_NAMES[hit.kind])
        return node
      },
    }),
  }),
})

const SearchResultConnection = builder.connectionObject(
  { type: SearchResult, name: 'SearchResultConnection', description: 'A page of things found.' },
  { name: 'SearchResultEdge', description: 'A thing found and its place.' },
)

builder.queryField('search', (t) =>
  t.field({
    type: SearchResultConnection,
    description:
      'What the viewer may see that has all the words: tasks, agreements, directives, agencies, campaigns. With or ' +
      'without diacritics, by symbol ("77-CV/HU", "77 cv hu"), by a task’s key; best first. Less than two letters ' +
      'find nothing.',
    complexity: (args) => ({ field: 10, multiplier: rowsAsked(args) }),
    args: {
      query: t.arg.string({
        required: true,
        description: 'What to look for; the first 200 characters count.',
      }),
      kinds: t.arg({ type: [SearchKindEnum], description: 'Only these kinds; all when absent.' }),
      first: t.arg.int({ description: 'How many, 20 when absent, at most 50.' }),
      after: t.arg.string({ description: 'The cursor of the last one received.' }),
    },
    resolve: async (_, { query, kinds, first, after }, ctx) => {
      const asked = { query, kinds }
      const connection = await resolveOffsetConnection(
        { args: pageArgs(first, after), defaultSize: DEFAULT_PAGE, maxSize: MAX_RESULTS },
        (page) => search(ctx.db, ctx.viewer, asked, page),
      )
      return { ...connection, totalCount: () => countHits(ctx.db, ctx.viewer, asked) }
    },
  }),
)

const CURSOR = /^OffsetConnection:\d{1,6}$/

function pageArgs(first: number | null | undefined, after: string | null | undefined) {
  const fault =
    first != null && first < 0
      ? 'Argument "first" must not be negative.'
      : after != null && !CURSOR.test(Buffer.from(after, 'base64').toString())
        ? 'Argument "after" is not a cursor of this connection.'
        : null
  if (fault) throw new GraphQLError(fault, { extensions: { code: 'BAD_USER_INPUT' } })
  return { first, after }
}
