import { expect, test, vi } from 'vitest'
import { makeOutbox } from './outbox.ts'

const answer = (status = 200) => new Response('{}', { status })

function box() {
  const counts: string[] = []
  let wake: () => void = () => undefined
  const back = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    return promise
  }
  const send = makeOutbox({
    back,
    count: (pending, held) => counts.push(`${pending}/${held}`),
    wait: () => 60_000,
  })
  return { send, counts, wake: () => wake() }
}

test('what the network lost is sent again, the same, until it is answered', async () => {
  const { send, counts, wake } = box()
  const request = vi
    .fn<() => Promise<Response>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce(answer(503))
    .mockResolvedValueOnce(answer())
  const done = send(request)
  await vi.waitFor(() => expect(counts).toContain('1/1'))
  wake()
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2))
  wake()
  expect((await done).status).toBe(200)
  expect(counts.at(-1)).toBe('0/0')
})

test('later changes wait for the one that is held, and keep their order', async () => {
  const { send, counts, wake } = box()
  const order: string[] = []
  let online = false
  const change = (name: string) => () => {
    if (!online) return Promise.reject(new TypeError('offline'))
    order.push(name)
    return Promise.resolve(answer())
  }
  const all = [send(change('one'))]
  await vi.waitFor(() => expect(counts).toContain('1/1'))
  all.push(send(change('two')), send(change('three')))
  expect(counts.at(-1)).toBe('3/3')
  online = true
  wake()
  await Promise.all(all)
  expect(order).toEqual(['one', 'two', 'three'])
  expect(counts.at(-1)).toBe('0/0')
})

test('an answer that says no is an answer', async () => {
  const { send } = box()
  const request = vi.fn(() => Promise.resolve(answer(422)))
  expect((await send(request)).status).toBe(422)
  expect(request).toHaveBeenCalledTimes(1)
})
