import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipFile } from '../../server/src/reader/sources/writers/zip-file.ts'
import { expectAccessible, keepPicture, signIn, startBrowser } from '../support/browser.ts'
import { type DemoHub, startDemoHub } from '../support/demo-hub.ts'
import { runImports } from '../support/imports.ts'
import { type Dropped, dropFiles, OWN_LETTER, WORD, wordOf } from '../support/letters.ts'

let hub: DemoHub
let jobs: AsyncDisposable
let browser: Browser
let clerk: Page
beforeAll(async () => {
  ;[hub, browser] = await Promise.all([startDemoHub(), startBrowser()])
  jobs = await runImports(hub)
  clerk = await signIn(browser, hub.origin, 'clerk@demo.lientich.vn')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await jobs[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
})

const numbered = (number: number) => OWN_LETTER.replace('231-CV', `${number}-CV`)
const plain = (name: string, text: string): Dropped => ({
  name,
  bytes: Buffer.from(text),
  type: 'text/plain',
})

/** Two letters, one of them twice, two more in an archive, one with a secrecy mark. */
function files(): Dropped[] {
  const archive = zipFile({ 'thu-moi/cv-243.txt': numbered(243), 'thu-moi/cv-244.txt': numbered(244) })
  return [
    { name: 'cv-241.docx', bytes: wordOf(numbered(241)), type: WORD },
    plain('cv-242.txt', numbered(242)),
    plain('cv-241-ban-sao.txt', numbered(241)),
    { name: 'thang-11.zip', bytes: Buffer.from(archive), type: 'application/zip' },
    plain('cv-mat.txt', `MẬT\n\n${numbered(245)}`),
  ]
}

describe('many letters at once', () => {
  it('are followed file by file, and what was not taken is said and can be tried again', async () => {
    await clerk.goto(`${hub.origin}/directives/new`)
    await clerk.getByLabel('Nội dung văn bản').waitFor()
    await dropFiles(clerk, files())
    await clerk.getByRole('button', { name: /Đọc 5 tệp/ }).click()

    await clerk.getByRole('heading', { name: 'Nhập nhiều văn bản' }).waitFor()
    await clerk.getByText('6/6 tệp đã xong').waitFor({ timeout: 30_000 })
    const row = (name: string) => clerk.getByRole('listitem').filter({ hasText: name })
    await row('cv-241.docx').getByRole('link', { name: '241-CV/ĐU' }).waitFor()
    await row('cv-244.txt').getByText('đã vào sổ').waitFor()
    await row('cv-mat.txt')
      .getByText(/không lưu tài liệu mật/)
      .waitFor()
    expect(await row('cv-mat.txt').getByRole('button').count()).toBe(0)
    // Nothing of it is kept, so nothing can be tried again.
    expect(await clerk.getByRole('button', { name: 'Thử lại tệp chưa nhận được' }).count()).toBe(0)
    await expectAccessible(clerk)
    await keepPicture(clerk, 'import-many')

    await row('cv-241-ban-sao.txt')
      .getByRole('button', { name: /Vẫn đăng ký/ })
      .click()
    await row('cv-241-ban-sao.txt').getByText('đã vào sổ').waitFor()
  }, 90_000)

  it('are found again at their address, and wait for review in the register', async () => {
    const address = clerk.url()
    await clerk.getByRole('link', { name: 'Duyệt các văn bản' }).click()
    await clerk.getByRole('link', { name: '243-CV/ĐU' }).waitFor()
    await clerk.goto(`${hub.origin}/directives/new`)
    await clerk.getByRole('link', { name: 'Xem đợt nhập gần nhất' }).click()
    await clerk.getByText('6/6 tệp đã xong').waitFor()
    expect(clerk.url()).toBe(address)
  }, 60_000)

  it('can be told apart: those that wait for a word alone', async () => {
    await clerk.getByRole('button', { name: /Cần xử lý/ }).click()
    await clerk.getByRole('listitem').filter({ hasText: 'cv-242' }).waitFor({ state: 'detached' })
    expect(new URL(clerk.url()).searchParams.get('show')).toBe('attention')
    await clerk.getByRole('listitem').filter({ hasText: 'cv-mat.txt' }).waitFor()
  }, 60_000)
})
