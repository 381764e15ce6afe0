import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expectAccessible, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { NAMES_LETTER } from '../support/letters.ts'

let hub: DemoHub
let browser: Browser
let clerk: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  clerk = await signIn(browser, hub.origin, 'clerk@demo.lientich.vn')
  await register(clerk, NAMES_LETTER)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub[Symbol.asyncDispose]()
})

describe('the names of a letter', () => {
  it('tell the members of a group, by keyboard only', async () => {
    await expectFocus(clerk, /^Chấp nhận/)
    // Back over "Vì sao?" of the whole point to the body that leads it.
    await clerk.keyboard.press('Shift+Tab')
    await clerk.keyboard.press('Shift+Tab')
    await expectFocus(clerk, /Ủy ban nhân dân các xã/)
    await clerk.keyboard.press('Enter')
    const why = clerk.getByRole('dialog', { name: 'Vì sao: Chủ trì: Ủy ban nhân dân các xã' })
    await why.getByText('Hiện nay gồm 2 cơ quan').waitFor()
    await why.getByText('Ủy ban nhân dân xã Tân Mỹ').waitFor()
    await why.getByText(/Là nhóm 2 cơ quan theo danh bạ.*Tỉnh Bắc Lam/).waitFor()
    await expectAccessible(clerk)
    await clerk.keyboard.press('Escape')
    await expectFocus(clerk, /Ủy ban nhân dân các xã/)
  })

  it('are linked by one key to one of those they may mean, and later letters know it', async () => {
    const why = await openName(clerk, 'Chủ trì: Công an xã')
    await why.getByText('Cùng cách gọi', { exact: false }).first().waitFor()
    expect(await why.getByRole('checkbox').isChecked()).toBe(true)
    await expectAccessible(clerk)
    await clerk.keyboard.press('2')
    await clerk.getByText(/Đã nối “Công an xã” với Công an xã Tân Mỹ. Các văn bản sau/).waitFor()
    await why.waitFor({ state: 'detached' })
    const later = await registerQuietly(clerk, NAMES_LETTER.replace('2301/', '2302/'))
    expect(later).toContain('Công an xã Tân Mỹ')
  })

  it('of a body that has ended give way to who followed it', async () => {
    const why = await openName(clerk, 'Chủ trì: Trường Phổ thông cơ sở Hòa Lộc')
    await why.getByText('Cơ quan này đã kết thúc hoạt động ngày 14/08/2025.').waitFor()
    await why.getByRole('heading', { name: 'Cơ quan kế nhiệm' }).waitFor()
    await why.getByRole('button', { name: /Trường Tiểu học và Trung học cơ sở Hòa Lộc/ }).click()
    await clerk.getByText(/với Trường Tiểu học và Trung học cơ sở Hòa Lộc/).waitFor()
    await why.waitFor({ state: 'detached' })
    await expectFocus(clerk, /Chủ trì: Trường Tiểu học và Trung học cơ sở Hòa Lộc/)
    await clerk.keyboard.press('Enter')
    await why.getByText('Cơ quan đăng ký đã nối tên này như vậy', { exact: false }).waitFor()
    await clerk.keyboard.press('Escape')
  })

  it('in "Nơi nhận" say why too, and show their place on the paper', async () => {
    await clerk.getByRole('button', { name: 'Nhóm cơ quan: Các đoàn thể chính trị - xã hội tỉnh' }).click()
    const why = clerk.getByRole('dialog')
    await why.getByText('Một dòng của mục "Nơi nhận".').waitFor()
    await why.getByText(/nhóm cơ quan|Là nhóm/).waitFor()
    await expectAccessible(clerk)
    await why.getByRole('button', { name: 'Xem chỗ này' }).click()
    await clerk.locator('mark[data-lit]', { hasText: 'Các đoàn thể chính trị - xã hội tỉnh' }).waitFor()
  })

  it('and subject and signature among the facts say why as well, part by part', async () => {
    await clerk.getByRole('button', { name: /^lập sổ theo dõi kiến nghị/ }).click()
    const subject = clerk.getByRole('dialog', { name: 'Vì sao: Trích yếu' })
    await subject.getByText('Phần sau chữ "V/v" hoặc "Về việc".').waitFor()
    await clerk.keyboard.press('Escape')
    await clerk.getByRole('button', { name: /Cao Minh Đạo/ }).click()
    const signed = clerk.getByRole('dialog', { name: 'Vì sao: Chức vụ người ký' })
    await signed.getByRole('heading', { name: 'Người ký', exact: true }).waitFor()
    await expectAccessible(clerk)
    await clerk.keyboard.press('Escape')
  })
})

