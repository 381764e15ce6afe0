import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'

let hub: DemoHub
let browser: Browser
let clerk: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  clerk = await signIn(browser, hub.origin, 'clerk@demo.lientich.vn')
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
