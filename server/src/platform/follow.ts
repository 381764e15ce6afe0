import { versionOf } from './cursor.ts'
import type { Database } from './database.ts'
import { ForbiddenError, type NotFoundError, ValidationError } from './errors.ts'
import { type JournalEntry, readEntries, type StreamId, streamExtent } from './journal.ts'
import type { Tails } from './tail.ts'

/** Where a follower starts: after which version, and whether what it has is beyond repair. */
export interface Start {
  readonly after: number
  readonly reset: boolean
}

/**
 * Where a follower that holds `cursor` starts. Without one it starts now; `"0"` starts at the oldest entry kept. A
 * cursor older than what is kept, or ahead of the stream (the database was restored), cannot be served gaplessly:
 * the follower is told to fetch anew and goes on from now.
 * @throws ValidationError BAD_CURSOR when it is malformed or of another stream
 */
export async function startOf(
  db: Database,
  stream: string,
  cursor: string | null | undefined,
): Promise<Start> {
  const extent = await streamExtent(db, stream)
  if (cursor == null) return { after: extent.version, reset: false }
  const version = versionOf(stream, cursor)
  if (version === null) throw new ValidationError('BAD_CURSOR', 'after')
  if (cursor === '0') return { after: extent.oldest - 1, reset: false }
  const lost = version > extent.version || version < extent.oldest - 1
  return { after: lost ? extent.version : version, reset: lost }
}

/** What is followed, from where, and by which right. */
export interface Following {
  readonly db: Database
  readonly tails: Tails
  readonly stream: StreamId
  readonly cursor: string | null | undefined
  /** The entry that tells the follower to fetch anew and go on from a version. */
  readonly reset: (version: number) => JournalEntry
  /** Whether the follower may read the stream: asked at the start and again before each batch. */
  readonly mayFollow: () => Promise<boolean>
  /** What one who may not is told at the start. */
  readonly missing: () => NotFoundError
}

/** How many entries one follower may have waiting before it is cut off; it resumes from its cursor. */
const MAX_WAITING = 10_000

/**
 * Follows a stream from a cursor: what was missed, then what happens, each entry once and in order. Losing the right
 * to read ends the stream with ForbiddenError ACCESS_ENDED.
 * @throws NotFoundError, ForbiddenError ACCESS_ENDED, ValidationError BAD_CURSOR
 */
export function followStream(following: Following): AsyncIterableIterator<JournalEntry> {
  const inbox = new Inbox<JournalEntry>()
  const entries = follow(following, inbox)
  return {
    next: () => entries.next(),
    // A generator that awaits cannot be returned from: waking it first is what keeps closed followers from leaking.
    return: () => {
      inbox.close()
      return entries.return(undefined)
    },
    throw: (error) => entries.throw(error),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* follow(
  { db, tails, stream, cursor, reset, mayFollow, missing }: Following,
  inbox: Inbox<JournalEntry>,
): AsyncGenerator<JournalEntry, undefined, undefined> {
  if (!(await mayFollow())) throw missing()
  const check = async () => {
    if (!(await mayFollow())) throw new ForbiddenError('ACCESS_ENDED')
  }
  const tail = await tails.watch(stream, (entries) => inbox.put(entries))
  try {
    const start = await startOf(db, stream, cursor)
    if (start.reset) yield reset(start.after)
    let last = start.after
    for (
      let page = await readEntries(db, stream, last);
      page.length > 0;
      page = await readEntries(db, stream, last)
    ) {
      await check()
      yield* page
      last = page.at(-1)?.version ?? last
    }
    for (
      let batch = await inbox.take();
      batch.length > 0 && batch.length < MAX_WAITING;
      batch = await inbox.take()
    ) {
      await check()
      for (const entry of batch) if (entry.version > last) yield entry
      last = Math.max(last, batch.at(-1)?.version ?? last)
    }
  } finally {
    tail.stop()
  }
}

/** What waits to be taken, and a way to wait for more. */
class Inbox<Item> {
  private waiting: Item[] = []
  private closed = false
  private wake: () => void = () => undefined

  put(items: readonly Item[]): void {
    this.waiting.push(...items)
    this.wake()
  }

  close(): void {
    this.closed = true
    this.wake()
  }

  /** All that waits, or the next that comes; empty when closed. */
  async take(): Promise<readonly Item[]> {
    if (this.waiting.length === 0 && !this.closed) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.wake = resolve
      await promise
    }
    const items = this.closed ? [] : this.waiting
    this.waiting = []
    return items
  }
}
