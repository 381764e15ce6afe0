import { dayOf } from '#platform/clock.ts'
import { ValidationError } from '#platform/errors.ts'
import { optionalDay, optionalText, requiredText } from '#platform/input.ts'
import type { Instruction, InstructionActor, InstructionActorRole, InstructionState } from '#prisma'
import type { ActorLink, InstructionFields } from './rules.ts'

/** A body an instruction names, as a clerk gives it. */
export interface ActorInput {
  readonly text: string
  readonly agencyId?: string | null | undefined
}

/** Corrections to an instruction: an absent field stays, null clears; a list replaces the old one. */
export interface InstructionEdit {
  readonly instructionId: string
  readonly expectedVersion: number
  readonly text?: string | null | undefined
  readonly state?: InstructionState | null | undefined
  readonly condition?: string | null | undefined
  readonly deadlineOn?: string | null | undefined
  readonly recurrence?: string | null | undefined
  readonly recurrenceMonths?: number | null | undefined
  readonly leads?: readonly ActorInput[] | null | undefined
  readonly coordinates?: readonly ActorInput[] | null | undefined
}

/** What a clerk may correct of a stored instruction. Its actors come in order. */
export function instructionFields(
  instruction: Instruction & { readonly actors: readonly InstructionActor[] },
): InstructionFields {
  const { text, state, condition, recurrence, recurrenceMonths } = instruction
  const actorsOf = (role: InstructionActorRole): ActorLink[] =>
    instruction.actors
      .filter((actor) => actor.role === role)
      .map((actor) => ({ text: actor.text, agencyId: actor.agencyId }))
  const deadlineOn = instruction.deadlineOn ? dayOf(instruction.deadlineOn) : null
  const actors = { leads: actorsOf('LEAD'), coordinates: actorsOf('COORDINATING') }
  return { text, state, condition, deadlineOn, recurrence, recurrenceMonths, ...actors }
}

/** The fields after a correction, checked. @throws ValidationError */
export function instructionAfter(before: InstructionFields, edit: InstructionEdit): InstructionFields {
  const recurrence = textAfter(before.recurrence, edit.recurrence, 'recurrence')
  return {
    text: edit.text == null ? before.text : requiredText(edit.text, 'text', 20_000),
    state: edit.state ?? before.state,
    condition: textAfter(before.condition, edit.condition, 'condition'),
    deadlineOn:
      edit.deadlineOn === undefined ? before.deadlineOn : optionalDay(edit.deadlineOn, 'deadlineOn'),
    recurrence,
    recurrenceMonths: monthsAfter(before, recurrence, edit.recurrenceMonths),
    leads: actorsAfter(before.leads, edit.leads, 'leads'),
    coordinates: actorsAfter(before.coordinates, edit.coordinates, 'coordinates'),
  }
}

function textAfter(before: string | null, given: string | null | undefined, field: string): string | null {
  return given === undefined ? before : optionalText(given, field, 1_000) || null
}

/** Other words for the recurrence make the old interval a guess: it goes, unless a new one is given. */
function monthsAfter(
  before: InstructionFields,
  recurrence: string | null,
  given: number | null | undefined,
): number | null {
  if (given === undefined) return recurrence === before.recurrence ? before.recurrenceMonths : null
  if (given !== null && (given < 1 || given > 120)) {
    throw new ValidationError('OUT_OF_RANGE', 'recurrenceMonths', { min: 1, max: 120 })
  }
  return given
}

const MAX_ACTORS = 100

function actorsAfter(
  before: readonly ActorLink[],
  given: readonly ActorInput[] | null | undefined,
  field: string,
): readonly ActorLink[] {
  if (given === undefined) return before
  if ((given?.length ?? 0) > MAX_ACTORS) throw new ValidationError('TOO_MANY', field, { max: MAX_ACTORS })
  return (given ?? []).map((actor, i) => ({
    text: requiredText(actor.text, `${field}.${i}.text`, 1_000),
    agencyId: actor.agencyId ?? null,
  }))
}
