import { Viewer } from '#features/people/viewer.graphql.ts'
import { builder } from '#graphql/builder.ts'
import { DuplicateErrorType } from '#graphql/errors.ts'
import { inputId } from '#graphql/global-id.ts'
import { dateOf } from '#platform/clock.ts'
import { plainText } from '#platform/text.ts'
import { type InstructionActorRole, InstructionState, type Prisma } from '#prisma'
import { DirectiveConnection, DirectiveStateEnum } from './directive-node.ts'
import { visibleTo } from './policy.ts'

export const InstructionStateEnum = builder.enumType(InstructionState, {
  name: 'InstructionState',
  description: 'PROPOSED by the reader; ACCEPTED or DISMISSED by a clerk.',
})

function namedSo(role: InstructionActorRole, text: string | null | undefined) {
  return { where: { role, ...(text == null ? {} : { text }) }, orderBy: { position: 'asc' } } as const
}

builder.prismaNode('Instruction', {
  description: 'One point of a directive that gives somebody something to do.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, directive: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    directive: t.relation('directive', { description: 'The directive it is a point of.' }),
    path: t.exposeString('path', {
      description: 'The document’s own labels from outside in: "1", "2.a", "closing".',
    }),
    text: t.exposeString('text', { description: 'Its words.' }),
    start: t.exposeInt('start', { description: 'Where it begins in document.text, UTF-16.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
    state: t.expose('state', { type: InstructionStateEnum, description: 'What a clerk decided of it.' }),
    leads: t.relation('actors', {
      args: { text: t.arg.string({ description: 'Only the one named so.' }) },
      query: ({ text }) => namedSo('LEAD', text),
      description: 'The bodies that must do it.',
    }),
    coordinates: t.relation('actors', {
      args: { text: t.arg.string({ description: 'Only the one named so.' }) },
      query: ({ text }) => namedSo('COORDINATING', text),
      description: 'The bodies that coordinate, support or are acted through.',
    }),
    reportTo: t.exposeString('reportTo', { nullable: true, description: 'To whom the result is reported.' }),
    condition: t.exposeString('condition', { nullable: true, description: 'What must happen first.' }),
    deadlineOn: t.expose('deadlineOn', { type: 'Date', nullable: true, description: 'Its last day.' }),
    deadlineText: t.exposeString('deadlineText', {
      nullable: true,
      description: 'The words that set the deadline.',
    }),
    recurrence: t.exposeString('recurrence', { nullable: true, description: 'How often, as printed.' }),
    recurrenceMonths: t.exposeInt('recurrenceMonths', {
      nullable: true,
      description: 'The interval in months, when the words give one.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
  }),
})

builder.prismaObject('InstructionActor', {
  description: 'A body an instruction names.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Its name as printed.' }),
    agency: t.relation('agency', {
      nullable: true,
      description: 'The agency of the register it is; null when kept as text.',
    }),
  }),
})

const DirectiveFilter = builder.inputType('DirectiveFilter', {
  description: 'Narrows the list of directives.',
  fields: (t) => ({
    query: t.string({ description: 'Part of symbol, subject, issuer or text, with or without diacritics.' }),
    state: t.field({ type: DirectiveStateEnum, description: 'Only in this state.' }),
    issuerId: t.id({ description: 'Only from this agency.' }),
    kind: t.string({ description: 'Only of this kind, e.g. "Chỉ thị".' }),
    issuedFrom: t.field({ type: 'Date', description: 'Only issued on or after this day.' }),
    issuedTo: t.field({ type: 'Date', description: 'Only issued on or before this day.' }),
  }),
})

type Filter = typeof DirectiveFilter.$inferInput | null | undefined

function directiveWhere(filter: Filter): Prisma.DirectiveWhereInput {
  const { query, state, issuerId, kind, issuedFrom, issuedTo } = filter ?? {}
  const document: Prisma.OfficialDocumentWhereInput = {
    ...(query ? { searchKey: { contains: plainText(query) } } : {}),
    ...(issuerId ? { issuerId: inputId('Agency', issuerId, 'filter.issuerId') } : {}),
    ...(kind ? { kind: { equals: kind, mode: 'insensitive' } } : {}),
    ...(issuedFrom || issuedTo
      ? {
          issuedOn: {
            ...(issuedFrom ? { gte: dateOf(issuedFrom) } : {}),
            ...(issuedTo ? { lte: dateOf(issuedTo) } : {}),
          },
        }
      : {}),
  }
  return { ...(state ? { state } : {}), document }
}

builder.queryField('directives', (t) =>
  t.prismaConnection(
    {
      type: 'Directive',
      cursor: 'id',
      description: 'The directives the viewer may read, last registered first.',
      args: { filter: t.arg({ type: DirectiveFilter, description: 'Narrows the list.' }) },
      totalCount: (_, { filter }, ctx) =>
        ctx.db.prisma.directive.count({ where: { AND: [visibleTo(ctx.viewer), directiveWhere(filter)] } }),
      resolve: (query, _, { filter }, ctx) =>
        ctx.db.prisma.directive.findMany({
          ...query,
          where: { AND: [visibleTo(ctx.viewer), directiveWhere(filter)] },
          orderBy: { id: 'desc' },
        }),
    },
    DirectiveConnection,
  ),
)

builder.objectField(DuplicateErrorType, 'existing', (t) =>
  t.prismaField({
    type: 'Directive',
    nullable: true,
    description: 'The directive registered before.',
    resolve: (query, { existingId }, _, ctx) =>
      ctx.db.prisma.directive.findFirst({
        ...query,
        where: { id: existingId, AND: visibleTo(ctx.viewer) },
      }),
  }),
)

builder.objectField(Viewer, 'unreviewedDirectives', (t) =>
  t.int({
    description: 'How many letters of the viewer’s agencies still wait for a clerk to confirm their reading.',
    resolve: (viewer, _, ctx) =>
      ctx.db.prisma.directive.count({ where: { state: 'DRAFT', AND: visibleTo(viewer) } }),
  }),
)
