import type { Bus } from './bus.ts'
import type { Database } from './database.ts'
import { type JournalEntry, readEntries, streamExtent, streamVersions } from './journal.ts'
import type { Log } from './log.ts'

/** Receives a stream's new entries, oldest first, each once. Must not throw. */
export type TailListener = (entries: readonly JournalEntry[]) => void

/** One listener's hold on a stream. */
export interface Tail {
  /** Entries up to this version were written before the listener was attached; later ones are delivered to it. */
  readonly from: number
  readonly stop: () => void
}

/** Follows streams for the whole process: each new entry is read once a server, however many watch. */
export interface Tails extends AsyncDisposable {
  watch(stream: string, listener: TailListener): Promise<Tail>
  /** Streams followed now. */
  readonly size: number
}

interface Followed {
  version: number
  readonly ready: Promise<void>
  readonly listeners: Set<TailListener>
  readonly stopListening: () => void
  reading: boolean
  wanted: number
}

const PAGE = 500

/**
 * @param sweepEvery milliseconds between looks at the streams' versions, which find what a lost announcement hid
 */
export function createTails(db: Database, bus: Bus, log: Log, sweepEvery = 5_000): Tails {
  const followed = new Map<string, Followed>()

  const pull = async (stream: string, state: Followed): Promise<void> => {
    if (state.reading) return
    state.reading = true
    try {
      while (state.version < state.wanted && followed.get(stream) === state) {
        const entries = await readEntries(db, stream, state.version, PAGE)
        const last = entries.at(-1)
        if (!last) break
        state.version = last.version
        for (const listener of state.listeners) listener(entries)
      }
    } catch (error) {
      // The next announcement or sweep tries again; nothing is lost, the entries stay in the journal.
      log.warn({ err: error, stream }, 'tail read failed')
    } finally {
      state.reading = false
    }
  }

  const hear = (stream: string, state: Followed, version: number) => {
    if (version <= state.version) return
    state.wanted = Math.max(state.wanted, version)
    void pull(stream, state)
  }

  const follow = (stream: string): Followed => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const state: Followed = {
      version: Number.MAX_SAFE_INTEGER,
      ready: promise,
      listeners: new Set(),
      stopListening: bus.listen(stream, (message) => hear(stream, state, Number(message))),
      reading: false,
      wanted: 0,
    }
    followed.set(stream, state)
    streamExtent(db, stream).then(
      ({ version }) => {
        state.version = version
        resolve()
        hear(stream, state, state.wanted)
      },
      (error) => {
        drop(stream, state)
        reject(error)
      },
    )
    return state
  }

  const drop = (stream: string, state: Followed) => {
    state.stopListening()
    if (followed.get(stream) === state) followed.delete(stream)
  }

  const sweep = async (): Promise<void> => {
    if (followed.size === 0) return
    try {
      for (const [stream, version] of await streamVersions(db, [...followed.keys()])) {
        const state = followed.get(stream)
        if (state) hear(stream, state, version)
      }
    } catch (error) {
      log.warn({ err: error }, 'tail sweep failed')
    }
  }
  const timer = setInterval(sweep, sweepEvery)
  timer.unref()
  const stopGap = bus.onGap(() => void sweep())

  return {
    async watch(stream, listener) {
      const state = followed.get(stream) ?? follow(stream)
      await state.ready
      const from = state.version
      state.listeners.add(listener)
      // Another watcher may have been the last and dropped it while this one waited.
      if (followed.get(stream) !== state) return this.watch(stream, listener)
      return {
        from,
        stop: () => {
          state.listeners.delete(listener)
          if (state.listeners.size === 0) drop(stream, state)
        },
      }
    },
    get size() {
      return followed.size
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      stopGap()
      for (const [stream, state] of followed) drop(stream, state)
    },
  }
}
