import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countBoardHistory } from '../../server/src/features/boards/history.ts'
import { updateTask } from '../../server/src/features/boards/service.ts'
import { rowId } from '../../server/src/graphql/global-id.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import { signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'

let hub: DemoHub
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  page = await signIn(browser, hub.origin, 'front@demo.lientich.vn', { height: 600 })
  await page.goto(`${hub.origin}${hub.boardPath}/history`)
  await rows().first().waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

const rows = () => page.locator('main section li')

/** What the officer's client would do elsewhere. */
async function rename(title: string): Promise<void> {
  const { db, bus, clock, files, log } = hub.app.services
  const person = await db.prisma.person.findUniqueOrThrow({
    where: { email: 'officer@demo.lientich.vn' },
    include: { memberships: true },
  })
  const task = await db.prisma.task.findFirstOrThrow({
    where: { agreement: { code: 'QCPH-HL' }, leadAgencyId: person.memberships[0]?.agencyId ?? '' },
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
  await updateTask(ctx, { taskId: task.id, title })
}

describe('the open history of a board', () => {
  it('shows at its top what somebody else does', async () => {
    await rename('Tên vừa đặt')
    await rows().first().getByText('Tên vừa đặt').first().waitFor()
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  }, 60_000)

  it('moves nothing while somebody reads further down, and shows it when asked', async () => {
    const read = rows().nth(12)
    await read.scrollIntoViewIfNeeded()
    await page.locator('main').evaluate((main) => main.scrollTo({ top: main.scrollHeight / 2 }))
    const words = await read.textContent()
    const before = await read.boundingBox()
    await rename('Tên đặt lần nữa')
    const held = page.getByRole('button', { name: '1 hoạt động mới' })
    await held.waitFor()
    expect(await read.textContent()).toBe(words)
    expect(await read.boundingBox()).toEqual(before)
    await held.click()
    await rows().first().getByText('Tên đặt lần nữa').first().waitFor()
    await held.waitFor({ state: 'detached' })
  }, 60_000)

  it('goes on to the beginning, each entry once', async () => {
    const more = page.getByRole('button', { name: 'Xem thêm' })
    while (await more.isVisible()) {
      const count = await rows().count()
      await more.click()
      await expect.poll(() => rows().count()).toBeGreaterThan(count)
    }
    await rows().last().getByText('lập văn bản liên tịch').waitFor()
    const query = { agreementId: rowId('Agreement', hub.agreementId) ?? '', reorderings: false }
    expect(await rows().count()).toBe(await countBoardHistory(hub.app.services.db, query))
  }, 60_000)

  it('is narrowed to one agency, by keyboard, in the address', async () => {
    await page.getByRole('button', { name: /^Cơ quan/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio').nth(1).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/agency=/)
    await rows().first().waitFor()
  }, 60_000)

  it('leads to the task', async () => {
    await rows().first().getByRole('link').first().click()
    await page.waitForURL(/[?&]task=\d+/)
    await page.getByRole('heading', { name: 'Minh chứng' }).waitFor()
  }, 60_000)
})
