import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addEvidence, removeEvidence } from '../../server/src/features/boards/evidence.service.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { handleDownload, handleUpload } from '../../server/src/features/files/door.ts'
import { storeFile } from '../../server/src/features/files/service.ts'
import { rowId } from '../../server/src/graphql/global-id.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import { type Actor, makeActor, makeScene, type Scene } from '../support/actors.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub({ config: { fileMaxBytes: 4_000, fileQuotaBytes: 20_000 } })
  scene = await makeScene(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function form(bytes: Uint8Array | string, name: string, field = 'file'): FormData {
  const data = new FormData()
  data.set(field, new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  return data
}

function upload(
  ctx: ServiceContext,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> {
  const init = { method: 'POST', body, headers, duplex: 'half' }
  const request = new Request('http://localhost/files', init)
  return handleUpload(request, ctx)
}

const uploaded = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  url: z.string(),
})
const refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

async function codeOf(answer: Response): Promise<[number, string]> {
  return [answer.status, refused.parse(await answer.json()).error.code]
}

async function put(actor: Actor, bytes: Uint8Array | string, name: string): Promise<string> {
  const answer = await upload(actor.ctx, form(bytes, name))
  expect(answer.status).toBe(201)
  return rowId('StoredFile', uploaded.parse(await answer.json()).id) ?? ''
}

describe('an upload', () => {
  it('tells the file by its bytes and comes back as it was', async () => {
    const answer = await upload(scene.host.ctx, form(PNG, 'C:\\ảnh "họp".txt'))
    expect(answer.status).toBe(201)
    const file = uploaded.parse(await answer.json())
    expect(file).toMatchObject({ name: 'ảnh họp .txt', mediaType: 'image/png', size: PNG.byteLength })
    const id = decodeURIComponent(file.url.replace('/files/', ''))
    const back = await handleDownload(id, scene.host.ctx)
    expect(Buffer.from(await back.arrayBuffer()).equals(PNG)).toBe(true)
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="_nh h_p .txt"; filename*=UTF-8''%E1%BA%A3nh%20h%E1%BB%8Dp%20.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  it('of a text is served to be kept, not shown', async () => {
    const id = await put(scene.host, 'Xin chào', 'a.txt')
    const back = await handleDownload(id, scene.host.ctx)
    expect(back.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(back.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await back.text()).toBe('Xin chào')
  })

  it('is refused with the reason and its status', async () => {
    const { ctx } = scene.host
    expect(await codeOf(await upload(ctx, form('', 'a.txt')))).toEqual([400, 'FILE_EMPTY'])
    expect(await codeOf(await upload(ctx, form('x', 'a.txt', 'other')))).toEqual([400, 'FILE_REQUIRED'])
    expect(await codeOf(await upload(ctx, 'not a form'))).toEqual([415, 'MULTIPART_REQUIRED'])
    expect(await codeOf(await upload(ctx, form('<html><script>', 'a.html')))).toEqual([
      415,
      'FILE_TYPE_REFUSED',
    ])
    expect(await codeOf(await upload(ctx, form('x'.repeat(4_001), 'a.txt')))).toEqual([413, 'FILE_TOO_LARGE'])
    const broken = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await codeOf(await upload(ctx, 'nonsense', broken))).toEqual([400, 'FILE_REQUIRED'])
    expect(await codeOf(await upload({ ...ctx, viewer: null }, form('x', 'a.txt')))).toEqual([
      401,
      'UNAUTHENTICATED',
    ])
    const reader = await makeActor(hub, { scopes: ['READ'] })
    expect(await codeOf(await upload(reader.ctx, form('x', 'a.txt')))).toEqual([401, 'SCOPE_MISSING'])
    const other = form('x', 'a.txt')
    other.set('agencyId', scene.member.gAgencyId)
    expect(await codeOf(await upload(ctx, other))).toEqual([403, 'FORBIDDEN'])
  })

  it('that grows without saying its length stops at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 10_000
        controller.enqueue(new Uint8Array(10_000))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await codeOf(await upload(scene.host.ctx, endless, headers))).toEqual([413, 'FILE_TOO_LARGE'])
    expect(sent).toBeLessThan(200_000)
  })

  it('with a session needs the header a foreign form cannot send', async () => {
    const { ctx } = scene.host
    if (!ctx.viewer) throw new Error('the host is signed in')
    const viewer = {
      ...ctx.viewer,
      scopes: null,
      credential: { kind: 'session', id: 's', expiresAt: null },
    } as const
    const session = { ...ctx, viewer }
    expect(await codeOf(await upload(session, form('x', 'a.txt')))).toEqual([400, 'PREFLIGHT_REQUIRED'])
    const headers = { 'graphql-require-preflight': '1' }
    expect((await upload(session, form('x', 'a.txt'), headers)).status).toBe(201)
  })

  it('with a state-secret mark is refused and not stored', async () => {
    const text = 'ỦY BAN NHÂN DÂN XÃ A\nMẬT\nSố: 12/CV-UBND\n\nNội dung.'
    expect(await codeOf(await upload(scene.host.ctx, form(text, 'a.txt')))).toEqual([400, 'STATE_SECRET'])
  })

  it('stops at the agency’s quota, also when many come at once', async () => {
    const actor = await makeActor(hub)
    const bytes = (seed: number) => new TextEncoder().encode(`${seed}`.padEnd(3_000, 'x'))
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        storeFile(actor.ctx, { agencyId: actor.agencyId, name: `${i}.txt`, bytes: bytes(i) }),
      ),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(6)
    expect(await codeOf(await upload(actor.ctx, form(bytes(99), 'b.txt')))).toEqual([413, 'FILE_QUOTA'])
  })
})

