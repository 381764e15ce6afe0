import { agencyLoader } from '#features/agencies/loaders.ts'
import { builder } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { initialsOf } from '#platform/text.ts'
import { MembershipRole, TokenScope } from '#prisma'
import { membershipsLoader } from './loaders.ts'
import { can, visibleTo } from './policy.ts'

export const MembershipRoleEnum = builder.enumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'What a person may do for an agency; a VIEWER only reads.',
})
export const TokenScopeEnum = builder.enumType(TokenScope, {
  name: 'TokenScope',
  description: 'What a token may be used for; ADMIN includes WRITE includes READ.',
})

const nobody = '00000000-0000-0000-0000-000000000000'

/** A person's first present post. */
async function postOf(personId: string, ctx: GraphQLContext) {
  return (await membershipsLoader(ctx).load(personId))[0] ?? null
}

// Posts and agencies come through loaders: people are mostly handed out as plain rows.
const Person = builder.prismaNode('Person', {
  description: 'Somebody who works for an agency.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name.' }),
    initials: t.string({
      description: 'Initials for a small mark, e.g. "KN".',
      resolve: (person) => initialsOf(person.name),
    }),
    title: t.string({
      nullable: true,
      description: 'Their post, as the agency names it.',
      resolve: async (person, _, ctx) => (await postOf(person.id, ctx))?.title ?? null,
    }),
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The agency they work for; null when they no longer do.',
      resolve: async (person, _, ctx) => {
        const post = await postOf(person.id, ctx)
        return post ? agencyLoader(ctx).load(post.agencyId) : null
      },
    }),
    email: t.string({
      nullable: true,
      description: 'Their e-mail address; only for themselves and colleagues of the same agency.',
      resolve: async (person, _, ctx) => {
        const posts = await membershipsLoader(ctx).load(person.id)
        const agencyIds = posts.map((post) => post.agencyId)
        return can.readEmail(ctx.viewer, { id: person.id, agencyIds }) ? person.email : null
      },
    }),
  }),
})

const PersonConnection = builder.connectionObject(
  { type: Person, name: 'PersonConnection', description: 'A page of people.' },
  { name: 'PersonEdge', description: 'A person and their place.' },
)

builder.prismaObject('Membership', {
  description: 'A person’s post in an agency.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    agency: t.relation('agency', { description: 'Where.' }),
    person: t.relation('person', { description: 'Who.' }),
    role: t.expose('role', { type: MembershipRoleEnum, description: 'What they may do there.' }),
    title: t.exposeString('title', { nullable: true, description: 'The post’s name.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it lasts.',
    }),
  }),
})

builder.prismaObjectField('Agency', 'members', (t) =>
  t.prismaConnection(
    {
      type: 'Person',
      cursor: 'id',
      description: 'The people who work for it, as far as the viewer may know them.',
      totalCount: (agency, _, ctx) => ctx.db.prisma.person.count({ where: membersOf(agency.id, ctx) }),
      resolve: (query, agency, _, ctx) =>
        ctx.db.prisma.person.findMany({
          ...query,
          where: membersOf(agency.id, ctx),
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    },
    PersonConnection,
  ),
)

function membersOf(agencyId: string, ctx: GraphQLContext) {
  return { AND: [visibleTo(ctx.viewer), { memberships: { some: { agencyId, endedAt: null } } }] }
}

builder.prismaNode('ApiToken', {
  description: 'A personal access token. Its secret is shown once, when it is made.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({
    id,
    personId: can.manageCredentials(ctx.viewer) ? (ctx.viewer?.personId ?? nobody) : nobody,
  }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What its person called it.' }),
    prefix: t.exposeString('prefix', { description: 'Its first characters, to recognise it by.' }),
    scopes: t.expose('scopes', { type: [TokenScopeEnum], description: 'What it may be used for.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it stops working by itself.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to within half a minute.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its person ended it.',
    }),
  }),
})

builder.prismaObject('Session', {
  name: 'SignInSession',
  description: 'A browser in which the viewer is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they signed in.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it ends by itself; later with use.',
    }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'The browser, as it says.' }),
    ipAddress: t.exposeString('ipAddress', { nullable: true, description: 'The network address.' }),
    current: t.boolean({
      description: 'Whether it is the one asking.',
      resolve: (session, _, ctx) => ctx.viewer?.credential.id === session.id,
    }),
  }),
})
