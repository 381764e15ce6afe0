import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { dateOf } from '#platform/clock.ts'
import { StateError } from '#platform/errors.ts'
import { plainText } from '#platform/text.ts'
import { AgencyKind, AgencyLevel, AreaKind, type Prisma, SuccessionKind } from '#prisma'
import { can } from './policy.ts'
import { createAgency, updateAgency } from './service.ts'

export const AreaKindEnum = builder.enumType(AreaKind, {
  name: 'AreaKind',
  description: 'The tiers of territory. Districts ended on 2025-07-01.',
})
export const AgencyKindEnum = builder.enumType(AgencyKind, {
  name: 'AgencyKind',
  description: 'What a body is in the political system.',
})
export const AgencyLevelEnum = builder.enumType(AgencyLevel, {
  name: 'AgencyLevel',
  description: 'The tier a body works at.',
})
const SuccessionKindEnum = builder.enumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'How one body followed another.',
})

const nobody = { id: '00000000-0000-0000-0000-000000000000' }

const Area = builder.prismaNode('Area', {
  description: 'A territory: province, former district, commune or ward, village.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => (ctx.viewer ? { id } : nobody),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    kind: t.expose('kind', { type: AreaKindEnum, description: 'Its tier.' }),
    parent: t.relation('parent', { nullable: true, description: 'What it lies in.' }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day it existed, when known.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day it existed; null while it does.',
    }),
  }),
})

export const Agency = builder.prismaNode('Agency', {
  description: 'Any body that can be party to an agreement.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => (ctx.viewer ? { id } : nobody),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its full name.' }),
    mark: t.exposeString('mark', { description: 'Its short mark, 2 to 4 letters.' }),
    colorIndex: t.exposeInt('colorIndex', {
      description: 'Its colour among twelve, 1 to 12, the same for life.',
    }),
    kind: t.expose('kind', { type: AgencyKindEnum, description: 'What it is.' }),
    level: t.expose('level', { type: AgencyLevelEnum, description: 'The tier it works at.' }),
    area: t.relation('area', { nullable: true, description: 'Its territory.' }),
    parent: t.relation('parent', { nullable: true, description: 'The body it belongs to.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names it goes by in documents.' }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day it existed, when known.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day it existed; null while it does.',
    }),
    predecessors: t.relation('predecessors', { description: 'The bodies it followed.' }),
    successors: t.relation('successors', { description: 'The bodies that followed it.' }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may change this entry.',
      select: { parentId: true },
      resolve: (agency, _, ctx) => can.edit(ctx.viewer, agency),
    }),
  }),
})

export const AgencyConnection = builder.connectionObject(
  { type: Agency, name: 'AgencyConnection', description: 'A page of agencies.' },
  { name: 'AgencyEdge', description: 'An agency and its place.' },
)
const AreaConnection = builder.connectionObject(
  { type: Area, name: 'AreaConnection', description: 'A page of areas.' },
  { name: 'AreaEdge', description: 'An area and its place.' },
)

builder.prismaObjectField(Agency, 'children', (t) =>
  t.relatedConnection(
    'children',
    {
      cursor: 'id',
      totalCount: true,
      query: { orderBy: { name: 'asc' } },
      description: 'The bodies that belong to it.',
    },
    AgencyConnection,
  ),
)

builder.prismaObject('AgencySuccession', {
  description: 'One body followed another from a day, by a document. Many to many: mergers and splits.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    predecessor: t.relation('predecessor', { description: 'The earlier body.' }),
    successor: t.relation('successor', { description: 'The later body.' }),
    kind: t.expose('kind', { type: SuccessionKindEnum, description: 'How.' }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', description: 'From which day.' }),
    documentSymbol: t.exposeString('documentSymbol', { nullable: true, description: 'By which document.' }),
  }),
})

const AgencyFilter = builder.inputType('AgencyFilter', {
  description: 'Narrows the register.',
  fields: (t) => ({
    query: t.string({ description: 'Part of a name, mark or alias, with or without diacritics.' }),
    kind: t.field({ type: AgencyKindEnum, description: 'Only this kind.' }),
    level: t.field({ type: AgencyLevelEnum, description: 'Only this tier.' }),
    areaId: t.id({ description: 'Only of this area.' }),
    activeOn: t.field({ type: 'Date', description: 'Only those that existed on this day.' }),
  }),
})

function agencyWhere(filter: typeof AgencyFilter.$inferInput | null | undefined): Prisma.AgencyWhereInput {
  const on = filter?.activeOn ? dateOf(filter.activeOn) : null
  return {
    ...(filter?.query ? { searchKey: { contains: plainText(filter.query) } } : {}),
    ...(filter?.kind ? { kind: filter.kind } : {}),
    ...(filter?.level ? { level: filter.level } : {}),
    ...(filter?.areaId ? { areaId: inputId('Area', filter.areaId, 'filter.areaId') } : {}),
    ...(on
      ? {
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
            { OR: [{ validTo: null }, { validTo: { gte: on } }] },
          ],
        }
      : {}),
  }
}