describe('over HTTP', () => {
  it('a file goes in and comes out with a token, and with nothing else', async () => {
    const headers = { authorization: `Bearer ${scene.host.token}` }
    const send = { method: 'POST', body: form('Qua cổng', 'cong.txt') }
    const answer = await fetch(`${hub.origin}/files`, { ...send, headers })
    expect(answer.status).toBe(201)
    const { url } = uploaded.parse(await answer.json())
    expect(await (await fetch(`${hub.origin}${url}`, { headers })).text()).toBe('Qua cổng')
    expect((await fetch(`${hub.origin}${url}`)).status).toBe(404)
    expect((await fetch(`${hub.origin}/files`, send)).status).toBe(401)
  })

  it('a file too large is told so', async () => {
    const headers = { authorization: `Bearer ${scene.host.token}` }
    const send = { method: 'POST', body: form('x'.repeat(1_000_000), 'to.txt'), headers }
    expect((await fetch(`${hub.origin}/files`, send)).status).toBe(413)
  })
})

describe('a file is read', () => {
  it('by its agency, and by the parties of a task while it is evidence there', async () => {
    const id = await put(scene.host, 'Minh chứng', 'mc.txt')
    const statuses = async () =>
      Promise.all(
        [scene.host, scene.member, scene.observer, scene.outsider].map(
          async (actor) => (await handleDownload(id, actor.ctx)).status,
        ),
      )
    expect(await statuses()).toEqual([200, 404, 404, 404])
    const leadAgencyId = scene.host.agencyId
    const task = { agreementId: scene.agreementId, title: 'Việc', leadAgencyId }
    const { taskId } = await createTask(scene.host.ctx, task)
    const { evidenceId } = await addEvidence(scene.host.ctx, { taskId, kind: 'FILE', fileId: id })
    expect(await statuses()).toEqual([200, 200, 200, 404])
    await removeEvidence(scene.host.ctx, { evidenceId })
    expect(await statuses()).toEqual([200, 404, 404, 404])
  })

  it('by nobody who is not signed in, and never by a guess', async () => {
    const id = await put(scene.host, 'Riêng', 'r.txt')
    const nobody = { ...scene.host.ctx, viewer: null }
    expect(await codeOf(await handleDownload(id, nobody))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await handleDownload('../../etc/passwd', scene.host.ctx))).toEqual([404, 'NOT_FOUND'])
  })
})
