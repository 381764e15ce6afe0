import { expect, test } from 'vitest'
import { tokenState } from './token-state.ts'

const now = new Date('2024-05-16T07:06:00Z')

test('a token works until it is revoked or its time is over', () => {
  expect(tokenState({ revokedAt: null, expiresAt: null }, now)).toBe('live')
  expect(tokenState({ revokedAt: null, expiresAt: '2024-05-16T07:06:01Z' }, now)).toBe('live')
  expect(tokenState({ revokedAt: null, expiresAt: '2024-05-16T07:06:00Z' }, now)).toBe('expired')
  expect(tokenState({ revokedAt: '2024-05-01T00:00:00Z', expiresAt: null }, now)).toBe('revoked')
})
