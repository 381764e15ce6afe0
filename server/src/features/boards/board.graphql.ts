import { visibleTo as visibleAgreements } from '#features/agreements/policy.ts'
import { boardStream } from '#features/agreements/service.ts'
import { askedFields } from '#graphql/asked-fields.ts'
import { builder, DEFAULT_PAGE, MAX_PAGE } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { rowId } from '#graphql/global-id.ts'
import { cursorOf } from '#platform/cursor.ts'
import type { TaskStatus } from '#prisma'
import { boardHeadLoader, columnsOf, headComesWith, STATUSES } from './board-head.ts'
import { type BoardPlace, type CardPage, countTasks, readPage, type TaskQuery } from './board-page.ts'
import type { StoredConfirmation } from './card-columns.ts'
import { Task, TaskStatusEnum, TimelinessEnum } from './graphql.ts'
import { assigneeLoader, coordinatingIdsLoader, coordinatingLoader } from './loaders.ts'

const TaskFilter = builder.inputType('TaskFilter', {
  description: 'Narrows the tasks of a board; conditions add up.',
  fields: (t) => ({
    status: t.field({ type: [TaskStatusEnum], description: 'Only in these statuses.' }),
    leadAgencyId: t.id({ description: 'Only led by this agency.' }),
    agencyId: t.id({ description: 'Only led or coordinated by this agency.' }),
    assigneeId: t.id({ description: 'Only assigned to this person.' }),
    contentId: t.id({ description: 'Only serving this campaign content.' }),
    articleId: t.id({ description: 'Only serving this article.' }),
    directiveId: t.id({ description: 'Only made from this directive.' }),
    timeliness: t.field({ type: [TimelinessEnum], description: 'Only standing so against their deadline.' }),
    query: t.string({ description: 'Part of the title or description, with or without diacritics.' }),
    dueFrom: t.field({ type: 'Date', description: 'Due on this day or later.' }),
    dueTo: t.field({ type: 'Date', description: 'Due on this day or earlier.' }),
    mine: t.boolean({ description: 'Only assigned to the viewer.' }),
  }),
})

/** An id that names nothing of the kind matches nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000'
const idOf = (type: string, id: string | null | undefined) => (id ? (rowId(type, id) ?? NOTHING) : undefined)

function queryOf(
  boardId: string,
  filter: typeof TaskFilter.$inferInput | null | undefined,
  ctx: GraphQLContext,
): TaskQuery {
  return {
    boardId,
    status: filter?.status ?? undefined,
    leadAgencyId: idOf('Agency', filter?.leadAgencyId),
    agencyId: idOf('Agency', filter?.agencyId),
    assigneeId: filter?.mine ? (ctx.viewer?.personId ?? NOTHING) : idOf('Person', filter?.assigneeId),
    contentId: idOf('CampaignContent', filter?.contentId),
    articleId: idOf('RegulationArticle', filter?.articleId),
    directiveId: idOf('Directive', filter?.directiveId),
    timeliness: filter?.timeliness ?? undefined,
    query: filter?.query ?? undefined,
    dueFrom: filter?.dueFrom ?? undefined,
    dueTo: filter?.dueTo ?? undefined,
  }
}

function cursorAt(task: BoardPlace): string {
  return Buffer.from(`${task.status}:${task.rank}`).toString('base64url')
}

function placeAt(cursor: string | null | undefined): BoardPlace | undefined {
  if (!cursor) return undefined
  const [name, rank = ''] = Buffer.from(cursor, 'base64url').toString().split(':')
  const status = STATUSES.find((value) => value === name)
  return status && { status, rank }
}

/** Hands the loaders what the page already holds, so that its cards ask for nothing more. */
function primeLoaders({ rows }: CardPage, ctx: GraphQLContext): void {
  const coordinating = coordinatingIdsLoader(ctx)
  const confirmations = coordinatingLoader(ctx)
  const assignees = assigneeLoader(ctx)
  for (const row of rows) {
    coordinating.prime(row.id, row.coordinatingIds)
    assignees.prime(row.id, row.assigneeIds)
    if (row.confirmations)
      confirmations.prime(
        row.id,
        row.confirmations.map((stored) => ofTask(row.id, stored)),
      )
  }
}

