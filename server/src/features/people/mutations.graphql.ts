import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId } from '#graphql/global-id.ts'
import { StateError, ValidationError } from '#platform/errors.ts'
import { createApiToken, revokeApiToken, revokeSession } from './credentials.service.ts'
import { MembershipRoleEnum, TokenScopeEnum } from './graphql.ts'
import { addMember, endMembership } from './service.ts'
import { Viewer } from './viewer.graphql.ts'

/** The id of a thing that is no node, as it was handed out. @throws ValidationError BAD_ID */
function plainId(type: string, id: string, field: string): string {
  if (!z.guid().safeParse(id).success) throw new ValidationError('BAD_ID', field, { type })
  return id
}

const tokenSuccessOf = <T extends { tokenId: string }>(name: string) =>
  builder.objectRef<T>(name).implement({
    description: `What ${name.replace('Success', '')} answers when it was done.`,
    fields: (t) => ({
      token: t.prismaField({
        type: 'ApiToken',
        description: 'The token as it is now.',
        resolve: (query, { tokenId }, _, ctx) =>
          ctx.db.prisma.apiToken.findUniqueOrThrow({ ...query, where: { id: tokenId } }),
      }),
    }),
  })

const CreateApiTokenInput = builder.inputType('CreateApiTokenInput', {
  description: 'A token to be made.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for, at most 100 characters.' }),
    scopes: t.field({
      type: [TokenScopeEnum],
      required: true,
      description: 'What it may be used for; at least one, none beyond those of the credential in use.',
    }),
    expiresOn: t.field({ type: 'Date', description: 'The last day on which it works.' }),
  }),
})

const CreateApiTokenSuccess = tokenSuccessOf<{ tokenId: string; secret: string }>('CreateApiTokenSuccess')
builder.objectField(CreateApiTokenSuccess, 'secret', (t) =>
  t.exposeString('secret', { description: 'The token itself, "lt_…". It is never shown again.' }),
)

builder.mutationField('createApiToken', (t) =>
  t.field({
    type: CreateApiTokenSuccess,
    description: 'Makes a personal access token.',
    errors: outcome('CreateApiToken', StateError),
    args: { input: t.arg({ type: CreateApiTokenInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, ctx) => createApiToken(ctx, input),
  }),
)

const RevokeApiTokenInput = builder.inputType('RevokeApiTokenInput', {
  description: 'A token to be ended.',
  fields: (t) => ({ tokenId: t.id({ required: true, description: 'Which token.' }) }),
})

builder.mutationField('revokeApiToken', (t) =>
  t.field({
    type: tokenSuccessOf<{ tokenId: string }>('RevokeApiTokenSuccess'),
    description: 'Ends a token at once, on open sockets too.',
    errors: outcome('RevokeApiToken'),
    args: { input: t.arg({ type: RevokeApiTokenInput, required: true, description: 'Which token.' }) },
    resolve: (_, { input }, ctx) =>
      revokeApiToken(ctx, { tokenId: inputId('ApiToken', input.tokenId, 'tokenId') }),
  }),
)

const RevokeSessionInput = builder.inputType('RevokeSessionInput', {
  description: 'A session to be ended.',
  fields: (t) => ({ sessionId: t.id({ required: true, description: 'Which session.' }) }),
})

builder.mutationField('revokeSession', (t) =>
  t.field({
    type: builder.objectRef<{ sessionId: string }>('RevokeSessionSuccess').implement({
      description: 'What RevokeSession answers when it was done.',
      fields: (field) => ({
        sessionId: field.exposeID('sessionId', { description: 'The session that ended.' }),
        viewer: field.field({
          type: Viewer,
          nullable: true,
          description: 'Whose sessions are fewer now.',
          resolve: (_, __, ctx) => ctx.viewer,
        }),
      }),
    }),
    description: 'Signs one of the viewer’s browsers out at once.',
    errors: outcome('RevokeSession'),
    args: { input: t.arg({ type: RevokeSessionInput, required: true, description: 'Which session.' }) },
    resolve: (_, { input }, ctx) =>
      revokeSession(ctx, { sessionId: plainId('SignInSession', input.sessionId, 'sessionId') }),
  }),
)

const memberSuccessOf = (name: string) =>
  builder.objectRef<{ membershipId: string }>(name).implement({
    description: `What ${name.replace('Success', '')} answers when it was done.`,
    fields: (t) => ({
      membership: t.prismaField({
        type: 'Membership',
        description: 'The post as it is now.',
        resolve: (query, { membershipId }, _, ctx) =>
          ctx.db.prisma.membership.findUniqueOrThrow({ ...query, where: { id: membershipId } }),
      }),
    }),
  })

const AddMemberInput = builder.inputType('AddMemberInput', {
  description: 'A person to be given a post in an agency.',
  fields: (t) => ({
    agencyId: t.id({ required: true, description: 'Which agency; the viewer administers it.' }),
    email: t.string({ required: true, description: 'The address they sign in with.' }),
    name: t.string({ required: true, description: 'Their name, for a new account.' }),
    role: t.field({ type: MembershipRoleEnum, required: true, description: 'What they may do there.' }),
    title: t.string({ description: 'The post’s name.' }),
    password: t.string({
      required: true,
      description: 'First password of a new account, at least 10 characters; an existing one keeps its own.',
    }),
  }),
})

builder.mutationField('addMember', (t) =>
  t.field({
    type: memberSuccessOf('AddMemberSuccess'),
    description: 'Gives a person a post in an agency, with a new account when they have none.',
    errors: outcome('AddMember'),
    args: { input: t.arg({ type: AddMemberInput, required: true, description: 'Who and where.' }) },
    resolve: (_, { input }, ctx) =>
      addMember(ctx, { ...input, agencyId: inputId('Agency', input.agencyId, 'agencyId') }),
  }),
)

const EndMembershipInput = builder.inputType('EndMembershipInput', {
  description: 'A post to be ended.',
  fields: (t) => ({ membershipId: t.id({ required: true, description: 'Which post.' }) }),
})

builder.mutationField('endMembership', (t) =>
  t.field({
    type: memberSuccessOf('EndMembershipSuccess'),
    description: 'Ends a person’s post in an agency, at once.',
    errors: outcome('EndMembership', StateError),
    args: { input: t.arg({ type: EndMembershipInput, required: true, description: 'Which post.' }) },
    resolve: (_, { input }, ctx) =>
      endMembership(ctx, { membershipId: plainId('Membership', input.membershipId, 'membershipId') }),
  }),
)
