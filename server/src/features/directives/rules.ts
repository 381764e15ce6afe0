import type { InstructionState } from '#prisma'

/** A body an instruction names, as journalled. */
export interface ActorLink {
  readonly text: string
  readonly agencyId: string | null
}

/** What of an instruction a clerk may correct. `deadlineOn` is a civil day. */
export interface InstructionFields {
  readonly text: string
  readonly state: InstructionState
  readonly condition: string | null
  readonly deadlineOn: string | null
  readonly recurrence: string | null
  readonly recurrenceMonths: number | null
  readonly leads: readonly ActorLink[]
  readonly coordinates: readonly ActorLink[]
}

/** The fields that differ, with both values, as the journal keeps them; null when none does. */
export function changedFields<T extends object>(
  before: T,
  after: T,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const earlier = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(earlier.get(key)) !== JSON.stringify(value),
  )
  if (changed.length === 0) return null
  return {
    before: Object.fromEntries(changed.map(([key]) => [key, earlier.get(key) ?? null])),
    after: Object.fromEntries(changed),
  }
}

/** Whether the only difference is which agencies the same names mean: all that may change in a confirmed reading. */
export function onlyLinks(before: InstructionFields, after: InstructionFields): boolean {
  return changedFields(namesOnly(before), namesOnly(after)) === null
}

function namesOnly(fields: InstructionFields) {
  return {
    ...fields,
    leads: fields.leads.map(({ text }) => text),
    coordinates: fields.coordinates.map(({ text }) => text),
  }
}
