import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { LONG_RANK } from '../../server/src/features/boards/rank.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { moveTask } from '../../server/src/features/boards/status.service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { ok } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { follow } from '../support/subscriber.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const COLUMN = `query($id: ID!) { node(id: $id) { ... on Agreement { board { cursor
  tasks(filter: { status: [NOT_STARTED] }, first: 100) { nodes { id rank } } } } } }`
const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) {
  cursor version kind column task { id status rank } } }`

const card = z.object({ id: z.string(), rank: z.string() })
const shape = z.object({
  node: z.object({
    board: z.object({ cursor: z.string(), tasks: z.object({ nodes: z.array(card) }) }),
  }),
})
const moved = z.object({ kind: z.string(), column: z.string().nullable(), task: card.nullable() })

/** A follower as a page is one: it holds ranks, takes what it is told, and fetches the column anew when told so. */
async function startPage(scene: Scene, as: Scene['host']) {
  const fetchColumn = async () => (await ok(hub, as, shape, COLUMN, { id: scene.gAgreementId })).node.board
  const board = await fetchColumn()
  let ranks = new Map(board.tasks.nodes.map(({ id, rank }) => [id, rank]))
  const watcher = follow(hub.origin, as, WATCH, { id: scene.gAgreementId, after: board.cursor })
  let taken = 0
  return {
    watcher,
    async takeUntil(version: number): Promise<readonly string[]> {
      await watcher.until((event) => Number(event.version) >= version)
      for (const event of watcher.events.slice(taken)) {
        taken++
        const told = moved.parse(event)
        if (told.column === 'NOT_STARTED')
          ranks = new Map((await fetchColumn()).tasks.nodes.map(({ id, rank }) => [id, rank]))
        else if (told.task) ranks.set(told.task.id, told.task.rank)
      }
      return [...ranks].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id)
    },
  }
}

it('after ranks were spread anew, everybody who follows has the server’s order', async () => {
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      const scene = await makeScene(hub)
      const { agreementId } = scene
      const ids: string[] = []
      for (const title of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'])
        ids.push(
          (await createTask(scene.host.ctx, { agreementId, title, leadAgencyId: scene.host.agencyId }))
            .taskId,
        )
      // Ranks so close that the next card between two of them is one letter too long.
      for (const [at, id] of ids.entries()) {
        const data = { rank: `A${'0'.repeat(LONG_RANK)}${at + 1}` }
        await hub.app.services.db.prisma.task.update({ where: { id }, data })
      }
      const pages = [await startPage(scene, scene.host), await startPage(scene, scene.member)]
      await Promise.all(pages.map(({ watcher }) => watcher.connected))
      const forced = { taskId: ids[4] ?? '', toStatus: 'NOT_STARTED', beforeId: ids[1] } as const
      let { version } = await moveTask(scene.host.ctx, forced)
      for (const [from, to] of steps) {
        const taskId = ids[from % ids.length] ?? ''
        const others = ids.filter((id) => id !== taskId)
        const beforeId = others[to % others.length]
        version = (await moveTask(scene.host.ctx, { taskId, toStatus: 'NOT_STARTED', beforeId })).version
      }
      const { tasks } = (await ok(hub, scene.monitor, shape, COLUMN, { id: scene.gAgreementId })).node.board
      const order = tasks.nodes.map(({ id }) => id)
      expect([...order].sort()).toEqual(ids.map((id) => globalId('Task', id)).sort())
      for (const page of pages) {
        expect(await page.takeUntil(version)).toEqual(order)
        expect(page.watcher.events.filter(({ kind }) => kind === 'COLUMN_RESPREAD').length).toBe(1)
        page.watcher.cut()
      }
    }),
    { numRuns: 6 },
  )
})
