import { type Client, createClient, type SubscribePayload } from 'graphql-ws'
import { backoff, waitFor } from './backoff.ts'
import { lineIsBack, noteConnection } from './connection.ts'

const KEEP_ALIVE_MS = 12_000
const PONG_WITHIN_MS = 6_000
const FORBIDDEN = 4403

/**
 * The one socket of the page: opened with the first subscription, closed after the last, cookie as credential,
 * reconnecting for ever with jitter. A line that is silently dead is noticed by an unanswered ping.
 */
export function makeSocket(onForbidden: () => void): Client {
  let silence: ReturnType<typeof setTimeout> | undefined
  let open: WebSocket | null = null
  return createClient({
    url: socketUrl,
    lazyCloseTimeout: 3_000,
    keepAlive: KEEP_ALIVE_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempt) => waitFor(backoff(attempt), lineIsBack()),
    shouldRetry: () => true,
    on: {
      connected: (socket) => {
        open = socket instanceof WebSocket ? socket : null
        noteConnection({ socket: 'open', unreachable: false })
      },
      ping: (received) => {
        if (received) return
        silence = setTimeout(() => open?.close(4408, 'No pong'), PONG_WITHIN_MS)
      },
      pong: (received) => {
        if (received) clearTimeout(silence)
      },
      closed: (event) => {
        clearTimeout(silence)
        const { code, wasClean } = closing(event)
        // 1000 is our own closing after the last subscription.
        noteConnection({ socket: code === 1000 && wasClean ? 'none' : 'lost' })
        if (code === FORBIDDEN) onForbidden()
      },
    },
  })
}

function closing(event: unknown): { code: number; wasClean: boolean } {
  return event instanceof CloseEvent ? event : { code: 0, wasClean: false }
}

function socketUrl(): string {
  const url = new URL('/graphql', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/**
 * A subscription's payload that goes on where it stopped: after a reconnection it is sent again with the cursor of the
 * last entry received as `after`, so that nothing is missed. `note` takes each result.
 */
export function resumable(payload: SubscribePayload): {
  payload: SubscribePayload
  note: (data: unknown) => void
} {
  const variables: Record<string, unknown> = { ...payload.variables }
  const resumes = payload.query.includes('$after')
  return {
    payload: { ...payload, variables },
    note: (data) => {
      const cursor = resumes ? cursorIn(data) : null
      if (cursor !== null) variables.after = cursor
    },
  }
}

function cursorIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  for (const event of Object.values(data)) {
    if (typeof event === 'object' && event !== null && 'cursor' in event && typeof event.cursor === 'string')
      return event.cursor
  }
  return null
}
