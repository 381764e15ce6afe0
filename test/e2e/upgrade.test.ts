import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { closeWindow, signIn, startBrowser } from '../support/browser.ts'
import { clientBuild, clientDocuments } from '../support/client-build.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: DemoHub
let browser: Browser
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
}, 120_000)
afterAll(() => browser.close())

const naming = z.looseObject({ documentId: z.string().optional(), query: z.string().optional() })
const frame = z.looseObject({ type: z.string(), payload: z.unknown().optional() })
type Naming = z.infer<typeof naming>

/** What a page asks from now on, in requests and on its socket, and what the server makes of it. */
interface Heard {
  readonly requests: Naming[]
  readonly subscriptions: Naming[]
  refusals: number
  news: number
}

function listen(page: Page): Heard {
  const heard: Heard = { requests: [], subscriptions: [], refusals: 0, news: 0 }
  page.on('request', (request) => {
    const body = new URL(request.url()).pathname === '/graphql' ? request.postData() : null
    if (body) heard.requests.push(naming.parse(JSON.parse(body)))
  })
  page.on('response', (answer) => {
    if (answer.status() === 400) heard.refusals++
  })
  page.on('websocket', (socket) => {
    socket.on('framesent', (sent) => {
      const { type, payload } = frame.parse(JSON.parse(String(sent.payload)))
      if (type === 'subscribe') heard.subscriptions.push(naming.parse(payload))
    })
    socket.on('framereceived', (received) => {
      if (frame.parse(JSON.parse(String(received.payload))).type === 'next') heard.news++
    })
  })
  return heard
}

/** Gives the task of the open panel another title. */
async function rename(page: Page, title: string): Promise<void> {
  await page.locator('button[title="Sửa tên"]').click()
  await page.getByRole('textbox', { name: 'Sửa tên' }).fill(title)
  await page.keyboard.press('Enter')
}

const titles = async (at: TestHub) =>
  (await at.app.services.db.prisma.task.findMany({ select: { title: true } })).map(({ title }) => title)

it('an open page names its documents, and goes on by their texts on a server that does not know them', async () => {
  const { number } = await hub.app.services.db.prisma.task.findFirstOrThrow({
    where: { agreement: { code: 'QCPH-HL' }, status: 'NOT_STARTED', leadAgency: { mark: 'MTTQ' } },
  })
  const page = await signIn(browser, hub.origin, 'officer@demo.lientich.vn')
  const heard = listen(page)
  await page.goto(`${hub.origin}${hub.boardPath}?task=${number}`)
  await rename(page, 'Tên trước khi nâng cấp')
  await expect.poll(() => titles(hub)).toContain('Tên trước khi nâng cấp')
  await expect.poll(() => heard.news).toBeGreaterThan(0)
  const known = [...clientDocuments().values()].map(({ id }) => id)
  for (const { documentId, query } of [...heard.requests, ...heard.subscriptions]) {
    expect(known).toContain(documentId)
    expect(query ?? '').toBe('')
  }
  expect(heard.refusals).toBe(0)

  const [{ port }, subscribed, news] = [hub.app, heard.subscriptions.length, heard.news]
  await hub[Symbol.asyncDispose]()
  using other = clientBuild('{}')
  await using next = await startHub({ url: hub.url, web: other.folder, config: { port } })
  const resumed = () => heard.subscriptions.slice(subscribed)
  await expect.poll(() => resumed().some(({ query }) => query), { timeout: 30_000 }).toBe(true)
  expect(resumed()[0]).toMatchObject({ query: '', documentId: expect.any(String) })
  const asked = heard.requests.length
  await rename(page, 'Tên sau khi nâng cấp')
  await expect.poll(() => titles(next), { timeout: 15_000 }).toContain('Tên sau khi nâng cấp')
  await expect.poll(() => heard.news).toBeGreaterThan(news)
  expect(heard.refusals).toBeGreaterThan(0)
  await rename(page, 'Tên sau đó nữa')
  await expect.poll(() => titles(next), { timeout: 15_000 }).toContain('Tên sau đó nữa')
  const mutations = heard.requests.slice(asked).filter(({ operationName }) => operationName === 'UpdateTask')
  expect(mutations.map(({ query }) => (query ? 'text' : 'id'))).toEqual(['id', 'text', 'text'])
  await closeWindow(page)
}, 120_000)
