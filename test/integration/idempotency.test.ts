import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { type Actor, makeScene, type Scene } from '../support/actors.ts'
import { FAILURE } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { untilLockWaits } from '../support/locks.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
  scene = await makeScene(hub)
})
afterAll(async () => {
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
  await hub[Symbol.asyncDispose]()
})

const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { cursor task { id number title version } } ${FAILURE} } }`

interface Keyed {
  readonly key: string
  readonly query?: string
  readonly variables: Record<string, unknown>
  readonly as?: Actor
  readonly signal?: AbortSignal
}

function post({ key, query = CREATE, variables, as = scene.host, signal }: Keyed): Promise<Response> {
  return fetch(`${hub.origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${as.token}`,
      'idempotency-key': key,
    },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  })
}

const task = (title: string, who = scene.host) => ({
  input: { agreementId: scene.gAgreementId, title, leadAgencyId: who.gAgencyId },
})
const titled = (title: string) => hub.app.services.db.prisma.task.count({ where: { title } })
const data = z.object({ data: z.record(z.string(), z.unknown()) })

describe('a mutation with a key', () => {
  it('whose connection is cut is applied once and answers the same to each retry', async () => {
    const holder = new pg.Client({ connectionString: hub.url })
    await holder.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM stream WHERE id = $1 FOR UPDATE', [`board:${scene.agreementId}`])
    const cut = new AbortController()
    const variables = task('Mạng rớt giữa chừng')
    const first = post({ key: 'cut', variables, signal: cut.signal })
    await untilLockWaits(hub.url)
    cut.abort()
    await expect(first).rejects.toThrow()
    const retries = [post({ key: 'cut', variables }), post({ key: 'cut', variables })]
    await holder.query('COMMIT')
    await holder.end()
    const answers = await Promise.all(retries.map(async (it) => (await it).json()))
    answers.push(await (await post({ key: 'cut', variables })).json())
    expect(answers[0]).toMatchObject({ data: { outcome: { __typename: 'CreateTaskSuccess' } } })
    expect(new Set(answers.map((answer) => JSON.stringify(data.parse(answer).data))).size).toBe(1)
    expect(await titled('Mạng rớt giữa chừng')).toBe(1)
  })

  it('sent twenty times at once is applied once', async () => {
    const variables = task('Hai mươi lần')
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await post({ key: 'twins', variables })).json()),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(data.parse(answer).data))).size).toBe(1)
    expect(await titled('Hai mươi lần')).toBe(1)
  })

  it('answers as it did, also when the task has changed since', async () => {
    const variables = task('Đã đổi sau đó')
    const first = data.parse(await (await post({ key: 'later', variables })).json())
    await hub.app.services.db.prisma.task.updateMany({
      where: { title: 'Đã đổi sau đó' },
      data: { title: 'Tên khác' },
    })
    expect(data.parse(await (await post({ key: 'later', variables })).json())).toEqual(first)
  })

  it('whose body is another is refused, and nothing is written', async () => {
    expect((await post({ key: 'reused', variables: task('Bản đầu') })).status).toBe(200)
    for (const variables of [task('Bản khác'), task('Bản đầu', scene.member)]) {
      const refused = await post({ key: 'reused', variables })
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({
        errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }],
      })
    }
    expect(await titled('Bản khác')).toBe(0)
  })

  it('whose key is another person’s is their own', async () => {
    const [mine, theirs] = [
      await post({ key: 'shared word', variables: task('Của tôi') }),
      await post({ key: 'shared word', variables: task('Của bạn', scene.member), as: scene.member }),
    ]
    expect([mine.status, theirs.status]).toEqual([200, 200])
    expect(await titled('Của tôi')).toBe(1)
    expect(await titled('Của bạn')).toBe(1)
  })

  it('that writes several things writes each once', async () => {
    const query = `mutation($one: CreateTaskInput!, $two: CreateTaskInput!) {
      a: createTask(input: $one) { ... on CreateTaskSuccess { task { title } } }
      b: createTask(input: $two) { ... on CreateTaskSuccess { task { title } } } }`
    const variables = { one: task('Việc một').input, two: task('Việc hai').input }
    const answers = []
    for (let i = 0; i < 3; i++) answers.push(await (await post({ key: 'two', query, variables })).json())
    expect(answers[0]).toMatchObject({ data: { a: { task: { title: 'Việc một' } }, b: {} } })
    expect(data.parse(answers[2])).toEqual(data.parse(answers[0]))
    expect([await titled('Việc một'), await titled('Việc hai')]).toEqual([1, 1])
  })

  it('that failed is not remembered as done', async () => {
    const variables = { input: { ...task('Thiếu cơ quan').input, leadAgencyId: 'nonsense' } }
    const refused = data.parse(await (await post({ key: 'failed', variables })).json())
    expect(refused.data.outcome).toMatchObject({ code: 'BAD_ID' })
    expect((await post({ key: 'failed', variables: task('Thiếu cơ quan') })).status).toBe(422)
    expect((await post({ key: 'failed again', variables: task('Thiếu cơ quan') })).status).toBe(200)
    expect(await titled('Thiếu cơ quan')).toBe(1)
  })

  it('too long to be kept is refused with the reason', async () => {
    const key = Array.from({ length: 3_000 }, (_, i) => ((i * 7919) % 36).toString(36)).join('')
    const refused = await post({ key, variables: task('Khóa dài') })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_TOO_LONG' } }],
    })
    expect(await titled('Khóa dài')).toBe(0)
  })

  it('and without one is written as often as it is sent', async () => {
    const send = () =>
      fetch(`${hub.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${scene.host.token}` },
        body: JSON.stringify({ query: CREATE, variables: task('Không khóa') }),
      })
    await send()
    await send()
    expect(await titled('Không khóa')).toBe(2)
  })
})
