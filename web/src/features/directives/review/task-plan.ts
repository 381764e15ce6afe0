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

interface Actor {
  readonly agency: AgencyMarkFragment | null
}

interface Source extends Pick<InstructionFieldsFragment, 'id' | 'condition'> {
  readonly leads: readonly Actor[]
  readonly coordinates: readonly Actor[]
}

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

function linked(actors: readonly Actor[]): AgencyMarkFragment[] {
  return actors.flatMap(({ agency }) => agency ?? [])
}

interface Board {
  readonly parties: readonly { readonly agency: Pick<AgencyMarkFragment, 'id'> }[]
}

/**
 * The board the tasks most likely belong on: the only one, or the one that more of the named bodies are parties of than
 * of any other. Null when that does not tell.
 */
export function likelyBoard<B extends Board>(
  boards: readonly B[],
  plan: readonly PlannedTask<unknown>[],
): B | null {
  const named = new Set(
    plan.flatMap(({ lead, coordinating }) => [...(lead ? [lead] : []), ...coordinating].map(({ id }) => id)),
  )
  const ranked = boards
    .map((board) => ({ board, hits: board.parties.filter(({ agency }) => named.has(agency.id)).length }))
    .sort((one, other) => other.hits - one.hits)
  const [first, second] = ranked
  if (!first) return null
  return second === undefined || first.hits > second.hits ? first.board : null
}

/** The jobs of a point that become the checklist of its task: those not left out. Null for a point that asks for one thing. */
export function chosenJobs(
  instruction: Pick<InstructionFieldsFragment, 'id' | 'reading'>,
  leftOut: ReadonlySet<string>,
): { readonly instructionId: string; readonly indexes: number[] } | null {
  const jobs = instruction.reading?.jobs ?? []
  if (jobs.length < 2) return null
  const indexes = jobs.flatMap((_, index) => (leftOut.has(jobKey(instruction.id, index)) ? [] : [index]))
  return { instructionId: instruction.id, indexes }
}

/** The name of a job among all jobs of a directive. */
export function jobKey(instructionId: string, index: number): string {
  return `${instructionId} ${index}`
}
