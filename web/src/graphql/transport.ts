import { backoff, waitFor } from './backoff.ts'
import { fetchById } from './by-id.ts'
import { countPending, lineIsBack, noteConnection } from './connection.ts'
import { isAway, makeOutbox } from './outbox.ts'

const send = makeOutbox({ back: lineIsBack, count: countPending })

/** Attempts of a question before its page says that it cannot be answered. */
const QUESTION_ATTEMPTS = 3

const sendById = fetchById((input, init) => fetch(input, init))

/**
 * `fetch` for the GraphQL client. Changes (they carry an idempotency key) are kept until they are answered; questions
 * are tried a few times. Both tell the connection store what they met.
 */
export const reliableFetch: typeof fetch = (input, init) => {
  const attempt = async () => {
    try {
      const answer = await sendById(input, init)
      noteConnection({ unreachable: false })
      return answer
    } catch (error) {
      if (!init?.signal?.aborted) noteConnection({ unreachable: true })
      throw error
    }
  }
  return new Headers(init?.headers).has('idempotency-key') ? send(attempt) : ask(attempt, init?.signal)
}

async function ask(attempt: () => Promise<Response>, signal: AbortSignal | null | undefined) {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await attempt()
      if (!isAway(answer) || tries === QUESTION_ATTEMPTS) return answer
    } catch (error) {
      if (signal?.aborted || tries === QUESTION_ATTEMPTS) throw error
    }
    await waitFor(backoff(tries - 1), lineIsBack())
  }
}

/** Asks before the page is closed while changes are not sent. Returns the function that stops it. */
export function guardUnsent(hasUnsent: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (hasUnsent()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
