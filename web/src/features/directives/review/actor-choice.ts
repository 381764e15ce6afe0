import type { AgencyMarkFragment, InstructionFieldsFragment } from '#graphql/generated/graphql.ts'

/** A body as an instruction names it: as printed, and the agency it means where that is known. */
export interface NamedActor {
  readonly text: string
  readonly agency: AgencyMarkFragment | null
}

const asText = 'text:'

/** The value of the choice that keeps what was typed as a name without an agency. */
export function textChoice(text: string): string {
  return asText + text
}

/** The body that a choice means: an agency's id, or a name kept as text. Null when the agency is not among those given. */
export function actorOf(choice: string, agencies: readonly AgencyMarkFragment[]): NamedActor | null {
  if (choice.startsWith(asText)) return { text: choice.slice(asText.length), agency: null }
  const agency = agencies.find(({ id }) => id === choice)
  return agency ? { text: agency.name, agency } : null
}

/** Agencies with the likely ones first, each once. */
export function likelyFirst<A extends { readonly id: string }>(likely: readonly A[], all: readonly A[]): A[] {
  return [...new Map([...likely, ...all].map((agency) => [agency.id, agency])).values()]
}

/**
 * The names in a directive's instructions that are linked to no agency, each once, with those it may mean. Groups are
 * several agencies and never linked.
 */
export function unknownNames(
  instructions: readonly Pick<InstructionFieldsFragment, 'leads' | 'coordinates' | 'path' | 'state'>[],
) {
  const found = new Map<
    string,
    { text: string; candidates: readonly AgencyMarkFragment[]; paths: string[] }
  >()
  for (const { leads, coordinates, path, state } of instructions) {
    if (state === 'DISMISSED') continue
    for (const { text, agency, candidates, isGroup } of [...leads, ...coordinates]) {
      if (agency || isGroup) continue
      const known = found.get(text)
      if (known) known.paths.push(path)
      else found.set(text, { text, candidates, paths: [path] })
    }
  }
  return [...found.values()]
}
