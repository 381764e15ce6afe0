import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId } from '#graphql/global-id.ts'
import { StateError } from '#platform/errors.ts'
import { AgreementKindEnum, AgreementStateEnum, PartyRoleEnum } from './graphql.ts'
import { createAgreement, setParty, updateAgreement } from './service.ts'

const PartyInput = builder.inputType('PartyInput', {
  description: 'An agency and the part it takes.',
  fields: (t) => ({
    agencyId: t.id({ required: true, description: 'The agency.' }),
    role: t.field({ type: PartyRoleEnum, required: true, description: 'Its part.' }),
  }),
})

const CreateAgreementInput = builder.inputType('CreateAgreementInput', {
  description: 'A new agreement.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called, at most 300 characters.' }),
    code: t.string({ description: 'Short code; given by the hub when absent.' }),
    kind: t.field({
      type: AgreementKindEnum,
      required: true,
      description: 'What the parties bind themselves by.',
    }),
    state: t.field({ type: AgreementStateEnum, description: 'Where it stands; DRAFT when absent.' }),
    startsOn: t.field({ type: 'Date', description: 'First day of its period.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day of its period.' }),
    summary: t.string({ description: 'What it is about.' }),
    requiresConfirmation: t.boolean({ description: 'Whether completion is confirmed and accepted.' }),
    parties: t.field({
      type: [PartyInput],
      required: true,
      description: 'Who is in it; at least one HOST of the viewer’s.',
    }),
  }),
})

const UpdateAgreementInput = builder.inputType('UpdateAgreementInput', {
  description: 'Changes to an agreement; absent fields stay, null clears.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'Which agreement.' }),
    expectedVersion: t.int({ required: true, description: 'The version the change was made on.' }),
    title: t.string({ description: 'New title.' }),
    state: t.field({ type: AgreementStateEnum, description: 'New state.' }),
    startsOn: t.field({ type: 'Date', description: 'New first day.' }),
    endsOn: t.field({ type: 'Date', description: 'New last day.' }),
    summary: t.string({ description: 'New summary.' }),
    requiresConfirmation: t.boolean({ description: 'Whether completion is confirmed and accepted.' }),
  }),
})

const SetPartyInput = builder.inputType('SetPartyInput', {
  description: 'Adds a party, changes its part, or ends it.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'Which agreement.' }),
    agencyId: t.id({ required: true, description: 'Which agency.' }),
    role: t.field({ type: PartyRoleEnum, description: 'Its part; null ends it.' }),
  }),
})

const successOf = (name: string) =>
  builder.objectRef<{ agreementId: string }>(`${name}Success`).implement({
    description: `What ${name} answers when it was done.`,
    fields: (t) => ({
      agreement: t.prismaField({
        type: 'Agreement',
        description: 'The agreement as it is now.',
        resolve: (query, { agreementId }, _, ctx) =>
          ctx.db.prisma.agreement.findUniqueOrThrow({ ...query, where: { id: agreementId } }),
      }),
    }),
  })

builder.mutationField('createAgreement', (t) =>
  t.field({
    type: successOf('CreateAgreement'),
    description: 'Makes an agreement with its board and joint plan.',
    errors: outcome('CreateAgreement'),
    args: { input: t.arg({ type: CreateAgreementInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, ctx) =>
      createAgreement(ctx, {
        ...input,
        parties: input.parties.map((party, i) => ({
          agencyId: inputId('Agency', party.agencyId, `parties.${i}.agencyId`),
          role: party.role,
        })),
      }),
  }),
)

builder.mutationField('updateAgreement', (t) =>
  t.field({
    type: successOf('UpdateAgreement'),
    description: 'Changes an agreement.',
    errors: outcome('UpdateAgreement', StateError),
    args: { input: t.arg({ type: UpdateAgreementInput, required: true, description: 'What to change.' }) },
    resolve: (_, { input }, ctx) =>
      updateAgreement(ctx, { ...input, agreementId: inputId('Agreement', input.agreementId, 'agreementId') }),
  }),
)

builder.mutationField('setParty', (t) =>
  t.field({
    type: successOf('SetParty'),
    description: 'Adds a party, changes its part, or ends it.',
    errors: outcome('SetParty'),
    args: { input: t.arg({ type: SetPartyInput, required: true, description: 'Which party and its part.' }) },
    resolve: (_, { input }, ctx) =>
      setParty(ctx, {
        agreementId: inputId('Agreement', input.agreementId, 'agreementId'),
        agencyId: inputId('Agency', input.agencyId, 'agencyId'),
        role: input.role ?? null,
      }),
  }),
)
