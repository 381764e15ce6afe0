import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { StateError } from '#platform/errors.ts'
import { can, visibleTo } from './policy.ts'
import { saveRegulation } from './service.ts'

builder.prismaNode('CoordinationRegulation', {
  description: 'The text an agreement’s parties bound themselves by, article by article.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    symbol: t.exposeString('symbol', {
      nullable: true,
      description: 'Its number and symbol, once it has one.',
    }),
    preamble: t.exposeString('preamble', {
      description: 'What stands before the first article; may be empty.',
    }),
    articles: t.relation('articles', {
      query: { where: { removedAt: null }, orderBy: { number: 'asc' } },
      description: 'Its articles by number.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change of the text.' }),
    agreement: t.relation('agreement', { description: 'Whose regulation it is.' }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may change the text.',
      select: { agreement: { select: { parties: true } } },
      resolve: (regulation, _, ctx) => can.edit(ctx.viewer, regulation.agreement.parties),
    }),
  }),
})

builder.prismaNode('RegulationArticle', {
  description: 'One article (điều). One that was taken out is still told to the tasks that point at it.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, regulation: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number.' }),
    chapter: t.exposeString('chapter', {
      nullable: true,
      description: 'The chapter it stands in, when any.',
    }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    text: t.exposeString('text', { description: 'Its clauses and points.' }),
  }),
})

builder.prismaObjectField('Agreement', 'regulation', (t) =>
  t.relation('regulation', { nullable: true, description: 'The text the parties bound themselves by.' }),
)

const ArticleInput = builder.inputType('ArticleInput', {
  description: 'An article as it shall be.',
  fields: (t) => ({
    id: t.id({ description: 'Which article; absent for a new one.' }),
    number: t.int({ required: true, description: 'Its number, 1 to 999, no number twice.' }),
    chapter: t.string({ description: 'The chapter it stands in.' }),
    title: t.string({ required: true, description: 'Its heading, at most 500 characters.' }),
    text: t.string({ required: true, description: 'Its clauses and points, at most 20,000 characters.' }),
  }),
})

const SaveRegulationInput = builder.inputType('SaveRegulationInput', {
  description: 'The whole regulation as it shall be.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'Of which agreement.' }),
    expectedVersion: t.int({
      description: 'The version the text was edited on; absent or 0 when there is none yet.',
    }),
    title: t.string({ required: true, description: 'Its title, at most 500 characters.' }),
    symbol: t.string({ description: 'Its number and symbol.' }),
    preamble: t.string({ description: 'What stands before the first article.' }),
    articles: t.field({
      type: [ArticleInput],
      required: true,
      description: 'All its articles, at most 300; one left out is removed.',
    }),
  }),
})

const SaveRegulationSuccess = builder.objectRef<{ regulationId: string }>('SaveRegulationSuccess').implement({
  description: 'What saveRegulation answers when it was done.',
  fields: (t) => ({
    regulation: t.prismaField({
      type: 'CoordinationRegulation',
      description: 'The regulation as it is now.',
      resolve: (query, { regulationId }, _, ctx) =>
        ctx.db.prisma.coordinationRegulation.findUniqueOrThrow({ ...query, where: { id: regulationId } }),
    }),
  }),
})

builder.mutationField('saveRegulation', (t) =>
  t.field({
    type: SaveRegulationSuccess,
    description: 'Writes an agreement’s regulation, new or edited; articles keep their ids.',
    errors: outcome('SaveRegulation', StateError),
    args: { input: t.arg({ type: SaveRegulationInput, required: true, description: 'The text.' }) },
    resolve: (_, { input }, ctx) =>
      saveRegulation(ctx, {
        ...input,
        agreementId: inputId('Agreement', input.agreementId, 'agreementId'),
        articles: input.articles.map((article, i) => ({
          ...article,
          id: optionalId('RegulationArticle', article.id, `articles.${i}.id`),
        })),
      }),
  }),
)
