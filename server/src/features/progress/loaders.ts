import { DUE_SOON_DAYS } from '#features/boards/rules.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { addDays } from '#platform/clock.ts'
import { type CountRow, type Figures, figuresOf } from './rules.ts'

/** An agreement's figures, summed from its counters: a few hundred rows whatever the number of tasks. */
export const figuresLoader = keyedLoader<Figures>(async (ctx, agreementIds) => {
  const result = await ctx.db.pool.query<CountRow & { agreementId: string }>({
    name: 'progress-counts',
    text: `SELECT agreement_id AS "agreementId", status, due_on AS "dueOn", late, sum(count)::int AS count FROM progress_count
      WHERE agreement_id = ANY($1::uuid[]) AND count > 0 GROUP BY agreement_id, status, due_on, late`,
    values: [agreementIds],
  })
  const groups = Map.groupBy(result.rows, (row) => row.agreementId)
  return (id) => figuresOf(groups.get(id) ?? [], ctx.today, addDays(ctx.today, DUE_SOON_DAYS))
})
