import type { FoundPlaceFragment, InstructionFieldsFragment } from '#graphql/generated/graphql.ts'

/** Where something was found, how sure the reader is of it, and why. */
export type FoundPlace = Omit<FoundPlaceFragment, '__typename'>

/** How sure the reader is, for people: sure, fairly sure, to be looked at. */
export type Certainty = 'sure' | 'fair' | 'look'

/** The word for a confidence between 0 and 1: what the official form says is sure, what was pieced together is not. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.9) return 'sure'
  return confidence >= 0.75 ? 'fair' : 'look'
}

type Read = Pick<InstructionFieldsFragment, 'reading'> & {
  readonly leads: readonly Pick<InstructionFieldsFragment['leads'][number], 'found'>[]
}

/** Whether a clerk should look at an instruction: the reader is unsure of it, or of who leads, by when or on what it waits. */
export function isDoubtful({ reading, leads }: Read): boolean {
  if (!reading) return false
  const found = [reading, ...reading.deadlines, reading.condition, ...leads.map((lead) => lead.found)]
  return found.some((one) => one !== null && certaintyOf(one.confidence) === 'look')
}

/**
 * The instruction that is to be decided next: one that needs a look before any other, then the next in the text, then
 * the first that was passed over. Null when none is open.
 */
export function nextOpen<I extends Read>(
  instructions: readonly I[],
  isOpen: (instruction: I) => boolean,
  after: I | null,
): I | null {
  const open = instructions.filter((one) => one !== after && isOpen(one))
  const later = open.filter(
    (one) => after === null || instructions.indexOf(one) > instructions.indexOf(after),
  )
  return open.find(isDoubtful) ?? later[0] ?? open[0] ?? null
}
