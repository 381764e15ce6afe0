import { builder } from '#graphql/builder.ts'
import { CitationRole, type DocumentActorRole } from '#prisma'
import { visibleTo } from './policy.ts'

const CitationRoleEnum = builder.enumType(CitationRole, {
  name: 'CitationRole',
  description: 'How a cited document bears on the one that cites it.',
})

interface SignerParts {
  readonly signerForm: string | null
  readonly signerTitle: string | null
  readonly signerName: string | null
}

const Signer = builder.objectRef<SignerParts>('Signer').implement({
  description: 'Who signed, as printed.',
  fields: (t) => ({
    form: t.exposeString('signerForm', {
      nullable: true,
      description: 'The authority signed under, e.g. "TM.", "KT.", "TL.".',
    }),
    title: t.exposeString('signerTitle', { nullable: true, description: 'The signer’s post.' }),
    name: t.exposeString('signerName', { nullable: true, description: 'The signer’s name.' }),
  }),
})

builder.prismaObject('DocumentActor', {
  description: 'A body a document is written or sent to.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Its name as printed.' }),
    agency: t.relation('agency', {
      nullable: true,
      description: 'The agency of the register it is; null when kept as text.',
    }),
    role: t.exposeString('purpose', {
      nullable: true,
      description: 'Why it receives the document: execute, report, know or file; null for an addressee.',
    }),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a member of the agency first opened it; null while none has.',
    }),
  }),
})

builder.prismaObject('Citation', {
  description: 'A document named in another one. It waits until the named document is registered.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    symbol: t.exposeString('symbol', { nullable: true, description: 'The cited symbol.' }),
    kind: t.exposeString('kind', { nullable: true, description: 'The cited kind.' }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true, description: 'The cited day.' }),
    title: t.exposeString('title', { nullable: true, description: 'The cited title.' }),
    issuerText: t.exposeString('issuerText', {
      nullable: true,
      description: 'The cited issuer, as printed.',
    }),
    role: t.expose('role', { type: CitationRoleEnum, description: 'How it bears on the citing document.' }),
    start: t.exposeInt('start', { description: 'Where it begins in the citing text, UTF-16.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
    from: t.relation('from', { description: 'The citing document.' }),
    document: t.prismaField({
      type: 'OfficialDocument',
      nullable: true,
      description: 'The cited document, once registered where the viewer may read it.',
      select: { toId: true },
      resolve: (query, { toId }, _, ctx) =>
        ctx.db.prisma.officialDocument.findFirst({
          ...query,
          where: { id: toId ?? NOTHING, AND: visibleTo(ctx.viewer) },
        }),
    }),
  }),
})

function printedSo(role: DocumentActorRole, text: string | null | undefined) {
  return { where: { role, ...(text == null ? {} : { text }) }, orderBy: { position: 'asc' } } as const
}

/** An id no row has: the nil UUID. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

builder.prismaNode('OfficialDocument', {
  description: 'An official document as registered: head, foot, text, and its links to others.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    kind: t.exposeString('kind', { nullable: true, description: 'Its kind, e.g. "Công văn".' }),
    symbol: t.exposeString('symbol', { nullable: true, description: 'Number and notation.' }),
    issuer: t.relation('issuer', {
      nullable: true,
      description: 'The agency of the register that issued it.',
    }),
    issuerText: t.exposeString('issuerText', { nullable: true, description: 'The issuer as printed.' }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true, description: 'Its day.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it was issued.' }),
    subject: t.exposeString('subject', { nullable: true, description: 'What it is about (trích yếu).' }),
    urgency: t.exposeString('urgency', { nullable: true, description: 'Its urgency mark, as printed.' }),
    signer: t.field({
      type: Signer,
      nullable: true,
      description: 'Who signed; null when nothing of it is printed.',
      select: { signerForm: true, signerTitle: true, signerName: true },
      resolve: ({ signerForm, signerTitle, signerName }) =>
        signerForm || signerTitle || signerName ? { signerForm, signerTitle, signerName } : null,
    }),
    addressees: t.relation('actors', {
      args: { text: t.arg.string({ description: 'Only the one printed so.' }) },
      query: ({ text }) => printedSo('ADDRESSEE', text),
      description: 'Whom it is written to (kính gửi).',
    }),
    recipients: t.relation('actors', {
      args: { text: t.arg.string({ description: 'Only the one printed so.' }) },
      query: ({ text }) => printedSo('RECIPIENT', text),
      description: 'Whom it is sent to (nơi nhận).',
    }),
    citations: t.relation('citations', {
      query: { orderBy: { start: 'asc' } },
      description: 'The documents it names.',
    }),
    citedBy: t.relation('citedBy', {
      query: (_, ctx) => ({ where: { from: visibleTo(ctx.viewer) }, orderBy: { id: 'asc' }, take: 100 }),
      description: 'Where documents the viewer may read name it, the first hundred.',
    }),
    text: t.exposeString('text', {
      description: 'Its text; the places of findings are UTF-16 offsets into it.',
    }),
    sourceFormat: t.exposeString('sourceFormat', {
      description: 'What it came as: text, txt, md, html, docx, pdf, odt or rtf.',
    }),
    sourceFile: t.relation('sourceFile', { nullable: true, description: 'The file it came as.' }),
    registeredBy: t.relation('registeredBy', { description: 'The agency that registered it.' }),
    registeredAt: t.expose('registeredAt', { type: 'DateTime', description: 'When it was registered.' }),
  }),
})
