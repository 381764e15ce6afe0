import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount, signIn } from '../support/accounts.ts'
import { type Actor, makeActor } from '../support/actors.ts'
import { send } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let closed: TestHub
let actor: Actor
beforeAll(async () => {
  hub = await startHub()
  closed = await startHub({ url: hub.url, config: { production: true } })
  actor = await makeActor(hub)
})
afterAll(async () => {
  await closed[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
})

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${hub.origin}/graphql` })
  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
  it('was audited in full', () => expect(audits.length).toBeGreaterThan(60))
})

/** The status line a request target that no well-behaved client writes is answered with. */
async function rawStatus(target: string): Promise<string> {
  const socket = connect(hub.app.port, '127.0.0.1')
  socket.end(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  return (await text(socket)).split('\r\n')[0] ?? ''
}

const INTROSPECT = '{ __schema { queryType { name } } }'

describe('in production', () => {
  it('hides the schema from strangers and shows it to a token, in whichever order they ask', async () => {
    const ask = async (query: string) => {
      const [stranger, known] = [await send(closed, null, { query }), await send(closed, actor, { query })]
      expect(stranger.errors?.[0]?.message).toMatch(/introspection/i)
      expect(known.errors).toBeUndefined()
      return send(closed, null, { query })
    }
    expect((await ask(INTROSPECT)).errors).toBeDefined()
    const known = await send(closed, actor, { query: `query Known ${INTROSPECT}` })
    expect(known.data).toEqual({ __schema: { queryType: { name: 'Query' } } })
    expect((await send(closed, null, { query: `query Known ${INTROSPECT}` })).data).toBeUndefined()
  })

  it('still gives the contract at its address', async () => {
    const contract = await (await fetch(`${closed.origin}/schema.graphql`)).text()
    expect(contract).toContain('type Query {')
  })

  it('outside production the schema is open', async () => {
    expect((await send(hub, null, { query: INTROSPECT })).errors).toBeUndefined()
  })
})

describe('the explorer', () => {
  it('is served from our own bytes', async () => {
    const answer = await fetch(`${hub.origin}/graphql`, { headers: { accept: 'text/html' } })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('<title>')
    const loaded = [
      ...page.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi),
    ]
    const foreign = loaded.map((match) => match[1] ?? '').filter((url) => /^(https?:)?\/\//i.test(url))
    expect(foreign).toEqual([])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})

describe('a session', () => {
  const query = '{ viewer { name } }'
  const post = async (headers: Record<string, string>, method = 'POST') =>
    fetch(`${hub.origin}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' ? { body: JSON.stringify({ query }) } : {}),
    })

  it('works with the header and from here, and not for a page elsewhere', async () => {
    const { email } = await makeAccount(hub)
    const cookie = await signIn(hub, email)
    const guard = { cookie, 'graphql-require-preflight': '1' }
    expect((await post({ cookie })).status).toBe(403)
    expect((await post({ cookie }, 'GET')).status).toBe(403)
    expect(await (await post(guard)).json()).toMatchObject({ data: { viewer: { name: 'Lê Thị Hoa' } } })
    expect((await post({ ...guard, origin: hub.origin })).status).toBe(200)
    expect((await post({ ...guard, origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await post({ ...guard, origin: 'null' })).status).toBe(403)
    expect((await post({ cookie, accept: 'text/html' }, 'GET')).status).toBe(200)
  })

  it('is not told to the explorer’s page, whatever the address asks', async () => {
    const { email } = await makeAccount(hub)
    const cookie = await signIn(hub, email)
    const answer = await post({ cookie, accept: 'text/html, application/json' }, 'GET')
    expect(await answer.text()).not.toContain('Lê Thị Hoa')
  })
})

describe('a request', () => {
  it('that changes something does not come as GET', async () => {
    const query =
      'mutation { createTask(input: { agreementId: "x", title: "x", leadAgencyId: "x" }) { __typename } }'
    const headers = { authorization: `Bearer ${actor.token}` }
    const answer = await fetch(`${hub.origin}/graphql?query=${encodeURIComponent(query)}`, { headers })
    expect(answer.status).toBe(405)
  })

  it('with a token that is nobody’s is 401, and tells nothing of why', async () => {
    const token = `lt_${'A'.repeat(43)}`
    for (const authorization of [`Bearer ${token}`, 'Bearer nonsense', 'Basic dXNlcjpwYXNz']) {
      const answer = await fetch(`${hub.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
  })

  it('cannot make the server fail by its address or headers', async () => {
    const headers = { authorization: `Bearer ${actor.token}` }
    for (const path of ['/files/%', '/files/%00', '//graphql', '/%2e%2e/%2e%2e/etc/passwd', '/api/auth/%']) {
      const answer = await fetch(`${hub.origin}${path}`, { headers })
      expect([path, answer.status < 500]).toEqual([path, true])
    }
    for (const target of ['//', '//[', '*', 'http://[', `${hub.origin}/healthz`]) {
      expect([target, await rawStatus(target)]).toEqual([
        target,
        expect.stringMatching(/^HTTP\/1.1 [24]\d\d /),
      ])
    }
    expect((await fetch(`${hub.origin}/healthz`)).status).toBe(200)
  })

  it('for the state of the hub is answered without signing in', async () => {
    expect(await (await fetch(`${hub.origin}/readyz`)).json()).toEqual({ ready: true, database: true })
    const metrics = await (await fetch(`${hub.origin}/metrics`)).text()
    expect(metrics).toContain('lientich_operation_seconds')
    expect(metrics).not.toContain('@')
  })
})
