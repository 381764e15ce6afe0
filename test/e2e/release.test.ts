import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDirective } from '../../server/src/features/directives/service.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import { expectAccessible, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { runBoards } from '../support/waiting.ts'

let hub: DemoHub
let browser: Browser
let jobs: AsyncDisposable
let number: number
let arrive: () => Promise<unknown>
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  jobs = await runBoards(hub)
  ;({ number, arrive } = await makeWait())
}, 120_000)
afterAll(async () => {
  await browser.close()
  await jobs[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
})

const OFFICER = 'officer@demo.lientich.vn'

/** A letter of the province's finance department, dated after everything in the demo. */
function letter(day: Date): string {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-')
  return `ỦY BAN NHÂN DÂN TỈNH BẮC LAM
SỞ TÀI CHÍNH

Số: 871/STC-NS
V/v hướng dẫn định mức chi hội nghị của cấp xã

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Lam, ngày ${date} tháng ${month} năm ${year}

Kính gửi: Ủy ban nhân dân các xã, phường.

Sở Tài chính đề nghị Ủy ban nhân dân các xã, phường lập dự toán theo định mức chi mới.

GIÁM ĐỐC

Đỗ Văn Thử
`
}

/** One task of the officer's agency waits for the department's word; `arrive` registers it. */
async function makeWait() {
  const { db, bus, clock, files, log } = hub.app.services
  const person = await db.prisma.person.findUniqueOrThrow({
    where: { email: OFFICER },
    include: { memberships: true },
  })
  const leadAgencyId = person.memberships[0]?.agencyId ?? ''
  const task = await db.prisma.task.findFirstOrThrow({
    where: { agreement: { code: 'QCPH-HL' }, leadAgencyId, status: 'NOT_STARTED' },
  })
  const waitCondition = 'Sau khi Sở Tài chính hướng dẫn định mức chi cho cấp xã'
  await db.prisma.task.update({
    where: { id: task.id },
    data: { status: 'WAITING', waitCondition, instructionId: null, createdAt: new Date('2026-01-05') },
  })
  const ctx: ServiceContext = {
    ...{ db, bus, clock, files, log },
    ...{ requestId: 'test', actorId: person.id, idempotencyKey: null },
    viewer: {
      ...{ personId: person.id, name: person.name, locale: 'vi', scopes: ['READ', 'WRITE'] },
      memberships: person.memberships.map(({ agencyId, role }) => ({ agencyId, role })),
      credential: { kind: 'token', id: person.id, expiresAt: null },
    },
  }
  const arrives = () => importDirective(ctx, { text: letter(clock.now()) })
  return { number: task.number, arrive: arrives }
}

async function open(page: Page): Promise<void> {
  await page.goto(`${hub.origin}${hub.boardPath}?task=${number}`)
  await page
    .getByText(/871\/STC-NS/)
    .first()
    .waitFor()
}

describe('a waiting task whose document comes', () => {
  it('says so on the open board, is released by keyboard, and others see it at once', async () => {
    const page = await signIn(browser, hub.origin, OFFICER)
    const other = await signIn(browser, hub.origin, 'front@demo.lientich.vn')
    for (const one of [page, other]) {
      await one.goto(`${hub.origin}${hub.boardPath}?task=${number}`)
      await one.getByText('Sau khi Sở Tài chính hướng dẫn').first().waitFor()
    }
    await arrive()
    await page.getByText('Đã có văn bản có thể gỡ chờ').first().waitFor({ state: 'attached' })
    // The Front may not read the draft: it learns that something came, and not what.
    await other.getByText('báo đã có văn bản có thể là điều kiện đang chờ').first().waitFor()
    expect(await other.getByText(/871\/STC-NS|có thể gỡ chờ/).count()).toBe(0)
    await page.getByText('Đã có văn bản có thể là điều kiện này:').waitFor()
    await expectAccessible(page)
    const release = page.getByRole('button', { name: /^Gỡ chờ theo 871\/STC-NS/ })
    await release.focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^Đã gỡ chờ theo Công văn 871\/STC-NS/).waitFor()
    await release.waitFor({ state: 'detached' })
    await page
      .getByRole('link', { name: /Công văn 871\/STC-NS/ })
      .first()
      .waitFor()
    // The Front may not read the draft: it sees by what, not the document.
    await other
      .getByText(/gỡ chờ theo Công văn 871\/STC-NS/)
      .first()
      .waitFor()
    expect(await other.getByRole('link', { name: /871\/STC-NS/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await release.waitFor()
  }, 90_000)

  it('is released on a phone, by a document chosen by hand', async () => {
    const page = await signIn(browser, hub.origin, OFFICER, { width: 390, height: 844 })
    await open(page)
    await expectAccessible(page)
    const overflow = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
    expect(overflow).toBe(false)
    await page.getByRole('button', { name: 'Gỡ chờ theo văn bản khác' }).tap()
    const search = page.getByPlaceholder(/./).last()
    await search.fill('871')
    expect(await page.getByRole('option', { name: /871/ }).count()).toBe(0)
    await search.fill('')
    await page.getByRole('option').first().tap()
    await page.getByText(/^Đã gỡ chờ theo /).waitFor()
  }, 90_000)
})
