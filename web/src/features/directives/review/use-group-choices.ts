import { useState } from 'react'
import { type GroupChoice, type GroupChoices, groupKey } from './group-plan.ts'

/** Choosing what becomes of the groups that points name. */
export interface GroupChoosing {
  readonly choices: GroupChoices
  /** What is to become of a group, with its members. */
  readonly choose: (choice: Omit<GroupChoice, 'left'>) => void
  /** Lets members take part or leaves them out. */
  readonly take: (key: string, agencyIds: readonly string[], take: boolean) => void
}

/** The choices for the groups of a directive; all of them stay in words at first. */
export function useGroupChoices(): GroupChoosing {
  const [choices, setChoices] = useState<GroupChoices>(new Map())
  return {
    choices,
    choose: (choice) =>
      setChoices((known) => {
        const key = groupKey(choice.instructionId, choice.text)
        return new Map(known).set(key, { ...choice, left: known.get(key)?.left ?? new Set() })
      }),
    take: (key, agencyIds, take) =>
      setChoices((known) => {
        const choice = known.get(key)
        if (!choice) return known
        const left = new Set([...choice.left].filter((id) => !agencyIds.includes(id)))
        if (!take) for (const id of agencyIds) left.add(id)
        return new Map(known).set(key, { ...choice, left })
      }),
  }
}
