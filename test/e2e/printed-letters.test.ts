import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicForm } from '../../server/src/reader/public-form.ts'
import { readDocument } from '../../server/src/reader/read.ts'
import { textOf } from '../../server/src/reader/sources/text-of.ts'
import { asText, LETTERS, type Letter } from '../../server/src/reader/sources/writers/letters.ts'
import { startBrowser } from '../support/browser.ts'
import { printed } from '../support/printed.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

function cell(lines: readonly string[], style: string): string {
  return `<td style="vertical-align:top;${style}">${lines.map((line) => `<p>${line}</p>`).join('')}</td>`
}

/** A letter set as Decree 30/2020/NĐ-CP asks: two columns at head and foot, justified text, indented paragraphs. */
function page(letter: Letter, size: number): string {
  const body = letter.body.map((text) =>
    text.startsWith('=')
      ? `<p style="text-align:center;margin:6pt 0">${text.slice(1)}</p>`
      : `<p style="text-indent:1cm;margin:6pt 0">${text}</p>`,
  )
  return `<style>body{font:${size}pt 'Times New Roman',serif;text-align:justify;line-height:1.3}table{width:100%;break-inside:avoid}p{margin:0}</style>
<table style="font-size:${size - 1}pt"><tr>${cell(letter.left, 'text-align:center;width:42%')}${cell(letter.right, 'text-align:center;white-space:nowrap')}</tr></table><br>
${body.join('\n')}
<table><tr>${cell(letter.footLeft, 'text-align:left;width:50%;font-size:11pt')}${cell(letter.footRight, 'text-align:center')}</tr></table>`
}

function reading(text: string) {
  return toPublicForm('letter', readDocument(text))
}

describe.each(LETTERS)('$name, printed by a browser', (letter) => {
  test.each([12, 13])('reads as it does in plain text, at %i points', async (size) => {
    const { text, format } = await textOf('letter.pdf', await printed(browser, page(letter, size)))
    expect(format).toBe('pdf')
    expect(reading(text)).toEqual(reading(asText(letter)))
  })
})
