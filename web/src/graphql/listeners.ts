/** A set of functions to call, with the means to join and leave. */
export interface Listeners<Message> {
  /** Returns the function that leaves. */
  listen: (listener: (message: Message) => void) => () => void
  tell: (message: Message) => void
}

/** Makes an empty set of listeners. */
export function makeListeners<Message>(): Listeners<Message> {
  const all = new Set<(message: Message) => void>()
  return {
    listen: (listener) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell: (message) => {
      for (const listener of [...all]) listener(message)
    },
  }
}
