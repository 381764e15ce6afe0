import { expect, test } from 'vitest'
import { type ConnectionState, connectionOf } from './connection.ts'

const calm: ConnectionState = { line: 'idle', since: null, pending: 0, held: 0 }
const facts = { online: true, socket: 'none', unreachable: false, pending: 0, held: 0 } as const
const at = new Date('2024-05-16T07:02:00Z')

test('live is said only while the socket is open', () => {
  expect(connectionOf(facts, calm, at).line).toBe('idle')
  expect(connectionOf({ ...facts, socket: 'open' }, calm, at).line).toBe('live')
  expect(connectionOf({ ...facts, socket: 'lost' }, calm, at).line).toBe('reconnecting')
})

test('offline is said when the browser or a failed request says so, since the first moment', () => {
  const lost = connectionOf({ ...facts, socket: 'lost', unreachable: true }, calm, at)
  expect(lost).toMatchObject({ line: 'offline', since: at })
  const later = new Date('2024-05-16T07:09:00Z')
  expect(connectionOf({ ...facts, online: false, socket: 'open' }, lost, later).since).toBe(at)
  expect(connectionOf({ ...facts, socket: 'open' }, lost, later)).toMatchObject({ line: 'live', since: null })
})
