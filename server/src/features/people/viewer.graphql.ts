import { builder } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { globalId } from '#graphql/global-id.ts'
import type { Viewer as ViewerRow } from '#platform/viewer.ts'
import { TokenScopeEnum } from './graphql.ts'
import { personLoader } from './loaders.ts'
import { can } from './policy.ts'

async function accountOf(viewer: ViewerRow, ctx: GraphQLContext) {
  const person = await personLoader(ctx).load(viewer.personId)
  if (!person) throw new Error('the viewer has no account')
  return person
}

/** Who asks. Other features add their fields with `builder.objectField(Viewer, …)`. */
export const Viewer = builder.objectRef<ViewerRow>('Viewer').implement({
  description: 'Whoever is signed in, and what is theirs.',
  fields: (t) => ({
    id: t.id({
      description: 'The same for a person always.',
      resolve: (viewer) => globalId('Viewer', viewer.personId),
    }),
    person: t.field({
      type: 'Person',
      description: 'Themselves, as others see them.',
      resolve: (viewer, _, ctx) => accountOf(viewer, ctx),
    }),
    name: t.exposeString('name', { description: 'Their name.' }),
    email: t.string({
      description: 'The address they sign in with.',
      resolve: async (viewer, _, ctx) => (await accountOf(viewer, ctx)).email,
    }),
    memberships: t.prismaField({
      type: ['Membership'],
      description: 'The posts they hold now.',
      resolve: (query, viewer, _, ctx) =>
        ctx.db.prisma.membership.findMany({
          ...query,
          where: { personId: viewer.personId, endedAt: null },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take: 100,
        }),
    }),
    scopes: t.field({
      type: [TokenScopeEnum],
      nullable: true,
      description: 'What the token in use allows; null with a session, which allows all.',
      resolve: (viewer) => (viewer.scopes ? [...viewer.scopes] : null),
    }),
    tokens: t.prismaField({
      type: ['ApiToken'],
      description: 'Their tokens, revoked ones included, newest first; empty for a token without ADMIN.',
      resolve: (query, viewer, _, ctx) =>
        can.manageCredentials(viewer)
          ? ctx.db.prisma.apiToken.findMany({
              ...query,
              where: { personId: viewer.personId },
              orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
              take: 100,
            })
          : [],
    }),
    sessions: t.prismaField({
      type: ['Session'],
      description: 'Where they are signed in, newest first; empty for a token without ADMIN.',
      resolve: (query, viewer, _, ctx) =>
        can.manageCredentials(viewer)
          ? ctx.db.prisma.session.findMany({
              ...query,
              where: { personId: viewer.personId, expiresAt: { gt: ctx.clock.now() } },
              orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
              take: 100,
            })
          : [],
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Whoever is signed in; null for nobody.',
    resolve: (_, __, ctx) => ctx.viewer,
  }),
)
