import { useSyncExternalStore } from 'react'
import { makeListeners } from './listeners.ts'

/** What the line to the server is doing; `since` is the instant it was lost. */
export interface ConnectionState {
  /** idle: nothing is followed live on this page, and nothing is known to be wrong. */
  line: 'idle' | 'live' | 'reconnecting' | 'offline'
  since: Date | null
  /** Changes made here that the server has not answered. */
  pending: number
  /** Of these, those held back until the line is there again. */
  held: number
}

interface Facts {
  online: boolean
  socket: 'none' | 'open' | 'lost'
  /** Whether the last request failed for want of a network. */
  unreachable: boolean
  pending: number
  held: number
}

let facts: Facts = { online: isOnline(), socket: 'none', unreachable: false, pending: 0, held: 0 }
let state: ConnectionState = { line: 'idle', since: null, pending: 0, held: 0 }
const changed = makeListeners<ConnectionState>()

/** Tells the store a fact; the state follows. */
export function noteConnection(news: Partial<Facts>, now = new Date()): void {
  facts = { ...facts, ...news }
  const next = connectionOf(facts, state, now)
  if (sameState(next, state)) return
  state = next
  changed.tell(state)
}

/** Changes waiting for an answer: one more or one fewer. */
export function countPending(pending: number, held: number): void {
  noteConnection({ pending, held })
}

/** The state that facts amount to: offline is only said when the browser or a failed request says so. */
export function connectionOf(known: Facts, before: ConnectionState, now: Date): ConnectionState {
  const line = lineOf(known)
  const lost = line === 'offline' || line === 'reconnecting'
  const since = lost ? (before.since ?? now) : null
  return { line, since, pending: known.pending, held: known.held }
}

function lineOf({ online, socket, unreachable }: Facts): ConnectionState['line'] {
  if (!online) return 'offline'
  if (socket === 'open') return 'live'
  if (unreachable) return 'offline'
  return socket === 'lost' ? 'reconnecting' : 'idle'
}

function sameState(a: ConnectionState, b: ConnectionState): boolean {
  return a.line === b.line && a.since === b.since && a.pending === b.pending && a.held === b.held
}

/** The state now, for code outside React. */
export function connectionState(): ConnectionState {
  return state
}

/** The state of the line, live. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(changed.listen, connectionState)
}

/** Resolves when the browser or the socket says that the line is there again. */
export function lineIsBack(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = changed.listen((now) => {
    if (now.line !== 'live' && now.line !== 'idle') return
    stop()
    resolve()
  })
  return promise
}

function isOnline(): boolean {
  return typeof navigator === 'undefined' || navigator.onLine
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => noteConnection({ online: true, unreachable: false }))
  window.addEventListener('offline', () => noteConnection({ online: false }))
}
