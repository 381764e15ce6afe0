import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import { builder } from '#graphql/builder.ts'

// What a board can be narrowed by: only what its tasks really name, so that no choice shows an empty board. Who holds
// a board may read its tasks, and with them the names of those who do them.

/** Most choices of a kind that are told. */
const MOST = 500

builder.prismaObjectField('Board', 'assignees', (t) =>
  t.prismaField({
    type: ['Person'],
    description: 'The people its tasks are assigned to, by name; 500 at most.',
    resolve: (query, { agreementId }, _, ctx) =>
      ctx.db.prisma.person.findMany({
        ...query,
        where: { assignedTasks: { some: { task: { agreementId } } } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST,
      }),
  }),
)

builder.prismaObjectField('Board', 'directives', (t) =>
  t.prismaField({
    type: ['Directive'],
    description:
      'The directives its tasks were made from that the viewer may read, the last read first; 500 at most.',
    resolve: (query, { agreementId }, _, ctx) =>
      ctx.db.prisma.directive.findMany({
        ...query,
        where: {
          instructions: { some: { tasks: { some: { agreementId } } } },
          AND: visibleDirectives(ctx.viewer),
        },
        orderBy: [{ readAt: 'desc' }, { id: 'desc' }],
        take: MOST,
      }),
  }),
)
