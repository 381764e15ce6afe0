import { z } from 'zod'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { addComment } from '../../server/src/features/boards/comments.service.ts'
import { addEvidence } from '../../server/src/features/boards/evidence.service.ts'
import { changeTaskStatus } from '../../server/src/features/boards/flow.service.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { type Actor, makeActor, makeAgency } from './actors.ts'
import { outcome } from './api.ts'
import type { TestHub } from './hub.ts'

export const ROLES = ['ADMIN', 'LEADER', 'OFFICER', 'CLERK', 'VIEWER'] as const
export const PARTS = ['HOST', 'MEMBER', 'MONITOR', 'OBSERVER', 'NONE'] as const
export type Role = (typeof ROLES)[number]
export type Part = (typeof PARTS)[number]

/** One agreement with a person of every role in every part, and in an agency outside it. */
export interface World {
  readonly hub: TestHub
  readonly agreementId: string
  readonly gAgreementId: string
  /** Another officer of the host, in whose name things are put there for all to try. */
  readonly host: Actor
  readonly agencies: Readonly<Record<Part, string>>
  readonly people: Readonly<Record<Part, Readonly<Record<Role, Actor>>>>
}

async function peopleOf(hub: TestHub, agencyId: string): Promise<Record<Role, Actor>> {
  const make = (role: Role) => makeActor(hub, { agencyId, role, scopes: ['READ', 'WRITE', 'ADMIN'] })
  return {
    ADMIN: await make('ADMIN'),
    LEADER: await make('LEADER'),
    OFFICER: await make('OFFICER'),
    CLERK: await make('CLERK'),
    VIEWER: await make('VIEWER'),
  }
}

export async function makeWorld(hub: TestHub): Promise<World> {
  const agencies = {
    HOST: await makeAgency(hub, 'Chủ trì'),
    MEMBER: await makeAgency(hub, 'Phối hợp'),
    MONITOR: await makeAgency(hub, 'Theo dõi'),
    OBSERVER: await makeAgency(hub, 'Quan sát'),
    NONE: await makeAgency(hub, 'Ngoài cuộc'),
  }
  const people = {
    HOST: await peopleOf(hub, agencies.HOST),
    MEMBER: await peopleOf(hub, agencies.MEMBER),
    MONITOR: await peopleOf(hub, agencies.MONITOR),
    OBSERVER: await peopleOf(hub, agencies.OBSERVER),
    NONE: await peopleOf(hub, agencies.NONE),
  }
  const host = await makeActor(hub, { agencyId: agencies.HOST })
  const { agreementId } = await createAgreement(host.ctx, {
    title: 'Quy chế phối hợp để thử quyền',
    kind: 'REGULATION',
    state: 'IN_FORCE',
    requiresConfirmation: true,
    parties: (['HOST', 'MEMBER', 'MONITOR', 'OBSERVER'] as const).map((role) => ({
      agencyId: agencies[role],
      role,
    })),
  })
  return { hub, agreementId, gAgreementId: globalId('Agreement', agreementId), host, agencies, people }
}

/** A fresh task of the world's board, led by the host unless told; its global id. */
export async function freshTask(
  world: World,
  more: { lead?: string; coordinating?: string; inReview?: boolean; cancelled?: boolean } = {},
): Promise<string> {
  const { ctx } = world.host
  const { taskId } = await createTask(ctx, {
    agreementId: world.agreementId,
    title: 'Việc để thử',
    leadAgencyId: more.lead ?? world.agencies.HOST,
    coordinatingAgencyIds: more.coordinating ? [more.coordinating] : [],
    status: more.inReview ? 'IN_PROGRESS' : 'NOT_STARTED',
  })
  if (more.inReview) await changeTaskStatus(ctx, { taskId, status: 'IN_REVIEW' })
  if (more.cancelled) await changeTaskStatus(ctx, { taskId, status: 'CANCELLED', reason: 'Thử' })
  return globalId('Task', taskId)
}

/** A comment, or a piece of evidence, that the host put on a fresh task; its global id. */
export async function hostsOwn(world: World, what: 'Comment' | 'Evidence'): Promise<string> {
  const { ctx } = world.host
  const { taskId } = await createTask(ctx, {
    agreementId: world.agreementId,
    title: 'Việc có lời của chủ trì',
    leadAgencyId: world.agencies.HOST,
  })
  if (what === 'Comment') return globalId(what, (await addComment(ctx, { taskId, body: 'Ý kiến' })).commentId)
  return globalId(what, (await addEvidence(ctx, { taskId, kind: 'NOTE', note: 'Đã họp' })).evidenceId)
}

const code = z.looseObject({ code: z.string().optional() })

/** ✓ done · ✗ seen and refused · – does not exist for them. Anything else is a fault of the test. */
export type Verdict = '✓' | '✗' | '–'

/** Tries a mutation and says what came of it. */
export async function attempt(
  world: World,
  who: Actor,
  name: string,
  input: Record<string, unknown>,
): Promise<Verdict> {
  const Name = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const query = `mutation($input: ${Name}Input!) { outcome: ${name}(input: $input) { __typename ... on UserError { code } } }`
  const answer = await outcome(world.hub, who, query, input)
  if (answer.__typename === `${Name}Success`) return '✓'
  if (answer.__typename === 'ForbiddenError') return '✗'
  if (answer.__typename === 'NotFoundError') return '–'
  throw new Error(`${name}: ${answer.__typename} ${code.parse(answer).code ?? ''}`)
}
