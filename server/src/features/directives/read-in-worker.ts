import { createThreadPool, ThreadError } from '#platform/thread-pool.ts'
import { SourceError, type SourceErrorCode } from '#reader/sources/source-error.ts'
import type { Opened, ReadSource, Source, SourceFile } from './source.ts'
import { TextTooLongError } from './text-limit.ts'

// Nothing is read on the thread that answers requests: a letter takes it milliseconds, a long one seconds.

/** How long one document may take. */
const TIME_LIMIT_MS = 10_000
/** How long a file that may hold many may take. */
const ARCHIVE_LIMIT_MS = 60_000
/** Threads in this process, kept warm; further readings wait their turn. */
const THREADS = 2
/** What a thread may hold: the largest archive inflated, with its texts and readings. */
const MEMORY_MB = 1_024

/** A text taken out of an archive before, as it was kept. */
interface KeptText {
  readonly text: string
  readonly format: string
  readonly envelope: unknown
}

type Task = { readonly read: Source } | { readonly open: SourceFile } | { readonly taken: KeptText }
type Answer =
  | Opened
  | { readonly code: SourceErrorCode; readonly params: Record<string, string | number> }
  | { readonly tooLong: true }

const threads = createThreadPool<Task, Answer>(
  new URL('./read-thread.ts', import.meta.url),
  THREADS,
  MEMORY_MB,
)

/** Reading took too long, or ended the thread that did it. */
export class ReadingStoppedError extends Error {
  override name = 'ReadingStoppedError'
  readonly code: 'TIMEOUT' | 'CRASHED'
  constructor(code: 'TIMEOUT' | 'CRASHED', cause: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Reads a source that is one document. @throws SourceError, TextTooLongError, ReadingStoppedError */
export async function readWithoutBlocking(source: Source): Promise<ReadSource> {
  return onlyRead(await ask({ read: source }, TIME_LIMIT_MS))
}

/** Reads a text that was taken out of an archive. @throws TextTooLongError, ReadingStoppedError */
export async function readTaken(taken: KeptText): Promise<ReadSource> {
  return onlyRead(await ask({ taken }, TIME_LIMIT_MS))
}

/** Reads a file, or takes an archive apart. @throws SourceError, TextTooLongError, ReadingStoppedError */
export function openWithoutBlocking(file: SourceFile): Promise<Opened> {
  return ask({ open: file }, ARCHIVE_LIMIT_MS)
}

function onlyRead(opened: Opened): ReadSource {
  if ('read' in opened) return opened.read
  throw new SourceError('SEVERAL_DOCUMENTS', 'One document was expected.', { files: opened.members.length })
}

async function ask(task: Task, limitMs: number): Promise<Opened> {
  const answer = await threads.run(task, limitMs).catch((error: unknown) => {
    if (error instanceof ThreadError) {
      throw new ReadingStoppedError(error.code === 'TIMEOUT' ? 'TIMEOUT' : 'CRASHED', error.cause)
    }
    throw error
  })
  if ('code' in answer) throw new SourceError(answer.code, answer.code, answer.params)
  if ('tooLong' in answer) throw new TextTooLongError()
  return answer
}
