import { afterEach, expect, test, vi } from 'vitest'
import { changePassword, signOutEverywhere } from './account.ts'

afterEach(() => vi.unstubAllGlobals())

function answerWith(status: number, body: unknown = {}, headers: HeadersInit = {}) {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(Response.json(body, { status, headers }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('a changed password signs the other browsers out', async () => {
  const fetched = answerWith(200)
  expect(await changePassword('cũ-mười-chữ', 'mới-mười-chữ')).toBeNull()
  expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).toEqual({
    currentPassword: 'cũ-mười-chữ',
    newPassword: 'mới-mười-chữ',
    revokeOtherSessions: true,
  })
})

test('each refusal is told apart', async () => {
  answerWith(400, { code: 'INVALID_PASSWORD' })
  expect(await changePassword('a', 'b')).toEqual({ code: 'wrong' })
  answerWith(400, { code: 'PASSWORD_TOO_SHORT' })
  expect(await changePassword('a', 'b')).toEqual({ code: 'tooShort' })
  answerWith(429, {}, { 'retry-after': '40' })
  expect(await changePassword('a', 'b')).toEqual({ code: 'tooMany', retryAfter: 40 })
  answerWith(503)
  expect(await changePassword('a', 'b')).toEqual({ code: 'server' })
})

test('signing out everywhere says whether it worked', async () => {
  answerWith(200)
  expect(await signOutEverywhere()).toBe(true)
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network')))
  expect(await signOutEverywhere()).toBe(false)
})
