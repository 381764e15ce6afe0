import { backoff, waitFor } from './backoff.ts'

/** What an outbox is made of; tests bring their own. */
export interface OutboxParts {
  /** Resolves when trying again may help sooner than the clock says. */
  readonly back: () => Promise<void>
  /** Told on every change: those without an answer, and of these the ones held back. */
  readonly count: (pending: number, held: number) => void
  readonly wait?: (attempt: number) => number
}

/** Sends one request; rejects where the network fails. */
export type Send = () => Promise<Response>

/**
 * Sends changes so that each arrives once and in order: one that the network lost is tried again until it is
 * answered, with the same idempotency key (it is the same request), and those made after it wait their turn. It lives
 * in memory: closing the page gives up what was not sent, which the browser asks about first.
 */
export function makeOutbox({ back, count, wait = backoff }: OutboxParts): (send: Send) => Promise<Response> {
  let pending = 0
  let held = 0
  let last: Promise<unknown> = Promise.resolve()
  const tell = () => count(pending, held)

  const insist = async (send: Send): Promise<Response> => {
    held++
    tell()
    try {
      for (let attempt = 0; ; attempt++) {
        await waitFor(wait(attempt), back())
        const answer = await tryOnce(send)
        if (answer) return answer
      }
    } finally {
      held--
    }
  }

  const deliver = async (send: Send, earlier: Promise<unknown>): Promise<Response> => {
    // Those before this one failed and wait: overtaking them would change what the later one was made on.
    if (held > 0) {
      held++
      tell()
      await earlier.catch(() => undefined)
      held--
    }
    return (await tryOnce(send)) ?? (await insist(send))
  }

  return (send) => {
    pending++
    tell()
    const answer = deliver(send, last).finally(() => {
      pending--
      tell()
    })
    last = answer
    return answer
  }
}

/** The answer, or null where trying again may help: no network, or a server that is not there now. */
async function tryOnce(send: Send): Promise<Response | null> {
  const answer = await send().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return null
  })
  return answer && isAway(answer) ? null : answer
}

/** Whether nobody is there to answer for now: a proxy without its server, or a server without its database. */
export function isAway({ status }: Response): boolean {
  return status >= 502 && status <= 504
}
