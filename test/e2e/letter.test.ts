import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../server/src/reader/read.ts'
import { signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { OWN_LETTER, someLetter } from '../support/letters.ts'

const letter = someLetter()
const { instructions } = readDocument(letter)

let hub: DemoHub
let browser: Browser
let clerk: Page
let front: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  clerk = await signIn(browser, hub.origin, 'clerk@demo.lientich.vn')
  front = await signIn(browser, hub.origin, 'front@demo.lientich.vn')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

describe('a letter', () => {
  it('becomes tasks on a board that others watch, without the mouse touching the reading', async () => {
    await front.goto(hub.origin + hub.boardPath)
    const cards = front.locator('[data-card]')
    await cards.first().waitFor()
    const waitingBefore = await count(front, /Chờ điều kiện/)

    await clerk.goto(`${hub.origin}/directives/new`)
    await clerk.getByLabel('Nội dung văn bản').fill(letter)
    await clerk.getByRole('button', { name: 'Đọc văn bản' }).click()
    await clerk.getByRole('heading', { name: /Nội dung yêu cầu/ }).waitFor()
    const rows = clerk.locator('[data-instruction]')
    if ((await rows.count()) > 0) expect(await rows.count()).toBe(instructions.length)

    await clerk.keyboard.press('Control+Enter')
    await clerk.getByRole('button', { name: new RegExp(`Tạo ${instructions.length} nhiệm vụ`) }).waitFor()
    await chooseBoard(clerk)
    await clerk.getByRole('button', { name: new RegExp(`Tạo ${instructions.length} nhiệm vụ`) }).click()
    await clerk.getByRole('link', { name: 'Mở bảng' }).first().waitFor()

    const conditions = instructions.filter((instruction) => instruction.condition !== null).length
    expect(conditions).toBeGreaterThan(0)
    await expect
      .poll(() => count(front, /Chờ điều kiện/), { timeout: 20_000 })
      .toBe(waitingBefore + conditions)
  }, 120_000)

  it('is refused whole when it bears a secrecy mark', async () => {
    await clerk.goto(`${hub.origin}/directives/new`)
    await clerk.getByLabel('Nội dung văn bản').fill(`MẬT\n\n${OWN_LETTER}`)
    const before = await hub.app.services.db.prisma.officialDocument.count()
    await clerk.getByRole('button', { name: 'Đọc văn bản' }).click()
    await clerk.getByText(/không được lưu ở bất kỳ đâu/).waitFor()
    expect(await hub.app.services.db.prisma.officialDocument.count()).toBe(before)
  })
})

/** The figure in a column's header. */
async function count(page: Page, name: RegExp): Promise<number> {
  const text = await page.getByRole('region', { name }).getByRole('heading').first().textContent()
  return Number(/\d+/.exec(text ?? '')?.[0] ?? 'NaN')
}

async function chooseBoard(page: Page): Promise<void> {
  const field = page.getByLabel('Đưa vào bảng')
  if ((await field.count()) === 0) return
  await field.first().click()
  await page.getByRole('option', { name: /Quy chế phối hợp giữa UBND xã/ }).click()
}
