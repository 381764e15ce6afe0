import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { forgetSources } from '../../server/src/features/imports/job.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { zipFile } from '../../server/src/reader/sources/writers/zip-file.ts'
import { type Actor, makeActor } from '../support/actors.ts'
import { outcome } from '../support/api.ts'
import { imported, letterOf, makeDistrict } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import {
  batchOf,
  finished,
  handIn,
  IMPORT_MANY,
  RETRY,
  retried,
  runImports,
  sent,
  WATCH_IMPORT,
} from '../support/imports.ts'
import { scratch } from '../support/scratch.ts'
import { follow } from '../support/subscriber.ts'

const dataDir = scratch('imports')
let hub: TestHub
let jobs: AsyncDisposable
beforeAll(async () => {
  hub = await startHub({ config: { dataDir, fileMaxBytes: 1_000_000, fileQuotaBytes: 300_000 } })
  jobs = await runImports(hub)
})
afterAll(async () => {
  await jobs[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
})

async function upload(as: Actor, name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const body = new FormData()
  body.set('file', new File([content], name))
  const headers = { authorization: `Bearer ${as.token}` }
  const answer = await fetch(`${hub.origin}/files`, { method: 'POST', body, headers })
  return z.object({ id: z.string() }).parse(await answer.json()).id
}

describe('a batch', () => {
  test('imports the good files, and says of each other what is wrong and what to do', async () => {
    const district = await makeDistrict(hub)
    const letter = (symbol: string) => letterOf(district, { symbol })
    const batch = await handIn(hub, district.clerk, [
      sent('một.txt', letter('61-CV/HU')),
      sent('hỏng.docx', 'PK\u0003\u0004 hỏng'),
      { fileId: await upload(district.clerk, 'hai.txt', letter('62-CV/HU')) },
      sent('lại.txt', letter('61-CV/HU')),
      sent('mật.txt', letterOf(district, { symbol: '63-CV/HU', mark: 'MẬT' })),
    ])
    expect(batch).toMatchObject({ state: 'RUNNING', total: 5, done: 0 })
    const done = await finished(hub, district.clerk, batch)
    expect(done).toMatchObject({
      state: 'FINISHED',
      total: 5,
      done: 2,
      duplicates: 1,
      failed: 2,
      retriable: 1,
    })
    const [one, broken, two, again, secret] = done.files.nodes
    expect(one).toMatchObject({ name: 'một.txt', state: 'IMPORTED', error: null, viewerCanRetry: false })
    expect(one?.directive).toMatchObject({
      symbol: '61-CV/HU',
      document: { sourceFile: { name: 'một.txt' } },
    })
    expect(broken).toMatchObject({ state: 'FAILED', error: { code: 'SOURCE_CORRUPT' }, directive: null })
    expect(broken?.error?.message).toBe('Tệp bị hỏng hoặc không đúng định dạng.')
    expect(two?.directive).toMatchObject({
      symbol: '62-CV/HU',
      document: { sourceFile: { name: 'hai.txt' } },
    })
    expect(again).toMatchObject({ state: 'DUPLICATE', directive: null, existing: { id: one?.directive?.id } })
    expect(secret).toMatchObject({ state: 'FAILED', error: { code: 'STATE_SECRET' }, viewerCanRetry: false })
    const kept = await hub.app.services.db.prisma.importSource.findMany({
      select: { file: { select: { name: true } } },
    })
    expect(kept.map(({ file }) => file.name).sort()).toEqual(['hỏng.docx', 'lại.txt'])
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  })

  test('is told live, in order and without a gap, also to one who comes back', async () => {
    const district = await makeDistrict(hub)
    const files = ['71-CV/HU', '72-CV/HU', '73-CV/HU'].map((symbol) =>
      sent('a.txt', letterOf(district, { symbol })),
    )
    const { id } = await handIn(hub, district.clerk, files)
    const first = follow(hub.origin, district.clerk, WATCH_IMPORT, { id, after: '0' })
    const { cursor } = await first.until(({ kind }) => kind === 'FILE_IMPORTED')
    first.cut()
    const back = follow(hub.origin, district.clerk, WATCH_IMPORT, { id, after: cursor })
    await back.until(({ kind }) => kind === 'IMPORT_FINISHED')
    back.cut()
    const until = first.events.findIndex((event) => event.cursor === cursor)
    const versions = [...first.events.slice(0, until + 1), ...back.events].map(({ version }) => version)
    expect(versions).toEqual(versions.map((_, i) => i + 1))
    expect(back.events.at(-1)).toMatchObject({ batch: { total: 3, done: 3, failed: 0 } })
  })

  test('of archives has their documents in their place, each with the file it was', async () => {
    const district = await makeDistrict(hub)
    const letter = (symbol: string, mark = '') => letterOf(district, { symbol, mark })
    const archive = zipFile({
      'x/a.txt': letter('81-CV/HU'),
      'b.png': Buffer.from('\u0089PNG', 'latin1'),
      'c.txt': letter('82-CV/HU'),
    })
    const batch = await handIn(hub, district.clerk, [
      sent('gói.zip', archive),
      sent('d.txt', letter('83-CV/HU')),
    ])
    const done = await finished(hub, district.clerk, batch)
    expect(done).toMatchObject({ total: 4, done: 3, failed: 1 })
    expect(done.files.nodes.map(({ name, archive: of, state }) => [name, of, state])).toEqual([
      ['x/a.txt', 'gói.zip', 'IMPORTED'],
      ['b.png', 'gói.zip', 'FAILED'],
      ['c.txt', 'gói.zip', 'IMPORTED'],
      ['d.txt', null, 'IMPORTED'],
    ])
    expect(done.files.nodes[0]?.directive?.document.sourceFile).toEqual({ name: 'x/a.txt' })
  })

  test('keeps nothing of an archive that holds a state secret but its other documents', async () => {
    const district = await makeDistrict(hub)
    const { prisma } = hub.app.services.db
    const secret = letterOf(district, { symbol: '85-CV/HU', mark: 'TUYỆT MẬT' })
    const bytes = zipFile({ 'a.txt': letterOf(district, { symbol: '84-CV/HU' }), 'b.txt': secret })
    const fileId = await upload(district.clerk, 'gói.zip', new Uint8Array(bytes))
    const agencyId = district.clerk.agencyId
    const stored = await prisma.storedFile.findFirstOrThrow({ where: { agencyId, name: 'gói.zip' } })
    const path = join(dataDir, 'files', stored.sha256.slice(0, 2), stored.sha256)
    expect(existsSync(path)).toBe(true)
    const done = await finished(hub, district.clerk, await handIn(hub, district.clerk, [{ fileId }]))
    expect(done.files.nodes.map(({ state, error }) => [state, error?.code])).toEqual([
      ['IMPORTED', undefined],
      ['FAILED', 'STATE_SECRET'],
    ])
    expect(existsSync(path)).toBe(false)
    expect(await prisma.storedFile.count({ where: { id: stored.id } })).toBe(0)
    expect(await prisma.importSource.count({ where: { file: { batch: { agencyId } } } })).toBe(0)
    for (const blob of readdirSync(join(dataDir, 'files'), { recursive: true, encoding: 'utf8' })) {
      expect(blob).not.toContain(stored.sha256)
    }
  })

  test('warns of a number that the same agency used before', async () => {
    const district = await makeDistrict(hub)
    const first = await imported(hub, district.clerk, { text: letterOf(district, { symbol: '91-CV/HU' }) })
    const other = letterOf(district, { symbol: '91-CV/HU' }).replace('12 tháng 3', '20 tháng 5')
    const done = await finished(
      hub,
      district.clerk,
      await handIn(hub, district.clerk, [sent('b.txt', other)]),
    )
    const warnings = done.files.nodes[0]?.directive?.warnings ?? []
    expect(warnings.filter(({ code }) => code === 'NUMBER_USED')).toEqual([
      {
        code: 'NUMBER_USED',
        message:
          'Số này đã dùng cho văn bản 91-CV/HU ngày 2024-03-12 của cùng cơ quan. Hãy kiểm tra số hoặc ngày.',
        other: { id: first.id },
      },
    ])
  })
})

describe('who', () => {
  test('registers letters for the agency hands them in and follows; nobody else finds the batch', async () => {
    const district = await makeDistrict(hub)
    const { clerk, outsider } = district
    const reader = await makeActor(hub, { agencyId: clerk.agencyId, role: 'VIEWER' })
    const colleague = await makeActor(hub, { agencyId: clerk.agencyId, role: 'OFFICER' })
    const files = [sent('a.txt', letterOf(district, { symbol: '11-CV/HU' }))]
    expect(await outcome(hub, reader, IMPORT_MANY, { files })).toMatchObject({ __typename: 'ForbiddenError' })
    const foreign = { files, agencyId: clerk.gAgencyId }
    expect(await outcome(hub, outsider, IMPORT_MANY, foreign)).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await outcome(hub, null, IMPORT_MANY, { files })).toMatchObject({
      __typename: 'UnauthenticatedError',
    })
    const batch = await handIn(hub, clerk, files)
    const done = await finished(hub, colleague, batch)
    for (const stranger of [reader, outsider]) {
      expect(await batchOf(hub, stranger, batch.id)).toBeNull()
      expect(await batchOf(hub, stranger, done.files.nodes[0]?.id ?? '')).toBeNull()
      expect(await outcome(hub, stranger, RETRY, { batchId: batch.id })).toMatchObject({ code: 'NOT_FOUND' })
      const watcher = follow(hub.origin, stranger, WATCH_IMPORT, { id: batch.id, after: '0' })
      expect(JSON.stringify(await watcher.ended)).toContain('NOT_FOUND')
    }
  })

  test('may use only files of the agency itself', async () => {
    const { clerk, front } = await makeDistrict(hub)
    const fileId = await upload(front, 'a.txt', 'Của cơ quan khác')
    expect(await outcome(hub, clerk, IMPORT_MANY, { files: [{ fileId }] })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'files', '0', 'fileId'],
    })
  })

  test.each([
    [{ files: [] }, 'REQUIRED', ['input', 'files']],
    [{ files: Array.from({ length: 201 }, () => sent('a.txt', 'a')) }, 'TOO_MANY', ['input', 'files']],
    [{ files: [{ fileName: 'a.txt' }] }, 'ONE_FILE_SOURCE', ['input', 'files', '0']],
    [{ files: [{ base64: 'YQ==' }] }, 'REQUIRED', ['input', 'files', '0', 'fileName']],
    [{ files: [sent('a', ''), sent('b', 'b')] }, 'SOURCE_EMPTY', ['input', 'files', '0', 'base64']],
    [{ files: [sent('a', 'x'.repeat(1_000_001))] }, 'SOURCE_TOO_LARGE', ['input', 'files', '0', 'base64']],
    [{ files: [sent('a', 'x'.repeat(300_001))] }, 'FILE_QUOTA', ['input', 'files']],
    [{ files: [{ fileId: 'x' }] }, 'BAD_ID', ['input', 'files', '0', 'fileId']],
  ])('hands in what cannot be taken is told which file (%#)', async (input, code, path) => {
    const { clerk } = await makeDistrict(hub)
    expect(await outcome(hub, clerk, IMPORT_MANY, input)).toMatchObject({ code, path })
  })
})

