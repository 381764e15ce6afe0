import { keyedLoader, rowLoader } from '#graphql/loader.ts'
import type { Membership } from '#prisma'

/** A person by id, one query an operation's tick. For people named by a row the viewer may read. */
export const personLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.person.findMany({ where: { id: { in: [...ids] } } }),
)

/** The posts a person holds now, the first given first. */
export const membershipsLoader = keyedLoader<readonly Membership[]>(async (ctx, personIds) => {
  const rows = await ctx.db.prisma.membership.findMany({
    where: { personId: { in: [...personIds] }, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const groups = Map.groupBy(rows, (row) => row.personId)
  return (personId) => groups.get(personId) ?? []
})
