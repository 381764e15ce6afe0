import { agencyLoader } from '#features/agencies/loaders.ts'
import { builder } from '#graphql/builder.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { messageOf } from '#graphql/messages.ts'
import { nameKey, understoodLoader } from './candidates.ts'
import { MAX_MEMBERS } from './members.ts'
import { candidacyOf, RESOLUTION_KINDS, type Resolution, resolutionOf } from './resolution.ts'
import { livingNow, livingSuccessors } from './succession.ts'

const ResolutionKindEnum = builder.enumType('ResolutionKind', {
  description:
    'How sure it is that a printed name means an agency: its name (EXACT), another name, a mark, or what the same ' +
    'agency once corrected (ALIAS), its name with the issuer’s area understood (AREA), a body that has ended since ' +
    '(PAST_NAME), linked by a person (CHOSEN); open between candidates (CANDIDATE); nobody of the register, or several ' +
    'at once (NONE).',
  values: RESOLUTION_KINDS,
})

/** An agency of the register that an unlinked name may mean. */
interface Candidacy extends Pick<Resolution, 'reason' | 'params'> {
  readonly agencyId: string
}

const ActorCandidate = builder.objectRef<Candidacy>('ActorCandidate').implement({
  description: 'An agency that a printed name may mean, and why.',
  fields: (t) => ({
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The agency.',
      resolve: ({ agencyId }, _, ctx) => agencyLoader(ctx).load(agencyId),
    }),
    reason: t.string({
      description: 'Why it may be meant, in the viewer’s language.',
      resolve: ({ reason, params }, _, ctx) => messageOf(reason, params, ctx.locale),
    }),
  }),
})

interface Resolved extends Resolution {
  readonly candidates: readonly Candidacy[]
}

const ActorResolution = builder.objectRef<Resolved>('ActorResolution').implement({
  description: 'What a printed name is taken for, and why.',
  fields: (t) => ({
    candidates: t.field({
      type: [ActorCandidate],
      description: 'The agencies an unlinked name may mean, each with why; at most twenty.',
      resolve: (resolved) => resolved.candidates,
    }),
    kind: t.field({ type: ResolutionKindEnum, description: 'How sure it is.', resolve: ({ kind }) => kind }),
    reason: t.string({
      description: 'Why, in the viewer’s language.',
      resolve: ({ reason, params }, _, ctx) => messageOf(reason, params, ctx.locale),
    }),
  }),
})

/** A body as a document prints it. */
interface Named {
  readonly documentId: string
  readonly text: string
  readonly agencyId: string | null
}

const UNKNOWN: Resolved = { kind: 'NONE', reason: 'RESOLUTION_NONE', params: {}, candidates: [] }

function understood({ documentId, text }: Named, ctx: GraphQLContext) {
  return understoodLoader(ctx).load(nameKey(documentId, text))
}

async function agenciesOf(ids: readonly string[], ctx: GraphQLContext) {
  const agencies = await Promise.all(ids.map((id) => agencyLoader(ctx).load(id)))
  return agencies.filter((agency) => agency !== null)
}

async function candidates(named: Named, ctx: GraphQLContext) {
  if (named.agencyId !== null) return []
  return agenciesOf((await understood(named, ctx))?.resolved.candidates ?? [], ctx)
}

async function isGroup(named: Named, ctx: GraphQLContext) {
  return (await understood(named, ctx))?.isGroup ?? false
}

async function members(named: Named, ctx: GraphQLContext) {
  return agenciesOf((await understood(named, ctx))?.members() ?? [], ctx)
}

async function presentMembers(named: Named, ctx: GraphQLContext) {
  const known = await understood(named, ctx)
  const living = known?.members().flatMap((id) => livingNow(known.register, id, ctx.today)) ?? []
  return agenciesOf([...new Set(living)].slice(0, MAX_MEMBERS), ctx)
}

async function successors(named: Named, ctx: GraphQLContext) {
  const register = named.agencyId === null ? null : (await understood(named, ctx))?.register
  return register ? agenciesOf(livingSuccessors(register, named.agencyId ?? '', ctx.today), ctx) : []
}

async function successor(named: Named, ctx: GraphQLContext) {
  const all = await successors(named, ctx)
  return all.length === 1 ? (all[0] ?? null) : null
}

