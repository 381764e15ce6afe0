import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { closeWindow, expectAccessible, keepPicture, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'

let hub: DemoHub
let browser: Browser
let paths: readonly (readonly [name: string, path: string])[]
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  const { prisma } = hub.app.services.db
  const draft = await prisma.directive.findFirstOrThrow({ where: { state: 'DRAFT' } })
  const confirmed = await prisma.directive.findFirstOrThrow({ where: { state: 'CONFIRMED' } })
  const directive = (id: string) => `/directives/${encodeURIComponent(globalId('Directive', id))}`
  paths = [
    ['my-work', '/my-work'],
    ['directives', '/directives'],
    ['directive-draft', directive(draft.id)],
    ['directive-confirmed', directive(confirmed.id)],
    ['directive-tasks', `${directive(confirmed.id)}?step=tasks`],
    ['directive-citations', `${directive(confirmed.id)}?view=citations`],
    ['directive-new', '/directives/new?cited=18-CTr%2FTU'],
    ['agreements', '/agreements'],
    ['board', hub.boardPath],
    ['task', `${hub.boardPath}?task=1`],
    ['history', `${hub.boardPath}/history`],
    ['agencies', '/agencies'],
    ['tokens', '/tokens'],
  ]
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

/** Goes to a page of the signed-in client and waits until it shows itself and asks for nothing more. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(hub.origin + path)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

async function checkAll(theme: 'light' | 'dark', width: number): Promise<void> {
  const faults: string[] = []
  const page = await signIn(browser, hub.origin, 'clerk@demo.lientich.vn', { theme, width, height: 900 })
  page.on('pageerror', (error) => faults.push(error.message))
  for (const [name, path] of paths) {
    await visit(page, path)
    await expectAccessible(page)
    await keepPicture(page, `${name}-${width}-${theme}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0)
  }
  expect(faults).toEqual([])
  await closeWindow(page)
}

describe('every page', () => {
  it('is accessible in the light theme', () => checkAll('light', 1440), 120_000)
  it('is accessible in the dark theme', () => checkAll('dark', 1440), 120_000)
  it('is accessible and fits on a phone', () => checkAll('light', 390), 120_000)
})

describe('signing in', () => {
  it('is accessible, and tells a wrong password in words', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' })
    const page = await context.newPage()
    await page.goto(`${hub.origin}/sign-in`)
    await expectAccessible(page)
    await page.getByLabel('Thư điện tử').fill('officer@demo.lientich.vn')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai-mat-khau')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText(/chưa đúng/).waitFor()
    await context.close()
  })
})
