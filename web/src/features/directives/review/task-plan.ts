import type { AgencyMarkFragment, InstructionFieldsFragment } from '#graphql/generated/graphql.ts'

/** A task as it would be made of an instruction. */
export interface PlannedTask<I> {
  readonly instruction: I
  /** Null: to be chosen. */
  readonly lead: AgencyMarkFragment | null
  /** Whether the clerk has to look: the document names several leads, or none of the register. */
  readonly unsure: 'several' | 'unknown' | null
  /** Everyone else who is named and known. */
  readonly coordinating: readonly AgencyMarkFragment[]
  readonly waits: boolean
}

type Source = Pick<InstructionFieldsFragment, 'id' | 'leads' | 'coordinates' | 'condition'>

/**
 * What becomes of instructions: one lead each (the chosen one, else the first that is named), the other leads
 * coordinate; with a condition it waits. The same rule as the server's, so that the preview tells the truth.
 */
export function planTasks<I extends Source>(
  instructions: readonly I[],
  chosen: ReadonlyMap<string, AgencyMarkFragment>,
): PlannedTask<I>[] {
  return instructions.map((instruction) => {
    const leads = linked(instruction.leads)
    const lead = chosen.get(instruction.id) ?? leads[0] ?? null
    const others = new Map(
      [...leads, ...linked(instruction.coordinates)].map((agency) => [agency.id, agency]),
    )
    if (lead) others.delete(lead.id)
    return {
      instruction,
      lead,
      unsure: leads.length > 1 ? 'several' : leads.length === 0 ? 'unknown' : null,
      coordinating: [...others.values()],
      waits: Boolean(instruction.condition),
    }
  })
}

function linked(actors: Source['leads']): AgencyMarkFragment[] {
  return actors.flatMap(({ agency }) => agency ?? [])
}
