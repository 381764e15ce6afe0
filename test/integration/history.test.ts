import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { setParty, updateAgreement } from '../../server/src/features/agreements/service.ts'
import { addComment, removeComment } from '../../server/src/features/boards/comments.service.ts'
import { createTask, updateTask } from '../../server/src/features/boards/service.ts'
import { moveTask } from '../../server/src/features/boards/status.service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { type Actor, makeAgency, makeScene, type Scene } from '../support/actors.ts'
import { errorCodes, ok } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())
beforeEach(async () => {
  scene = await makeScene(hub)
})

const HISTORY = `query($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $filter: BoardHistoryFilter) {
  node(id: $id) { ... on Agreement { board { history(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    nodes { version kind at text actor { name agency { id } } agency { id name } task { key title } changes { field before after } } } } } } }`

const entry = z.looseObject({
  version: z.number(),
  kind: z.string(),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
const connection = z.object({
  totalCount: z.number().optional(),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    endCursor: z.string().nullable(),
    startCursor: z.string().nullable(),
  }),
  nodes: z.array(entry),
})
const boardShape = z.object({ node: z.object({ board: z.object({ history: connection }) }) })

async function history(variables: Record<string, unknown> = {}, as: Actor = scene.member) {
  const { node } = await ok(hub, as, boardShape, HISTORY, { id: scene.gAgreementId, ...variables })
  return node.board.history
}

const make = (title: string, by: Actor = scene.host) =>
  createTask(by.ctx, { agreementId: scene.agreementId, title, leadAgencyId: by.agencyId })
const versions = (nodes: readonly { version: number }[]) => nodes.map((node) => node.version)
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => from - i)

