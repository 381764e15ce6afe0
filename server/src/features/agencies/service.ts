import { dateOf, dayOf } from '#platform/clock.ts'
import { ForbiddenError, NotFoundError, StateError, ValidationError } from '#platform/errors.ts'
import { checkPeriod, optionalDay, optionalText, requiredText, uniqueList } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { searchKeyOf } from '#platform/text.ts'
import { type Write, write } from '#platform/write.ts'
import type { Agency, AgencyKind, AgencyLevel, AreaKind, SuccessionKind } from '#prisma'
import { AGENCIES_TOPIC, agencyCreated, agencySucceeded, agencyUpdated, areaCreated } from './changes.ts'
import { can } from './policy.ts'
import { markOf, nextColour } from './rules.ts'

/** A new agency. Days are civil days. */
export interface NewAgency {
  readonly name: string
  readonly mark?: string | null | undefined
  readonly kind: AgencyKind
  readonly level: AgencyLevel
  readonly areaId?: string | null | undefined
  readonly parentId?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
  readonly validFrom?: string | null | undefined
  readonly validTo?: string | null | undefined
}

/** Enters an agency in the register. @throws ValidationError, ForbiddenError, UnauthenticatedError */
export async function createAgency(ctx: ServiceContext, input: NewAgency): Promise<{ agencyId: string }> {
  const viewer = requireWriter(ctx)
  if (!can.create(viewer)) throw new ForbiddenError()
  return write(ctx, 'createAgency', input, (w) =>
    insertAgency(w, input, viewer.memberships[0]?.agencyId ?? null),
  )
}

/** Inserts an agency and journals it; also what the demo is made with. */
export async function insertAgency(
  w: Write,
  input: NewAgency,
  byAgencyId: string | null,
): Promise<{ agencyId: string }> {
  const name = requiredText(input.name, 'name', 200)
  const mark = optionalText(input.mark, 'mark', 6) || markOf(name)
  const aliases = uniqueList(input.aliases, 'aliases', 30).map((alias, i) =>
    requiredText(alias, `aliases.${i}`, 200),
  )
  const colours = await w.tx.agency.findMany({ select: { colorIndex: true } })
  const agency = await w.tx.agency.create({
    data: {
      name,
      mark,
      kind: input.kind,
      level: input.level,
      areaId: input.areaId ?? null,
      parentId: input.parentId ?? null,
      aliases,
      colorIndex: nextColour(colours.map((row) => row.colorIndex)),
      searchKey: searchKeyOf(name, mark, ...aliases),
      validFrom: toDate(optionalDay(input.validFrom, 'validFrom')),
      validTo: toDate(optionalDay(input.validTo, 'validTo')),
    },
  })
  await w.append(`agency:${agency.id}`, byAgencyId, {
    kind: 'AGENCY_CREATED',
    entityType: 'Agency',
    entityId: agency.id,
    change: agencyCreated.parse({ name }),
  })
  w.announce(AGENCIES_TOPIC, agency.id)
  return { agencyId: agency.id }
}

function toDate(day: string | null | undefined): Date | null {
  return day ? dateOf(day) : null
}

/** A new territory. Days are civil days. */
export interface NewArea {
  readonly kind: AreaKind
  readonly name: string
  readonly parentId?: string | null | undefined
  readonly validFrom?: string | null | undefined
  readonly validTo?: string | null | undefined
}

/** Enters a territory and journals it. @throws ValidationError */
export async function insertArea(w: Write, input: NewArea): Promise<{ areaId: string }> {
  const { kind, parentId = null } = input
  const name = requiredText(input.name, 'name', 200)
  const validFrom = toDate(optionalDay(input.validFrom, 'validFrom'))
  const validTo = toDate(optionalDay(input.validTo, 'validTo'))
  const { id } = await w.tx.area.create({ data: { kind, name, parentId, validFrom, validTo } })
  await w.append(`area:${id}`, null, {
    kind: 'AREA_CREATED',
    entityType: 'Area',
    entityId: id,
    change: areaCreated.parse({ name, kind }),
  })
  return { areaId: id }
}

/** Who takes over from whom, from a civil day on. */
export interface NewSuccession {
  readonly predecessorId: string
  readonly successorId: string
  readonly kind: SuccessionKind
  readonly effectiveOn: string
  readonly documentSymbol?: string | null | undefined
}

/** Enters a succession and journals it with the successor. @throws ValidationError */
export async function insertSuccession(w: Write, input: NewSuccession): Promise<void> {
  const { predecessorId, successorId, kind } = input
  await agenciesOf(w.tx, [predecessorId, successorId], 'successorId')
  const effectiveOn = optionalDay(input.effectiveOn, 'effectiveOn')
  const documentSymbol = optionalText(input.documentSymbol, 'documentSymbol', 100) || null
  await w.tx.agencySuccession.create({
    data: {
      predecessorId,
      successorId,
      kind,
      documentSymbol,
      effectiveOn: dateOf(effectiveOn),
    },
  })
  await w.append(`agency:${successorId}`, successorId, {
    kind: 'AGENCY_SUCCEEDED',
    entityType: 'Agency',
    entityId: successorId,
    change: agencySucceeded.parse({ predecessorId, kind, effectiveOn, documentSymbol }),
  })
}

