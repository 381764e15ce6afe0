/**
 * Several streams as one, entries as they come; those that fail `keep` are left out. Ends when all have ended, fails
 * when one fails; closing it closes all.
 */
export function mergeStreams<T>(
  streams: readonly AsyncIterableIterator<T>[],
  keep: (item: T) => boolean,
): AsyncIterableIterator<T> {
  const pending = new Map<
    AsyncIterableIterator<T>,
    Promise<{ stream: AsyncIterableIterator<T>; result: IteratorResult<T> }>
  >()
  const ask = (stream: AsyncIterableIterator<T>) =>
    pending.set(
      stream,
      stream.next().then((result) => ({ stream, result })),
    )
  for (const stream of streams) ask(stream)
  return {
    async next() {
      while (pending.size > 0) {
        const { stream, result } = await Promise.race(pending.values())
        if (result.done) pending.delete(stream)
        else {
          ask(stream)
          if (keep(result.value)) return { done: false, value: result.value }
        }
      }
      return { done: true, value: undefined }
    },
    async return() {
      pending.clear()
      await Promise.all(streams.map((stream) => stream.return?.()))
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
