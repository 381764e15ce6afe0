import { builder } from '#graphql/builder.ts'
import { DocumentEffectKind } from '#prisma'
import { visibleTo } from './policy.ts'

const DocumentEffectKindEnum = builder.enumType(DocumentEffectKind, {
  name: 'DocumentEffectKind',
  description:
    'What a packet of the document exchange does to an earlier document of its issuer. RECALL: no more tasks are made ' +
    'from it. UPDATE, REPLACE: the later one takes its place.',
})

/** The most that are told of one document. */
const MOST = 100
const LATEST = { orderBy: { id: 'desc' }, take: MOST } as const

/** An id no row has: the nil UUID. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

builder.prismaObject('DocumentEffect', {
  description:
    'A document that came in a packet to recall, update or replace an earlier one that the same agency registered.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DocumentEffectKindEnum, description: 'What it does.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as the packet says.' }),
    packetId: t.exposeString('packetId', {
      nullable: true,
      description: 'The packet’s own id on the exchange (DocumentId).',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'Since when it holds.' }),
    agency: t.field({
      type: 'Agency',
      description: 'Which agency registered the packet.',
      select: (_args, _ctx, nested) => ({ by: { select: { registeredBy: nested() } } }),
      resolve: ({ by }) => by.registeredBy,
    }),
    document: t.prismaField({
      type: 'OfficialDocument',
      nullable: true,
      description: 'The document that came, when the viewer may read it.',
      select: { byId: true },
      resolve: (query, { byId }, _, ctx) =>
        ctx.db.prisma.officialDocument.findFirst({
          ...query,
          where: { id: byId, AND: visibleTo(ctx.viewer) },
        }),
    }),
    earlier: t.prismaField({
      type: 'OfficialDocument',
      nullable: true,
      description:
        'The earlier document, when the viewer may read it; null too while the agency has not registered it.',
      select: { earlierId: true },
      resolve: (query, { earlierId }, _, ctx) =>
        ctx.db.prisma.officialDocument.findFirst({
          ...query,
          where: { id: earlierId ?? NOTHING, AND: visibleTo(ctx.viewer) },
        }),
    }),
  }),
})

builder.prismaObjectFields('OfficialDocument', (t) => ({
  dueOn: t.expose('dueOn', {
    type: 'Date',
    nullable: true,
    description:
      'The day by which the sender wants an answer, as the packet it came in says (edXML DueDate); the finding `dueOn` ' +
      'of its directive tells the source.',
  }),
  effects: t.relation('effects', {
    query: LATEST,
    description: 'What the packet it came in does to earlier documents; empty for an ordinary one.',
  }),
  affectedBy: t.relation('affectedBy', {
    query: LATEST,
    description: 'By what it was recalled, updated or replaced, the latest first.',
  }),
}))