/** Changes to an agency; an absent field stays. */
export interface AgencyEdit {
  readonly agencyId: string
  readonly expectedVersion: number
  readonly name?: string | null | undefined
  readonly mark?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
  readonly kind?: AgencyKind | null | undefined
  readonly level?: AgencyLevel | null | undefined
  readonly areaId?: string | null | undefined
  readonly parentId?: string | null | undefined
  readonly validFrom?: string | null | undefined
  readonly validTo?: string | null | undefined
}

/** Changes an agency's entry. @throws NotFoundError, ForbiddenError, StateError STALE, ValidationError */
export async function updateAgency(ctx: ServiceContext, input: AgencyEdit): Promise<{ agencyId: string }> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'updateAgency', input, async (w) => {
    await w.lock(`agency:${input.agencyId}`)
    const agency = await w.tx.agency.findUnique({ where: { id: input.agencyId } })
    if (!agency) throw new NotFoundError('Agency', ['input', 'agencyId'])
    if (!can.edit(viewer, agency)) throw new ForbiddenError()
    if (agency.version !== input.expectedVersion) {
      throw new StateError('STALE', { expected: input.expectedVersion, current: agency.version }, [
        'input',
        'expectedVersion',
      ])
    }
    const next = editedFields(agency, input)
    checkPeriod(next.validFrom && dayOf(next.validFrom), next.validTo && dayOf(next.validTo), 'validTo')
    await checkPlaces(w, agency.id, next)
    const before = journalled(agency)
    const after = journalled(next)
    await w.tx.agency.update({
      where: { id: agency.id },
      data: {
        ...next,
        searchKey: searchKeyOf(next.name, next.mark, ...next.aliases),
        version: { increment: 1 },
      },
    })
    await w.append(`agency:${agency.id}`, agency.id, {
      kind: 'AGENCY_UPDATED',
      entityType: 'Agency',
      entityId: agency.id,
      change: agencyUpdated.parse({ before, after }),
    })
    w.announce(AGENCIES_TOPIC, agency.id)
    return { agencyId: agency.id }
  })
}

type Editable = Pick<
  Agency,
  'name' | 'mark' | 'aliases' | 'kind' | 'level' | 'areaId' | 'parentId' | 'validFrom' | 'validTo'
>

function editedFields(agency: Agency, input: AgencyEdit): Editable {
  const day = (given: string | null | undefined, kept: Date | null, field: string) =>
    given === undefined ? kept : toDate(optionalDay(given, field))
  return {
    name: input.name == null ? agency.name : requiredText(input.name, 'name', 200),
    mark: input.mark == null ? agency.mark : requiredText(input.mark, 'mark', 6),
    aliases: input.aliases == null ? agency.aliases : uniqueList(input.aliases, 'aliases', 30),
    kind: input.kind ?? agency.kind,
    level: input.level ?? agency.level,
    areaId: input.areaId === undefined ? agency.areaId : input.areaId,
    parentId: input.parentId === undefined ? agency.parentId : input.parentId,
    validFrom: day(input.validFrom, agency.validFrom, 'validFrom'),
    validTo: day(input.validTo, agency.validTo, 'validTo'),
  }
}

function journalled({ name, mark, aliases, kind, level, areaId, parentId, validFrom, validTo }: Editable) {
  const days = { validFrom: validFrom && dayOf(validFrom), validTo: validTo && dayOf(validTo) }
  return { name, mark, aliases, kind, level, areaId, parentId, ...days }
}

/** The area and the parent must exist, and no agency may stand above itself. */
async function checkPlaces(w: Write, agencyId: string, next: Editable): Promise<void> {
  if (next.areaId && (await w.tx.area.count({ where: { id: next.areaId } })) === 0) {
    throw new ValidationError('NOT_FOUND', 'areaId', { what: 'Area' })
  }
  for (let above = next.parentId; above !== null; ) {
    if (above === agencyId) throw new ValidationError('OWN_PARENT', 'parentId')
    const parent: { parentId: string | null } | null = await w.tx.agency.findUnique({
      where: { id: above },
      select: { parentId: true },
    })
    if (!parent) throw new ValidationError('NOT_FOUND', 'parentId', { what: 'Agency' })
    above = parent.parentId
  }
}

/** Loads agencies that must exist, in the order asked. @throws ValidationError NOT_FOUND naming the field */
export async function agenciesOf(
  tx: Write['tx'],
  ids: readonly string[],
  field: string,
): Promise<readonly Agency[]> {
  const rows = new Map(
    (await tx.agency.findMany({ where: { id: { in: [...ids] } } })).map((row) => [row.id, row]),
  )
  return ids.map((id) => {
    const row = rows.get(id)
    if (!row) throw new ValidationError('NOT_FOUND', field, { what: 'Agency' })
    return row
  })
}
