import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { LIMITS } from '../../server/src/doors/limits.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { type Asked, overSocket, WAYS } from '../support/ways.ts'

const FILE_MAX = 40_000

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub({ config: { fileMaxBytes: FILE_MAX } })
  scene = await makeScene(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const nested = (levels: number) => `${'parent { '.repeat(levels)}name${' }'.repeat(levels)}`
const list = (count: number, item: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => item(i)).join(' ')
const spread = (item: string, times: number) => Array(times).fill(item).join(' ')

/** What is refused, each as the fields of `agencies.nodes` and the fragments it needs. */
const AGENCY_TRICKS: Readonly<Record<string, readonly [fields: string, fragments?: string]>> = {
  'too many levels': [nested(13)],
  'too many levels behind fragments': [
    '...F0',
    list(14, (i) => `fragment F${i} on Agency { parent { ${i < 13 ? `...F${i + 1}` : 'name'} } }`),
  ],
  'too many levels behind inline fragments': [
    `${'... on Agency { parent { '.repeat(13)}name${' } }'.repeat(13)}`,
  ],
  'too many aliases': [list(LIMITS.aliases + 1, (i) => `a${i}: name`)],
  'too many aliases in a fragment': [
    '...F',
    `fragment F on Agency { ${list(LIMITS.aliases + 1, (i) => `a${i}: name`)} }`,
  ],
  'fragments that double three hundred times': [
    '...F0',
    list(300, (i) => `fragment F${i} on Agency { ${i < 299 ? `...F${i + 1} ...F${i + 1}` : 'name'} }`),
  ],
  'fragments that multiply fields by fifty at each level': [
    '...F0',
    list(
      11,
      (i) => `fragment F${i} on Agency { ${i < 10 ? spread(`parent { ...F${i + 1} }`, 50) : 'name'} }`,
    ),
  ],
  'fragments that spread each other': ['...A', 'fragment A on Agency { ...B } fragment B on Agency { ...A }'],
  'one field two thousand times': [spread('name', 1_990)],
}

/** The same tricks as other documents, and those that are about the whole operation. */
const TRICKS: Readonly<Record<string, Asked>> = {
  ...Object.fromEntries(
    Object.entries(AGENCY_TRICKS).map(([name, [fields, fragments = '']]) => [
      name,
      { query: `{ agencies(first: 1) { nodes { ${fields} } } } ${fragments}` },
    ]),
  ),
  'too many root fields': { query: `{ ${list(LIMITS.rootFields + 1, (i) => `a${i}: viewer { name }`)} }` },
  'too many root fields in a fragment': {
    query: `{ ...R } fragment R on Query { ${list(LIMITS.rootFields + 1, (i) => `a${i}: viewer { name }`)} }`,
  },
  'too many tokens': { query: `{ viewer { name ${spread('@skip(if: false)', 700)} } }` },
  'too much cost': {
    query: `{ agencies(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { name } } } } } } }`,
  },
  'cost behind variables': {
    query: `query($n: Int!) { agencies(first: $n) { nodes { children(first: $n) { nodes { members(first: $n) { nodes { name } } } } } } }`,
    variables: { n: 100 },
  },
  'cost in the second of two operations': {
    query: `query Cheap { viewer { name } }
      query Dear { agencies(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { name } } } } } } }`,
    operationName: 'Dear',
  },
}

describe.each(Object.entries(WAYS))('over %s', (_, ask) => {
  it.each(Object.entries(TRICKS))('%s is refused, and soon', async (_name, asked) => {
    const started = performance.now()
    const { data, errors } = await ask(hub, scene.host, asked)
    expect(data ?? null).toBeNull()
    expect(errors?.length).toBeGreaterThan(0)
    expect(errors?.every(({ extensions }) => extensions?.code !== 'INTERNAL')).toBe(true)
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('the cost is told', async () => {
    const one = await ask(hub, scene.host, { query: '{ agencies(first: 1) { nodes { name mark } } }' })
    const ten = await ask(hub, scene.host, { query: '{ agencies(first: 10) { nodes { name mark } } }' })
    expect(one.extensions?.cost).toEqual({ requested: 4, maximum: LIMITS.cost })
    expect(ten.extensions?.cost).toEqual({ requested: 31, maximum: LIMITS.cost })
  })

  it('a refusal for its cost tells the cost', async () => {
    const { errors } = await ask(hub, scene.host, TRICKS['too much cost'] ?? { query: '' })
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      cost: { requested: expect.any(Number), maximum: LIMITS.cost },
    })
  })

  it('nodes asks for a hundred things at most', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const ids = (count: number) => ({ query, variables: { ids: Array(count).fill(scene.gAgreementId) } })
    expect((await ask(hub, scene.host, ids(100))).data?.nodes).toHaveLength(100)
    expect((await ask(hub, scene.host, ids(101))).errors?.[0]?.extensions?.code).toBe('TOO_MANY')
  })

  it('a page of more than a hundred rows holds a hundred', async () => {
    const { errors, data } = await ask(hub, scene.host, {
      query: '{ agencies(first: 1000000) { nodes { name } } }',
    })
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data).length).toBeLessThan(20_000)
  })

  it('variables that do not fit are the caller’s fault, not the hub’s', async () => {
    const query = 'query($n: Int!) { agencies(first: $n) { nodes { name } } }'
    for (const n of ['many', 1.5, null, { a: 1 }]) {
      const { errors } = await ask(hub, scene.host, { query, variables: { n } })
      expect(errors?.[0]?.message).toMatch(/Variable "\$n"/)
    }
  })
})

