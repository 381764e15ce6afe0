import { boardStream } from '#features/agreements/service.ts'
import { builder, DEFAULT_PAGE, MAX_PAGE } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { rowId } from '#graphql/global-id.ts'
import { cursorOf, versionOf } from '#platform/cursor.ts'
import { ValidationError } from '#platform/errors.ts'
import type { StreamId } from '#platform/journal.ts'
import { BoardEvent } from './events.graphql.ts'
import { Task } from './graphql.ts'
import {
  boardHistory,
  countBoardHistory,
  countHistory,
  type HistoryQuery,
  type HistoryWhere,
  readHistory,
  taskHistory,
} from './history.ts'

const BoardEventConnection = builder.connectionObject(
  { type: BoardEvent, name: 'BoardEventConnection', description: 'A page of a history.' },
  { name: 'BoardEventEdge', description: 'An entry and its place.' },
)

const BoardHistoryFilter = builder.inputType('BoardHistoryFilter', {
  description: 'Narrows a board’s history; conditions add up.',
  fields: (t) => ({
    agencyId: t.id({ description: 'Only what was done on behalf of this agency.' }),
    reorderings: t.boolean({
      description: 'False leaves out what changed only the order of tasks within a column.',
    }),
  }),
})

interface Page {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** Where a cursor stands. @throws ValidationError BAD_CURSOR when it is malformed or of another board */
function versionAt(stream: string, field: 'after' | 'before', cursor: string | null | undefined) {
  if (cursor == null) return undefined
  const version = versionOf(stream, cursor)
  if (version === null) throw new ValidationError('BAD_CURSOR', field)
  return version
}

/** A page of a history by the versions of its entries: what arrives meanwhile moves nothing. */
async function historyPage(
  ctx: GraphQLContext,
  stream: StreamId,
  page: Page,
  where: HistoryWhere,
  count: () => Promise<number>,
) {
  const backwards = page.last != null
  const size = Math.min(Math.max((backwards ? page.last : page.first) ?? DEFAULT_PAGE, 0), MAX_PAGE)
  const olderThan = versionAt(stream, 'after', page.after)
  const newerThan = versionAt(stream, 'before', page.before)
  const rows = await readHistory(ctx.db, where, { olderThan, newerThan, limit: size + 1, backwards })
  const more = rows.length > size
  const kept = backwards && more ? rows.slice(1) : rows.slice(0, size)
  const edges = kept.map((node) => ({ cursor: cursorOf(stream, node.version), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? newerThan !== undefined : more,
      hasPreviousPage: backwards ? more : olderThan !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  }
}

builder.prismaObjectField(Task, 'history', (t) =>
  t.connection(
    {
      type: BoardEvent,
      description: 'What happened to it, newest first.',
      resolve: async (task, page, ctx) => {
        const where = await taskHistory(ctx.db, task)
        return historyPage(ctx, boardStream(task.agreementId), page, where, () => countHistory(ctx.db, where))
      },
    },
    BoardEventConnection,
  ),
)

/** An id that names no agency matches nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

function queryOf(
  agreementId: string,
  filter: typeof BoardHistoryFilter.$inferInput | null | undefined,
): HistoryQuery {
  return {
    agreementId,
    agencyId: filter?.agencyId ? (rowId('Agency', filter.agencyId) ?? NOBODY) : undefined,
    reorderings: filter?.reorderings ?? undefined,
  }
}

builder.prismaObjectField('Board', 'history', (t) =>
  t.connection(
    {
      type: BoardEvent,
      description:
        'What happened on it, newest first: its tasks, its agreement with its parties, regulation and campaign. A ' +
        'cursor is also a place for boardChanged.',
      args: { filter: t.arg({ type: BoardHistoryFilter, description: 'Narrows the history.' }) },
      resolve: ({ agreementId }, { filter, ...page }, ctx) => {
        const query = queryOf(agreementId, filter)
        const count = () => countBoardHistory(ctx.db, query)
        return historyPage(ctx, boardStream(agreementId), page, boardHistory(query), count)
      },
    },
    BoardEventConnection,
  ),
)
