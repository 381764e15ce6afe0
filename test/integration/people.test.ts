import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApiToken } from '../../server/src/features/people/credentials.service.ts'
import { addDays, civilDay } from '../../server/src/platform/clock.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { accountHistory, PASSWORD, signIn, viewerOf } from '../support/accounts.ts'
import { type Actor, makeActor, makeScene } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { follow } from '../support/subscriber.ts'

const viewerShape = z.object({ viewer: z.looseObject({ name: z.string() }).nullable() })

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(async () => {
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
  await hub[Symbol.asyncDispose]()
})

const CREATE_TOKEN = `mutation($input: CreateApiTokenInput!) { outcome: createApiToken(input: $input) { __typename
  ... on CreateApiTokenSuccess { secret token { id name prefix scopes expiresAt revokedAt } } ${FAILURE} } }`
const REVOKE_TOKEN = `mutation($input: RevokeApiTokenInput!) { outcome: revokeApiToken(input: $input) { __typename
  ... on RevokeApiTokenSuccess { token { id revokedAt } } ${FAILURE} } }`
const tokenShape = z.object({ secret: z.string(), token: z.looseObject({ id: z.string() }) })

describe('an access token', () => {
  it('is shown once, kept as a hash, works, and ends at once', async () => {
    const admin = await makeActor(hub, { scopes: ['ADMIN'] })
    const expiresOn = addDays(civilDay(new Date()), 30)
    const input = { name: 'Tích hợp', scopes: ['READ', 'WRITE'], expiresOn }
    const made = tokenShape.parse(await outcome(hub, admin, CREATE_TOKEN, input))
    expect(made.secret).toMatch(/^lt_[\w-]{43}$/)
    expect(made.token).toMatchObject({
      prefix: made.secret.slice(0, 8),
      expiresAt: new Date(`${addDays(expiresOn, 1)}T00:00:00+07:00`).toISOString(),
    })
    const rows = await hub.app.services.db.prisma.apiToken.findMany({ where: { personId: admin.personId } })
    expect(JSON.stringify(rows)).not.toContain(made.secret)
    const user = { token: made.secret }
    expect(await ok(hub, user, viewerShape, '{ viewer { name } }')).not.toEqual({ viewer: null })
    const revoked = await outcome(hub, admin, REVOKE_TOKEN, { tokenId: made.token.id })
    expect(revoked).toMatchObject({ token: { revokedAt: expect.any(String) } })
    expect(await outcome(hub, admin, REVOKE_TOKEN, { tokenId: made.token.id })).toEqual(revoked)
    expect(await hub.app.services.identify(null, `Bearer ${made.secret}`)).toBeNull()
    expect(await accountHistory(hub, admin.personId)).toEqual(['TOKEN_CREATED', 'TOKEN_REVOKED'])
  })

  it('gives on no more than it has, and only with the scope ADMIN', async () => {
    const writer = await makeActor(hub, { scopes: ['READ', 'WRITE'] })
    expect(await outcome(hub, writer, CREATE_TOKEN, { name: 'x', scopes: ['READ'] })).toMatchObject({
      __typename: 'ForbiddenError',
      path: ['input', 'scopes'],
    })
    const admin = await makeActor(hub, { scopes: ['ADMIN'] })
    const cases = [
      [{ name: 'x', scopes: [] }, 'REQUIRED'],
      [{ name: ' ', scopes: ['READ'] }, 'REQUIRED'],
      [{ name: 'x', scopes: ['READ'], expiresOn: civilDay(new Date()) }, 'TOO_OLD_EXPIRY'],
    ] as const
    for (const [input, code] of cases) {
      expect(await outcome(hub, admin, CREATE_TOKEN, input)).toMatchObject({ code })
    }
  })

  it('asked for again with the same key is the same token, its secret never kept', async () => {
    const admin = await makeActor(hub, { scopes: ['ADMIN'] })
    const ctx = { ...admin.ctx, idempotencyKey: 'token-once' }
    const input = { name: 'Một lần', scopes: ['READ'] } as const
    const first = await createApiToken(ctx, input)
    const again = await createApiToken(ctx, input)
    expect(again.tokenId).toBe(first.tokenId)
    const { identify, db } = hub.app.services
    expect((await identify(null, again.secret))?.credential.id).toBe(first.tokenId)
    const kept = await db.prisma.idempotencyKey.findMany({ where: { actorId: admin.personId } })
    expect(JSON.stringify(kept)).not.toContain('lt_')
    await expect(createApiToken(ctx, input)).rejects.toMatchObject({ code: 'TOKEN_IN_USE' })
  })

  it('of another person does not exist', async () => {
    const [mine, other] = [
      await makeActor(hub, { scopes: ['ADMIN'] }),
      await makeActor(hub, { scopes: ['ADMIN'] }),
    ]
    const made = tokenShape.parse(await outcome(hub, mine, CREATE_TOKEN, { name: 'x', scopes: ['READ'] }))
    expect(await outcome(hub, other, REVOKE_TOKEN, { tokenId: made.token.id })).toMatchObject({
      code: 'NOT_FOUND',
    })
    const query = 'query($id: ID!) { node(id: $id) { id } }'
    await ok(hub, other, z.object({ node: z.null() }), query, { id: made.token.id })
  })

  it('revoked closes the sockets it opened', async () => {
    const scene = await makeScene(hub)
    const admin = await makeActor(hub, { agencyId: scene.member.agencyId, scopes: ['ADMIN'] })
    const made = tokenShape.parse(await outcome(hub, admin, CREATE_TOKEN, { name: 'ws', scopes: ['READ'] }))
    const query = 'subscription($id: ID!) { boardChanged(agreementId: $id) { cursor kind } }'
    const live = follow(hub.origin, { token: made.secret }, query, { id: scene.gAgreementId })
    await live.connected
    await outcome(hub, admin, REVOKE_TOKEN, { tokenId: made.token.id })
    expect(await live.ended).toMatchObject({ code: 4403 })
  })
})

