import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'

let hub: DemoHub
let browser: Browser
let officer: Page
let front: Page
let number: number
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  const task = await hub.app.services.db.prisma.task.findFirstOrThrow({
    where: {
      agreement: { code: 'QCPH-HL' },
      status: 'NOT_STARTED',
      leadAgency: { mark: 'MTTQ' },
    },
  })
  number = task.number
  await hub.app.services.db.prisma.campaign.create({
    data: {
      name: 'Cuộc vận động thử',
      searchKey: '',
      agreementId: task.agreementId,
      agencyId: task.leadAgencyId,
      contents: {
        create: ['Giữ sạch dòng kênh', 'Trồng cây bên đường'].map((text, at) => ({ text, number: at + 1 })),
      },
    },
  })
  officer = await open('officer')
  front = await open('front')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

async function open(account: string): Promise<Page> {
  const page = await signIn(browser, hub.origin, `${account}@demo.lientich.vn`)
  await page.goto(`${hub.origin}${hub.boardPath}?task=${number}`)
  await page.getByRole('heading', { name: 'Minh chứng' }).waitFor()
  return page
}

const task = () =>
  hub.app.services.db.prisma.task.findFirstOrThrow({ where: { agreement: { code: 'QCPH-HL' }, number } })

/** Opens a text of the panel for editing and types, without leaving the field. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.locator(`button[title="${label}"]`).click()
  await page.getByRole('textbox', { name: label }).fill(text)
}

const fault = { data: null, errors: [{ message: 'Có lỗi bất ngờ.', extensions: { code: 'INTERNAL' } }] }
const answerWithFault = (route: Route) => route.fulfill({ json: fault })

/**
 * Makes a page's questions for its task fail as given, the first when another writes `description`. Resolves when the
 * page has met `times` of them.
 */
async function failQuestions(
  page: Page,
  description: string,
  times: number,
  fail: (route: Route) => Promise<void>,
): Promise<void> {
  const met = Promise.withResolvers<void>()
  let left = times
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('TaskByNumber')) return route.continue()
    await fail(route)
    if (--left === 0) met.resolve()
  })
  await type(front, 'Sửa mô tả', description)
  await front.keyboard.press('Control+Enter')
  await met.promise
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
  await page.unrouteAll()
}

describe('two people in one task', () => {
  it('write different fields and both stay', async () => {
    await type(officer, 'Sửa tên', 'Tên do chuyên viên đặt')
    await type(front, 'Sửa mô tả', 'Mô tả do Mặt trận viết')
    await officer.keyboard.press('Enter')
    await front.keyboard.press('Control+Enter')
    await expect
      .poll(
        async () => {
          const { title, description } = await task()
          return [title, description]
        },
        { timeout: 15_000 },
      )
      .toEqual(['Tên do chuyên viên đặt', 'Mô tả do Mặt trận viết'])
  }, 60_000)

  it('write the same field, and the second is asked in the field itself', async () => {
    await type(officer, 'Sửa tên', 'Bản của chuyên viên')
    await type(front, 'Sửa tên', 'Bản của Mặt trận')
    await officer.keyboard.press('Enter')
    await expect.poll(async () => (await task()).title, { timeout: 15_000 }).toBe('Bản của chuyên viên')
    await front.keyboard.press('Enter')
    await front.getByText('Chưa lưu.').first().waitFor()
    await front.getByRole('button', { name: 'Giữ của bạn' }).click()
    await expect.poll(async () => (await task()).title, { timeout: 15_000 }).toBe('Bản của Mặt trận')
  }, 60_000)

  it.each([
    ['the server', 1, answerWithFault],
    ['the network', 3, (route: Route) => route.abort()],
  ] as const)(
    'what one writes stays when %s fails the page meanwhile',
    async (what, times, fail) => {
      await type(officer, 'Sửa tên', `Đang viết khi lỗi: ${what}`)
      await failQuestions(officer, `Mô tả khi lỗi: ${what}`, times, fail)
      await officer.keyboard.press('Enter')
      await expect
        .poll(async () => (await task()).title, { timeout: 15_000 })
        .toBe(`Đang viết khi lỗi: ${what}`)
    },
    60_000,
  )

  it('one chooses a content by keyboard alone, changes and clears it, and the other sees it', async () => {
    const choose = async (typed: string) => {
      await officer.locator('button[title="Sửa nội dung"]').focus()
      await officer.keyboard.press('Enter')
      await officer.getByRole('combobox', { name: 'Sửa nội dung' }).waitFor()
      await officer.keyboard.type(typed)
      await officer.getByRole('option').first().waitFor()
      await officer.keyboard.press('ArrowDown')
      await officer.keyboard.press('Enter')
    }
    const shows = (page: Page, words: string) =>
      page.locator('button[title="Sửa nội dung"]', { hasText: words }).waitFor()
    const steps = [
      ['kenh', '1. Giữ sạch dòng kênh'],
      ['cay', '2. Trồng cây bên đường'],
      ['khong gan', 'chưa có'],
    ] as const
    for (const [typed, words] of steps) {
      await choose(typed)
      for (const page of [officer, front]) await shows(page, words)
    }
    expect((await task()).contentId).toBeNull()
  }, 60_000)
})
