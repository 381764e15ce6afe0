import { expect, test } from 'vitest'
import { isUnavailable } from './database.ts'

/** An error as the driver or Prisma throws it. */
function thrown(message: string, more: object = {}): Error {
  return Object.assign(new Error(message), more)
}

test.each([
  thrown('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' }),
  thrown('connect ETIMEDOUT', { code: 'ETIMEDOUT' }),
  thrown('getaddrinfo ENOTFOUND db', { code: 'ENOTFOUND' }),
  thrown('terminating connection due to administrator command', { code: '57P01' }),
  thrown('Raw query failed. Code: `N/A`. Message: `read ECONNRESET`', { code: 'P2010' }),
  thrown('the database system is in recovery mode'),
  thrown('Transaction API error: Transaction already closed', { code: 'P2028' }),
  thrown('Transaction not found.'),
  thrown('Cannot use a pool after calling end on the pool'),
  thrown('wrapped', { meta: { driverAdapterError: { cause: { kind: 'ConnectionClosed' } } } }),
  thrown('inside a transaction', { cause: { kind: 'postgres', originalCode: '57P01' } }),
  thrown('terminating connection due to administrator command: terminating connection'),
  thrown('wrapped', { meta: { driverAdapterError: { cause: { kind: 'postgres', originalCode: '57P03' } } } }),
])('a database that is away, going or coming is told from a fault: %s', (error) => {
  expect(isUnavailable(error)).toBe(true)
})

test.each([
  thrown('Unique constraint failed', { code: 'P2002' }),
  thrown('Cannot read properties of undefined'),
  thrown('inside a transaction', { cause: { kind: 'postgres', originalCode: '23505' } }),
  'ECONNREFUSED',
])('a fault stays a fault: %s', (error) => {
  expect(isUnavailable(error)).toBe(false)
})