const ADD_MEMBER = `mutation($input: AddMemberInput!) { outcome: addMember(input: $input) { __typename
  ... on AddMemberSuccess { membership { id role title person { id name email } agency { id } } } ${FAILURE} } }`
const END_MEMBERSHIP = `mutation($input: EndMembershipInput!) { outcome: endMembership(input: $input) { __typename
  ... on EndMembershipSuccess { membership { id endedAt } } ${FAILURE} } }`
const membershipShape = z.object({ membership: z.looseObject({ id: z.string() }) })

describe('an agency’s administrator', () => {
  it('adds a member who can sign in, and ends the post at once', async () => {
    const admin = await makeActor(hub, { role: 'ADMIN', scopes: ['ADMIN'] })
    const email = `moi-${randomBytes(4).toString('hex')}@example.vn`
    const input = {
      agencyId: admin.gAgencyId,
      email,
      name: 'Trần Văn Nam',
      role: 'CLERK',
      password: PASSWORD,
    }
    const added = await outcome(hub, admin, ADD_MEMBER, { ...input, title: 'Văn thư' })
    expect(added).toMatchObject({
      membership: { role: 'CLERK', title: 'Văn thư', person: { name: 'Trần Văn Nam', email } },
    })
    const cookie = await signIn(hub, email)
    expect(await viewerOf(hub, cookie, 'memberships { role }')).toMatchObject({
      memberships: [{ role: 'CLERK' }],
    })
    expect(await outcome(hub, admin, ADD_MEMBER, input)).toMatchObject({ code: 'ALREADY_MEMBER' })
    const { membership } = membershipShape.parse(added)
    const ended = await outcome(hub, admin, END_MEMBERSHIP, { membershipId: membership.id })
    expect(ended).toMatchObject({ membership: { endedAt: expect.any(String) } })
    expect(await viewerOf(hub, cookie, 'memberships { role }')).toMatchObject({ memberships: [] })
    const back = await outcome(hub, admin, ADD_MEMBER, { ...input, role: 'OFFICER' })
    expect(back).toMatchObject({ membership: { id: membership.id, role: 'OFFICER' } })
  })

  it('is the only one who may, with a credential that may', async () => {
    const admin = await makeActor(hub, { role: 'ADMIN', scopes: ['ADMIN'] })
    const { agencyId } = admin
    const weak = await makeActor(hub, { agencyId, role: 'ADMIN', scopes: ['WRITE'] })
    const leader = await makeActor(hub, { agencyId, role: 'LEADER', scopes: ['ADMIN'] })
    const stranger = await makeActor(hub, { role: 'ADMIN', scopes: ['ADMIN'] })
    const input = {
      agencyId: admin.gAgencyId,
      email: `ai-${randomBytes(4).toString('hex')}@example.vn`,
      name: 'x',
      role: 'ADMIN',
      password: PASSWORD,
    }
    for (const actor of [weak, leader, stranger]) {
      expect(await outcome(hub, actor, ADD_MEMBER, input)).toMatchObject({ __typename: 'ForbiddenError' })
    }
    const { db } = hub.app.services
    const post = await db.prisma.membership.findFirstOrThrow({ where: { personId: admin.personId } })
    const end = { membershipId: post.id }
    expect(await outcome(hub, leader, END_MEMBERSHIP, end)).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await outcome(hub, stranger, END_MEMBERSHIP, end)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await outcome(hub, admin, END_MEMBERSHIP, { membershipId: 'x' })).toMatchObject({ code: 'BAD_ID' })
  })

  it('who is the last one stays', async () => {
    const admin = await makeActor(hub, { role: 'ADMIN', scopes: ['ADMIN'] })
    const { db } = hub.app.services
    const post = await db.prisma.membership.findFirstOrThrow({ where: { personId: admin.personId } })
    expect(await outcome(hub, admin, END_MEMBERSHIP, { membershipId: post.id })).toMatchObject({
      __typename: 'StateError',
      code: 'LAST_ADMIN',
    })
  })

  it('hears which input is at fault', async () => {
    const admin = await makeActor(hub, { role: 'ADMIN', scopes: ['ADMIN'] })
    const good = { agencyId: admin.gAgencyId, name: 'x', role: 'OFFICER', password: PASSWORD }
    const cases = [
      [{ email: 'khong-phai' }, 'BAD_EMAIL', 'email'],
      [{ email: 'a@example.vn', password: 'ngan' }, 'PASSWORD_TOO_SHORT', 'password'],
      [{ email: 'b@example.vn', name: ' ' }, 'REQUIRED', 'name'],
    ] as const
    for (const [input, code, field] of cases) {
      expect(await outcome(hub, admin, ADD_MEMBER, { ...good, ...input })).toMatchObject({
        code,
        path: ['input', field],
      })
    }
  })
})

