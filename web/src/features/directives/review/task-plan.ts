import type { AgencyMarkFragment, InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import type { CivilDay } from '#time/civil-day.ts'
import { type GroupChoices, groupKey, membersOf } from './group-plan.ts'

/** Why a clerk has to look at who leads: several are named, nobody of the register, or one that ended and did not go into just one body. */
export type Unsure = 'several' | 'unknown' | 'ended'

/** A task as it would be made of an instruction. */
export interface PlannedTask<I> {
  readonly instruction: I
  /** Null: to be chosen, or the board's host. */
  readonly lead: AgencyMarkFragment | null
  readonly unsure: Unsure | null
  /** Everyone else who is named and known, and the members of groups that work along. */
  readonly coordinating: readonly AgencyMarkFragment[]
  readonly waits: boolean
  /** Members of groups that lead a task each, beside the point's own. */
  readonly each: readonly AgencyMarkFragment[]
  /** How many tasks it becomes: none of its own where all of them are the members'. */
  readonly count: number
}

interface Actor {
  readonly text: string
  readonly agency: (AgencyMarkFragment & { readonly validTo: string | null }) | null
  readonly successors: readonly AgencyMarkFragment[]
}

interface Source extends Pick<InstructionFieldsFragment, 'id' | 'condition'> {
  readonly leads: readonly Actor[]
  readonly coordinates: readonly Actor[]
}

/** What a clerk chose, and what counts where nothing was chosen. */
export interface PlanChoices {
  /** Leads by the instruction's id. */
  readonly leads?: ReadonlyMap<string, AgencyMarkFragment>
  readonly groups?: GroupChoices
  /** Leads what nobody else leads. */
  readonly host?: AgencyMarkFragment | null
  readonly today: CivilDay
}

/**
 * What becomes of instructions: one lead each (the chosen one, else the first that is named), the other leads
 * coordinate; with a condition it waits. A body that has ended gives its part to those who followed it; the members of a
 * group do what was chosen for it. The same rule as the server's, so that the preview tells the truth.
 */
export function planTasks<I extends Source>(
  instructions: readonly I[],
  choices: PlanChoices,
): PlannedTask<I>[] {
  return instructions.map((instruction) => planTask(instruction, choices))
}

function planTask<I extends Source>(instruction: I, choices: PlanChoices): PlannedTask<I> {
  const { today, groups = new Map(), host = null } = choices
  const { id, leads, coordinates, condition } = instruction
  const living = (actors: readonly Actor[]) => actors.flatMap((actor) => livingNow(actor, today))
  const chosen = choices.leads?.get(id)
  const named = leads.filter(({ agency }) => agency !== null)
  const following = named[0] ? livingNow(named[0], today) : []
  const lead = chosen ?? (following.length === 1 ? (following[0] ?? null) : null)
  const spelt = (actors: readonly Actor[], use: 'along' | 'each') =>
    actors.flatMap(({ text }) => membersOf(groups.get(groupKey(id, text)), use))
  const isTheirs = !chosen && named.length === 0 && spelt(leads, 'each').length > 0
  const own = lead ?? (isTheirs ? null : host)
  const all = [...leads, ...coordinates]
  const along = [...living(leads), ...living(coordinates), ...spelt(all, 'along')]
  const each = once(spelt(all, 'each'), isTheirs ? null : own)
  return {
    instruction,
    lead,
    unsure: isTheirs ? null : unsureOf(named.length, following.length, chosen !== undefined),
    coordinating: once(along, lead),
    waits: Boolean(condition),
    each,
    count: each.length + (isTheirs ? 0 : 1),
  }
}

/** A body as long as it exists, else who does its work today. */
function livingNow({ agency, successors }: Actor, today: CivilDay): readonly AgencyMarkFragment[] {
  if (!agency) return []
  return agency.validTo !== null && agency.validTo < today ? successors : [agency]
}

function unsureOf(named: number, following: number, isChosen: boolean): Unsure | null {
  if (named === 0) return 'unknown'
  if (following !== 1 && !isChosen) return 'ended'
  return named > 1 ? 'several' : null
}

function once(
  agencies: readonly AgencyMarkFragment[],
  without: AgencyMarkFragment | null,
): AgencyMarkFragment[] {
  return [...new Map(agencies.map((agency) => [agency.id, agency])).values()].filter(
    ({ id }) => id !== without?.id,
  )
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
