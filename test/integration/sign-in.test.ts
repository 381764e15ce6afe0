import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { credentialsTopic } from '../../server/src/features/people/credentials.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { accountHistory, auth, makeAccount, PASSWORD, signIn, viewerOf } from '../support/accounts.ts'
import { startHub, type TestHub } from '../support/hub.ts'

/** From one address. */
const SIGN_INS_A_MINUTE = 30

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(async () => {
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
  await hub[Symbol.asyncDispose]()
})

describe('signing in', () => {
  it('gives a session that knows who asks, and leaves a trace', async () => {
    const { email, personId } = await makeAccount(hub)
    const cookie = await signIn(hub, email)
    const viewer = await viewerOf(
      hub,
      cookie,
      'email scopes person { initials title agency { name } email } memberships { role title } sessions { current }',
    )
    expect(viewer).toMatchObject({
      name: 'Lê Thị Hoa',
      email: email.toLowerCase(),
      scopes: null,
      person: { initials: 'TH', title: 'Chuyên viên', email: email.toLowerCase() },
      memberships: [{ role: 'OFFICER', title: 'Chuyên viên' }],
      sessions: [{ current: true }],
    })
    expect(await accountHistory(hub, personId)).toEqual(['PERSON_CREATED', 'MEMBERSHIP_ADDED', 'SIGNED_IN'])
  })

  it('with a wrong password fails the same for known and unknown addresses, and is journalled', async () => {
    const { email, personId } = await makeAccount(hub)
    const journalled = new Promise((resolve) => hub.app.services.bus.listen(`person:${personId}`, resolve))
    const known = await auth(hub, '/sign-in/email', { email, password: 'sai-mat-khau' })
    const unknown = await auth(hub, '/sign-in/email', { email: `khong-${email}`, password: 'sai-mat-khau' })
    expect([known.answer.status, unknown.answer.status]).toEqual([401, 401])
    expect(await known.answer.json()).toEqual(await unknown.answer.json())
    await journalled
    expect(await accountHistory(hub, personId)).toContain('SIGN_IN_FAILED')
  })

  it('ends with sign-out, at once', async () => {
    const { email } = await makeAccount(hub)
    const cookie = await signIn(hub, email)
    expect(await viewerOf(hub, cookie)).not.toBeNull()
    expect((await auth(hub, '/sign-out', {}, cookie)).answer.status).toBe(200)
    expect(await viewerOf(hub, cookie)).toBeNull()
  })

  it('changing the password ends every other session and asks for the new one', async () => {
    const { email, personId } = await makeAccount(hub)
    const [here, there] = [await signIn(hub, email), await signIn(hub, email)]
    await Promise.all([viewerOf(hub, here), viewerOf(hub, there)])
    let announced = 0
    const stop = hub.app.services.bus.listen(credentialsTopic(personId), () => announced++)
    const change = { currentPassword: PASSWORD, newPassword: 'mat-khau-moi-hon', revokeOtherSessions: true }
    const changed = await auth(hub, '/change-password', change, here)
    stop()
    expect(changed.answer.status).toBe(200)
    expect(announced).toBeGreaterThan(0)
    expect(await Promise.all([viewerOf(hub, here), viewerOf(hub, there)])).toEqual([null, null])
    expect(await viewerOf(hub, changed.cookie)).not.toBeNull()
    expect((await auth(hub, '/sign-in/email', { email, password: PASSWORD })).answer.status).toBe(401)
    await signIn(hub, email, 'mat-khau-moi-hon')
    expect(await accountHistory(hub, personId)).toEqual(
      expect.arrayContaining(['PASSWORD_CHANGED', 'SIGNED_OUT']),
    )
  })

  it('everywhere is ended in one go, by the library or session by session', async () => {
    const { email } = await makeAccount(hub)
    const [a, b] = [await signIn(hub, email), await signIn(hub, email)]
    const listed = await viewerOf(hub, a, 'sessions { id current }')
    const { sessions } = z
      .object({ sessions: z.array(z.object({ id: z.string(), current: z.boolean() })) })
      .parse(listed)
    const other = sessions.find((session) => !session.current)
    const answer = await fetch(`${hub.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1', cookie: a },
      body: JSON.stringify({
        query: `mutation($input: RevokeSessionInput!) { revokeSession(input: $input) { __typename } }`,
        variables: { input: { sessionId: other?.id } },
      }),
    })
    expect(await answer.json()).toMatchObject({
      data: { revokeSession: { __typename: 'RevokeSessionSuccess' } },
    })
    expect(await viewerOf(hub, b)).toBeNull()
    const c = await signIn(hub, email)
    expect((await auth(hub, '/revoke-sessions', {}, a)).answer.status).toBe(200)
    expect(await Promise.all([viewerOf(hub, a), viewerOf(hub, c)])).toEqual([null, null])
  })

  it('offers no sign-up and no other way to change an account', async () => {
    const body = { email: 'ai-do@example.vn', password: PASSWORD, name: 'Ai đó' }
    expect((await auth(hub, '/sign-up/email', body)).answer.status).toBe(404)
    const { email } = await makeAccount(hub)
    expect((await auth(hub, '/update-user', { name: 'Khác' }, await signIn(hub, email))).answer.status).toBe(
      404,
    )
  })
})

describe('too many tries', () => {
  it('are told when to come back', async () => {
    await using other = await startHub()
    const attempt = () =>
      fetch(`${other.origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: other.origin },
        body: JSON.stringify({ email: 'khong-ai@example.vn', password: 'sai-mat-khau' }),
      })
    // All at once: counting must not let a crowd slip through between look and write.
    const tries = await Promise.all(Array.from({ length: SIGN_INS_A_MINUTE + 2 }, attempt))
    expect(tries.filter((answer) => answer.status === 401)).toHaveLength(SIGN_INS_A_MINUTE)
    const refused = tries.filter((answer) => answer.status === 429)
    expect(refused.map((answer) => Number(answer.headers.get('retry-after')) > 0)).toEqual([true, true])
  })
})

describe('a demo account', () => {
  it('is refused in production, with a new session and an old one', async () => {
    await using production = await startHub({ config: { production: true } })
    const { email } = await makeAccount(production, 'officer@demo.lientich.vn')
    const refused = await auth(production, '/sign-in/email', { email, password: PASSWORD })
    expect(refused.answer.status).toBe(403)
    await using open = await startHub({ url: production.url })
    const cookie = await signIn(open, email)
    const asked = await fetch(`${production.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1', cookie },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    })
    expect(await asked.json()).toMatchObject({ data: { viewer: null } })
  })
})
