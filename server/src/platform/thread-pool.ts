import { Worker } from 'node:worker_threads'

/** Work done on threads of their own, which stay warm between tasks. */
export interface ThreadPool<Task, Answer> {
  /**
   * Gives a task to the next free thread and answers what it posts back.
   * @param limitMs how long the thread may take; one that takes longer is ended and replaced
   * @throws ThreadError
   */
  run(task: Task, limitMs: number): Promise<Answer>
}

/** A thread took too long, or ended without an answer. */
export class ThreadError extends Error {
  override name = 'ThreadError'
  readonly code: 'TIMEOUT' | 'ENDED'
  constructor(code: 'TIMEOUT' | 'ENDED', cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

interface Waiting<Task, Answer> {
  readonly task: Task
  readonly limitMs: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Makes a pool. Its threads start when they are first needed; idle ones do not keep the process alive.
 * @param script a module that posts one answer for each message it gets
 * @param size threads at once; further tasks wait their turn
 * @param memoryMb what a thread may hold before it is ended
 */
export function createThreadPool<Task, Answer>(
  script: URL,
  size: number,
  memoryMb: number,
): ThreadPool<Task, Answer> {
  const idle: Worker[] = []
  const queue: Waiting<Task, Answer>[] = []
  let threads = 0

  const start = (): Worker => {
    threads++
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    worker.once('exit', () => {
      threads--
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      serve()
    })
    return worker
  }

  const serve = (): void => {
    if (queue.length === 0) return
    const worker = idle.pop() ?? (threads < size ? start() : null)
    if (!worker) return
    const next = queue.shift()
    if (next) hand(worker, next)
  }

  const hand = (worker: Worker, { task, limitMs, resolve, reject }: Waiting<Task, Answer>): void => {
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', ended)
    }
    const answered = (answer: Answer) => {
      settle()
      worker.unref()
      idle.push(worker)
      resolve(answer)
      serve()
    }
    const failed = (error: unknown) => {
      settle()
      // The thread is ending; without a listener its error would be the process's own.
      worker.on('error', () => undefined)
      reject(new ThreadError('ENDED', error))
    }
    const ended = () => {
      settle()
      reject(new ThreadError('ENDED'))
    }
    const timer = setTimeout(() => {
      settle()
      reject(new ThreadError('TIMEOUT'))
      void worker.terminate()
    }, limitMs)
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.ref()
    worker.postMessage(task)
  }

  return {
    run: (task, limitMs) =>
      new Promise((resolve, reject) => {
        queue.push({ task, limitMs, resolve, reject })
        serve()
      }),
  }
}
