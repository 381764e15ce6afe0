import { randomBytes } from 'node:crypto'
import { insertAgency } from '../../server/src/features/agencies/service.ts'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { hashToken } from '../../server/src/features/people/identify.ts'
import type {
  AgencyKind,
  MembershipRole,
  PartyRole,
  TokenScope,
} from '../../server/src/generated/prisma/client.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import { write } from '../../server/src/platform/write.ts'
import type { TestHub } from './hub.ts'

/** A person of one agency with a token to call the API with. Ids are row ids; `g…` ids are the API's. */
export interface Actor {
  readonly personId: string
  readonly agencyId: string
  readonly gPersonId: string
  readonly gAgencyId: string
  readonly token: string
  /** The context a service is called with on this actor's behalf. */
  readonly ctx: ServiceContext
}

let counter = 0

/** Makes an agency with a name no other test uses. */
export async function makeAgency(
  hub: TestHub,
  name = 'Cơ quan',
  kind: AgencyKind = 'DEPARTMENT',
): Promise<string> {
  const ctx = contextOf(hub, null)
  const input = {
    name: `${name} ${++counter}-${randomBytes(2).toString('hex')}`,
    kind,
    level: 'DISTRICT' as const,
  }
  return (await write(ctx, 'makeAgency', input, (w) => insertAgency(w, input, null))).agencyId
}

/** Makes a person of an agency (a new one when none is given), signed in with a token. */
export async function makeActor(
  hub: TestHub,
  options: {
    agencyId?: string
    agency?: string
    role?: MembershipRole
    name?: string
    scopes?: TokenScope[]
  } = {},
): Promise<Actor> {
  const agencyId = options.agencyId ?? (await makeAgency(hub, options.agency))
  const { role = 'OFFICER', scopes = ['READ', 'WRITE'] } = options
  const token = `lt_${randomBytes(32).toString('base64url')}`
  const person = await hub.app.services.db.prisma.person.create({
    data: {
      name: options.name ?? `Người ${++counter}`,
      email: `p${counter}-${randomBytes(4).toString('hex')}@example.vn`,
      memberships: { create: { agencyId, role } },
      tokens: { create: { name: 'test', prefix: token.slice(0, 8), hash: hashToken(token), scopes } },
    },
  })
  const viewer = {
    personId: person.id,
    name: person.name,
    locale: 'vi' as const,
    memberships: [{ agencyId, role }],
    scopes,
    credential: { kind: 'token' as const, id: person.id, expiresAt: null },
  }
  return {
    personId: person.id,
    agencyId,
    gPersonId: globalId('Person', person.id),
    gAgencyId: globalId('Agency', agencyId),
    token,
    ctx: { ...contextOf(hub, person.id), viewer },
  }
}

function contextOf(hub: TestHub, actorId: string | null): ServiceContext {
  const { db, bus, clock, files, log } = hub.app.services
  return { db, bus, clock, files, log, requestId: 'test', actorId, idempotencyKey: null, viewer: null }
}

/** An agreement with parties of each kind, one person in each, and one agency outside it. */
export interface Scene {
  readonly agreementId: string
  readonly gAgreementId: string
  readonly host: Actor
  readonly member: Actor
  readonly monitor: Actor
  readonly observer: Actor
  readonly outsider: Actor
}

/** Makes an agreement as its host would, with a host, a member, a monitor, an observer, and an outsider beside it. */
export async function makeScene(
  hub: TestHub,
  options: { requiresConfirmation?: boolean } = {},
): Promise<Scene> {
  const [host, member, monitor, observer, outsider] = await Promise.all([
    makeActor(hub, { agency: 'Ủy ban nhân dân huyện' }),
    makeActor(hub, { agency: 'Ủy ban Mặt trận Tổ quốc huyện' }),
    makeActor(hub, { agency: 'Ban Dân vận' }),
    makeActor(hub, { agency: 'Phòng Tư pháp' }),
    makeActor(hub, { agency: 'Cơ quan ngoài' }),
  ])
  const party = (actor: Actor, role: PartyRole) => ({ agencyId: actor.agencyId, role })
  const { agreementId } = await createAgreement(host.ctx, {
    title: 'Quy chế phối hợp thử nghiệm',
    kind: 'REGULATION',
    state: 'IN_FORCE',
    requiresConfirmation: options.requiresConfirmation ?? false,
    parties: [
      party(host, 'HOST'),
      party(member, 'MEMBER'),
      party(monitor, 'MONITOR'),
      party(observer, 'OBSERVER'),
    ],
  })
  return {
    agreementId,
    gAgreementId: globalId('Agreement', agreementId),
    host,
    member,
    monitor,
    observer,
    outsider,
  }
}
