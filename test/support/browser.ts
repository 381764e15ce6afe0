import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { browserPath } from './browser-path.ts'

const OUTPUT = join(import.meta.dirname, '../output')
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Starts a real Chromium: the registry's, or the one PLAYWRIGHT_CHROMIUM names. The registry package's own flags are
 * for one page in one process, which windows that come and go do not survive.
 */
export async function startBrowser(): Promise<Browser> {
  return driver.launch({ executablePath: await browserPath(), args: ARGS, headless: true })
}

/** How a person's window is set up. */
export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly locale?: string
}

/** A window of its own, signed in by the form as people do. */
export async function signIn(
  browser: Browser,
  origin: string,
  email: string,
  options: WindowOptions = {},
): Promise<Page> {
  const { width = 1440, height = 900, theme = 'light', locale = 'vi-VN' } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    hasTouch: width < 500,
  })
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('lientich-demo')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

const require = createRequire(import.meta.url)
const violations = z.array(
  z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
)

/**
 * Holds a page to WCAG 2.2 AA as far as axe can tell: nothing serious or critical. A target of which a sticky bar covers
 * a part is large enough after the next turn of the wheel, so it is passed over.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  const found = violations.parse(
    await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.filter((n) => !n.any.some((c) => c.data?.messageKey === 'partiallyObscured')).map((n) => ({ html: n.html })) })).filter((v) => v.nodes.length > 0))`,
    ),
  )
  const serious = found.filter((item) => item.impact === 'serious' || item.impact === 'critical')
  expect(
    serious.map((item) => `${item.id}: ${item.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

/** Keeps a picture of a page for a person to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true })
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) })
}

/** Closes a window and everything in it. */
export async function closeWindow(page: Page): Promise<void> {
  const context: BrowserContext = page.context()
  await context.close()
}
