import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindow, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'

let hub: DemoHub
let browser: Browser
let officer: Page
let front: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  officer = await open('officer')
  front = await open('front')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

async function open(account: string): Promise<Page> {
  const page = await signIn(browser, hub.origin, `${account}@demo.lientich.vn`)
  await page.goto(hub.origin + hub.boardPath)
  await page.getByRole('region', { name: /Chưa thực hiện/ }).waitFor()
  return page
}

const column = (page: Page, name: RegExp): Locator => page.getByRole('region', { name })
const cards = (page: Page, name: RegExp): Locator => column(page, name).locator('[data-card]')

/** Drags as a hand does: press, move in steps, release. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()])
  if (!start || !end) throw new Error('nothing to drag, or nowhere to')
  await page.mouse.move(start.x + start.width / 2, start.y + 40)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 10, start.y + 50, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + 60, { steps: 12 })
  await page.mouse.move(end.x + end.width / 2, end.y + 64, { steps: 2 })
  await page.mouse.up()
}

describe('one board in two windows', () => {
  it('a card dragged in one moves in the other', async () => {
    const card = cards(officer, /Chưa thực hiện/).first()
    const id = await card.getAttribute('data-card')
    await drag(officer, card, column(officer, /Đang thực hiện/))
    const there = column(front, /Đang thực hiện/).locator(`[data-card="${id}"]`)
    await there.waitFor()
    expect(
      await cards(officer, /Đang thực hiện/)
        .locator(`xpath=self::*[@data-card="${id}"]`)
        .count(),
    ).toBe(1)
  })

  it('a card is moved by keyboard alone, and says so', async () => {
    const card = cards(officer, /Đang thực hiện/).first()
    const id = await card.getAttribute('data-card')
    await card.focus()
    await officer.keyboard.press('Space')
    await officer.keyboard.press('ArrowLeft')
    await officer.keyboard.press('Space')
    // Until the server has answered, the card may stand in its old column too.
    const home = officer.locator(`section section:has([data-card="${id}"])`)
    await expect.poll(() => home.count()).toBe(1)
    const moved = await home.getAttribute('aria-label')
    expect(moved).not.toMatch(/Đang thực hiện/)
    await front.locator(`section section[aria-label="${moved}"] [data-card="${id}"]`).waitFor()
  })

  it('an outsider finds no such board', async () => {
    const outsider = await signIn(browser, hub.origin, 'outsider@demo.lientich.vn')
    await outsider.goto(hub.origin + hub.boardPath)
    await outsider
      .getByText(/Không tìm thấy/)
      .first()
      .waitFor()
    expect(await outsider.locator('[data-card]').count()).toBe(0)
    await closeWindow(outsider)
  })
})
