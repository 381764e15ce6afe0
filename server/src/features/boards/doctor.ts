import type { Database } from '#platform/database.ts'

/** An agreement whose counters do not say what its tasks say; both as text, for a person to compare. */
export interface WrongCount {
  readonly agreementId: string
  readonly kept: string
  readonly counted: string
}

/** Recomputes every agreement's counters from its tasks and returns those that differ. */
export async function findWrongCounts(db: Database): Promise<readonly WrongCount[]> {
  const result = await db.pool.query<WrongCount>(`
    WITH counted AS (
      SELECT agreement_id, lead_agency_id AS agency_id, status, coalesce(to_char(due_on, 'YYYY-MM-DD'), '') AS due_on,
        status = 'DONE' AND due_on IS NOT NULL AND completed_on > due_on IS TRUE AS late, count(*)::int AS count
      FROM task GROUP BY 1, 2, 3, 4, 5
    ), kept AS (SELECT agreement_id, agency_id, status, due_on, late, count FROM progress_count WHERE count <> 0)
    SELECT coalesce(k.agreement_id, c.agreement_id) AS "agreementId", coalesce(k.count::text, '0') AS kept, coalesce(c.count::text, '0') AS counted
    FROM kept k FULL JOIN counted c USING (agreement_id, agency_id, status, due_on, late)
    WHERE k.count IS DISTINCT FROM c.count`)
  return result.rows
}
