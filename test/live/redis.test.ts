import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bus } from '../../server/src/platform/bus.ts'
import { createRedisBus } from '../../server/src/platform/redis-bus.ts'

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('redis-server is not installed: the Redis bus is not tested here\n')
    return false
  }
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

async function startRedis(port: number): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.stdout?.on('data', (chunk: Buffer) => chunk.includes('Ready to accept') && resolve())
  await promise
  return server
}

/** Waits for one message of a topic. */
function heard(bus: Bus, topic: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const stop = bus.listen(topic, (message) => {
    stop()
    resolve(message)
  })
  return promise
}

describe.runIf(hasRedis())('the bus over Redis', () => {
  let redis: ChildProcess
  let port: number
  let one: Bus
  let two: Bus
  beforeAll(async () => {
    port = await freePort()
    redis = await startRedis(port)
    one = await createRedisBus(`redis://127.0.0.1:${port}`)
    two = await createRedisBus(`redis://127.0.0.1:${port}`)
  })
  afterAll(async () => {
    await one[Symbol.asyncDispose]()
    await two[Symbol.asyncDispose]()
    redis.kill()
  })

  it('carries announcements to the other server and not back', async () => {
    const there = heard(two, 'board:1')
    let echoes = 0
    one.listen('board:1', () => echoes++)
    one.announce('board:1', '7')
    expect(await there).toBe('7')
    const back = heard(one, 'board:2')
    two.announce('board:2', '8')
    expect(await back).toBe('8')
    expect(echoes).toBe(1)
  })

  it('says that it may have missed some when Redis comes back', async () => {
    const gap = Promise.withResolvers<void>()
    two.onGap(() => gap.resolve())
    const gone = Promise.withResolvers<void>()
    redis.once('exit', () => gone.resolve())
    redis.kill('SIGKILL')
    await gone.promise
    redis = await startRedis(port)
    await gap.promise
    const there = heard(two, 'board:3')
    // The sender may still be on its way back; it queues until it is.
    one.announce('board:3', '9')
    expect(await there).toBe('9')
  })
})
