import { forgetSession } from '#features/people/session.ts'

/** Why a password was not changed; `retryAfter` in seconds where the server said. */
export type PasswordProblem =
  | { code: 'wrong' | 'tooShort' | 'unreachable' | 'server' }
  | { code: 'tooMany'; retryAfter: number | null }

/** The shortest password the server takes, in characters. */
export const shortestPassword = 10

/** Changes the password and signs every other browser out; null when it worked. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<PasswordProblem | null> {
  const answer = await post('/api/auth/change-password', {
    currentPassword,
    newPassword,
    revokeOtherSessions: true,
  })
  if (answer === null) return { code: 'unreachable' }
  if (answer.ok) return null
  if (answer.status === 429)
    return { code: 'tooMany', retryAfter: Number(answer.headers.get('retry-after')) || null }
  if (answer.status >= 500) return { code: 'server' }
  return { code: (await codeOf(answer)) === 'PASSWORD_TOO_SHORT' ? 'tooShort' : 'wrong' }
}

/** Signs out of every browser, this one too; true when it worked. */
export async function signOutEverywhere(): Promise<boolean> {
  const answer = await post('/api/auth/revoke-sessions', {})
  if (!answer?.ok) return false
  forgetSession()
  return true
}

async function codeOf(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => null)
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined
}

async function post(path: string, body: Record<string, string | boolean>): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}