describe('a board’s history', () => {
  it('tells every party who did what, newest first', async () => {
    const { taskId } = await make('Rà soát hộ nghèo')
    await updateTask(scene.host.ctx, { taskId, dueOn: '2099-06-30' })
    for (const actor of [scene.host, scene.member, scene.monitor, scene.observer]) {
      const { nodes } = await history({}, actor)
      expect(nodes.map((node) => node.kind)).toEqual(['TASK_UPDATED', 'TASK_CREATED', 'AGREEMENT_UPDATED'])
      expect(nodes[0]).toMatchObject({
        actor: { agency: { id: scene.host.gAgencyId } },
        agency: { id: scene.host.gAgencyId },
        task: { title: 'Rà soát hộ nghèo' },
        changes: [{ field: 'dueOn', before: null, after: '2099-06-30' }],
      })
    }
  })

  it('does not exist for an outsider or a stranger, by the agreement or by the board', async () => {
    const board = `query($id: ID!) { node(id: $id) { ... on Board { history { nodes { kind } } } } }`
    const nothing = z.object({ node: z.null() })
    for (const who of [scene.outsider, null]) {
      await ok(hub, who, nothing, HISTORY, { id: scene.gAgreementId })
      await ok(hub, who, nothing, board, { id: globalId('Board', scene.agreementId) })
    }
  })

  it('is paged forwards so that each entry comes once and in order, also while new ones arrive', async () => {
    for (let i = 1; i <= 9; i++) await make(`Việc ${i}`)
    const seen: number[] = []
    let after: string | null = null
    do {
      const page: z.infer<typeof connection> = await history({ first: 3, after })
      seen.push(...versions(page.nodes))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      await make('Việc chen vào')
    } while (after)
    expect(seen).toEqual(down(10, 1))
  })

  it('is paged backwards from the oldest on', async () => {
    for (let i = 1; i <= 5; i++) await make(`Việc ${i}`)
    const oldest = await history({ last: 2 })
    expect(versions(oldest.nodes)).toEqual([2, 1])
    expect(oldest.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false })
    const newer = await history({ last: 2, before: oldest.pageInfo.startCursor })
    expect(versions(newer.nodes)).toEqual([4, 3])
    expect(newer.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
  })

  it('is narrowed to what an agency did, and counts just that', async () => {
    await make('Của chủ trì')
    const { taskId } = await make('Của bên tham gia', scene.member)
    await addComment(scene.member.ctx, { taskId, body: 'Đã rõ' })
    const found = await history({ filter: { agencyId: scene.member.gAgencyId }, first: 1 })
    expect(found.nodes.map((node) => node.kind)).toEqual(['COMMENT_ADDED'])
    expect(found.totalCount).toBe(2)
    expect((await history({ filter: { agencyId: 'nonsense' } })).totalCount).toBe(0)
    expect((await history({ first: 0 })).totalCount).toBe(4)
  })

  it('leaves out what changed only an order, when asked to', async () => {
    const [first, second] = [await make('Một'), await make('Hai')]
    await moveTask(scene.host.ctx, { taskId: second.taskId, toStatus: 'NOT_STARTED', beforeId: first.taskId })
    await moveTask(scene.host.ctx, { taskId: second.taskId, toStatus: 'IN_PROGRESS' })
    const all = await history()
    expect(all.nodes[0]?.changes).toEqual([{ field: 'status', before: 'NOT_STARTED', after: 'IN_PROGRESS' }])
    expect(all.nodes[1]).toMatchObject({ kind: 'TASK_MOVED', changes: [] })
    const news = await history({ filter: { reorderings: false } })
    expect(versions(news.nodes)).toEqual([5, 3, 2, 1])
    expect(news.totalCount).toBe(4)
  })

  it('says of an agreement what changed, and of a party who and how', async () => {
    await updateAgreement(scene.host.ctx, {
      agreementId: scene.agreementId,
      expectedVersion: 1,
      state: 'AMENDED',
    })
    const agencyId = await makeAgency(hub, 'Hội Nông dân')
    await setParty(scene.host.ctx, { agreementId: scene.agreementId, agencyId, role: 'OBSERVER' })
    await setParty(scene.host.ctx, { agreementId: scene.agreementId, agencyId, role: null })
    const [left, joined, amended] = (await history()).nodes
    expect(amended?.changes).toEqual([{ field: 'state', before: 'IN_FORCE', after: 'AMENDED' }])
    const name = expect.stringContaining('Hội Nông dân')
    expect(joined?.changes).toEqual([
      { field: 'agencyId', before: null, after: name },
      { field: 'role', before: null, after: 'OBSERVER' },
    ])
    expect(left?.changes[0]).toEqual({ field: 'agencyId', before: name, after: null })
  })

  it('refuses a cursor that is not of this board', async () => {
    const { pageInfo } = await history()
    const other = await makeScene(hub)
    const variables = { id: other.gAgreementId, after: pageInfo.endCursor }
    expect(await errorCodes(hub, other.host, HISTORY, variables)).toEqual(['BAD_CURSOR'])
  })

  it('costs as many statements for a long page as for a short one', async () => {
    for (let i = 1; i <= 20; i++) await make(`Việc ${i}`, i % 2 ? scene.host : scene.member)
    await history({ first: 0 })
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    expect((await history({ first: 50 })).nodes).toHaveLength(21)
    expect(spy.mock.calls.length).toBeLessThanOrEqual(MOST)
    spy.mockRestore()
  })
})

/** The agreement, the entries, their count; people, their posts, agencies, tasks, the tasks’ agreement. */
const MOST = 8

describe('a task’s history', () => {
  const query = `query($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Task { history(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } nodes { version kind changes { field before after } } } } } }`
  const shape = z.object({ node: z.object({ history: connection }) })

  it('counts all there is, with what was said, whatever the page', async () => {
    const { taskId } = await make('Việc có lịch sử')
    await make('Việc khác')
    const { commentId } = await addComment(scene.member.ctx, { taskId, body: 'Đã nhận' })
    await removeComment(scene.member.ctx, { commentId })
    const id = globalId('Task', taskId)
    const first = (await ok(hub, scene.observer, shape, query, { id, first: 2 })).node.history
    expect(first.nodes.map((node) => node.kind)).toEqual(['COMMENT_REMOVED', 'COMMENT_ADDED'])
    expect(first.totalCount).toBe(3)
    const rest = await ok(hub, scene.observer, shape, query, { id, after: first.pageInfo.endCursor })
    expect(rest.node.history.nodes.map((node) => node.kind)).toEqual(['TASK_CREATED'])
    expect(rest.node.history.totalCount).toBe(3)
  })
})
