import { expect, test } from 'vitest'
import { createThreadPool } from './thread-pool.ts'

/** A thread that echoes, hangs, fails or ends, as it is told; it says how many tasks it has had. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    let tasks = 0
    parentPort.on('message', (task) => {
      tasks++
      if (task === 'hang') for (;;);
      if (task === 'fail') throw new Error('failed')
      if (task === 'end') process.exit(0)
      parentPort.postMessage({ task, tasks, threadId })
    })`)}`,
)

interface Echo {
  readonly task: string
  readonly tasks: number
  readonly threadId: number
}

const pool = (size: number) => createThreadPool<string, Echo>(SCRIPT, size, 64)
const LONG = 20_000

test('threads stay warm: the same one answers again', async () => {
  const { run } = pool(1)
  const [first, second] = [await run('a', LONG), await run('b', LONG)]
  expect(second).toEqual({ task: 'b', tasks: 2, threadId: first.threadId })
})

test('tasks wait their turn, first come first served, on no more threads than allowed', async () => {
  const { run } = pool(2)
  const done: string[] = []
  const names = ['1', '2', '3', '4', '5', '6']
  const answers = await Promise.all(
    names.map(async (name) => {
      const answer = await run(name, LONG)
      done.push(name)
      return answer
    }),
  )
  expect(answers.map(({ task }) => task)).toEqual(names)
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2)
  expect(done.sort()).toEqual(names)
})

test('a thread that hangs is ended in time, and what waits goes to a fresh one', async () => {
  const { run } = pool(1)
  const { threadId } = await run('warm', LONG)
  const stuck = run('hang', 100)
  const next = run('after', LONG)
  await expect(stuck).rejects.toMatchObject({ name: 'ThreadError', code: 'TIMEOUT' })
  const answer = await next
  expect(answer).toMatchObject({ task: 'after', tasks: 1 })
  expect(answer.threadId).not.toBe(threadId)
})

test.each(['fail', 'end'])('a thread that dies by "%s" is told of and replaced', async (how) => {
  const { run } = pool(1)
  await expect(run(how, LONG)).rejects.toMatchObject({ name: 'ThreadError', code: 'ENDED' })
  expect(await run('after', LONG)).toMatchObject({ task: 'after', tasks: 1 })
})
