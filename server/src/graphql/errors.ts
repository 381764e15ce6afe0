import {
  ConflictError,
  type DomainError,
  DuplicateError,
  ForbiddenError,
  NotFoundError,
  StateError,
  StateSecretError,
  UnauthenticatedError,
  ValidationError,
} from '#platform/errors.ts'
import { builder } from './builder.ts'
import { errorMessage } from './messages.ts'

/** What every error given as data has. */
export const UserError = builder.interfaceRef<DomainError>('UserError').implement({
  description:
    'An expected failure, as data: a stable code, words in the viewer’s language, and the input at fault.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name of the failure, for programs.' }),
    message: t.string({
      description: 'What happened and what to do, in the viewer’s language.',
      resolve: (error, _, ctx) => errorMessage(error, ctx.locale),
    }),
    path: t.exposeStringList('path', {
      description: 'The input at fault, e.g. ["input", "title"]; empty when none.',
    }),
  }),
})

const interfaces = [UserError]

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'An input that cannot be used as it is.',
  interfaces,
})
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'It does not exist, or the viewer may not know that it does.',
  interfaces,
})
builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'The viewer sees it and may not do this to it.',
  interfaces,
})
builder.objectType(UnauthenticatedError, {
  name: 'UnauthenticatedError',
  description: 'Nobody is signed in, or the token lacks the scope.',
  interfaces,
})
builder.objectType(StateError, {
  name: 'StateError',
  description: 'It is not in a state that allows this.',
  interfaces,
})
builder.objectType(StateSecretError, {
  name: 'StateSecretError',
  description: 'The document bears a state-secret mark; it was refused and not stored.',
  interfaces,
  fields: (t) => ({ mark: t.exposeString('mark', { description: 'The mark as printed.' }) }),
})
/** Its `fields` and `current` are added where the nodes they name live. */
export const ConflictErrorType = builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Another person changed the same fields since; nothing was written and both values are told.',
  interfaces,
})
/** Its `existing` is added by directives. */
export const DuplicateErrorType = builder.objectType(DuplicateError, {
  name: 'DuplicateError',
  description: 'The same document is registered already.',
  interfaces,
})

/** Failures that any write can meet. */
const ALWAYS = [ValidationError, NotFoundError, ForbiddenError, UnauthenticatedError] as const

/**
 * The `errors` option of a mutation: its result union is named `<Name>Result` and holds its success type, the
 * failures any write can meet, and the ones given.
 */
export function outcome<const Extra extends readonly (new (...args: never[]) => DomainError)[]>(
  name: string,
  ...extra: Extra
) {
  return {
    types: [...ALWAYS, ...extra],
    directResult: true as const,
    union: { name: `${name}Result`, description: `What ${name} answers.` },
  }
}
