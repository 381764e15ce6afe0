import type { Client, SubscribePayload } from 'graphql-ws'
import { expect, test, vi } from 'vitest'
import { fetchById, makeIds, subscribeById } from './by-id.ts'
import { documentId } from './document-id.ts'

const QUERY = 'query Viewer {\n  viewer {\n    name\n  }\n}'
const unknown = { errors: [{ message: '', extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }] }
const refusal = () => new Response(JSON.stringify(unknown), { status: 400 })
const answer = () => new Response('{"data":{"viewer":null}}')
const post = (query = QUERY) => ({
  method: 'POST',
  headers: { 'idempotency-key': 'k' },
  body: JSON.stringify({ operationName: 'Viewer', query, variables: { a: 1 } }),
})

function server(...answers: Response[]) {
  const send = vi.fn<typeof fetch>()
  for (const each of answers) send.mockResolvedValueOnce(each)
  const sent = () => send.mock.calls.map(([, init]): unknown => JSON.parse(String(init?.body)))
  return { send, sent }
}

test('an id is the SHA-256 of the text, as the standard’s own example has it', async () => {
  expect(await documentId('query($id:ID!){user(id:$id){name}}')).toBe(
    'sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b',
  )
})

test('a request has the id in the place of the text, and all else it had', async () => {
  const { send, sent } = server(answer())
  await fetchById(send, makeIds())('/graphql', post())
  expect(sent()).toEqual([
    { documentId: await documentId(QUERY), operationName: 'Viewer', variables: { a: 1 } },
  ])
  expect(send.mock.calls[0]?.[1]?.headers).toEqual({ 'idempotency-key': 'k' })
})

test('a document the server does not know goes as text once, the same request, and then at once', async () => {
  const { send, sent } = server(refusal(), answer(), answer())
  const fetched = fetchById(send, makeIds())
  expect((await fetched('/graphql', post())).status).toBe(200)
  expect(sent().slice(1)).toEqual([JSON.parse(post().body)])
  expect(send.mock.calls[1]?.[1]?.headers).toEqual({ 'idempotency-key': 'k' })
  await fetched('/graphql', post())
  expect(sent().slice(2)).toEqual([JSON.parse(post().body)])
})

test('another refusal is the answer, and can be read', async () => {
  const { send } = server(new Response('{"errors":[{"message":"no"}]}', { status: 400 }))
  const refused = await fetchById(send, makeIds())('/graphql', post())
  expect(await refused.json()).toEqual({ errors: [{ message: 'no' }] })
  expect(send).toHaveBeenCalledTimes(1)
})

test('where nothing can be hashed the text goes', async () => {
  const { send, sent } = server(answer(), answer())
  await fetchById(
    send,
    makeIds(() => Promise.resolve(null)),
  )('/graphql', post())
  await fetchById(
    send,
    makeIds(() => Promise.reject(new Error('no hash'))),
  )('/graphql', post())
  expect(sent()).toEqual([JSON.parse(post().body), JSON.parse(post().body)])
})

test('requests leave in the order they were made, however long their hashing takes', async () => {
  const { send, sent } = server(answer(), answer())
  const slow = Promise.withResolvers<string>()
  const ids = makeIds((text) => (text === 'one' ? slow.promise : Promise.resolve(text)))
  const fetched = fetchById(send, ids)
  const all = [fetched('/graphql', post('one')), fetched('/graphql', post('two'))]
  // One turn of the event loop: whatever could be sent has been.
  await new Promise((resolve) => setTimeout(resolve))
  expect(send).not.toHaveBeenCalled()
  slow.resolve('one')
  await Promise.all(all)
  expect(sent()).toMatchObject([{ documentId: 'one' }, { documentId: 'two' }])
})

interface Opened {
  readonly payload: SubscribePayload
  readonly error: (error: unknown) => void
  stopped: boolean
}

function socket() {
  const opened: Opened[] = []
  const subscribe: Client['subscribe'] = (payload, { error }) => {
    const one: Opened = { payload, error, stopped: false }
    opened.push(one)
    return () => {
      one.stopped = true
    }
  }
  return { opened, subscribe }
}

const SUBSCRIPTION = 'subscription Changed($after: String) { changed(after: $after) { cursor } }'
const sink = () => ({ next: vi.fn(), error: vi.fn(), complete: vi.fn() })

test('a subscription goes by its id, and by its text with the latest variables when that is refused', async () => {
  const { opened, subscribe } = socket()
  const [ids, told] = [makeIds(), sink()]
  const payload = { query: SUBSCRIPTION, variables: { after: '1.a' } }
  const stop = subscribeById({ subscribe }, payload, told, ids)
  await vi.waitFor(() => expect(opened).toHaveLength(1))
  expect(opened[0]?.payload).toEqual({ ...payload, query: '', documentId: await documentId(SUBSCRIPTION) })
  payload.variables.after = '7.a'
  opened[0]?.error(unknown.errors)
  expect(opened[1]?.payload).toEqual({ query: SUBSCRIPTION, variables: { after: '7.a' } })
  expect(told.error).not.toHaveBeenCalled()
  stop()
  expect(opened[1]?.stopped).toBe(true)
  subscribeById({ subscribe }, payload, told, ids)
  await vi.waitFor(() => expect(opened).toHaveLength(3))
  expect(opened[2]?.payload.query).toBe(SUBSCRIPTION)
})

test('another error ends a subscription, and one given up before it began does not begin', async () => {
  const { opened, subscribe } = socket()
  const [ids, told] = [makeIds(), sink()]
  subscribeById({ subscribe }, { query: SUBSCRIPTION }, told, ids)
  await vi.waitFor(() => expect(opened).toHaveLength(1))
  const errors = [{ message: 'gone', extensions: { code: 'NOT_FOUND' } }]
  opened[0]?.error(errors)
  expect(told.error).toHaveBeenCalledWith(errors)
  subscribeById({ subscribe }, { query: SUBSCRIPTION }, told, ids)()
  await ids.of(SUBSCRIPTION)
  expect(opened).toHaveLength(1)
})
