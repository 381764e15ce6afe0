import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { listen } from '../../server/src/doors/listen.ts'
import { createLocalBus } from '../../server/src/platform/bus.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { freshDatabase } from '../support/hub.ts'
import { scratch } from '../support/scratch.ts'
import { freePort, type ServerProcess, spawnServer, untilReady } from '../support/server-process.ts'

const folder = () => scratch('start')

/** Waits until a hub that cannot start has ended, and tells how. */
async function failureOf(server: ServerProcess): Promise<string> {
  const { code } = await server.exited
  expect(code).toBe(1)
  const { err } = server.output()
  // An operator reads one sentence, not a trace of the program.
  expect(err).not.toMatch(/^\s+at /m)
  return err
}

describe('a hub that cannot start says why, and ends', () => {
  it('when its port is taken', async () => {
    const holder = createServer()
    const listening = Promise.withResolvers<void>()
    const port = await freePort()
    holder.listen(port, '127.0.0.1', () => listening.resolve())
    await listening.promise
    const server = spawnServer(port, { DATABASE_URL: await freshDatabase(), DATA_DIR: folder() })
    expect(await failureOf(server)).toMatch(new RegExp(`Port ${port} is taken.*PORT=`))
    holder.close()
  })

  it.each([
    [{ PORT: 'four' }, /PORT=four/],
    [{ PORT: '70000' }, /PORT=70000/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL=.*postgres:\/\//],
    [{ PUBLIC_URL: 'example.vn' }, /PUBLIC_URL=example\.vn/],
    [{ DEMO: 'maybe', LOG_LEVEL: 'loud' }, /DEMO=maybe[\s\S]*LOG_LEVEL=loud/],
  ])('when a variable is malformed: %j', async (env, words) => {
    expect(await failureOf(spawnServer(0, env))).toMatch(words)
  })

  it('when its database cannot be reached, and its password is not told', async () => {
    const port = await freePort()
    const url = `postgresql://user:bi-mat@127.0.0.1:${port}/hub`
    const told = await failureOf(spawnServer(0, { DATABASE_URL: url, DATA_DIR: folder() }))
    expect(told).toContain(`127.0.0.1:${port}/hub`)
    expect(told).toContain('DATABASE_URL')
    expect(told).not.toContain('bi-mat')
  })

  it('when its data folder is a file', async () => {
    const path = join(folder(), 'file')
    writeFileSync(path, '')
    expect(await failureOf(spawnServer(0, { DATA_DIR: path }))).toMatch(/data folder .*DATA_DIR/)
  })
})

describe('a hub that fails after it took its port', () => {
  it('gives the port back, so that its process can end', async () => {
    const port = await freePort()
    await using db = openDatabase(`postgresql://user:x@127.0.0.1:${await freePort()}/hub`, 2)
    const config = readConfig({ PORT: String(port), DATA_DIR: folder(), DEMO: '0' })
    const parts = { config, db, bus: createLocalBus().bus, log: createLog('silent') }
    await expect(createApp(parts)).rejects.toThrow()
    const door = await listen(null, port)
    expect(door.port).toBe(port)
    await door.close()
  })
})

describe('the embedded database of a folder', () => {
  it('is joined by a second hub, outlives the first, and rises from a stale lock', async () => {
    const dataDir = folder()
    const first = await startEmbeddedPostgres({ dataDir, fsync: false })
    const second = await startEmbeddedPostgres({ dataDir, fsync: false })
    expect([first.joined, second.joined, second.url]).toEqual([false, true, first.url])
    await first[Symbol.asyncDispose]()
    const client = new pg.Client({ connectionString: second.url })
    await client.connect()
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await client.end()
    const lock = join(dataDir, 'postgres', 'postmaster.pid')
    const held = readFileSync(lock, 'utf8').split('\n')
    await second[Symbol.asyncDispose]()
    expect(existsSync(lock)).toBe(false)
    // After a power cut the lock names a number that nobody has, or that another program was given since.
    for (const pid of [2_147_483, process.pid]) {
      writeFileSync(lock, [pid, ...held.slice(1)].join('\n'))
      const risen = await startEmbeddedPostgres({ dataDir, fsync: false })
      expect(risen.joined).toBe(false)
      const back = new pg.Client({ connectionString: risen.url })
      await back.connect()
      await back.end()
      await risen[Symbol.asyncDispose]()
    }
    rmSync(dataDir, { recursive: true, force: true })
  })
})

describe('a hub that is asked to stop while it starts, or right after', () => {
  it.each([
    ['at its first word of being ready', untilReady],
    ['before', async () => undefined],
  ])('ends by itself, %s', async (_, until) => {
    const server = spawnServer(await freePort(), { DATABASE_URL: await freshDatabase(), DATA_DIR: folder() })
    await until(server)
    await server.stop()
    const { code, signal } = await server.exited
    expect(signal === 'SIGTERM' || code === 0).toBe(true)
  })

  it('stops in order when its terminal is closed', async () => {
    const server = spawnServer(await freePort(), { DATABASE_URL: await freshDatabase(), DATA_DIR: folder() })
    await untilReady(server)
    server.hangUp()
    expect(await server.exited).toEqual({ code: 0, signal: null })
  })
})
