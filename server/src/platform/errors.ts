/** Values a message is filled with. */
export type ErrorParams = Readonly<Record<string, string | number | null>>

/**
 * An expected failure of a use case: data for the caller, not a bug. `code` is stable; the words for it are in
 * `messages.ts`. `path` names the offending input, e.g. `['input', 'title']`.
 */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: string
  readonly params: ErrorParams
  readonly path: readonly string[]
  constructor(code: string, params: ErrorParams = {}, path: readonly string[] = []) {
    super(code)
    this.code = code
    this.params = params
    this.path = path
  }
}

/** An input that cannot be used as it is; `path` names the field. */
export class ValidationError extends DomainError {
  override name = 'ValidationError'
  /** @param field input field, dotted for nested ones (`parties.0.agencyId`) */
  constructor(code: string, field: string, params: ErrorParams = {}) {
    super(code, params, ['input', ...field.split('.')])
  }
}

/** The thing does not exist, or the viewer may not know that it does. */
export class NotFoundError extends DomainError {
  override name = 'NotFoundError'
  constructor(what: string, path: readonly string[] = []) {
    super('NOT_FOUND', { what }, path)
  }
}

/** The viewer sees the thing and may not do this to it. */
export class ForbiddenError extends DomainError {
  override name = 'ForbiddenError'
  constructor(code = 'FORBIDDEN', params: ErrorParams = {}, path: readonly string[] = []) {
    super(code, params, path)
  }
}

/** Nobody is signed in, or the token lacks the scope. */
export class UnauthenticatedError extends DomainError {
  override name = 'UnauthenticatedError'
  constructor(code = 'UNAUTHENTICATED') {
    super(code)
  }
}

/** The thing is not in a state that allows this. */
export class StateError extends DomainError {
  override name = 'StateError'
}

/** One field that another person changed since the writer last read it. Values are as journalled. */
export interface FieldConflict {
  readonly field: string
  readonly yours: unknown
  readonly theirs: unknown
  readonly base: unknown
  readonly actorId: string | null
  readonly agencyId: string | null
  readonly at: Date
}

/** Another person changed the same fields; both values are told, nothing was written. */
export class ConflictError extends DomainError {
  override name = 'ConflictError'
  readonly entity: { readonly type: string; readonly id: string }
  readonly fields: readonly FieldConflict[]
  constructor(entity: { type: string; id: string }, fields: readonly FieldConflict[]) {
    super('CONFLICT', { fields: fields.map((f) => f.field).join(', ') }, [
      'input',
      ...fields.slice(0, 1).map((f) => f.field),
    ])
    this.entity = entity
    this.fields = fields
  }
}

/** The same document is registered already. */
export class DuplicateError extends DomainError {
  override name = 'DuplicateError'
  readonly existingId: string
  constructor(existingId: string, params: ErrorParams = {}) {
    super('DUPLICATE_DOCUMENT', params, ['input'])
    this.existingId = existingId
  }
}

/** A document with a state-secret mark: refused and not stored (Law on Protection of State Secrets 2018). */
export class StateSecretError extends DomainError {
  override name = 'StateSecretError'
  readonly mark: string
  constructor(mark: string) {
    super('STATE_SECRET', { mark }, ['input'])
    this.mark = mark
  }
}
