import type { MentionInput } from '#graphql/generated/graphql.ts'
import { fold, matches } from '#ui/fold.ts'

/** Someone who can be named in a comment. */
export interface Mentionable {
  readonly name: string
  readonly detail: string
  readonly input: MentionInput
}

/** The name being typed: what stands between an `@` and the caret; null when none is. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const before = text.slice(0, caret)
  const from = before.lastIndexOf('@')
  if (from < 0) return null
  const query = before.slice(from + 1)
  const startsWord = from === 0 || /\s/.test(before.charAt(from - 1))
  return startsWord && query.length <= 40 && !query.includes('\n') ? { from, query } : null
}

/** Those whose name fits what is typed, at most `most`. */
export function mentionable(all: readonly Mentionable[], query: string, most = 6): readonly Mentionable[] {
  const found = all.filter((one) => query === '' || matches(one.name, query))
  return found.toSorted((a, b) => distance(a, query) - distance(b, query)).slice(0, most)
}

/** Names that begin with what is typed come first, then those that hold it as it stands. */
function distance({ name }: Mentionable, query: string): number {
  const at = fold(name).indexOf(fold(query))
  return at === 0 ? 0 : at > 0 ? 1 : 2
}

/** The text with the name put in place of what was typed, and where the caret then stands. */
export function insertMention(
  text: string,
  caret: number,
  from: number,
  name: string,
): { text: string; caret: number } {
  const head = `${text.slice(0, from)}@${name} `
  return { text: head + text.slice(caret), caret: head.length }
}

/** The mentions that are still in the text. */
export function mentionsIn(text: string, all: readonly Mentionable[]): MentionInput[] {
  return all.filter((one) => text.includes(`@${one.name}`)).map((one) => one.input)
}
