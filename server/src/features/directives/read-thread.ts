import { parentPort, workerData } from 'node:worker_threads'
import { SourceError } from '#reader/sources/source-error.ts'
import { readSource, TextTooLongError } from './source.ts'

// The thread of `read-in-worker.ts`: reads what it was started with and answers once. Errors are told as data, since
// their classes do not survive the way between threads.
try {
  parentPort?.postMessage({ read: await readSource(workerData) })
} catch (error) {
  if (error instanceof SourceError) parentPort?.postMessage({ code: error.code, params: error.params })
  else if (error instanceof TextTooLongError) parentPort?.postMessage({ tooLong: true })
  else throw error
}
