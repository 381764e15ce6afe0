import type { ReadableAgreement } from '#features/agreements/service.ts'
import type { ChosenInstruction } from '#features/directives/accept.service.ts'
import type { Register } from '#features/directives/register-index.ts'
import { livingNow } from '#features/directives/succession.ts'
import { ValidationError } from '#platform/errors.ts'
import type { InstructionActor, InstructionActorRole } from '#prisma'
import { descriptionOf, dueDayOf, titleOf, waitOf } from './instruction-words.ts'
import type { NewTask } from './service.ts'

/** How a point becomes tasks: what a clerk chose for it. Agencies are row ids. */
export interface PointChoice {
  /** Who leads, chosen by hand, and the input it was given in. */
  readonly lead: { readonly agencyId: string; readonly field: string } | null
  /** Who leads when the point names nobody of the register. */
  readonly otherwise: () => { readonly agencyId: string; readonly field: string }
  /** The groups to spell out, each with its members who exist today. */
  readonly groups: readonly ChosenGroup[]
  readonly checklist: readonly string[]
}

/** A group of a point, spelt out. */
export interface ChosenGroup {
  readonly role: InstructionActorRole
  readonly memberIds: readonly string[]
  /** Each member leads a task of its own, in place of coordinating one. */
  readonly perMember: boolean
}

/** The register and the civil day that counts as today. */
export interface Present {
  readonly register: Register
  readonly today: string
}

/**
 * The tasks of one point. Of several leads the first (or the chosen) leads and the others coordinate. A body that has
 * ended since gives its part to its living successors: as lead to the only one, coordinating to all of them.
 * @throws ValidationError SUCCESSOR_NEEDED naming the field to choose a lead in, when a lead has none or several
 */
export function tasksOf(
  point: ChosenInstruction,
  agreement: Pick<ReadableAgreement, 'id'>,
  choice: PointChoice,
  present: Present,
): readonly NewTask[] {
  const named = (role: InstructionActorRole) =>
    point.actors.filter((actor) => actor.role === role && actor.agencyId !== null)
  const others = [...named('LEAD'), ...named('COORDINATING')].flatMap(({ agencyId }) =>
    livingNow(present.register, agencyId ?? '', present.today),
  )
  const spelt = choice.groups.filter(({ perMember }) => !perMember).flatMap(({ memberIds }) => memberIds)
  const task = (leadAgencyId: string, coordinating: readonly string[]): NewTask => ({
    agreementId: agreement.id,
    instructionId: point.id,
    title: titleOf(point.text),
    description: descriptionOf(point, (actor) => standingOf(actor, present)),
    leadAgencyId,
    coordinatingAgencyIds: [...new Set(coordinating)].filter((id) => id !== leadAgencyId),
    dueOn: dueDayOf(point)?.on ?? null,
    waitCondition: waitOf(point),
    checklist: choice.checklist,
  })
  const each = choice.groups.filter(({ perMember }) => perMember)
  const isTheirs =
    choice.lead === null && named('LEAD').length === 0 && each.some(({ role }) => role === 'LEAD')
  const lead = isTheirs ? null : leadOf(point, named('LEAD'), choice, present)
  const along = [...others, ...spelt]
  const members = each.flatMap(({ role, memberIds }) =>
    memberIds
      .filter((id) => id !== lead)
      .map((id) => task(id, role === 'COORDINATING' && lead !== null ? [lead] : along)),
  )
  return lead === null ? members : [task(lead, along), ...members]
}

function leadOf(
  point: ChosenInstruction,
  named: readonly InstructionActor[],
  { lead, otherwise }: PointChoice,
  present: Present,
): string {
  const first = named[0]?.agencyId
  const wanted = lead ?? (first ? { agencyId: first, field: 'leads' } : otherwise())
  const living = livingNow(present.register, wanted.agencyId, present.today)
  if (living.length === 1 && living[0]) return living[0]
  const agency = present.register.agencies.get(wanted.agencyId)?.name ?? ''
  throw new ValidationError('SUCCESSOR_NEEDED', wanted.field, {
    path: point.path,
    agency,
    count: living.length,
  })
}

/** What the description says of a body of the point: null when the task itself names it. */
function standingOf(
  { agencyId, text }: InstructionActor,
  present: Present,
): { readonly name: string; readonly now: readonly string[] } | null {
  if (agencyId === null) return { name: text, now: [] }
  const living = livingNow(present.register, agencyId, present.today)
  if (living.length === 1 && living[0] === agencyId) return null
  return { name: text, now: living.map((id) => present.register.agencies.get(id)?.name ?? '') }
}
