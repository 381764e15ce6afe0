import { visibleTo as visibleAgreements } from '#features/agreements/policy.ts'
import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { StateError } from '#platform/errors.ts'
import { can, visibleTo } from './policy.ts'
import { createCampaign, updateCampaign } from './service.ts'

const Campaign = builder.prismaNode('Campaign', {
  description: 'A campaign (cuộc vận động): contents that agencies take their share of.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'Its first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Its last day.' }),
    agency: t.relation('agency', { description: 'Whose campaign it is.' }),
    contents: t.relation('contents', {
      query: { where: { removedAt: null }, orderBy: { number: 'asc' } },
      description: 'Its contents by number.',
    }),
    // Its agency's members read the campaign without being parties; the agreement stays hidden from them.
    agreement: t.relation('agreement', {
      nullable: true,
      query: (_, ctx) => ({ where: visibleAgreements(ctx.viewer) }),
      description: 'The agreement that carries it out, when the viewer may read it.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may change it.',
      select: { agencyId: true, agreement: { select: { parties: true } } },
      resolve: ({ agencyId, agreement }, _, ctx) =>
        can.edit(ctx.viewer, { agencyId, parties: agreement?.parties ?? [] }),
    }),
  }),
})

builder.prismaNode('CampaignContent', {
  description:
    'One content of a campaign. One that was taken out is still told to the tasks that point at it.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, campaign: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number.' }),
    text: t.exposeString('text', { description: 'What it asks for.' }),
    campaign: t.relation('campaign', { description: 'Of which campaign.' }),
  }),
})

builder.prismaObjectField('Agreement', 'campaign', (t) =>
  t.relation('campaign', { nullable: true, description: 'The campaign it carries out.' }),
)

builder.prismaObjectField('Directive', 'campaign', (t) =>
  t.relation('campaign', {
    nullable: true,
    query: (_, ctx) => ({ where: visibleTo(ctx.viewer) }),
    description: 'The campaign that came of it, when the viewer may read it.',
  }),
)

export const CampaignConnection = builder.connectionObject(
  { type: Campaign, name: 'CampaignConnection', description: 'A page of campaigns.' },
  { name: 'CampaignEdge', description: 'A campaign and its place.' },
)

builder.queryField('campaigns', (t) =>
  t.prismaConnection(
    {
      type: 'Campaign',
      cursor: 'id',
      description: 'The campaigns of the viewer’s agencies and agreements, newest first.',
      totalCount: (_, __, ctx) => ctx.db.prisma.campaign.count({ where: visibleTo(ctx.viewer) }),
      resolve: (query, _, __, ctx) =>
        ctx.db.prisma.campaign.findMany({
          ...query,
          where: visibleTo(ctx.viewer),
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    CampaignConnection,
  ),
)

const NewContentInput = builder.inputType('NewContentInput', {
  description: 'A new content of a campaign.',
  fields: (t) => ({
    number: t.int({ required: true, description: 'Its number, 1 to 999, no number twice.' }),
    text: t.string({ required: true, description: 'What it asks for, at most 2,000 characters.' }),
  }),
})

const ContentInput = builder.inputType('ContentInput', {
  description: 'A content of a campaign as it shall be.',
  fields: (t) => ({
    id: t.id({ description: 'Which content; absent for a new one.' }),
    number: t.int({ required: true, description: 'Its number, 1 to 999, no number twice.' }),
    text: t.string({ required: true, description: 'What it asks for, at most 2,000 characters.' }),
  }),
})

const CreateCampaignInput = builder.inputType('CreateCampaignInput', {
  description: 'A new campaign.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is called, at most 300 characters.' }),
    agreementId: t.id({ description: 'The agreement that carries it out; an agreement has at most one.' }),
    directiveId: t.id({ description: 'The directive it comes from; a directive has at most one.' }),
    agencyId: t.id({ description: 'Whose it is; the viewer’s own agency when absent.' }),
    startsOn: t.field({ type: 'Date', description: 'Its first day.' }),
    endsOn: t.field({ type: 'Date', description: 'Its last day.' }),
    contents: t.field({ type: [NewContentInput], description: 'Its contents, at most 100.' }),
  }),
})

const UpdateCampaignInput = builder.inputType('UpdateCampaignInput', {
  description: 'Changes to a campaign; absent fields stay, null clears a day.',
  fields: (t) => ({
    campaignId: t.id({ required: true, description: 'Which campaign.' }),
    expectedVersion: t.int({ required: true, description: 'The version the change was made on.' }),
    name: t.string({ description: 'New name.' }),
    startsOn: t.field({ type: 'Date', description: 'New first day.' }),
    endsOn: t.field({ type: 'Date', description: 'New last day.' }),
    contents: t.field({ type: [ContentInput], description: 'All its contents; one left out is removed.' }),
  }),
})

const successOf = (name: string) =>
  builder.objectRef<{ campaignId: string }>(`${name}Success`).implement({
    description: `What ${name} answers when it was done.`,
    fields: (t) => ({
      campaign: t.prismaField({
        type: 'Campaign',
        description: 'The campaign as it is now.',
        resolve: (query, { campaignId }, _, ctx) =>
          ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id: campaignId } }),
      }),
    }),
  })

builder.mutationField('createCampaign', (t) =>
  t.field({
    type: successOf('CreateCampaign'),
    description: 'Makes a campaign with its contents.',
    errors: outcome('CreateCampaign', StateError),
    args: { input: t.arg({ type: CreateCampaignInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, ctx) =>
      createCampaign(ctx, {
        ...input,
        agreementId: optionalId('Agreement', input.agreementId, 'agreementId'),
        directiveId: optionalId('Directive', input.directiveId, 'directiveId'),
        agencyId: optionalId('Agency', input.agencyId, 'agencyId'),
      }),
  }),
)

builder.mutationField('updateCampaign', (t) =>
  t.field({
    type: successOf('UpdateCampaign'),
    description: 'Changes a campaign; contents keep their ids.',
    errors: outcome('UpdateCampaign', StateError),
    args: { input: t.arg({ type: UpdateCampaignInput, required: true, description: 'What to change.' }) },
    resolve: (_, { input }, ctx) =>
      updateCampaign(ctx, {
        ...input,
        campaignId: inputId('Campaign', input.campaignId, 'campaignId'),
        contents: input.contents?.map((content, i) => ({
          ...content,
          id: optionalId('CampaignContent', content.id, `contents.${i}.id`),
        })),
      }),
  }),
)