async function resolution(named: Named, ctx: GraphQLContext) {
  const known = await understood(named, ctx)
  if (!known) return UNKNOWN
  const { register, resolved } = known
  const open = named.agencyId === null ? resolved.candidates : []
  return {
    ...resolutionOf(register, known, named.agencyId, ctx.today),
    candidates: open.map((agencyId) => ({ agencyId, ...candidacyOf(register, known, agencyId) })),
  }
}

const WORDS = {
  isGroup:
    'Whether the name means several bodies at once ("các xã, phường"); it is then never linked by itself.',
  members:
    'The agencies of a group on the document’s day, in the issuer’s area; at most two hundred. Empty for one body, and where the text does not say whom it means ("có liên quan").',
  presentMembers:
    'The members of a group as they are today: in place of those that have ended, who does their work; at most two hundred.',
  candidates: 'The agencies the name may mean, when it is not linked; at most twenty.',
  successor: 'Who does today what the agency did, when it has ended and exactly one follows.',
  successors: 'Everybody who does today what the agency did, when it has ended.',
  resolution: 'What the name is taken for, how surely, and why.',
}

const OF_DOCUMENT = { documentId: true, text: true, agencyId: true } as const

builder.prismaObjectFields('DocumentActor', (t) => ({
  candidates: t.field({
    type: ['Agency'],
    description: WORDS.candidates,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => candidates(actor, ctx),
  }),
  isGroup: t.boolean({
    description: WORDS.isGroup,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => isGroup(actor, ctx),
  }),
  members: t.field({
    type: ['Agency'],
    description: WORDS.members,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => members(actor, ctx),
  }),
  presentMembers: t.field({
    type: ['Agency'],
    description: WORDS.presentMembers,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => presentMembers(actor, ctx),
  }),
  successor: t.field({
    type: 'Agency',
    nullable: true,
    description: WORDS.successor,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => successor(actor, ctx),
  }),
  successors: t.field({
    type: ['Agency'],
    description: WORDS.successors,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => successors(actor, ctx),
  }),
  resolution: t.field({
    type: ActorResolution,
    description: WORDS.resolution,
    select: OF_DOCUMENT,
    resolve: (actor, _, ctx) => resolution(actor, ctx),
  }),
}))

const OF_POINT = {
  text: true,
  agencyId: true,
  instruction: { select: { directive: { select: { documentId: true } } } },
} as const

interface OfPoint {
  readonly text: string
  readonly agencyId: string | null
  readonly instruction: { readonly directive: { readonly documentId: string } }
}

function named({ text, agencyId, instruction }: OfPoint): Named {
  return { text, agencyId, documentId: instruction.directive.documentId }
}

builder.prismaObjectFields('InstructionActor', (t) => ({
  candidates: t.field({
    type: ['Agency'],
    description: WORDS.candidates,
    select: OF_POINT,
    resolve: (actor, _, ctx) => candidates(named(actor), ctx),
  }),
  isGroup: t.boolean({
    description: WORDS.isGroup,
    select: OF_POINT,
    resolve: (actor, _, ctx) => isGroup(named(actor), ctx),
  }),
  members: t.field({
    type: ['Agency'],
    description: WORDS.members,
    select: OF_POINT,
    resolve: (actor, _, ctx) => members(named(actor), ctx),
  }),
  presentMembers: t.field({
    type: ['Agency'],
    description: WORDS.presentMembers,
    select: OF_POINT,
    resolve: (actor, _, ctx) => presentMembers(named(actor), ctx),
  }),
  successor: t.field({
    type: 'Agency',
    nullable: true,
    description: WORDS.successor,
    select: OF_POINT,
    resolve: (actor, _, ctx) => successor(named(actor), ctx),
  }),
  successors: t.field({
    type: ['Agency'],
    description: WORDS.successors,
    select: OF_POINT,
    resolve: (actor, _, ctx) => successors(named(actor), ctx),
  }),
  resolution: t.field({
    type: ActorResolution,
    description: WORDS.resolution,
    select: OF_POINT,
    resolve: (actor, _, ctx) => resolution(named(actor), ctx),
  }),
}))
