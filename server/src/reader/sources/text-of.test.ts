import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { SourceError } from './source-error.ts'
import { textOf } from './text-of.ts'
import { docxFile, odtFile } from './writers/office-files.ts'
import { pdfFile } from './writers/pdf-file.ts'
import { zipFile } from './writers/zip-file.ts'

async function codeOf(name: string, bytes: Uint8Array): Promise<unknown> {
  try {
    await textOf(name, bytes)
    return 'read'
  } catch (error) {
    return error instanceof SourceError
      ? [error.code, error.params.detected].filter(Boolean).join(' ')
      : error
  }
}

describe('web pages', () => {
  test('blocks, lists, entities; scripts and what is not shown are left out', async () => {
    const page =
      '<!doctype html><html><head><title>x</title></head><body><script>var a = "<p>"</script><h1>K&ecirc;́ hoạch</h1><p style="display: none">Ẩn <b>đi</b></p><ol><li>M&#7897;t</li><li>Hai</li></ol><p>A<br>B</p></body></html>'
    const { text, format } = await textOf('a.htm', Buffer.from(page))
    expect(format).toBe('html')
    expect(text.normalize('NFC')).toBe('Kế hoạch\n\n1. Một\n2. Hai\n\nA\nB')
  })

  test('a raised number is a note’s mark, but for areas', async () => {
    const page = '<html><p>Theo Kế hoạch<sup>[2]</sup> trồng 20 m<sup>2</sup> rau.</p></html>'
    expect((await textOf('a.html', Buffer.from(page))).text).toBe('Theo Kế hoạch trồng 20 m2 rau.')
  })

  test('a letterhead is read column by column, another table row by row', async () => {
    const page = `<html><table><tr><td>UBND XÃ A<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td>Số: 1<td>A, ngày 2</table>
      <table><tr><th>Việc</th><th>Hạn</th></tr><tr><td>Trồng</td><td>Tháng 2</td></tr></table></html>`
    const { text } = await textOf('a.html', Buffer.from(page))
    expect(text.split(/\n+/)).toEqual([
      ...['UBND XÃ A', 'Số: 1', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'A, ngày 2'],
      ...['Việc', 'Hạn', 'Trồng', 'Tháng 2'],
    ])
  })
})

describe('what cannot be read', () => {
  test.each([
    ['empty', 'a.txt', Buffer.alloc(0), 'EMPTY'],
    ['blank', 'a.txt', Buffer.from(' \n\u0000'), 'EMPTY'],
    ['half a PDF named .docx', 'a.docx', Buffer.from('%PDF-1.7 …'), 'CORRUPT'],
    ['an old Word file', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'UNSUPPORTED_TYPE doc'],
    [
      'a Word file behind a password',
      'a.docx',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'ENCRYPTED',
    ],
    ['a picture', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'UNSUPPORTED_TYPE image'],
    [
      'an archive, where one document is asked for',
      'a.docx',
      zipFile({ 'a.txt': 'x' }),
      'UNSUPPORTED_TYPE zip',
    ],
    ['a workbook', 'a.docx', zipFile({ 'xl/workbook.xml': 'x' }), 'UNSUPPORTED_TYPE xlsx'],
    ['half an archive', 'a.docx', Buffer.from('PK\u0003\u0004 and then nothing'), 'CORRUPT'],
    ['wrong letters', 'a.txt', Buffer.from([0x41, 0xc3, 0x28, 0x41]), 'CORRUPT'],
    ['binary', 'a.txt', Buffer.alloc(400), 'UNSUPPORTED_TYPE binary'],
    ['too large a file', 'a.txt', Buffer.alloc(LIMITS.bytes + 1, 97), 'TOO_LARGE'],
    ['too long a text', 'a.txt', Buffer.alloc(LIMITS.characters + 1, 97), 'TOO_LARGE'],
    ['a zip bomb', 'a.docx', docxFile('0'.repeat(8_000_000)), 'ZIP_BOMB'],
    [
      'an archive that claims to be huge',
      'a.docx',
      zipFile({ 'word/document.xml': 'x' }, { size: 0x7fffffff }),
      'ZIP_BOMB',
    ],
    [
      'an archive that lies about its size',
      'a.docx',
      zipFile({ 'word/document.xml': '0'.repeat(90_000) }, { size: 10 }),
      'CORRUPT',
    ],
    [
      'an enciphered archive',
      'a.docx',
      zipFile({ 'word/document.xml': 'x' }, { enciphered: true }),
      'ENCRYPTED',
    ],
    [
      'an .odt behind a password',
      'a.odt',
      odtFile('x', '', { 'META-INF/manifest.xml': '<manifest:encryption-data x="y"/>' }),
      'ENCRYPTED',
    ],
    ['a scanned PDF', 'a.pdf', pdfFile([{ texts: [], picture: true }]), 'SCANNED_PDF'],
    ['a blank PDF', 'a.pdf', pdfFile([{ texts: [] }]), 'EMPTY'],
    ['a PDF behind a password', 'a.pdf', pdfFile([{ texts: [] }], { locked: true }), 'ENCRYPTED pdf'],
    ['an .rtf of groups in groups', 'a.rtf', Buffer.from(`{\\rtf1 ${'{'.repeat(5000)}`), 'CORRUPT'],
  ])('%s', async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code)
  })
})
