import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeScene, type Scene } from '../support/actors.ts'
import { errorCodes, FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
  scene = await makeScene(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { cursor task { id title status version leadAgency { id } coordinatingAgencies { id } timeliness number } } ${FAILURE} } }`
const UPDATE = `mutation($input: UpdateTaskInput!) { outcome: updateTask(input: $input) { __typename
  ... on UpdateTaskSuccess { task { id title description dueOn version } }
  ... on ConflictError { fields { field yours theirs base actor { name } agency { name } } current { id ... on Task { version } } } ${FAILURE} } }`
const MOVE = `mutation($input: MoveTaskInput!) { outcome: moveTask(input: $input) { __typename
  ... on MoveTaskSuccess { task { id status rank version } } ${FAILURE} } }`

const taskShape = z.object({ id: z.string(), version: z.number() }).loose()

async function create(title: string, more: Record<string, unknown> = {}) {
  const input = { agreementId: scene.gAgreementId, title, leadAgencyId: scene.host.gAgencyId, ...more }
  const result = await outcome(hub, scene.host, CREATE, input)
  expect(result.__typename).toBe('CreateTaskSuccess')
  return taskShape.parse(result.task)
}

describe('a task', () => {
  it('is put on the board with its agencies and read by every party', async () => {
    const task = await create('Rà soát quy chế', {
      coordinatingAgencyIds: [scene.member.gAgencyId],
      dueOn: '2099-01-31',
    })
    expect(task).toMatchObject({
      status: 'NOT_STARTED',
      timeliness: 'IN_TIME',
      coordinatingAgencies: [{ id: scene.member.gAgencyId }],
    })
    const query = 'query($id: ID!) { node(id: $id) { ... on Task { title } } }'
    for (const actor of [scene.host, scene.member, scene.monitor, scene.observer]) {
      const { node } = await ok(hub, actor, z.object({ node: z.object({ title: z.string() }) }), query, {
        id: task.id,
      })
      expect(node.title).toBe('Rà soát quy chế')
    }
  })

  it('does not exist for an outsider, whichever way they ask', async () => {
    const task = await create('Việc nội bộ')
    const nothing = z.object({ node: z.null() })
    await ok(hub, scene.outsider, nothing, 'query($id: ID!) { node(id: $id) { id } }', { id: task.id })
    await ok(hub, scene.outsider, nothing, 'query($id: ID!) { node(id: $id) { id } }', {
      id: scene.gAgreementId,
    })
    await ok(hub, null, nothing, 'query($id: ID!) { node(id: $id) { id } }', { id: task.id })
    const edit = await outcome(hub, scene.outsider, UPDATE, { taskId: task.id, title: 'Khác' })
    expect(edit).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' })
  })

  it('is refused to an observer with a reason', async () => {
    const task = await create('Việc của chủ trì')
    const edit = await outcome(hub, scene.observer, UPDATE, { taskId: task.id, title: 'Khác' })
    expect(edit).toMatchObject({ __typename: 'ForbiddenError' })
  })

  it('names the field of a bad input', async () => {
    const input = { agreementId: scene.gAgreementId, title: '  ', leadAgencyId: scene.host.gAgencyId }
    expect(await outcome(hub, scene.host, CREATE, input)).toMatchObject({
      __typename: 'ValidationError',
      code: 'REQUIRED',
      path: ['input', 'title'],
    })
    expect(
      await outcome(hub, scene.host, CREATE, { ...input, title: 'x', leadAgencyId: 'nonsense' }),
    ).toMatchObject({
      code: 'BAD_ID',
      path: ['input', 'leadAgencyId'],
    })
  })

  it('merges edits of different fields and asks about the same one', async () => {
    const task = await create('Hai người sửa')
    const mine = await outcome(hub, scene.host, UPDATE, {
      taskId: task.id,
      expectedVersion: task.version,
      title: 'Tên mới',
    })
    expect(mine.__typename).toBe('UpdateTaskSuccess')
    const edit = { taskId: task.id, expectedVersion: task.version, description: 'Mô tả' }
    const monitors = await outcome(hub, scene.monitor, UPDATE, edit)
    expect(monitors).toMatchObject({ task: { title: 'Tên mới', description: 'Mô tả' } })
    const clash = await outcome(hub, scene.monitor, UPDATE, {
      taskId: task.id,
      expectedVersion: task.version,
      title: 'Tên khác',
    })
    expect(clash).toMatchObject({
      __typename: 'ConflictError',
      fields: [{ field: 'title', yours: 'Tên khác', theirs: 'Tên mới', base: 'Hai người sửa' }],
      current: { id: task.id, version: 3 },
    })
  })

  it('moves between neighbours and refuses what is not legal', async () => {
    const [a, b] = [
      await create('A', { status: 'IN_PROGRESS' }),
      await create('B', { status: 'IN_PROGRESS' }),
    ]
    const c = await create('C')
    await outcome(hub, scene.host, MOVE, { taskId: c.id, toStatus: 'IN_PROGRESS', beforeId: b.id })
    const board = `query($id: ID!) { node(id: $id) { ... on Agreement { board { tasks(filter: { status: [IN_PROGRESS] }) { nodes { id } } } } } }`
    const shape = z.object({
      node: z.object({
        board: z.object({ tasks: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }),
      }),
    })
    const { node } = await ok(hub, scene.member, shape, board, { id: scene.gAgreementId })
    expect(node.board.tasks.nodes.map((task) => task.id)).toEqual([a.id, c.id, b.id])
    expect(await outcome(hub, scene.host, MOVE, { taskId: c.id, toStatus: 'CANCELLED' })).toMatchObject({
      code: 'REASON_REQUIRED',
    })
    expect(await outcome(hub, scene.host, MOVE, { taskId: c.id, toStatus: 'DONE' })).toMatchObject({
      task: { status: 'DONE' },
    })
    expect(await outcome(hub, scene.host, MOVE, { taskId: c.id, toStatus: 'WAITING' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    })
  })

  it('is made once however often a request is repeated', async () => {
    const input = { agreementId: scene.gAgreementId, title: 'Một lần', leadAgencyId: scene.host.gAgencyId }
    const headers = { 'idempotency-key': 'key-1' }
    const answers = await Promise.all([1, 2, 3].map(() => outcome(hub, scene.host, CREATE, input, headers)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.task))).size).toBe(1)
    const again = await outcome(hub, scene.host, CREATE, input, headers)
    expect(again).toEqual(answers[0])
  })

  it('needs a scope that writes', async () => {
    expect(await errorCodes(hub, null, '{ viewer { id } }')).toEqual([])
    const input = { agreementId: scene.gAgreementId, title: 'x', leadAgencyId: scene.host.gAgencyId }
    expect(await outcome(hub, null, CREATE, input)).toMatchObject({ __typename: 'UnauthenticatedError' })
  })
})
