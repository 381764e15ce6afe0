import { createHash } from 'node:crypto'
import { parse, specifiedRules, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createContext } from '../../server/src/doors/context.ts'
import { createLane } from '../../server/src/doors/lane.ts'
import { LIMITS, sizeRule } from '../../server/src/doors/limits.ts'
import { MANIFEST } from '../../server/src/doors/persisted-documents.ts'
import { schema } from '../../server/src/doors/schema.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { FAILURE } from '../support/api.ts'
import { clientBuild, clientDocuments } from '../support/client-build.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { type Asked, WAYS, type WayAnswer } from '../support/ways.ts'

const TEXTS = {
  viewer: 'query Who { viewer { name } }',
  agreement: 'query($id: ID!) { node(id: $id) { id ... on Agreement { title } } }',
  page: 'query($n: Int!) { agencies(first: $n) { nodes { name } } }',
  two: 'query One { viewer { name } } query Two { agencies(first: 1) { nodes { name } } }',
  wrong: '{ nothingOfThisName }',
  broken: '{ viewer {',
  deep: `{ agencies(first: 1) { nodes { ${'parent { '.repeat(13)}name${' }'.repeat(13)} } } }`,
  dear: '{ agencies(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { name } } } } } } }',
  introspect: '{ __schema { queryType { name } } }',
  watch: 'subscription($id: ID!) { boardChanged(agreementId: $id, after: "0") { cursor version } }',
  create: `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
    ... on CreateTaskSuccess { task { id number } } ${FAILURE} } }`,
} as const
type Name = keyof typeof TEXTS

const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const idOfName = (name: Name) => idOf(TEXTS[name])
const UNKNOWN = idOf('{ unknown }')
const build = clientBuild(
  JSON.stringify(Object.fromEntries(Object.values(TEXTS).map((text) => [idOf(text), text]))),
)

let hub: TestHub
let closed: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub({ web: build.folder })
  closed = await startHub({ url: hub.url, web: build.folder, config: { production: true } })
  scene = await makeScene(hub)
})
afterAll(async () => {
  await closed[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
  build[Symbol.dispose]()
})

type Way = (typeof WAYS)[string]
const overGet: Way = async (at, as, { variables, ...asked }) => {
  const search = new URLSearchParams({ ...asked, ...(variables && { variables: JSON.stringify(variables) }) })
  const headers = { ...(as && { authorization: `Bearer ${as.token}` }) }
  const answer: WayAnswer = await (await fetch(`${at.origin}/graphql?${search}`, { headers })).json()
  return answer
}
const ALL: Readonly<Record<string, Way>> = { ...WAYS, GET: overGet }

const codes = ({ errors }: WayAnswer) => (errors ?? []).map(({ extensions }) => extensions?.code)

describe.each(Object.entries(ALL))('over %s', (way, ask) => {
  /** Asks by text and by id, which must be answered the same. */
  const both = async (name: Name, rest: Asked = {}, as: Scene['host'] | null = scene.host, at = hub) => {
    const byText = await ask(at, as, { query: TEXTS[name], ...rest })
    const byId = await ask(at, as, { documentId: idOfName(name), ...rest })
    expect(byId).toEqual(byText)
    return byId
  }

  it('an id is answered as its text is', async () => {
    expect((await both('viewer')).data).toMatchObject({ viewer: { name: expect.any(String) } })
    expect((await both('viewer', {}, null)).data).toEqual({ viewer: null })
    expect((await both('page', { variables: { n: 1 } })).extensions?.cost).toMatchObject({ requested: 3 })
    expect((await both('two', { operationName: 'Two' })).data).toHaveProperty('agencies')
    expect((await both('page', { variables: { n: 'x' } })).errors?.[0]?.message).toMatch(/Variable "\$n"/)
    for (const name of ['wrong', 'broken', 'two'] as const) expect((await both(name)).errors).toHaveLength(1)
  })

  it('an id gives nobody more than its text does', async () => {
    const variables = { id: scene.gAgreementId }
    expect((await both('agreement', { variables })).data?.node).toHaveProperty('title')
    expect((await both('agreement', { variables }, scene.outsider)).data?.node).toBeNull()
    expect((await both('introspect', {}, null, closed)).errors?.[0]?.message).toMatch(/introspection/i)
    expect((await both('introspect', {}, scene.host, closed)).errors).toBeUndefined()
  })

  it('limits hold', async () => {
    expect(codes(await both('deep'))).toEqual(['LIMIT_EXCEEDED'])
    const dear = await both('dear')
    expect(dear.errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      cost: { maximum: LIMITS.cost },
    })
  })

  it('an id nobody knows is refused with a code', async () => {
    for (const documentId of [UNKNOWN, 'viewer', idOfName('viewer').toUpperCase()]) {
      const answer = await ask(hub, scene.host, { documentId })
      expect(codes(answer)).toEqual(['PERSISTED_DOCUMENT_NOT_FOUND'])
      expect(answer.errors?.[0]?.message).toMatch(/Máy chủ không biết/)
      expect(answer.data ?? null).toBeNull()
    }
  })

  it('an id and a text together are refused, the same or not', async () => {
    for (const query of [TEXTS.viewer, TEXTS.introspect]) {
      const answer = await ask(hub, scene.host, { documentId: idOfName('viewer'), query })
      expect(codes(answer)).toEqual(['DOCUMENT_ID_AND_QUERY'])
      expect(answer.data ?? null).toBeNull()
    }
  })

  it.skipIf(way.startsWith('HTTP') || way === 'GET')(
    'a subscription follows by its id, and only who may',
    async () => {
      const variables = { id: scene.gAgreementId }
      expect((await both('watch', { variables })).data?.boardChanged).toMatchObject({ version: 1 })
      expect(codes(await both('watch', { variables }, scene.outsider))).toEqual(['NOT_FOUND'])
      for (const documentId of [UNKNOWN, idOf(`${TEXTS.watch} `)])
        expect(codes(await ask(hub, scene.host, { documentId, variables }))).toEqual([
          'PERSISTED_DOCUMENT_NOT_FOUND',
        ])
      const query = TEXTS.watch
      const twice = await ask(hub, scene.host, { documentId: idOfName('watch'), query, variables })
      expect(codes(twice)).toEqual(['DOCUMENT_ID_AND_QUERY'])
    },
  )
})