describe('a subscription, which many share', () => {
  const SUBSCRIPTIONS: Readonly<Record<string, string>> = {
    'too many levels': `boardChanged(agreementId: $id) { task { leadAgency { ${nested(13)} } } }`,
    'too many aliases': `boardChanged(agreementId: $id) { task { ${list(LIMITS.aliases + 1, (i) => `a${i}: title`)} } }`,
    'too many tokens': `boardChanged(agreementId: $id) { cursor ${spread('@skip(if: false)', 700)} }`,
    'too much cost': `boardChanged(agreementId: $id) { task { history(first: 100) { nodes { task {
      history(first: 100) { nodes { task { title } } } } } } } }`,
    'multiplying fragments': `boardChanged(agreementId: $id) { task { leadAgency { ...F0 } } }`,
  }
  const more = list(
    11,
    (i) => `fragment F${i} on Agency { ${i < 10 ? spread(`parent { ...F${i + 1} }`, 50) : 'name'} }`,
  )
  const ways = Object.entries(WAYS).filter(([name]) => !name.startsWith('HTTP'))
  for (const [way, ask] of ways) {
    it.each(Object.entries(SUBSCRIPTIONS))(`${way}: %s is refused`, async (name, field) => {
      const fragments = name.startsWith('multiplying') ? more : ''
      const query = `subscription($id: ID!) { ${field} } ${fragments}`
      const { data, errors } = await ask(hub, scene.host, { query, variables: { id: scene.gAgreementId } })
      expect(data ?? null).toBeNull()
      expect(errors?.length).toBeGreaterThan(0)
      expect(errors?.every(({ extensions }) => extensions?.code !== 'INTERNAL')).toBe(true)
    })
  }

  it('has one root field', async () => {
    const query = `subscription($id: ID!) { a: boardChanged(agreementId: $id) { cursor } b: boardChanged(agreementId: $id) { cursor } }`
    for (const [, ask] of ways) {
      const { errors } = await ask(hub, scene.host, { query, variables: { id: scene.gAgreementId } })
      expect(errors?.[0]?.message).toMatch(/one (top level|root)|only one/i)
    }
  })
})

describe('a body', () => {
  const big = (bytes: number) =>
    JSON.stringify({ query: '{ viewer { name } }', variables: { x: 'x'.repeat(bytes) } })
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${hub.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })

  it.each(['*/*', 'text/event-stream'])(
    'too large is told so to a stranger and to the signed in (%s)',
    async (accept) => {
      const known = { accept, authorization: `Bearer ${scene.host.token}` }
      expect((await post(big(300_000), { accept })).status).toBe(413)
      expect((await post(big(300_000), known)).status).toBe(200)
      expect((await post(big(600_000), known)).status).toBe(413)
    },
  )

  it('that grows without saying its length stops at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 50_000
        controller.enqueue(new Uint8Array(50_000).fill(32))
      },
    })
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    }
    const status = await fetch(`${hub.origin}/graphql`, request).then(
      (answer) => answer.status,
      () => 413, // the connection may close before the answer is read
    )
    expect(status).toBe(413)
    expect(sent).toBeLessThan(20_000_000)
  })

  it('too large for a socket closes it', async () => {
    const closed = Promise.withResolvers<number>()
    const socket = new WebSocket(`${hub.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { x: 'x'.repeat(3_000_000) } })),
    )
    socket.on('close', (code) => closed.resolve(code))
    expect(await closed.promise).toBe(1009)
  })

  it('of nonsense on a socket closes it and nothing else', async () => {
    for (const nonsense of [
      '{',
      '{}',
      '{"type":"subscribe"}',
      '{"id":"1","type":"complete"}',
      'null',
      '"subscribe boardChanged"',
    ]) {
      const closed = Promise.withResolvers<number>()
      const socket = new WebSocket(`${hub.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
      socket.on('open', () => socket.send(nonsense))
      socket.on('close', (code) => closed.resolve(code))
      if (nonsense.includes('complete')) socket.once('open', () => socket.close())
      expect([nonsense, [1005, 4400, 4401].includes(await closed.promise)]).toEqual([nonsense, true])
    }
    expect((await overSocket(hub, scene.host, { query: '{ viewer { name } }' })).errors).toBeUndefined()
  })

  it('after the greeting, nonsense about a shared subscription closes the socket too', async () => {
    for (const nonsense of [
      '"subscribe" boardChanged',
      '{"id":"","type":"subscribe","payload":{"query":"subscription { boardChanged }"}}',
      '{"id":"1","type":"subscribe","payload":{"query":"boardChanged","variables":[]}}',
    ]) {
      const closed = Promise.withResolvers<number>()
      const socket = new WebSocket(`${hub.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
      socket.on('open', () => socket.send('{"type":"connection_init"}'))
      socket.once('message', () => socket.send(nonsense))
      socket.on('close', (code) => closed.resolve(code))
      expect([nonsense, await closed.promise]).toEqual([nonsense, 4400])
    }
  })

  it('asking twice under one id closes the socket', async () => {
    const closed = Promise.withResolvers<unknown>()
    const client = createClient({
      url: `${hub.origin.replace('http', 'ws')}/graphql`,
      retryAttempts: 0,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${scene.host.token}` },
      generateID: () => 'same',
      on: { closed: (event) => closed.resolve(event) },
    })
    const query = `subscription { boardChanged(agreementId: "${scene.gAgreementId}") { cursor } }`
    const nothing = { next: () => undefined, error: () => undefined, complete: () => undefined }
    client.subscribe({ query }, nothing)
    client.subscribe({ query }, nothing)
    expect(await closed.promise).toMatchObject({ code: 4409 })
  })
})
