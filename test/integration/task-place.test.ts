import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LONG_RANK } from '../../server/src/features/boards/rank.ts'
import { rowId } from '../../server/src/graphql/global-id.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
  scene = await makeScene(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { task { id rank } } ${FAILURE} } }`
const COLUMN = `query($id: ID!, $status: TaskStatus!) { node(id: $id) { ... on Agreement { board {
  tasks(filter: { status: [$status] }, first: 100) { nodes { id rank } } } } } }`

const made = z.object({ task: z.object({ id: z.string(), rank: z.string() }) })
const column = z.object({
  node: z.object({
    board: z.object({
      tasks: z.object({ nodes: z.array(z.object({ id: z.string(), rank: z.string() })) }),
    }),
  }),
})

type Place = Readonly<Record<string, unknown>>

function create(of: Scene, place: Place) {
  const input = { agreementId: of.gAgreementId, title: 'Việc mới', leadAgencyId: of.host.gAgencyId, ...place }
  return outcome(hub, of.host, CREATE, input)
}

async function createdId(of: Scene, place: Place): Promise<string> {
  return made.parse(await create(of, place)).task.id
}

async function tasksOf(of: Scene, status: string) {
  const { node } = await ok(hub, of.host, column, COLUMN, { id: of.gAgreementId, status })
  return node.board.tasks.nodes
}

async function orderOf(of: Scene, status: string): Promise<string[]> {
  return (await tasksOf(of, status)).map(({ id }) => id)
}

describe('a new task', () => {
  it('stands where it was asked for, whatever was made before', async () => {
    const spots = fc.array(fc.record({ at: fc.nat(), after: fc.boolean() }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(spots, async (asked) => {
        const own = await makeScene(hub)
        const expected: string[] = []
        for (const { at, after } of asked) {
          const index = at % (expected.length + 1)
          const neighbour = after ? expected[index - 1] : expected[index]
          const place = neighbour ? { [after ? 'afterId' : 'beforeId']: neighbour } : {}
          const id = await createdId(own, { status: 'IN_PROGRESS', ...place })
          expected.splice(neighbour ? index : expected.length, 0, id)
        }
        expect(await orderOf(own, 'IN_PROGRESS')).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })

  it('is refused beside a task of another column, of another board, or none', async () => {
    const elsewhere = await createdId(scene, { status: 'IN_PROGRESS' })
    expect(await create(scene, { beforeId: elsewhere })).toMatchObject({
      __typename: 'ValidationError',
      code: 'NOT_IN_COLUMN',
      path: ['input', 'beforeId'],
    })
    const other = await makeScene(hub)
    const foreign = await createdId(other, {})
    expect(await create(scene, { afterId: foreign })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'afterId'],
    })
    expect(await create(scene, { afterId: 'nonsense' })).toMatchObject({ code: 'BAD_ID' })
    expect(await orderOf(scene, 'NOT_STARTED')).toEqual([])
  })

  it('put between close neighbours spreads the column, in its order, and says so in the journal', async () => {
    const own = await makeScene(hub)
    const [first, last] = [await createdId(own, {}), await createdId(own, {})]
    const { prisma } = hub.app.services.db
    const rank = (id: string, text: string) =>
      prisma.task.update({ where: { id: rowId('Task', id) ?? '' }, data: { rank: text } })
    await rank(first, `A${'0'.repeat(LONG_RANK)}1`)
    await rank(last, `A${'0'.repeat(LONG_RANK)}2`)
    const middle = await createdId(own, { afterId: first })
    const tasks = await tasksOf(own, 'NOT_STARTED')
    expect(tasks.map(({ id }) => id)).toEqual([first, middle, last])
    for (const task of tasks) expect(task.rank.length).toBeLessThan(8)
    const told = await prisma.journalEntry.findMany({
      where: { streamId: `board:${own.agreementId}` },
      orderBy: { version: 'desc' },
      take: 2,
    })
    expect(told.map(({ kind }) => kind)).toEqual(['TASK_CREATED', 'COLUMN_RESPREAD'])
  })
})
