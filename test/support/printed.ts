import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const FILES = join(
  import.meta.dirname,
  '../../web/node_modules/@fontsource-variable/source-serif-4/files/source-serif-4',
)

/** The letters each file of the font is asked for. */
const SUBSETS = [
  ['latin', 'U+0000-00FF, U+2000-206F'],
  ['latin-ext', 'U+0100-02AF, U+1D00-1DBF'],
  ['vietnamese', 'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+1EA0-1EF9'],
] as const

/** The client's own font under the name letters ask for: what a machine has installed changes no line of a test. */
const FONT = SUBSETS.map(([name, range]) => {
  const data = readFileSync(`${FILES}-${name}-wght-normal.woff2`).toString('base64')
  return `@font-face { font-family: 'Times New Roman'; font-weight: 200 900; unicode-range: ${range}; src: url(data:font/woff2;base64,${data}) }`
}).join('\n')

/** A page as a browser prints it on A4, with its number at the head of each sheet; its own style may turn sheets. */
export async function printed(browser: Browser, html: string): Promise<Uint8Array> {
  const sheet = await browser.newPage()
  await sheet.setContent(html)
  await sheet.addStyleTag({ content: FONT })
  await sheet.evaluate('Promise.all([...document.fonts].map((font) => font.load()))')
  const number =
    '<div style="width:100%;text-align:center;font-size:13px"><span class="pageNumber"></span></div>'
  const bytes = await sheet.pdf({
    format: 'A4',
    margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '20mm' },
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: number,
    footerTemplate: '<div></div>',
  })
  await sheet.close()
  return bytes
}
