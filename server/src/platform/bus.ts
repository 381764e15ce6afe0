/** Called with what was announced. A hint only: listeners read the truth from the database. */
export type BusListener = (message: string) => void

/** What carries announcements between this process's parts and the other servers on the same database. */
export interface Bus extends AsyncDisposable {
  /** Tells every listener of the topic, here at once and elsewhere within milliseconds. Never throws. */
  announce(topic: string, message: string): void
  /** Listens to one topic; the returned function stops it. */
  listen(topic: string, listener: BusListener): () => void
  /** Called when announcements may have been missed (a connection to the other servers broke and came back). */
  onGap(listener: () => void): () => void
  /** Listeners now held, for leak checks and metrics. */
  listenerCount(): number
}

/** Sends a batch of announcements to the other servers. */
export type Transmit = (batch: readonly (readonly [topic: string, message: string])[]) => void

/** The in-process half shared by every kind of bus, and what a transport plugs into. */
export interface LocalBus {
  readonly bus: Bus
  /** Delivers what another server announced. */
  receive(topic: string, message: string): void
  /** Says that announcements may have been missed. */
  gap(): void
}

/** Makes the in-process bus; `transmit` carries announcements on, `close` ends the transport. */
export function createLocalBus(
  transmit: Transmit = () => undefined,
  close: () => Promise<void> = async () => undefined,
): LocalBus {
  const topics = new Map<string, Set<BusListener>>()
  const gapListeners = new Set<() => void>()
  let outbox: [string, string][] = []
  const deliver = (topic: string, message: string) => {
    for (const listener of topics.get(topic) ?? []) listener(message)
  }
  const flush = () => {
    const batch = outbox
    outbox = []
    transmit(batch)
  }
  const bus: Bus = {
    announce(topic, message) {
      // Batched over a few milliseconds: one NOTIFY carries many announcements under load.
      if (outbox.push([topic, message]) === 1) setTimeout(flush, 5)
      deliver(topic, message)
    },
    listen(topic, listener) {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic)
      }
    },
    onGap(listener) {
      gapListeners.add(listener)
      return () => gapListeners.delete(listener)
    },
    listenerCount: () => [...topics.values()].reduce((sum, listeners) => sum + listeners.size, 0),
    async [Symbol.asyncDispose]() {
      flush()
      await close()
    },
  }
  return {
    bus,
    receive: deliver,
    gap: () => {
      for (const listener of gapListeners) listener()
    },
  }
}