describe('trying again', () => {
  test('registers a duplicate when it is wanted, and refuses what is done or forgotten', async () => {
    const district = await makeDistrict(hub)
    const text = letterOf(district, { symbol: '21-CV/HU' })
    await imported(hub, district.clerk, { text })
    const first = await finished(
      hub,
      district.clerk,
      await handIn(hub, district.clerk, [sent('a.txt', text), sent('b.docx', 'PK\u0003\u0004')]),
    )
    const [twin, broken] = first.files.nodes
    expect(first).toMatchObject({ duplicates: 1, failed: 1, retriable: 1 })
    const again = { batchId: first.id, fileIds: [twin?.id], allowDuplicate: true }
    const second = await finished(hub, district.clerk, {
      ...(await retried(hub, district.clerk, again)),
      cursor: first.cursor,
    })
    expect(second).toMatchObject({ done: 1, duplicates: 0, failed: 1 })
    expect(await outcome(hub, district.clerk, RETRY, again)).toMatchObject({
      code: 'IMPORT_NOT_RETRYABLE',
      path: ['input', 'fileIds', '0'],
    })
    expect(broken?.viewerCanRetry).toBe(true)
    await forgetSources(hub.app.services.db, new Date(Date.now() + 1_000))
    expect(await outcome(hub, district.clerk, RETRY, { batchId: first.id })).toMatchObject({
      code: 'IMPORT_NOT_RETRYABLE',
      path: ['input', 'batchId'],
    })
  })

  test('goes on in the name of who asks, when the first has left', async () => {
    const district = await makeDistrict(hub)
    const { prisma } = hub.app.services.db
    const { personId, agencyId } = district.clerk
    const colleague = await makeActor(hub, { agencyId, role: 'CLERK' })
    const held = await prisma.membership.findFirstOrThrow({ where: { personId } })
    await jobs[Symbol.asyncDispose]()
    const batch = await handIn(hub, district.clerk, [
      sent('a.txt', letterOf(district, { symbol: '22-CV/HU' })),
    ])
    await prisma.membership.update({ where: { id: held.id }, data: { endedAt: new Date() } })
    jobs = await runImports(hub)
    const refused = await finished(hub, colleague, batch)
    expect(refused.files.nodes[0]).toMatchObject({ state: 'FAILED', error: { code: 'FORBIDDEN' } })
    await retried(hub, colleague, { batchId: batch.id })
    const done = await finished(hub, colleague, { id: batch.id, cursor: refused.cursor })
    expect(done).toMatchObject({ done: 1, failed: 0 })
  })
})
