import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { search } from '../../server/src/features/search/service.ts'
import { makeScene } from '../support/actors.ts'
import { startHub } from '../support/hub.ts'

it('asks the trigram index on 100,000 tasks, in two statements', async () => {
  await using hub = await startHub()
  const scene = await makeScene(hub)
  const { db } = hub.app.services
  const board = await db.prisma.board.findUniqueOrThrow({ where: { agreementId: scene.agreementId } })
  await db.prisma.$executeRaw`
    INSERT INTO task (id, board_id, agreement_id, number, title, rank, lead_agency_id, search_key)
    SELECT uuidv7(), ${board.id}::uuid, ${scene.agreementId}::uuid, 1000 + n, 'Việc ' || n, 'a' || n,
      ${scene.host.agencyId}::uuid, 'viec ' || n || ' ' || md5(n::text) FROM generate_series(1, 100000) n`
  await db.pool.query('ANALYZE task')
  const statements = vi.spyOn(db.pool, 'query')
  await search(db, scene.host.ctx.viewer, { query: 'việc 54321' }, { offset: 0, limit: 20 })
  const calls: readonly (readonly unknown[])[] = statements.mock.calls
  statements.mockRestore()
  expect(calls).toHaveLength(2)
  const [text, values] = z.tuple([z.string(), z.array(z.unknown())]).parse(calls[1])
  const plan = await db.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${text}`, values)
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('task_search_key_idx')
})