builder.queryField('agencies', (t) =>
  t.prismaConnection(
    {
      type: 'Agency',
      cursor: 'id',
      description: 'The register of agencies, by name.',
      args: { filter: t.arg({ type: AgencyFilter, description: 'Narrows the list.' }) },
      totalCount: (_, { filter }, ctx) =>
        ctx.viewer ? ctx.db.prisma.agency.count({ where: agencyWhere(filter) }) : 0,
      resolve: (query, _, { filter }, ctx) =>
        ctx.viewer
          ? ctx.db.prisma.agency.findMany({
              ...query,
              where: agencyWhere(filter),
              orderBy: [{ name: 'asc' }, { id: 'asc' }],
            })
          : [],
    },
    AgencyConnection,
  ),
)

builder.queryField('areas', (t) =>
  t.prismaConnection(
    {
      type: 'Area',
      cursor: 'id',
      description: 'Territories, by tier and name.',
      totalCount: (_, __, ctx) => (ctx.viewer ? ctx.db.prisma.area.count() : 0),
      resolve: (query, _, __, ctx) =>
        ctx.viewer
          ? ctx.db.prisma.area.findMany({
              ...query,
              orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
            })
          : [],
    },
    AreaConnection,
  ),
)

const CreateAgencyInput = builder.inputType('CreateAgencyInput', {
  description: 'A new entry of the register.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Full name, at most 200 characters.' }),
    mark: t.string({ description: 'Short mark; made from the name when absent.' }),
    kind: t.field({ type: AgencyKindEnum, required: true, description: 'What it is.' }),
    level: t.field({ type: AgencyLevelEnum, required: true, description: 'The tier it works at.' }),
    areaId: t.id({ description: 'Its territory.' }),
    parentId: t.id({ description: 'The body it belongs to.' }),
    aliases: t.stringList({ description: 'Other names it goes by.' }),
    validFrom: t.field({ type: 'Date', description: 'First day it existed.' }),
  }),
})

const UpdateAgencyInput = builder.inputType('UpdateAgencyInput', {
  description: 'Changes to an entry; absent fields stay as they are.',
  fields: (t) => ({
    agencyId: t.id({ required: true, description: 'Which agency.' }),
    expectedVersion: t.int({ required: true, description: 'The version the change was made on.' }),
    name: t.string({ description: 'New name.' }),
    mark: t.string({ description: 'New mark.' }),
    aliases: t.stringList({ description: 'All other names, replacing the old ones.' }),
    kind: t.field({ type: AgencyKindEnum, description: 'New kind.' }),
    level: t.field({ type: AgencyLevelEnum, description: 'New tier.' }),
    areaId: t.id({ description: 'New territory; null for none.' }),
    parentId: t.id({ description: 'The body it belongs to; null for none.' }),
    validFrom: t.field({ type: 'Date', description: 'First day it existed.' }),
    validTo: t.field({ type: 'Date', description: 'Last day it existed.' }),
  }),
})

const successOf = (name: string) =>
  builder.objectRef<{ agencyId: string }>(name).implement({
    description: `What ${name.replace('Success', '')} answers when it was done.`,
    fields: (t) => ({
      agency: t.prismaField({
        type: 'Agency',
        description: 'The agency as it is now.',
        resolve: (query, { agencyId }, _, ctx) =>
          ctx.db.prisma.agency.findUniqueOrThrow({ ...query, where: { id: agencyId } }),
      }),
    }),
  })

builder.mutationField('createAgency', (t) =>
  t.field({
    type: successOf('CreateAgencySuccess'),
    description: 'Enters an agency in the register.',
    errors: outcome('CreateAgency'),
    args: { input: t.arg({ type: CreateAgencyInput, required: true, description: 'What to enter.' }) },
    resolve: (_, { input }, ctx) =>
      createAgency(ctx, {
        ...input,
        areaId: optionalId('Area', input.areaId, 'areaId'),
        parentId: optionalId('Agency', input.parentId, 'parentId'),
      }),
  }),
)

builder.mutationField('updateAgency', (t) =>
  t.field({
    type: successOf('UpdateAgencySuccess'),
    description: 'Changes an agency’s entry.',
    errors: outcome('UpdateAgency', StateError),
    args: { input: t.arg({ type: UpdateAgencyInput, required: true, description: 'What to change.' }) },
    resolve: (_, { input }, ctx) =>
      updateAgency(ctx, {
        ...input,
        agencyId: inputId('Agency', input.agencyId, 'agencyId'),
        areaId: optionalId('Area', input.areaId, 'areaId'),
        parentId: optionalId('Agency', input.parentId, 'parentId'),
      }),
  }),
)
