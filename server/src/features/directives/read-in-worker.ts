import { Worker } from 'node:worker_threads'
import { SourceError, type SourceErrorCode } from '#reader/sources/source-error.ts'
import { type ReadSource, readSource, type Source, TextTooLongError } from './source.ts'

/** Text up to this length is read at once, in a few milliseconds; more of it, and every archive, on another thread. */
const INLINE = 200_000
const TIME_LIMIT_MS = 10_000
/** Threads at once in this process; further readings wait their turn. */
const MAX_THREADS = 2

let running = 0
const queue: (() => void)[] = []

type Answer =
  | { readonly read: ReadSource }
  | { readonly code: SourceErrorCode; readonly params: Record<string, string | number> }
  | { readonly tooLong: true }

/**
 * Reads a source without holding up the event loop.
 * @throws SourceError, TextTooLongError, also when reading takes longer than ten seconds
 */
export async function readWithoutBlocking(source: Source): Promise<ReadSource> {
  if (isSmall(source)) return readSource(source)
  await turn()
  try {
    return await readInWorker(source)
  } finally {
    running--
    queue.shift()?.()
  }
}

function isSmall(source: Source): boolean {
  if ('text' in source) return source.text.length <= INLINE
  const isArchive = source.bytes[0] === 0x50 && source.bytes[1] === 0x4b
  return !isArchive && source.bytes.byteLength <= INLINE
}

async function turn(): Promise<void> {
  while (running >= MAX_THREADS) await new Promise<void>((resolve) => queue.push(resolve))
  running++
}

function readInWorker(source: Source): Promise<ReadSource> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-thread.ts', import.meta.url), { workerData: source })
    const timer = setTimeout(() => {
      reject(new TextTooLongError())
      void worker.terminate()
    }, TIME_LIMIT_MS)
    worker.once('message', (answer: Answer) => {
      if ('read' in answer) resolve(answer.read)
      else if ('code' in answer) reject(new SourceError(answer.code, answer.code, answer.params))
      else reject(new TextTooLongError())
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The reading thread ended without an answer'))
    })
  })
}
