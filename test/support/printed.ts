import type { Browser } from 'playwright-core'

/** A page as a browser prints it on A4, with its number at the head of each sheet; its own style may turn sheets. */
export async function printed(browser: Browser, html: string): Promise<Uint8Array> {
  const sheet = await browser.newPage()
  await sheet.setContent(html)
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
