import { visibleTo as visibleAgreements } from '#features/agreements/policy.ts'
import { boardStream } from '#features/agreements/service.ts'
import { Viewer } from '#features/people/viewer.graphql.ts'
import { builder } from '#graphql/builder.ts'
import { rowId } from '#graphql/global-id.ts'
import type { Prisma } from '#prisma'
import { TaskConnection } from './board.graphql.ts'
import { BoardEvent } from './events.graphql.ts'
import { awaitingWhere, mineWhere } from './mine.ts'

const MyTaskFilter = builder.inputType('MyTaskFilter', {
  description: 'Narrows the viewer’s own work.',
  fields: (t) => ({
    agencyId: t.id({ description: 'Only of this one of the viewer’s agencies.' }),
    assignedToMe: t.boolean({ description: 'Only assigned to the viewer.' }),
    doneFrom: t.field({
      type: 'Date',
      description: 'The finished ones of this day and later; absent: the open ones.',
    }),
  }),
})

const BY_DEADLINE: Prisma.TaskOrderByWithRelationInput[] = [
  { dueOn: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
]
const BY_COMPLETION: Prisma.TaskOrderByWithRelationInput[] = [{ completedOn: 'desc' }, { id: 'desc' }]

function queryOf(filter: typeof MyTaskFilter.$inferInput | null | undefined) {
  return {
    agencyId: filter?.agencyId ? (rowId('Agency', filter.agencyId) ?? 'none') : undefined,
    assignedToMe: filter?.assignedToMe ?? undefined,
    doneFrom: filter?.doneFrom ?? undefined,
  }
}

builder.objectField(Viewer, 'tasks', (t) =>
  t.prismaConnection(
    {
      type: 'Task',
      cursor: 'id',
      description: 'What their agencies lead or coordinate, or is assigned to them: earliest deadline first.',
      args: { filter: t.arg({ type: MyTaskFilter, description: 'Narrows the list.' }) },
      totalCount: (viewer, { filter }, ctx) =>
        ctx.db.prisma.task.count({ where: mineWhere(viewer, queryOf(filter)) }),
      resolve: (query, viewer, { filter }, ctx) =>
        ctx.db.prisma.task.findMany({
          ...query,
          where: mineWhere(viewer, queryOf(filter)),
          orderBy: filter?.doneFrom ? BY_COMPLETION : BY_DEADLINE,
        }),
    },
    TaskConnection,
  ),
)

builder.objectField(Viewer, 'awaitingMyConfirmation', (t) =>
  t.prismaConnection(
    {
      type: 'Task',
      cursor: 'id',
      description: 'Proposed completions that wait for them, earliest deadline first.',
      totalCount: (viewer, _, ctx) => ctx.db.prisma.task.count({ where: awaitingWhere(viewer) }),
      resolve: (query, viewer, _, ctx) =>
        ctx.db.prisma.task.findMany({ ...query, where: awaitingWhere(viewer), orderBy: BY_DEADLINE }),
    },
    TaskConnection,
  ),
)

builder.objectField(Viewer, 'recentChanges', (t) =>
  t.field({
    type: [BoardEvent],
    description: 'What others did on the boards they may see, newest first.',
    args: { first: t.arg.int({ description: 'How many, 20 unless told, 100 at most.' }) },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.min(first ?? 20, 100) }),
    resolve: async (viewer, { first }, ctx) => {
      const boards = await ctx.db.prisma.agreement.findMany({
        where: visibleAgreements(viewer),
        select: { id: true },
      })
      return ctx.db.prisma.journalEntry.findMany({
        where: {
          streamId: { in: boards.map((board) => boardStream(board.id)) },
          NOT: { actorId: viewer.personId },
          kind: { notIn: ['AGREEMENT_UPDATED', 'COLUMN_RESPREAD'] },
        },
        orderBy: [{ at: 'desc' }, { version: 'desc' }],
        take: Math.min(Math.max(first ?? 20, 0), 100),
      })
    },
  }),
)