it('a group becomes tasks of its members, or they coordinate, as chosen by keyboard', async () => {
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByRole('button', { name: /Tạo 5 nhiệm vụ/ }).waitFor()
  await chooseBoard(clerk)

  await spellOut(clerk, 'Ủy ban nhân dân các xã')
  await clerk.keyboard.press('ArrowUp')
  await clerk.getByRole('button', { name: /Tạo 6 nhiệm vụ/ }).waitFor()
  const first = clerk.getByRole('group', { name: 'Nhóm cơ quan: Ủy ban nhân dân các xã' })
  await first.getByText('Chọn 2/2 cơ quan').waitFor()

  await spellOut(clerk, 'Ủy ban Mặt trận Tổ quốc Việt Nam các xã')
  await clerk.keyboard.press('ArrowDown')
  const second = clerk.getByRole('group', { name: 'Nhóm cơ quan: Ủy ban Mặt trận Tổ quốc Việt Nam các xã' })
  await second.getByRole('checkbox', { name: /xã Tân Mỹ/ }).focus()
  await clerk.keyboard.press('Space')
  await second.getByText('Chọn 1/2 cơ quan').waitFor()
  await expectAccessible(clerk)

  await clerk.keyboard.press('Control+Enter')
  await expectFocus(clerk, /Mở bảng/)
  expect(await tasksMade()).toEqual([
    'Ủy ban nhân dân xã Hòa Lộc + ',
    'Ủy ban nhân dân xã Hòa Lộc + Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Lộc',
    'Ủy ban nhân dân xã Tân Mỹ + ',
  ])
})

it('on a phone a group opens under the finger and fits the screen', async () => {
  const phone = await signIn(browser, hub.origin, 'clerk@demo.lientich.vn', { width: 390, height: 844 })
  await register(phone, NAMES_LETTER.replace('2301/', '2303/'))
  await phone.getByRole('button', { name: 'Chủ trì: Nhóm cơ quan: Ủy ban nhân dân các xã' }).click()
  await phone.getByText('Hiện nay gồm 2 cơ quan').waitFor()
  await expectAccessible(phone)
  await phone.keyboard.press('Escape')
  await phone.getByRole('button', { name: /tạo việc/ }).click()
  await phone
    .getByRole('button', { name: /^Chọn cơ quan/ })
    .first()
    .click()
  await phone.getByRole('radio', { name: 'Mỗi cơ quan chủ trì một nhiệm vụ' }).check()
  await phone.getByRole('checkbox', { name: /Chọn 2\/2 cơ quan/ }).waitFor()
  await expectAccessible(phone)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await phone.context().close()
})

/** Pastes a letter and waits for its reading. */
async function register(page: Page, text: string): Promise<void> {
  await page.goto(`${hub.origin}/directives/new`)
  await page.getByLabel('Nội dung văn bản').fill(text)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.getByRole('heading', { name: /Nội dung yêu cầu/ }).waitFor()
}

const read = z.object({
  data: z.object({
    importDirective: z.object({
      directive: z.object({
        instructions: z.array(
          z.object({ leads: z.array(z.object({ agency: z.object({ name: z.string() }).nullable() })) }),
        ),
      }),
    }),
  }),
})

/** Registers a letter beside the page; the agencies that lead its points. */
async function registerQuietly(page: Page, text: string): Promise<string[]> {
  const query = `mutation ($input: ImportDirectiveInput!) { importDirective(input: $input) {
    ... on ImportDirectiveSuccess { directive { instructions { leads { agency { name } } } } } } }`
  const answer = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json', 'graphql-require-preflight': '1' }
      return (await fetch('/graphql', { method: 'POST', headers, body })).json()
    },
    JSON.stringify({ query, variables: { input: { text } } }),
  )
  const { instructions } = read.parse(answer).data.importDirective.directive
  return instructions.flatMap(({ leads }) => leads.flatMap(({ agency }) => agency?.name ?? []))
}

/** Presses a body of a point; the panel that explains it. */
async function openName(page: Page, name: string): Promise<Locator> {
  await page.getByRole('listitem').getByRole('button', { name, exact: false }).first().click()
  const why = page.getByRole('dialog', { name: `Vì sao: ${name}` })
  await why.waitFor()
  return why
}

/** Waits until a button or a link with this text has the focus. */
async function expectFocus(page: Page, text: RegExp): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('button, a')?.textContent?.slice(0, 80) ?? 'nothing')
  await expect.poll(focused, { timeout: 15_000 }).toMatch(text)
}

async function chooseBoard(page: Page): Promise<void> {
  await page.getByLabel('Đưa vào bảng').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('quy che phoi hop giua')
  await page.getByRole('option', { name: /Quy chế phối hợp giữa UBND xã/ }).waitFor()
  await page.keyboard.press('Enter')
}

/** Opens what a group may become; the focus is on the way it stands now. */
async function spellOut(page: Page, name: string): Promise<void> {
  const group = page.getByRole('group', { name: `Nhóm cơ quan: ${name}` })
  await group.getByRole('button', { name: /Chọn cơ quan/ }).focus()
  await page.keyboard.press('Enter')
  await group.getByRole('radio', { name: 'Chỉ ghi tên nhóm trong mô tả' }).focus()
}

/** Lead and coordinating agencies of the tasks made of the points that name a group. */
async function tasksMade(): Promise<string[]> {
  const tasks = await hub.app.services.db.prisma.task.findMany({
    where: {
      instruction: {
        path: { in: ['1', '2'] },
        directive: { document: { symbol: { startsWith: '2301/' } } },
      },
    },
    select: {
      leadAgency: { select: { name: true } },
      agencies: { select: { agency: { select: { name: true } } } },
    },
  })
  return tasks
    .map(({ leadAgency, agencies }) => {
      const others = agencies.filter(({ agency }) => agency.name !== leadAgency.name)
      return `${leadAgency.name} + ${others.map(({ agency }) => agency.name).join(', ')}`
    })
    .sort()
}
