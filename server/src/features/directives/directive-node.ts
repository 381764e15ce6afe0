import { builder } from '#graphql/builder.ts'
import { messageOf } from '#graphql/messages.ts'
import { DirectiveState } from '#prisma'
import { effectWarningLoader } from './effect-warnings.ts'
import { isCopy } from './effects.service.ts'
import { Finding } from './found-types.ts'
import { numberUsedLoader } from './number-used.ts'
import { can, visibleTo } from './policy.ts'
import { findingsOf, type KeptWarning, warningsOf } from './reading-json.ts'

export const DirectiveStateEnum = builder.enumType(DirectiveState, {
  name: 'DirectiveState',
  description: 'DRAFT while a clerk checks the reading; CONFIRMED once it stands.',
})

const ReadingWarning = builder.objectRef<KeptWarning>('ReadingWarning').implement({
  description: 'Something of the reading that a clerk should look at.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name of the warning, for programs.' }),
    message: t.string({
      description: 'What is wrong, in the viewer’s language.',
      resolve: ({ code, params }, _, ctx) => messageOf(`WARNING_${code}`, params, ctx.locale),
    }),
    start: t.exposeInt('start', { nullable: true, description: 'Where in document.text it begins.' }),
    end: t.exposeInt('end', { nullable: true, description: 'Where it ends, exclusive.' }),
    other: t.prismaField({
      type: 'Directive',
      nullable: true,
      description: 'The other directive it is about, e.g. the one that bears the same number.',
      resolve: (query, { otherId }, _, ctx) => {
        const found = { ...query, where: { id: otherId ?? '', AND: visibleTo(ctx.viewer) } }
        return otherId === null ? null : ctx.db.prisma.directive.findUnique(found)
      },
    }),
  }),
})

const REGISTERED_BY = { state: true, document: { select: { registeredById: true } } } as const

export const Directive = builder.prismaNode('Directive', {
  description: 'An official document that instructs, and the reading of it.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    document: t.relation('document', { description: 'The document itself.' }),
    kind: t.string({
      nullable: true,
      description: 'The document’s kind.',
      select: { document: { select: { kind: true } } },
      resolve: ({ document }) => document.kind,
    }),
    symbol: t.string({
      nullable: true,
      description: 'The document’s number and notation.',
      select: { document: { select: { symbol: true } } },
      resolve: ({ document }) => document.symbol,
    }),
    subject: t.string({
      nullable: true,
      description: 'What the document is about.',
      select: { document: { select: { subject: true } } },
      resolve: ({ document }) => document.subject,
    }),
    issuedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The document’s day.',
      select: { document: { select: { issuedOn: true } } },
      resolve: ({ document }) => document.issuedOn,
    }),
    issuerText: t.string({
      nullable: true,
      description: 'The issuer as printed.',
      select: { document: { select: { issuerText: true } } },
      resolve: ({ document }) => document.issuerText,
    }),
    issuer: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The agency of the register that issued it.',
      select: (_args, _ctx, nested) => ({ document: { select: { issuer: nested() } } }),
      resolve: ({ document }) => document.issuer,
    }),
    state: t.expose('state', { type: DirectiveStateEnum, description: 'Whether its reading stands.' }),
    recall: t.field({
      type: 'DocumentEffect',
      nullable: true,
      description:
        'The packet that recalled it, which is its own where it came as the copy sent with a recall; null while it holds. No tasks are made from a recalled directive.',
      select: (_args, _ctx, nested) => {
        const first = { ...nested(), where: { kind: 'RECALL' }, orderBy: { id: 'asc' }, take: 1 } as const
        return { document: { select: { affectedBy: first, effects: first, symbolKey: true } } }
      },
      resolve: ({ document: { affectedBy, effects, symbolKey } }) =>
        affectedBy[0] ?? effects.find(({ named }) => isCopy(named, symbolKey)) ?? null,
    }),
    instructions: t.relation('instructions', {
      query: { orderBy: { position: 'asc' } },
      description: 'What it asks for, in the order of the text.',
    }),
    warnings: t.field({
      type: [ReadingWarning],
      description: 'What of the reading a clerk should look at.',
      select: { id: true, reading: true },
      resolve: async ({ id, reading }, _, ctx) => [
        ...(await effectWarningLoader(ctx).load(id)),
        ...warningsOf(reading),
        ...(await numberUsedLoader(ctx).load(id)),
      ],
    }),
    findings: t.field({
      type: [Finding],
      description: 'What the reader found in head and foot, and the citations, each with its place.',
      select: { reading: true },
      resolve: ({ reading }) => findingsOf(reading),
    }),
    readAt: t.expose('readAt', { type: 'DateTime', description: 'When it was read.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change, those of its instructions too.',
    }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may correct the reading.',
      select: REGISTERED_BY,
      resolve: ({ state, document }, _, ctx) => can.edit(ctx.viewer, { state, ...document }),
    }),
    viewerCanLink: t.boolean({
      description: 'Whether the viewer may link names to agencies; also once the reading was confirmed.',
      select: REGISTERED_BY,
      resolve: ({ document }, _, ctx) => can.write(ctx.viewer, document),
    }),
    viewerCanConfirm: t.boolean({
      description: 'Whether the viewer may confirm the reading.',
      select: REGISTERED_BY,
      resolve: ({ state, document }, _, ctx) => can.confirm(ctx.viewer, { state, ...document }),
    }),
  }),
})

export const DirectiveConnection = builder.connectionObject(
  { type: Directive, name: 'DirectiveConnection', description: 'A page of directives.' },
  { name: 'DirectiveEdge', description: 'A directive and its place.' },
)

builder.prismaObjectField('OfficialDocument', 'directive', (t) =>
  t.relation('directive', {
    nullable: true,
    description: 'The directive it is; null when it instructs nobody.',
  }),
)
