import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../server/src/reader/read.ts'
import { expectAccessible, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { dropFiles, OWN_LETTER, someLetter, WORD, wordOf } from '../support/letters.ts'

const letter = someLetter()
const { instructions } = readDocument(letter)

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

describe('a Word document, by keyboard only', () => {
  it('goes from a dropped file to tasks on the board in under a minute', async () => {
    await clerk.goto(`${hub.origin}/directives`)
    await clerk.getByRole('heading', { name: 'Văn bản' }).waitFor()
    const began = performance.now()
    await clerk.keyboard.press('n')
    await clerk.getByLabel('Nội dung văn bản').waitFor()
    await dropFiles(clerk, [{ name: 'cong-van.docx', bytes: wordOf(letter), type: WORD }])
    await clerk.getByText('cong-van.docx').waitFor()
    // The focus is on the button that reads it.
    await clerk.keyboard.press('Enter')

    await clerk.getByRole('heading', { name: /Nội dung yêu cầu/ }).waitFor()
    await expectFocus(clerk, /^Chấp nhận/)
    await correctTheFirst(clerk)
    await decideAll(clerk, instructions.length)
    await clerk.keyboard.press('Control+Enter')

    await clerk.getByRole('button', { name: /Tạo \d+ nhiệm vụ/ }).waitFor()
    await chooseBoard(clerk)
    await clerk.keyboard.press('Control+Enter')
    await expectFocus(clerk, /Mở bảng/)
    await clerk.keyboard.press('Enter')
    await clerk.locator('[data-card]').first().waitFor()
    const seconds = (performance.now() - began) / 1000
    await clerk.getByText('Việc đã sửa bằng bàn phím').first().waitFor()
    expect(await clerk.locator('[data-card]').count()).toBeGreaterThan(0)
    expect(seconds).toBeLessThan(60)
  }, 120_000)

  it('is chosen with the keys too, and each step is accessible', async () => {
    const chooser = clerk.waitForEvent('filechooser', { timeout: 60_000 })
    await clerk.goto(`${hub.origin}/directives/new`)
    await clerk.getByLabel('Nội dung văn bản').waitFor()
    await clerk.keyboard.press('Tab')
    await expectFocus(clerk, /Chọn tệp/)
    await clerk.keyboard.press('Enter')
    const buffer = wordOf(OWN_LETTER.replace('231-CV', '232-CV'))
    await (await chooser).setFiles({ name: 'cong-van.docx', mimeType: WORD, buffer })
    await expectFocus(clerk, /Đọc văn bản/)
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByRole('heading', { name: /Nội dung yêu cầu/ }).waitFor()
    await expectAccessible(clerk)

    await clerk.keyboard.press('v')
    await clerk.getByRole('dialog').getByText('chắc chắn').first().waitFor()
    await expectAccessible(clerk)
    await clerk.keyboard.press('Escape')
    await clerk.keyboard.press('?')
    await clerk.getByRole('dialog').getByText('Chấp nhận').first().waitFor()
    await clerk.keyboard.press('Escape')
    await clerk.getByRole('dialog').waitFor({ state: 'detached' })

    await clerk.keyboard.press('Control+Enter')
    await clerk.getByRole('button', { name: /Tạo \d+ nhiệm vụ/ }).waitFor()
    await expectAccessible(clerk)
  }, 120_000)
})

/** Waits until a button or a link with this text has the focus. */
async function expectFocus(page: Page, text: RegExp): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('button, a')?.textContent?.slice(0, 80) ?? 'nothing')
  await expect.poll(focused, { timeout: 15_000 }).toMatch(text)
}

/** E opens the form; Ctrl Enter saves it and not the page. */
async function correctTheFirst(page: Page): Promise<void> {
  await page.keyboard.press('e')
  await page.getByLabel('Nội dung', { exact: true }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Việc đã sửa bằng bàn phím')
  await page.keyboard.press('Control+Enter')
  await expectFocus(page, /^Chấp nhận/)
}

/** J and K walk, X puts aside, Enter accepts; each decision leads on to the next one that is open. */
async function decideAll(page: Page, count: number): Promise<void> {
  const current = page.locator('[aria-current="true"][data-state]')
  const first = await current.getAttribute('id')
  await page.keyboard.press('j')
  await expect.poll(() => current.getAttribute('id')).not.toBe(first)
  const second = await current.getAttribute('id')
  await page.keyboard.press('x')
  await expect.poll(() => current.getAttribute('id')).not.toBe(second)
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect.poll(() => current.getAttribute('id')).toBe(first)
  const open = page.locator('[data-state="PROPOSED"]')
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await expectFocus(page, /^Chấp nhận/)
    await page.keyboard.press('Enter')
    await expect.poll(() => open.count()).toBeLessThan(left)
  }
  expect(await page.locator('[data-state="DISMISSED"]').count()).toBe(1)
  expect(await page.locator('[data-state="ACCEPTED"]').count()).toBe(count - 1)
}

/** The field of the board has the focus; what is typed finds it. */
async function chooseBoard(page: Page): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type('quy che phoi hop giua')
  await page.getByRole('option', { name: /Quy chế phối hợp giữa UBND xã/ }).waitFor()
  await page.keyboard.press('Enter')
}
