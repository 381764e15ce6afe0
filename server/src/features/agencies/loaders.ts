import { rowLoader } from '#graphql/loader.ts'

/** An agency by id, one query an operation's tick. */
export const agencyLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.agency.findMany({ where: { id: { in: [...ids] } } }),
)
