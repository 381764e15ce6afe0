import type { Bus } from './bus.ts'

/** Rows at most; a register larger than this is read as it is asked for. */
const KEEP_MOST = 20_000

/**
 * Rows that every page asks for and hardly anybody changes, kept in the process until the topic says that one changed.
 * A row that is not kept is not thereby missing: ask the database.
 */
export interface KeptRows<Row extends { readonly id: string }> extends Disposable {
  get(id: string): Row | undefined
  /** Take it before reading from the database what `keep` is to be given. */
  mark(): number
  /** Keeps rows, unless something changed since `mark`: they may have been read before that. */
  keep(rows: readonly Row[], mark: number): void
}

/** Keeps rows until anything is announced on the topic, here or by another server, or announcements were missed. */
export function keepRows<Row extends { readonly id: string }>(bus: Bus, topic: string): KeptRows<Row> {
  const rows = new Map<string, Row>()
  let changes = 0
  const forget = () => {
    changes++
    rows.clear()
  }
  const stopListening = bus.listen(topic, forget)
  const stopGap = bus.onGap(forget)
  return {
    get: (id) => rows.get(id),
    mark: () => changes,
    keep(given, mark) {
      if (mark !== changes) return
      for (const row of given) if (rows.size < KEEP_MOST) rows.set(row.id, row)
    },
    [Symbol.dispose]: () => {
      stopListening()
      stopGap()
      rows.clear()
    },
  }
}