describe('a person', () => {
  it('is seen by colleagues and partners, their address by colleagues only', async () => {
    const scene = await makeScene(hub)
    const colleague = await makeActor(hub, { agencyId: scene.host.agencyId })
    const query = 'query($id: ID!) { node(id: $id) { ... on Person { name email } } }'
    const shape = z.object({
      node: z.object({ name: z.string(), email: z.string().nullable() }).nullable(),
    })
    const seenBy = async (actor: Actor | null) =>
      (await ok(hub, actor, shape, query, { id: scene.host.gPersonId })).node
    expect((await seenBy(scene.host))?.email).toContain('@')
    expect((await seenBy(colleague))?.email).toContain('@')
    for (const partner of [scene.member, scene.monitor, scene.observer]) {
      expect(await seenBy(partner)).toMatchObject({ email: null })
    }
    expect(await seenBy(scene.outsider)).toBeNull()
    expect(await seenBy(null)).toBeNull()
  })

  it('is listed under their agency as far as the viewer may know them', async () => {
    const scene = await makeScene(hub)
    await makeActor(hub, { agencyId: scene.host.agencyId })
    const query =
      'query($id: ID!) { node(id: $id) { ... on Agency { members { totalCount nodes { id } } } } }'
    const shape = z.object({
      node: z.object({
        members: z.object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string() })) }),
      }),
    })
    const count = async (actor: Actor) => {
      const { members } = (await ok(hub, actor, shape, query, { id: scene.host.gAgencyId })).node
      return [members.totalCount, members.nodes.length]
    }
    expect(await count(scene.member)).toEqual([2, 2])
    expect(await count(scene.outsider)).toEqual([0, 0])
  })
})
