import { keyedLoader, rowLoader } from '#graphql/loader.ts'
import type { Membership, Person } from '#prisma'

/**
 * A person by id: the kept one, else one prepared statement an operation's tick. For people named by a row the viewer
 * may read.
 */
export const personLoader = rowLoader<Person>(
  async (ctx, ids) => {
    const mark = ctx.people.mark()
    const { rows } = await ctx.db.pool.query<Person>({
      name: 'people-by-id',
      text: `SELECT id, name, email, email_verified AS "emailVerified", image, created_at AS "createdAt",
      updated_at AS "updatedAt", locale, last_seen_at AS "lastSeenAt" FROM person WHERE id = ANY($1::uuid[])`,
      values: [ids],
    })
    ctx.people.keep(rows, mark)
    return rows
  },
  (ctx, id) => ctx.people.get(id),
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
