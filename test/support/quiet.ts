import type { Bus } from '../../server/src/platform/bus.ts'

/** Waits, without looking again and again, until a bus holds this many listeners. */
export function watchListeners(bus: Bus): { until(count: number): Promise<void> } {
  const waiting = new Set<() => void>()
  const listen = bus.listen.bind(bus)
  Object.assign(bus, {
    listen: (...args: Parameters<Bus['listen']>) => {
      const stop = listen(...args)
      return () => {
        stop()
        for (const look of [...waiting]) look()
      }
    },
  })
  return {
    until(count) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const look = () => {
        if (bus.listenerCount() === count) resolve()
      }
      waiting.add(look)
      look()
      return promise.finally(() => waiting.delete(look))
    },
  }
}
