/**
 * Who is signed in, by the session cookie. The cookie is out of the script's reach; the server's answer to
 * `/api/auth/get-session` is the only truth, asked once a page and kept.
 */
export interface Session {
  user: { id: string; name: string; email: string }
}

/** Why signing in or out did not work; `retryAfter` in seconds where the server said. */
export type SessionProblem =
  | { code: 'credentials' }
  | { code: 'tooMany'; retryAfter: number | null }
  | { code: 'unreachable' }
  | { code: 'server' }

let known: Promise<Session | null> | undefined

/** The session, or null when nobody is signed in. Throws where the server cannot say. */
export function currentSession(): Promise<Session | null> {
  known ??= askSession().catch((error: unknown) => {
    // A failed question is asked anew next time.
    known = undefined
    throw error
  })
  return known
}

/** Forgets what was known: after a 401, or when another tab signed out. */
export function forgetSession(): void {
  known = undefined
}

/** Signs in with e-mail and password; null when it worked (the cookie is then set). */
export async function signIn(email: string, password: string): Promise<SessionProblem | null> {
  const answer = await post('/api/auth/sign-in/email', { email, password })
  if (answer === null) return { code: 'unreachable' }
  forgetSession()
  return answer.ok ? null : problemOf(answer)
}

/** Signs out; null when it worked. */
export async function signOut(): Promise<SessionProblem | null> {
  const answer = await post('/api/auth/sign-out', {})
  if (answer === null) return { code: 'unreachable' }
  if (!answer.ok && answer.status !== 401) return problemOf(answer)
  forgetSession()
  return null
}

async function askSession(): Promise<Session | null> {
  const answer = await fetch('/api/auth/get-session', { credentials: 'same-origin' })
  if (answer.status === 401) return null
  if (!answer.ok) throw new Error(`get-session answered ${answer.status}`)
  const body: unknown = await answer.json()
  return readSession(body)
}

function readSession(body: unknown): Session | null {
  const user = property(body, 'user')
  const id = property(user, 'id')
  const email = property(user, 'email')
  const name = property(user, 'name')
  if (typeof id !== 'string' || typeof email !== 'string') return null
  return { user: { id, email, name: typeof name === 'string' && name !== '' ? name : email } }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

async function post(path: string, body: Record<string, string>): Promise<Response | null> {
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

function problemOf(answer: Response): SessionProblem {
  if (answer.status === 429) return { code: 'tooMany', retryAfter: retryAfter(answer.headers) }
  // A reverse proxy answers 502 to 504 while the server restarts.
  return { code: answer.status >= 500 ? 'server' : 'credentials' }
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('x-retry-after') ?? headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null
}
