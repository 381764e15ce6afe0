import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'

type Read = Pick<InstructionFieldsFragment, 'deadlineOn' | 'reading'>

/** Every deadline of an instruction, each day once: the one that holds first, then the others the reader found. */
export function deadlinesOf({ deadlineOn, reading }: Read): string[] {
  const others = reading?.deadlines.map(({ on }) => on) ?? []
  const first = others[0]
  // A clerk who changed or cleared the first deadline did not mean the reader's own.
  const rest = first === undefined || first === deadlineOn ? others : others.slice(1)
  return [...new Set([...(deadlineOn ? [deadlineOn] : []), ...rest])]
}
