import { rowLoader } from '#graphql/loader.ts'
import type { Agency } from '#prisma'

/**
 * An agency by id: the kept one, else one prepared statement an operation's tick. Every card of a board asks for some,
 * so what is kept costs neither a statement nor a promise.
 */
export const agencyLoader = rowLoader<Agency>(
  async (ctx, ids) => {
    const mark = ctx.agencies.mark()
    const { rows } = await ctx.db.pool.query<Agency>({
      name: 'agencies-by-id',
      text: `SELECT id, name, mark, color_index AS "colorIndex", kind, level, area_id AS "areaId", parent_id AS "parentId",
      aliases, search_key AS "searchKey", valid_from AS "validFrom", valid_to AS "validTo", version, created_at AS "createdAt"
      FROM agency WHERE id = ANY($1::uuid[])`,
      values: [ids],
    })
    ctx.agencies.keep(rows, mark)
    return rows
  },
  (ctx, id) => ctx.agencies.get(id),
)
