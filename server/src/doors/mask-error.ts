import { GraphQLError } from 'graphql'
import { errorMessage, messageOf } from '#graphql/messages.ts'
import { isUnavailable } from '#platform/database.ts'
import { DomainError } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'

/**
 * What a caller is told of an error that is not data: expected failures by their code and words; the database being
 * away as something to try again; anything else is a bug, logged and hidden.
 */
export function createMaskError(log: Log): (error: unknown) => Error {
  return (error) => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
    const place =
      error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
    if (original instanceof DomainError) {
      const extensions = { code: original.code, path: original.path, params: original.params }
      return new GraphQLError(errorMessage(original, 'vi'), { ...place, extensions })
    }
    // The outer one also says where, and names the variable that does not fit.
    if (original instanceof GraphQLError) return error instanceof GraphQLError ? error : original
    if (isUnavailable(original)) {
      log.warn({ err: original }, 'database unavailable')
      const extensions = { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } }
      return new GraphQLError('Cơ sở dữ liệu tạm thời không phục vụ được. Hãy thử lại.', {
        ...place,
        extensions,
      })
    }
    log.error({ err: original }, 'unexpected error')
    return new GraphQLError('Có lỗi bất ngờ trong hệ thống.', { ...place, extensions: { code: 'INTERNAL' } })
  }
}

/** An error as the protocols carry it. */
export function asGraphQLError(
  error: unknown,
  locale: 'vi' | 'en',
  mask: (error: unknown) => Error,
): GraphQLError {
  if (error instanceof DomainError) {
    return new GraphQLError(messageOf(error.code, error.params, locale), {
      extensions: { code: error.code, path: error.path },
    })
  }
  const masked = mask(error)
  return masked instanceof GraphQLError ? masked : new GraphQLError(masked.message)
}
