import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentSession, forgetSession, signIn, signOut } from './session.ts'

const answer = vi.fn<typeof fetch>()

beforeEach(() => vi.stubGlobal('fetch', answer))
afterEach(() => {
  vi.unstubAllGlobals()
  answer.mockReset()
  forgetSession()
})

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init)
const person = { user: { id: 'u1', name: 'Lục Quang Hải', email: 'hai@lamthuong.example' } }

test('the session is asked once and kept', async () => {
  answer.mockResolvedValue(json(person))
  await expect(currentSession()).resolves.toEqual(person)
  await currentSession()
  expect(answer).toHaveBeenCalledTimes(1)
})

test('nobody is signed in when the server answers null or 401', async () => {
  answer.mockResolvedValueOnce(json(null))
  await expect(currentSession()).resolves.toBeNull()
  forgetSession()
  answer.mockResolvedValueOnce(json({}, { status: 401 }))
  await expect(currentSession()).resolves.toBeNull()
})

test('a person without a name is called by the address', async () => {
  answer.mockResolvedValue(json({ user: { ...person.user, name: '' } }))
  await expect(currentSession()).resolves.toMatchObject({ user: { name: 'hai@lamthuong.example' } })
})

test('a failed question is asked anew', async () => {
  answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await expect(currentSession()).rejects.toThrow('Failed to fetch')
  answer.mockResolvedValueOnce(json(person))
  await expect(currentSession()).resolves.toEqual(person)
})

test('signing in forgets who was known', async () => {
  answer
    .mockResolvedValueOnce(json(null))
    .mockResolvedValueOnce(json(person))
    .mockResolvedValueOnce(json(person))
  await currentSession()
  await expect(signIn('hai@lamthuong.example', 'secret')).resolves.toBeNull()
  await expect(currentSession()).resolves.toEqual(person)
  expect(answer.mock.calls[1]?.[1]?.body).toBe('{"email":"hai@lamthuong.example","password":"secret"}')
})

test.each([
  [401, {}, { code: 'credentials' }],
  [429, { 'x-retry-after': '90' }, { code: 'tooMany', retryAfter: 90 }],
  [429, { 'retry-after': '7' }, { code: 'tooMany', retryAfter: 7 }],
  [429, {}, { code: 'tooMany', retryAfter: null }],
  [503, {}, { code: 'server' }],
])('an answer of %i with %j reads as %j', async (status, headers, problem) => {
  answer.mockResolvedValue(json({}, { status, headers }))
  await expect(signIn('a@b.example', 'x')).resolves.toEqual(problem)
})

test('without a network both ways say so', async () => {
  answer.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(signIn('a@b.example', 'x')).resolves.toEqual({ code: 'unreachable' })
  await expect(signOut()).resolves.toEqual({ code: 'unreachable' })
})
