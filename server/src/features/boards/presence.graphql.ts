import { agencyLoader } from '#features/agencies/loaders.ts'
import { can as canAgreement } from '#features/agreements/policy.ts'
import { actingAgency } from '#features/agreements/service.ts'
import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { outcome } from '#graphql/errors.ts'
import { globalId, inputId, optionalId } from '#graphql/global-id.ts'
import { NotFoundError, UnauthenticatedError } from '#platform/errors.ts'
import type { Presence as Seen } from '#platform/presence.ts'

const Presence = builder.objectRef<Seen>('Presence').implement({
  description: 'Somebody who looks at a board now.',
  fields: (t) => ({
    person: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who.',
      resolve: (seen, _, ctx) => personLoader(ctx).load(seen.personId),
    }),
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'Of which party.',
      resolve: (seen, _, ctx) => (seen.agencyId ? agencyLoader(ctx).load(seen.agencyId) : null),
    }),
    taskId: t.id({
      nullable: true,
      description: 'The task they have open.',
      resolve: (seen) => seen.taskId && globalId('Task', seen.taskId),
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
  }),
})

async function readableParties(agreementId: string, ctx: GraphQLContext) {
  const parties = await ctx.db.prisma.agreementParty.findMany({ where: { agreementId } })
  if (!canAgreement.read(ctx.viewer, parties)) throw new NotFoundError('Agreement', ['agreementId'])
  return parties
}

builder.prismaObjectField('Agreement', 'presence', (t) =>
  t.field({
    type: [Presence],
    description: 'Who looks at its board now; told by their clients, forgotten after 45 seconds.',
    resolve: (agreement, _, ctx) => [...ctx.presences.list(agreement.id)],
  }),
)

const SetPresenceInput = builder.inputType('SetPresenceInput', {
  description: 'Where the viewer looks.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'Whose board.' }),
    taskId: t.id({ description: 'The task they have open.' }),
    left: t.boolean({ description: 'True when they leave the board.' }),
  }),
})

const Success = builder.objectRef<{ agreementId: string }>('SetPresenceSuccess').implement({
  description: 'The presence was told.',
  fields: (t) => ({
    presence: t.field({
      type: [Presence],
      description: 'Who is there now.',
      resolve: ({ agreementId }, _, ctx) => [...ctx.presences.list(agreementId)],
    }),
  }),
})

builder.mutationField('setPresence', (t) =>
  t.field({
    type: Success,
    description: 'Tells that the viewer looks at a board; renew it every 15 seconds.',
    errors: outcome('SetPresence'),
    args: { input: t.arg({ type: SetPresenceInput, required: true, description: 'Where.' }) },
    resolve: async (_, { input }, ctx) => {
      if (!ctx.viewer) throw new UnauthenticatedError()
      const agreementId = inputId('Agreement', input.agreementId, 'agreementId')
      const parties = await readableParties(agreementId, ctx)
      ctx.presences.tell({
        agreementId,
        personId: ctx.viewer.personId,
        agencyId: actingAgency(ctx.viewer, parties),
        taskId: optionalId('Task', input.taskId, 'taskId') ?? null,
        left: input.left ?? false,
      })
      return { agreementId }
    },
  }),
)

builder.subscriptionField('presenceChanged', (t) =>
  t.field({
    type: [Presence],
    description: 'Who looks at a board: now, and whenever it changes.',
    args: { agreementId: t.arg.id({ required: true, description: 'Whose board.' }) },
    subscribe: async (_, args, ctx) => {
      const agreementId = inputId('Agreement', args.agreementId, 'agreementId')
      await readableParties(agreementId, ctx)
      return ctx.presences.follow(agreementId)
    },
    resolve: (list) => [...list],
  }),
)
