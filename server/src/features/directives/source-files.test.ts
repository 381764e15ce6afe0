import { expect, test } from 'vitest'
import { LETTERS } from '#reader/sources/writers/letters.ts'
import { asDocx } from '#reader/sources/writers/office-files.ts'
import { asPdf, pdfFile } from '#reader/sources/writers/pdf-file.ts'
import { zipFile } from '#reader/sources/writers/zip-file.ts'
import { readWithoutBlocking } from './read-in-worker.ts'
import { readSource } from './source.ts'

const [LETTER] = LETTERS
if (!LETTER) throw new Error('there are letters')

test('a PDF is read on another thread', async () => {
  const { format, reading } = await readWithoutBlocking({ fileName: 'a.pdf', bytes: asPdf(LETTER) })
  expect(format).toBe('pdf')
  expect(reading.symbol?.value).toBe('418/UBND-NV')
})

test('what is wrong with a file comes back from the other thread', async () => {
  const bytes = pdfFile([{ texts: [], picture: true }])
  await expect(readWithoutBlocking({ fileName: 'a.pdf', bytes })).rejects.toMatchObject({
    name: 'SourceError',
    code: 'SCANNED_PDF',
    params: { pages: 1 },
  })
})

test('the envelope of a packet wins over what is read', async () => {
  const content = Buffer.from(asDocx(LETTER)).toString('base64')
  const packet = `<edXML><MessageHeader><Code><CodeNumber>419</CodeNumber><CodeNotation>UBND-NV</CodeNotation></Code></MessageHeader><Attachment><AttachmentName>a.docx</AttachmentName><ContentTransferEncoded>${content}</ContentTransferEncoded></Attachment></edXML>`
  const { format, reading } = await readSource({ fileName: 'a.edxml', bytes: Buffer.from(packet) })
  expect(format).toBe('docx')
  expect(reading.symbol).toMatchObject({ value: '419/UBND-NV', rule: 'ENVELOPE' })
  expect(reading.warnings.map(({ code }) => code)).toContain('ENVELOPE_DIFFERS')
})

test('an archive of one document is that document; of several it is refused', async () => {
  const one = zipFile({ 'a.docx': asDocx(LETTER) })
  expect((await readSource({ fileName: 'a.zip', bytes: one })).reading.symbol?.value).toBe('418/UBND-NV')
  const two = zipFile({ 'a.docx': asDocx(LETTER), 'b.txt': 'b' })
  await expect(readSource({ fileName: 'a.zip', bytes: two })).rejects.toMatchObject({
    code: 'SEVERAL_DOCUMENTS',
    params: { files: 2 },
  })
})
