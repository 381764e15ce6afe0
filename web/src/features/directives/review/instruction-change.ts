import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import type { NamedActor } from './actor-choice.ts'
import type { InstructionChange } from './use-review.ts'

/** An instruction as it stands in the form. */
export interface InstructionDraft {
  readonly text: string
  readonly leads: readonly NamedActor[]
  readonly coordinates: readonly NamedActor[]
  readonly deadlineOn: string | null
  readonly recurrence: string | null
  readonly condition: string | null
}

/** What the form changes, for the server: only the fields that differ, empty words as null; null when nothing does. */
export function changeOf(
  before: Pick<InstructionFieldsFragment, 'text' | 'deadlineOn' | 'recurrence' | 'condition'> & {
    readonly leads: readonly NamedActor[]
    readonly coordinates: readonly NamedActor[]
  },
  draft: InstructionDraft,
): InstructionChange | null {
  const change: InstructionChange = {
    ...(draft.text.trim() === before.text.trim() ? {} : { text: draft.text.trim() }),
    ...(sameActors(draft.leads, before.leads) ? {} : { leads: draft.leads.map(inputOf) }),
    ...(sameActors(draft.coordinates, before.coordinates)
      ? {}
      : { coordinates: draft.coordinates.map(inputOf) }),
    ...(draft.deadlineOn === before.deadlineOn ? {} : { deadlineOn: draft.deadlineOn }),
    ...(words(draft.recurrence) === words(before.recurrence) ? {} : { recurrence: words(draft.recurrence) }),
    ...(words(draft.condition) === words(before.condition) ? {} : { condition: words(draft.condition) }),
  }
  return Object.keys(change).length > 0 ? change : null
}

function words(text: string | null): string | null {
  return text?.trim() || null
}

function inputOf({ text, agency }: NamedActor) {
  return { text, agencyId: agency?.id ?? null }
}

function sameActors(one: readonly NamedActor[], other: readonly NamedActor[]): boolean {
  const name = ({ text, agency }: NamedActor) => `${agency?.id ?? ''} ${text}`
  return one.map(name).join('\n') === other.map(name).join('\n')
}
