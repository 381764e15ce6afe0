import type { Auth } from './auth.ts'

/**
 * Answers `/api/auth/*`. The library tells how long to wait in a header of its own; the standard one is added, so that
 * any client understands a 429 (RFC 9110 §10.2.3).
 */
export async function handleAuth(auth: Auth, request: Request): Promise<Response> {
  const answer = await auth.handler(request)
  const wait = answer.status === 429 ? answer.headers.get('x-retry-after') : null
  if (wait === null) return answer
  const headers = new Headers(answer.headers)
  headers.set('retry-after', wait)
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers })
}
