import { agenciesOf } from '#features/agencies/service.ts'
import { civilDay, dateOf, dayOf } from '#platform/clock.ts'
import { ForbiddenError, NotFoundError, StateError, ValidationError } from '#platform/errors.ts'
import { checkPeriod, optionalText, requiredText } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { searchKeyOf } from '#platform/text.ts'
import { uuidv7 } from '#platform/uuid.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import type { Agreement, AgreementKind, AgreementParty, AgreementState, PartyRole } from '#prisma'
import { agreementUpdated, partyChanged } from './changes.ts'
import { can, visibleTo } from './policy.ts'
import { askToSeek } from './queue.ts'

/** The stream of everything that happens on an agreement's board, its parties included. */
export function boardStream(agreementId: string): `board:${string}` {
  return `board:${agreementId}`
}

/** An agency and the part it takes. */
export interface NewParty {
  readonly agencyId: string
  readonly role: PartyRole
}

/** A new agreement. Days are civil days. */
export interface NewAgreement {
  readonly title: string
  readonly code?: string | null | undefined
  readonly kind: AgreementKind
  readonly state?: AgreementState | null | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  readonly summary?: string | null | undefined
  readonly requiresConfirmation?: boolean | null | undefined
  readonly parties: readonly NewParty[]
}

const MAX_PARTIES = 100

/**
 * Makes an agreement with its board and its (empty) joint plan.
 * @throws ValidationError, ForbiddenError when none of the hosts is an agency the viewer writes for
 */
export async function createAgreement(
  ctx: ServiceContext,
  input: NewAgreement,
): Promise<{ agreementId: string }> {
  const viewer = requireWriter(ctx)
  checkParties(input.parties)
  checkPeriod(input.startsOn, input.endsOn)
  const facts = input.parties.map((party) => ({ ...party, leftOn: null }))
  if (!can.create(viewer, facts)) throw new ForbiddenError('FORBIDDEN', {}, ['input', 'parties'])
  return write(ctx, 'createAgreement', input, async (w) => {
    await agenciesOf(
      w.tx,
      input.parties.map((party) => party.agencyId),
      'parties',
    )
    return insertAgreement(w, input)
  })
}

function checkParties(parties: readonly NewParty[]): void {
  if (parties.length > MAX_PARTIES) throw new ValidationError('TOO_MANY', 'parties', { max: MAX_PARTIES })
  if (!parties.some((party) => party.role === 'HOST')) throw new ValidationError('HOST_REQUIRED', 'parties')
  parties.forEach((party, index) => {
    const twice = parties.findIndex((other) => other.agencyId === party.agencyId) !== index
    if (twice) throw new ValidationError('DUPLICATE_PARTY', `parties.${index}.agencyId`)
  })
}

async function insertAgreement(w: Write, input: NewAgreement): Promise<{ agreementId: string }> {
  const title = requiredText(input.title, 'title', 300)
  const code = await freeCode(w, optionalText(input.code, 'code', 40))
  const summary = optionalText(input.summary, 'summary', 5_000)
  const id = uuidv7(w.at)
  const agreement = await w.tx.agreement.create({
    data: {
      id,
      title,
      code,
      summary,
      kind: input.kind,
      state: input.state ?? 'DRAFT',
      startsOn: input.startsOn ? dateOf(input.startsOn) : null,
      endsOn: input.endsOn ? dateOf(input.endsOn) : null,
      requiresConfirmation: input.requiresConfirmation ?? false,
      createdAt: w.at,
      searchKey: searchKeyOf(title, code, summary),
      parties: {
        create: input.parties.map((party, position) => ({
          ...party,
          position,
          joinedOn: dateOf(civilDay(w.at)),
        })),
      },
      // The board shares its agreement's id, so that going from one to the other costs no query.
      board: { create: { id } },
      plan: { create: { title } },
    },
  })
  const host = input.parties.find((party) => party.role === 'HOST')
  await w.append(boardStream(agreement.id), host?.agencyId ?? null, {
    kind: 'AGREEMENT_UPDATED',
    entityType: 'Agreement',
    entityId: agreement.id,
    change: agreementUpdated.parse({ before: {}, after: { title, code, kind: input.kind } }),
  })
  return { agreementId: agreement.id }
}

async function freeCode(w: Write, wanted: string): Promise<string> {
  if (wanted !== '') {
    const taken = await w.tx.agreement.findUnique({ where: { code: wanted }, select: { id: true } })
    if (taken) throw new ValidationError('CODE_TAKEN', 'code', { code: wanted })
    return wanted
  }
  const count = await w.tx.agreement.count()
  for (let number = count + 1; ; number++) {
    const code = `LT${String(number).padStart(2, '0')}`
    const taken = await w.tx.agreement.findUnique({ where: { code }, select: { id: true } })
    if (!taken) return code
  }
}

/** An agreement with its parties, locked for a change, when the viewer may read it. */
export type ReadableAgreement = Agreement & { readonly parties: readonly AgreementParty[] }

/** Loads an agreement the viewer may read. @throws NotFoundError */
export async function readableAgreement(
  tx: Write['tx'],
  viewer: Viewer | null,
  agreementId: string,
  field = 'agreementId',
): Promise<ReadableAgreement> {
  const where = { id: agreementId, AND: visibleTo(viewer) }
  const agreement = await tx.agreement.findUnique({
    where,
    include: { parties: { orderBy: { position: 'asc' } } },
  })
  if (!agreement) throw new NotFoundError('Agreement', ['input', field])
  return agreement
}

