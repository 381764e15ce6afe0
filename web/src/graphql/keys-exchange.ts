import { type Exchange, makeOperation, type Operation } from '@urql/core'
import { map, pipe } from 'wonka'
import { newKey } from './new-key.ts'

/**
 * Gives each change an idempotency key of its own, kept through every retry, so that one whose answer was lost is
 * not done twice.
 */
export const keysExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        map((operation) => (isKept(operation) ? withKey(operation) : operation)),
      ),
    )

/** What is worth nothing later (`unkept`: presence) is neither kept for when the network is back nor counted. */
function isKept({ kind, context }: Operation): boolean {
  return kind === 'mutation' && context.unkept !== true
}

function withKey(operation: Operation): Operation {
  const given = operation.context.fetchOptions
  const options = typeof given === 'function' ? given() : (given ?? {})
  const headers = new Headers(options.headers)
  headers.set('idempotency-key', newKey())
  const fetchOptions = { ...options, headers: Object.fromEntries(headers) }
  return makeOperation(operation.kind, operation, { ...operation.context, fetchOptions })
}
