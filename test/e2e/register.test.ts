import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { expectAccessible, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { packetOf } from '../support/packets.ts'

const CLERK = 'clerk@demo.lientich.vn'

let hub: DemoHub
let browser: Browser
let clerk: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  clerk = await signIn(browser, hub.origin, CLERK)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

const rows = () => clerk.locator('tbody tr')

describe('the register of documents', () => {
  it('is searched without diacritics and filtered, both in the address', async () => {
    await clerk.goto(`${hub.origin}/directives`)
    await rows().first().waitFor()
    const all = await rows().count()
    await clerk.getByRole('searchbox').fill('cham lo viec gan dan')
    await expect.poll(() => rows().count()).toBe(1)
    expect(await rows().first().textContent()).toContain('09/CT-UBND')
    await clerk.getByRole('searchbox').fill('')
    await expect.poll(() => rows().count()).toBe(all)
    await clerk.getByRole('button', { name: /chờ duyệt/ }).click()
    await expect.poll(() => rows().count()).toBe(2)
    expect(new URL(clerk.url()).searchParams.get('state')).toBe('DRAFT')
    await clerk.reload()
    await expect.poll(() => rows().count()).toBe(2)
  }, 60_000)

  it('is walked with J and K, and Enter opens', async () => {
    await clerk.goto(`${hub.origin}/directives`)
    await rows().first().waitFor()
    const symbol = await rows().nth(1).locator('a').textContent()
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) await clerk.keyboard.press(key)
    await clerk.getByRole('heading', { level: 1, name: symbol ?? '' }).waitFor()
  }, 60_000)
})

describe('the citations of a document', () => {
  it('are a picture and a table of the same, each a way to the document or to registering it', async () => {
    await clerk.goto(`${hub.origin}/directives?q=09%2FCT-UBND&kind=Ch%E1%BB%89%20th%E1%BB%8B`)
    await clerk.getByRole('link', { name: '09/CT-UBND' }).click()
    await clerk.getByRole('link', { name: /^Viện dẫn/ }).click()
    const picture = clerk.getByRole('figure', { name: 'Sơ đồ viện dẫn' })
    const table = clerk.getByRole('table', { name: 'Bảng viện dẫn' })
    await picture.waitFor()
    const named = (place: typeof picture) => place.getByRole('link').allTextContents()
    expect(new Set(await named(picture))).toEqual(
      new Set((await named(table)).filter((name) => name !== 'Đăng ký')),
    )
    await expectAccessible(clerk)
    await picture.getByRole('link', { name: '214-CV/ĐU' }).click()
    await clerk.getByRole('heading', { level: 1, name: '214-CV/ĐU' }).waitFor()
    await picture.getByRole('link', { name: 'Đăng ký 18-CTr/TU' }).click()
    await clerk.getByText(/18-CTr\/TU được văn bản khác viện dẫn/).waitFor()
  }, 60_000)
})

const IMPORT = `mutation ($input: ImportDirectiveInput!) {
  importDirective(input: $input) { ... on ImportDirectiveSuccess { directive { id } } } }`

/** Hands in the packet by which the sender recalls a document with a copy of it, as the mail program of the agency would. */
async function recall(text: string, symbol: string, issuedOn: string): Promise<void> {
  const says = { business: 'RECALL', reason: 'Ban hành nhầm', responseTo: [{ symbol, issuedOn }] } as const
  const answer = await clerk.request.post(`${hub.origin}/graphql`, {
    headers: { 'graphql-require-preflight': '1' },
    data: { query: IMPORT, variables: { input: packetOf(text, says).input } },
  })
  expect(await answer.json()).toMatchObject({
    data: { importDirective: { directive: { id: expect.any(String) } } },
  })
}

describe('a document that its sender recalled', () => {
  it('says so first, and offers no way to make more tasks of it', async () => {
    const { prisma } = hub.app.services.db
    const instruction = await prisma.instruction.findFirstOrThrow({
      where: {
        state: 'ACCEPTED',
        directive: {
          state: 'CONFIRMED',
          document: { registeredBy: { memberships: { some: { person: { email: CLERK } } } } },
        },
      },
      include: { directive: { include: { document: true } } },
      orderBy: { id: 'asc' },
    })
    const { symbol, issuedOn, text } = instruction.directive.document
    // A point of it is without a task, so that making tasks is what comes next.
    await prisma.task.updateMany({
      where: { instructionId: instruction.id },
      data: { instructionId: null },
    })
    const address = `${hub.origin}/directives/${encodeURIComponent(globalId('Directive', instruction.directiveId))}`
    const steps = clerk.getByRole('list', { name: 'Các bước' })
    await clerk.goto(address)
    await steps.getByRole('link', { name: /nhiệm vụ/i }).waitFor()
    await clerk
      .getByRole('button', { name: /nhiệm vụ/i })
      .first()
      .waitFor()

    await recall(text, symbol ?? '', issuedOn?.toISOString().slice(0, 10) ?? '')
    for (const asked of [address, `${address}?step=tasks`]) {
      await clerk.goto(asked)
      await clerk
        .getByText(/đã bị thu hồi/)
        .first()
        .waitFor()
      expect(await steps.getByRole('link', { name: /nhiệm vụ/i }).count()).toBe(0)
      expect(await clerk.getByRole('button', { name: /Tạo .*nhiệm vụ/ }).count()).toBe(0)
      expect(await clerk.getByText(/sẽ thành nhiệm vụ/).count()).toBe(0)
    }
    await expectAccessible(clerk)
  }, 60_000)
})