describe('over HTTP', () => {
  const call = async (body: object, headers: Record<string, string> = {}) =>
    fetch(`${hub.origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${scene.host.token}`,
        ...headers,
      },
      body: JSON.stringify(body),
    })

  it('a refusal has the status 400 in either media type, and the language asked for', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await call({ documentId: UNKNOWN }, { accept, 'accept-language': 'en' })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^The server knows no/),
            extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' },
          },
        ],
      })
    }
  })

  it('the short lane takes an id itself, and leaves what it does not know to the other', async () => {
    const lane = createLane(
      (error) => new Error(String(error)),
      new Map([[idOfName('viewer'), TEXTS.viewer]]),
    )
    const run = (asked: object) =>
      lane.run(JSON.stringify(asked), createContext(hub.app.services, { viewer: null }))
    expect(await run({ documentId: idOfName('viewer') })).toEqual(await run({ query: TEXTS.viewer }))
    expect(await run({ documentId: idOfName('viewer') })).toMatchObject({ status: 200, operation: 'Who' })
    expect(await run({ documentId: UNKNOWN })).toBeNull()
    expect(await run({ documentId: idOfName('viewer'), query: TEXTS.viewer })).toBeNull()
  })

  it('a change by its id is done once, whether its retry brings the id or the text', async () => {
    const input = {
      agreementId: scene.gAgreementId,
      title: 'Việc theo mã',
      leadAgencyId: scene.host.gAgencyId,
    }
    const headers = { 'idempotency-key': 'by-id-then-text' }
    const variables = { input }
    const first = await (await call({ documentId: idOfName('create'), variables }, headers)).json()
    expect(first).toMatchObject({ data: { outcome: { __typename: 'CreateTaskSuccess' } } })
    for (const named of [{ documentId: idOfName('create') }, { query: TEXTS.create }])
      expect(await (await call({ ...named, variables }, headers)).json()).toMatchObject({ data: first.data })
  })

  it('a change by its id does not come as GET', async () => {
    const search = new URLSearchParams({ documentId: idOfName('create'), variables: '{}' })
    const headers = { authorization: `Bearer ${scene.host.token}` }
    expect((await fetch(`${hub.origin}/graphql?${search}`, { headers })).status).toBe(405)
  })

  it('the manifest itself is not served', async () => {
    expect((await fetch(`${hub.origin}/${MANIFEST}`)).status).toBe(404)
    expect((await fetch(`${hub.origin}/index.html`)).status).toBe(200)
  })
})

describe('a socket', () => {
  /** The first message of a type after the greeting, or the close code. */
  async function reply(payload: object, greet = true): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const socket = new WebSocket(`${hub.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const ask = () => socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
    socket.on('open', () => (greet ? socket.send('{"type":"connection_init"}') : ask()))
    socket.on('message', (data) => {
      const message = JSON.parse(String(data))
      if (message.type === 'connection_ack') ask()
      else resolve(message)
    })
    socket.on('close', (code) => resolve(code))
    return promise.finally(() => socket.terminate())
  }

  it('takes an id without the text its protocol wants', async () => {
    expect(await reply({ documentId: idOfName('viewer') })).toMatchObject({
      type: 'next',
      payload: { data: { viewer: null } },
    })
    expect(await reply({ documentId: UNKNOWN })).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }],
    })
  })

  it('tells a stranger who did not greet nothing of ids', async () => {
    for (const documentId of [idOfName('viewer'), UNKNOWN])
      expect(await reply({ documentId }, false)).toBe(4401)
  })
})

describe('a hub', () => {
  it.each([
    ['without a manifest', null],
    ['with one that was cut', '{"sha256:'],
  ])('%s starts, knows no id and answers texts', async (_, manifest) => {
    using other = clientBuild(manifest)
    await using bare = await startHub({ url: hub.url, web: other.folder })
    for (const ask of Object.values(ALL)) {
      expect(codes(await ask(bare, null, { documentId: idOfName('viewer') }))).toEqual([
        'PERSISTED_DOCUMENT_NOT_FOUND',
      ])
      expect((await ask(bare, null, { query: TEXTS.viewer })).data).toEqual({ viewer: null })
    }
  })

  it('with the built client knows each of its documents, and may answer it', async () => {
    const documents = [...clientDocuments().values()]
    expect(documents.length).toBeGreaterThan(20)
    for (const { id, text } of documents) {
      expect(id).toBe(idOf(text))
      expect(
        validate(schema, parse(text, { maxTokens: LIMITS.tokens }), [...specifiedRules, sizeRule]),
      ).toEqual([])
    }
    await using built = await startHub({ url: hub.url })
    const documentId = clientDocuments().get('Viewer')?.id ?? ''
    expect((await WAYS.HTTP?.(built, null, { documentId }))?.data).toEqual({ viewer: null })
  })
})
