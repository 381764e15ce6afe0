import type { ChosenInstruction } from '#features/directives/accept.service.ts'
import { settingOfDocument } from '#features/directives/setting.ts'
import { livingNow } from '#features/directives/succession.ts'
import { understand } from '#features/directives/understanding.ts'
import { ValidationError } from '#platform/errors.ts'
import { plainText } from '#platform/text.ts'
import type { ChosenGroup, Present } from './instruction-tasks.ts'

/** A group that a point names, to be spelt out; ids are row ids. */
export interface GroupChoice {
  readonly instructionId: string
  /** Its name as the point has it. */
  readonly text: string
  /** One task for each member, which leads it; else its members coordinate the point's task. */
  readonly perMember?: boolean | null | undefined
  /** Only these of its members. */
  readonly agencyIds?: readonly string[] | null | undefined
}

/** Passes when every group is of a point that is taken up. @throws ValidationError NOT_FOUND */
export function checkGroupPoints(groups: readonly GroupChoice[], instructionIds: readonly string[]): void {
  const wrong = groups.findIndex(({ instructionId }) => !instructionIds.includes(instructionId))
  if (wrong >= 0)
    throw new ValidationError('NOT_FOUND', `groups.${wrong}.instructionId`, { what: 'Instruction' })
}

/**
 * The groups of a point that are to be spelt out, with their members on the document's day, or who does their work
 * today.
 * @throws ValidationError NOT_FOUND when the point does not name the group, GROUP_OPEN when its members cannot be told,
 * NOT_IN_GROUP for an agency that is none of them
 */
export function groupsOf(
  point: ChosenInstruction,
  groups: readonly GroupChoice[],
  present: Present,
): readonly ChosenGroup[] {
  return groups.flatMap((group, at) =>
    group.instructionId === point.id ? [chosenGroup(point, group, `groups.${at}`, present)] : [],
  )
}

function chosenGroup(
  point: ChosenInstruction,
  { text, perMember, agencyIds }: GroupChoice,
  field: string,
  present: Present,
): ChosenGroup {
  const actor = point.actors.find((one) => plainText(one.text) === plainText(text))
  if (!actor) throw new ValidationError('NOT_FOUND', `${field}.text`, { what: text })
  const { register, today } = present
  const setting = settingOfDocument(register, point.directive.document)
  const members = understand(register, setting, actor.text, today).members()
  const living = [...new Set(members.flatMap((id) => livingNow(register, id, today)))]
  if (living.length === 0) throw new ValidationError('GROUP_OPEN', `${field}.text`, { name: actor.text })
  const strange = agencyIds?.findIndex((id) => !living.includes(id) && !members.includes(id)) ?? -1
  if (strange >= 0) {
    throw new ValidationError('NOT_IN_GROUP', `${field}.agencyIds.${strange}`, { name: actor.text })
  }
  const wanted = agencyIds ? [...new Set(agencyIds.flatMap((id) => livingNow(register, id, today)))] : living
  return { role: actor.role, memberIds: wanted, perMember: perMember ?? false }
}
