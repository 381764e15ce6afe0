import { describe, expect, test } from 'vitest'
import { toPublicForm } from '../public-form.ts'
import { readDocument } from '../read.ts'
import { sourcesOf } from './sources-of.ts'
import { textOf } from './text-of.ts'
import { asText, LETTERS, type Letter } from './writers/letters.ts'
import { asDocx, asHtml, asOdt, asRtf, docxFile, wordParagraph } from './writers/office-files.ts'
import { asPdf } from './writers/pdf-file.ts'
import { zipFile } from './writers/zip-file.ts'

const FORMS: readonly (readonly [format: string, write: (letter: Letter) => Uint8Array])[] = [
  ['docx', asDocx],
  ['pdf', (letter) => asPdf(letter)],
  ['odt', asOdt],
  ['rtf', asRtf],
  ['html', asHtml],
]

function reading(text: string) {
  const { warnings, recipients, ...rest } = readDocument(text)
  const roles = recipients.map(({ value, role }) => ({ value, role }))
  return {
    ...toPublicForm('letter', { ...rest, warnings, recipients }),
    roles,
    codes: warnings.map(({ code }) => code),
  }
}

describe.each(LETTERS)('$name', (letter) => {
  const expected = reading(asText(letter))

  test('is read well as text', () => {
    expect(expected.symbol).not.toBeNull()
    expect(expected.issuer).not.toBeNull()
    expect(expected.issuedOn).not.toBeNull()
    expect(expected.signer?.name).toBe(letter.footRight.at(-1))
    expect(expected.recipients).toHaveLength(letter.footLeft.length - 1)
    expect(expected.instructions.length).toBeGreaterThan(2)
  })

  test.each(FORMS)('reads the same as .%s', async (format, write) => {
    const source = await textOf(`letter.${format}`, write(letter))
    expect(source.format).toBe(format)
    expect(reading(source.text)).toEqual(expected)
  })
})

test.each(LETTERS)('$name reads the same from a PDF whose font lacks letters', async (letter) => {
  const source = await textOf('letter.pdf', asPdf(letter, { lacks: 'ạảỉịộờợủứựƯỦỈỊẢẠ' }))
  expect(reading(source.text)).toEqual(reading(asText(letter)))
})

test.each(LETTERS)('$name reads the same from lines typed one by one', async (letter) => {
  const lines = asText(letter).split('\n')
  const typed = docxFile(lines.map((line) => wordParagraph(line)).join(''))
  const page = Buffer.from(`<html><body><pre>${lines.join('\n')}</pre></body></html>`)
  for (const [name, file] of [['letter.docx', typed] as const, ['letter.html', page] as const]) {
    const source = await textOf(name, file)
    expect(reading(source.text)).toEqual(reading(asText(letter)))
  }
})

test('all forms in one archive, each on its own', async () => {
  const letter = LETTERS[0]
  if (!letter) throw new Error('there are letters')
  const parts = Object.fromEntries(
    FORMS.map(([format, write]) => [`thư mục/letter.${format}`, write(letter)]),
  )
  const found = await sourcesOf('all.zip', zipFile(parts))
  expect(found.map(({ name }) => name)).toEqual(Object.keys(parts))
  for (const source of found) expect('text' in source && reading(source.text).symbol).toBe('418/UBND-NV')
})
