import type { Exchange, OperationResult } from '@urql/core'
import { pipe, tap } from 'wonka'
import { makeListeners } from './listeners.ts'

const lost = makeListeners<void>()

/** Calls back when the server says that nobody is signed in any more; returns the function that stops it. */
export const onSignedOut = lost.listen

/** Says that the session is gone. */
export function tellSignedOut(): void {
  lost.tell()
}

/** Watches every answer for the word that the session is gone: HTTP 401, an error's code, or an error as data. */
export const signedOutExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      forward(operations),
      tap((result) => {
        if (saysSignedOut(result)) tellSignedOut()
      }),
    )

function saysSignedOut({ error, data, operation }: OperationResult): boolean {
  if (error?.graphQLErrors.some((one) => one.extensions.code === 'UNAUTHENTICATED')) return true
  const status: unknown = error?.response?.status
  if (status === 401) return true
  if (operation.kind !== 'mutation' || typeof data !== 'object' || data === null) return false
  return Object.values(data).some(isUnauthenticated)
}

function isUnauthenticated(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__typename' in value &&
    value.__typename === 'UnauthenticatedError'
  )
}
