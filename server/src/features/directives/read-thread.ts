import { parentPort } from 'node:worker_threads'
import { SourceError } from '#reader/sources/source-error.ts'
import { openFile, readSource, readText, type Source, type SourceFile, type TakenText } from './source.ts'
import { TextTooLongError } from './text-limit.ts'

// The thread of `read-in-worker.ts`: answers each task once, in order. Errors are told as data, since their classes do
// not survive the way between threads.

/** What the thread is asked: to read one document, to open a file that may hold several, or to read a taken text. */
type Task = { readonly read: Source } | { readonly open: SourceFile } | { readonly taken: TakenText }

async function answerOf(task: Task) {
  try {
    if ('read' in task) return { read: await readSource(task.read) }
    if ('taken' in task) return { read: readText(task.taken) }
    return await openFile(task.open)
  } catch (error) {
    if (error instanceof SourceError) return { code: error.code, params: error.params }
    if (error instanceof TextTooLongError) return { tooLong: true }
    throw error
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerOf(task)))