/** Changes to an agreement; absent fields stay. */
export interface AgreementEdit {
  readonly agreementId: string
  readonly expectedVersion: number
  readonly title?: string | null | undefined
  readonly state?: AgreementState | null | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  readonly summary?: string | null | undefined
  readonly requiresConfirmation?: boolean | null | undefined
}

/** Changes an agreement. @throws NotFoundError, ForbiddenError, StateError STALE, ValidationError */
export async function updateAgreement(
  ctx: ServiceContext,
  input: AgreementEdit,
): Promise<{ agreementId: string }> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'updateAgreement', input, async (w) => {
    await w.lock(boardStream(input.agreementId))
    const agreement = await readableAgreement(w.tx, viewer, input.agreementId)
    if (!can.edit(viewer, agreement.parties)) throw new ForbiddenError()
    if (agreement.version !== input.expectedVersion) {
      const versions = { expected: input.expectedVersion, current: agreement.version }
      throw new StateError('STALE', versions, ['input', 'expectedVersion'])
    }
    const before = editable(agreement)
    const after = { ...before, ...edits(input) }
    checkPeriod(after.startsOn, after.endsOn)
    await w.tx.agreement.update({
      where: { id: agreement.id },
      data: {
        ...after,
        startsOn: after.startsOn ? dateOf(after.startsOn) : null,
        endsOn: after.endsOn ? dateOf(after.endsOn) : null,
        searchKey: searchKeyOf(after.title, agreement.code, after.summary),
        version: { increment: 1 },
      },
    })
    await w.append(boardStream(agreement.id), actingAgency(viewer, agreement.parties), {
      kind: 'AGREEMENT_UPDATED',
      entityType: 'Agreement',
      entityId: agreement.id,
      change: agreementUpdated.parse({ before, after }),
    })
    return { agreementId: agreement.id }
  })
}

function editable(agreement: Agreement) {
  const { title, state, summary, requiresConfirmation } = agreement
  const startsOn = agreement.startsOn && dayOf(agreement.startsOn)
  const endsOn = agreement.endsOn && dayOf(agreement.endsOn)
  return { title, state, summary, requiresConfirmation, startsOn, endsOn }
}

function edits(input: AgreementEdit): Partial<ReturnType<typeof editable>> {
  return {
    ...(input.title == null ? {} : { title: requiredText(input.title, 'title', 300) }),
    ...(input.summary == null ? {} : { summary: optionalText(input.summary, 'summary', 5_000) }),
    ...(input.state == null ? {} : { state: input.state }),
    ...(input.requiresConfirmation == null ? {} : { requiresConfirmation: input.requiresConfirmation }),
    ...(input.startsOn === undefined ? {} : { startsOn: input.startsOn }),
    ...(input.endsOn === undefined ? {} : { endsOn: input.endsOn }),
  }
}

/** The agency on whose behalf the viewer acts in an agreement: the strongest of the parties they belong to. */
export function actingAgency(
  viewer: Viewer,
  parties: readonly { agencyId: string; role: PartyRole }[],
): string | null {
  const order: readonly PartyRole[] = ['HOST', 'MONITOR', 'MEMBER', 'OBSERVER']
  const own = parties.filter((party) => viewer.memberships.some((m) => m.agencyId === party.agencyId))
  own.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return own[0]?.agencyId ?? viewer.memberships[0]?.agencyId ?? null
}

/**
 * Adds an agency to an agreement, changes its part, or ends it (`role` null).
 * @throws NotFoundError, ForbiddenError, ValidationError HOST_REQUIRED when the last host would go
 */
export async function setParty(
  ctx: ServiceContext,
  input: { readonly agreementId: string; readonly agencyId: string; readonly role: PartyRole | null },
): Promise<{ agreementId: string }> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'setParty', input, async (w) => {
    await w.lock(boardStream(input.agreementId))
    const agreement = await readableAgreement(w.tx, viewer, input.agreementId)
    if (!can.edit(viewer, agreement.parties)) throw new ForbiddenError()
    await agenciesOf(w.tx, [input.agencyId], 'agencyId')
    const now = agreement.parties.find((party) => party.agencyId === input.agencyId)
    if (!now && agreement.parties.length >= MAX_PARTIES)
      throw new ValidationError('TOO_MANY', 'agencyId', { max: MAX_PARTIES })
    const hosts = agreement.parties.filter((party) => party.role === 'HOST' && party.leftOn === null)
    const lastHost = hosts.length === 1 && hosts[0]?.agencyId === input.agencyId && input.role !== 'HOST'
    if (lastHost) throw new ValidationError('HOST_REQUIRED', 'role')
    await saveParty(w, agreement, input)
    // What the new party may read may be what tasks of the board wait for.
    if (input.role !== null) await askToSeek(w.tx, { agreementId: agreement.id })
    await w.append(boardStream(agreement.id), actingAgency(viewer, agreement.parties), {
      kind: now ? 'PARTY_CHANGED' : 'PARTY_ADDED',
      entityType: 'Agreement',
      entityId: agreement.id,
      change: partyChanged.parse({ agencyId: input.agencyId, before: now?.role ?? null, after: input.role }),
    })
    return { agreementId: agreement.id }
  })
}

async function saveParty(
  w: Write,
  agreement: ReadableAgreement,
  input: { agencyId: string; role: PartyRole | null },
) {
  const key = { agreementId: agreement.id, agencyId: input.agencyId }
  const today = dateOf(civilDay(w.at))
  if (input.role === null) {
    await w.tx.agreementParty.updateMany({ where: key, data: { leftOn: today } })
    return
  }
  await w.tx.agreementParty.upsert({
    where: { agreementId_agencyId: key },
    create: { ...key, role: input.role, joinedOn: today, position: agreement.parties.length },
    update: { role: input.role, leftOn: null },
  })
}
