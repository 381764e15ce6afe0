import { builder } from '#graphql/builder.ts'
import { readDirectly } from '#graphql/direct-nodes.ts'
import { plainText } from '#platform/text.ts'
import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import {
  AgreementKind,
  type Agreement as AgreementRow,
  AgreementState,
  PartyRole,
  type Prisma,
} from '#prisma'
import { can, partyRoleOf, taskableBy, visibleTo } from './policy.ts'

export const AgreementKindEnum = builder.enumType(AgreementKind, {
  name: 'AgreementKind',
  description: 'What the parties bound themselves by.',
})
export const AgreementStateEnum = builder.enumType(AgreementState, {
  name: 'AgreementState',
  description: 'Where an agreement stands in its life.',
})
export const PartyRoleEnum = builder.enumType(PartyRole, {
  name: 'PartyRole',
  description: 'The part an agency takes: HOST chủ trì, MEMBER phối hợp, MONITOR theo dõi, OBSERVER.',
})

/** What the abilities of an agreement are decided on. */
const PARTIES = { parties: { orderBy: { position: 'asc' } } } as const satisfies Prisma.AgreementSelect

export const Agreement = builder.prismaNode('Agreement', {
  description:
    'The lasting relation between agencies that act jointly: it has a period, a board, a joint plan.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its short code, unique.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: AgreementKindEnum, description: 'What the parties bound themselves by.' }),
    state: t.expose('state', { type: AgreementStateEnum, description: 'Where it stands in its life.' }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day of its period.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day of its period.' }),
    summary: t.exposeString('summary', { description: 'What it is about; may be empty.' }),
    requiresConfirmation: t.exposeBoolean('requiresConfirmation', {
      description:
        'Whether a task is done only when its coordinating agencies confirm and host or monitor accepts.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change of the agreement itself.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    parties: t.relation('parties', {
      query: { where: { leftOn: null }, orderBy: { position: 'asc' } },
      description: 'The agencies in it now, hosts and members as equals.',
    }),
    plan: t.relation('plan', {
      nullable: true,
      description: 'The joint plan the parties write together.',
    }),
    viewerRole: t.field({
      type: PartyRoleEnum,
      nullable: true,
      description: 'The part the viewer’s agency takes.',
      select: PARTIES,
      resolve: (agreement, _, ctx) => partyRoleOf(ctx.viewer, agreement.parties),
    }),
    viewerCanEdit: t.boolean({
      description: 'Whether the viewer may change the agreement.',
      select: PARTIES,
      resolve: (agreement, _, ctx) => can.edit(ctx.viewer, agreement.parties),
    }),
    viewerCanCreateTask: t.boolean({
      description: 'Whether the viewer may put a task on its board.',
      select: PARTIES,
      resolve: (agreement, _, ctx) => can.createTask(ctx.viewer, agreement.parties),
    }),
  }),
})

builder.prismaObject('AgreementParty', {
  name: 'Party',
  description: 'An agency in an agreement.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    agency: t.relation('agency', { description: 'The agency.' }),
    role: t.expose('role', { type: PartyRoleEnum, description: 'The part it takes.' }),
    joinedOn: t.expose('joinedOn', { type: 'Date', nullable: true, description: 'Since when.' }),
    leftOn: t.expose('leftOn', {
      type: 'Date',
      nullable: true,
      description: 'Until when; null while it is in.',
    }),
  }),
})

builder.prismaNode('JointPlan', {
  description: 'The text the parties write together, for the agreement’s period.',
  id: { field: 'id', description: 'Global id; also the name of the co-edited document.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, agreement: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    agreement: t.relation('agreement', { description: 'Whose plan it is.' }),
  }),
})

const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Narrows the list of agreements.',
  fields: (t) => ({
    query: t.string({ description: 'Part of the title or code, with or without diacritics.' }),
    kind: t.field({ type: AgreementKindEnum, description: 'Only this kind.' }),
    state: t.field({ type: AgreementStateEnum, description: 'Only in this state.' }),
    viewerCanCreateTask: t.boolean({
      description: 'True: only those on whose board the viewer may put tasks.',
    }),
  }),
})

function agreementWhere(
  filter: typeof AgreementFilter.$inferInput | null | undefined,
  viewer: Viewer | null,
): Prisma.AgreementWhereInput {
  return {
    ...(filter?.viewerCanCreateTask ? { AND: taskableBy(viewer) } : {}),
    ...(filter?.query ? { searchKey: { contains: plainText(filter.query) } } : {}),
    ...(filter?.kind ? { kind: filter.kind } : {}),
    ...(filter?.state ? { state: filter.state } : {}),
  }
}

// Every open board asks for its agreement by id.
readDirectly('Agreement', {
  needsMore: new Set([
    'parties',
    'plan',
    'viewerRole',
    'viewerCanEdit',
    'viewerCanCreateTask',
    'regulation',
    'campaign',
    'directives',
  ]),
  read: async (ctx, id) => {
    const result = await ctx.db.pool.query<AgreementRow>({
      name: 'agreement-by-id',
      text: `SELECT id, code, title, kind, state, starts_on AS "startsOn", ends_on AS "endsOn", summary,
        requires_confirmation AS "requiresConfirmation", search_key AS "searchKey", version, created_at AS "createdAt"
        FROM agreement a WHERE id = $1 AND EXISTS (SELECT 1 FROM agreement_party p
          WHERE p.agreement_id = a.id AND p.agency_id = ANY($2::uuid[]) AND p.left_on IS NULL)`,
      values: [id, agencyIdsOf(ctx.viewer)],
    })
    return result.rows[0] ?? null
  },
})

export const AgreementConnection = builder.connectionObject(
  { type: Agreement, name: 'AgreementConnection', description: 'A page of agreements.' },
  { name: 'AgreementEdge', description: 'An agreement and its place.' },
)

builder.queryField('agreements', (t) =>
  t.prismaConnection(
    {
      type: 'Agreement',
      cursor: 'id',
      description: 'The agreements the viewer’s agencies are in, newest first.',
      args: { filter: t.arg({ type: AgreementFilter, description: 'Narrows the list.' }) },
      totalCount: (_, { filter }, ctx) =>
        ctx.db.prisma.agreement.count({
          where: { AND: [visibleTo(ctx.viewer), agreementWhere(filter, ctx.viewer)] },
        }),
      resolve: (query, _, { filter }, ctx) =>
        ctx.db.prisma.agreement.findMany({
          ...query,
          where: { AND: [visibleTo(ctx.viewer), agreementWhere(filter, ctx.viewer)] },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    AgreementConnection,
  ),
)