function ofTask(taskId: string, { agencyId, confirmedAt, confirmedById }: StoredConfirmation) {
  return { taskId, agencyId, confirmedAt: confirmedAt === null ? null : new Date(confirmedAt), confirmedById }
}

interface Page {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

async function taskPage(query: TaskQuery, page: Page, ctx: GraphQLContext, asked: ReadonlySet<string>) {
  const backwards = page.last != null
  const size = Math.min(Math.max((backwards ? page.last : page.first) ?? DEFAULT_PAGE, 0), MAX_PAGE)
  const after = placeAt(backwards ? page.before : page.after)
  const reading = readPage(ctx.db, query, { limit: size + 1, after, backwards, asked }, ctx.today)
  headComesWith(ctx, query.boardId, reading)
  const found = await reading
  primeLoaders(found, ctx)
  const more = found.rows.length > size
  const kept = more ? (backwards ? found.rows.slice(1) : found.rows.slice(0, size)) : found.rows
  const edges = kept.map((node) => ({ cursor: cursorAt(node), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? after !== undefined : more,
      hasPreviousPage: backwards ? more : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countTasks(ctx.db, query, ctx.today),
  }
}

const Column = builder
  .objectRef<{ status: TaskStatus; count: number; overdue: number }>('BoardColumn')
  .implement({
    description: 'A column of a board in figures, whatever page is shown.',
    fields: (t) => ({
      status: t.expose('status', { type: TaskStatusEnum, description: 'The column.' }),
      count: t.exposeInt('count', { description: 'Tasks in it.' }),
      overdue: t.exposeInt('overdue', { description: 'Of these, overdue today.' }),
    }),
  })

export const TaskConnection = builder.connectionObject(
  { type: Task, name: 'TaskConnection', description: 'A page of tasks.' },
  { name: 'TaskEdge', description: 'A task and its place.' },
)

builder.prismaNode('Board', {
  description: 'The one board of an agreement, shared by its parties.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, agreement: visibleAgreements(ctx.viewer) }),
  fields: (t) => ({
    agreement: t.relation('agreement', { description: 'Whose board it is.' }),
    cursor: t.string({
      description:
        'Where its history stands now; pass it to boardChanged as `after` to miss nothing from here on.',
      resolve: async (board, _, ctx) =>
        cursorOf(
          boardStream(board.agreementId),
          (await boardHeadLoader(ctx).load(board.agreementId)).version,
        ),
    }),
    columns: t.field({
      type: [Column],
      description: 'Its six columns in figures, in order.',
      resolve: async (board, _, ctx) =>
        columnsOf((await boardHeadLoader(ctx).load(board.agreementId)).columns),
    }),
    tasks: t.connection(
      {
        type: Task,
        description: 'Its tasks in board order: column by column, each by rank.',
        args: { filter: t.arg({ type: TaskFilter, description: 'Narrows the tasks.' }) },
        resolve: (board, { filter, ...page }, ctx, info) =>
          taskPage(queryOf(board.id, filter, ctx), page, ctx, askedFields(info)),
      },
      TaskConnection,
    ),
    task: t.prismaField({
      type: 'Task',
      nullable: true,
      description: 'The task with this number.',
      args: { number: t.arg.int({ required: true, description: 'Its number on the board.' }) },
      resolve: (query, board, { number }, ctx) =>
        ctx.db.prisma.task.findUnique({ ...query, where: { boardId_number: { boardId: board.id, number } } }),
    }),
  }),
})

builder.prismaObjectField('Agreement', 'board', (t) =>
  t.field({
    type: 'Board',
    description: 'The one board its parties share.',
    resolve: (agreement) => ({ id: agreement.id, agreementId: agreement.id, taskCount: 0 }),
  }),
)
