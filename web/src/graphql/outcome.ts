import type { CombinedError } from '@urql/core'
import i18next from 'i18next'

/** An expected failure, as every mutation's union carries it. */
export interface Failure {
  code: string
  /** In the viewer's language, from the server. */
  message: string
  /** The input at fault, e.g. `['input', 'title']`. */
  path: readonly string[]
}

/** What a mutation came to: its success, or why not. */
export type Outcome<Success> = { ok: true; value: Success } | { ok: false; failure: Failure }

/** What urql's `useMutation` and `client.mutation` resolve with. */
interface Answer<Data> {
  data?: Data | null | undefined
  error?: CombinedError | undefined
}

/**
 * Sorts a mutation's answer. `read` takes the data and returns the union's value; a member that has a `code` and a
 * `message` is a failure. Select `... on UserError { code message path }` in every mutation.
 */
export function outcomeOf<Data, Member extends { readonly __typename: string }>(
  answer: Answer<Data>,
  read: (data: Data) => Member,
): Outcome<Exclude<Member, Failed>> {
  const member = answer.data ? read(answer.data) : null
  if (!member) return { ok: false, failure: lineFailure(answer.error) }
  if (isSuccess(member)) return { ok: true, value: member }
  return { ok: false, failure: failureIn(member) }
}

interface Failed extends Failure {
  readonly __typename: string
}

function isSuccess<Member extends object>(member: Member): member is Exclude<Member, Failed> {
  return !('code' in member && 'message' in member)
}

function failureIn(member: object): Failure {
  const told: Partial<Record<keyof Failure, unknown>> = { ...member }
  const path = Array.isArray(told.path) ? told.path.map(String) : []
  return { code: String(told.code ?? ''), message: String(told.message ?? ''), path }
}

/** What to say when the request itself failed. */
export function lineFailure(error: CombinedError | undefined): Failure {
  const first = error?.graphQLErrors[0]
  const code = first?.extensions.code
  if (first && typeof code === 'string') return { code, message: first.message, path: [] }
  return { code: 'UNREACHABLE', message: i18next.t('crash.unreachable', { ns: 'frame' }), path: [] }
}
