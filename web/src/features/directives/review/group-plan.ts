import type { AgencyMarkFragment, InstructionGroupInput } from '#graphql/generated/graphql.ts'

/** What becomes of a group: its name stays in words, its members work along, or each leads a task of its own. */
export type GroupUse = 'words' | 'along' | 'each'

/** A group that is spelt out into its members. */
export interface GroupChoice {
  readonly instructionId: string
  /** Its name as printed. */
  readonly text: string
  readonly use: GroupUse
  readonly members: readonly AgencyMarkFragment[]
  /** The ids of the members that do not take part. */
  readonly left: ReadonlySet<string>
}

/** What was chosen for groups, by `groupKey`; a group that is not in it stays in words. */
export type GroupChoices = ReadonlyMap<string, GroupChoice>

/** The name of a group among all groups of a directive. */
export function groupKey(instructionId: string, text: string): string {
  return `${instructionId} ${text}`
}

/** The members that take part in the way asked about. */
export function membersOf(
  choice: GroupChoice | undefined,
  use: Exclude<GroupUse, 'words'>,
): readonly AgencyMarkFragment[] {
  return choice?.use === use ? taking(choice) : []
}

function taking({ members, left }: GroupChoice): AgencyMarkFragment[] {
  return members.filter(({ id }) => !left.has(id))
}

/** The groups of the instructions that become tasks, for the server; those without a member left stay in words. */
export function groupInputs(
  choices: GroupChoices,
  instructionIds: readonly string[],
): InstructionGroupInput[] {
  return [...choices.values()].flatMap((choice) => {
    const { instructionId, text, use, left } = choice
    const agencyIds = taking(choice).map(({ id }) => id)
    if (use === 'words' || agencyIds.length === 0 || !instructionIds.includes(instructionId)) return []
    return [{ instructionId, text, perMember: use === 'each', ...(left.size > 0 ? { agencyIds } : {}) }]
  })
}
