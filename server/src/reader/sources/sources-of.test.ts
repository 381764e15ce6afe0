import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { sourcesOf } from './sources-of.ts'
import { docxFile, wordParagraph } from './writers/office-files.ts'
import { pdfFile } from './writers/pdf-file.ts'
import { zipFile } from './writers/zip-file.ts'

async function found(bytes: Uint8Array): Promise<string[]> {
  const sources = await sourcesOf('goi.zip', bytes)
  return sources.map((source) => `${source.name}: ${'text' in source ? source.text : source.error.code}`)
}

describe('archives', () => {
  test('each document on its own; folders, hidden files and what systems leave are passed over', async () => {
    const archive = zipFile({
      'văn bản/': '',
      'văn bản/a.txt': 'Một',
      '__MACOSX/văn bản/._a.txt': 'x',
      'văn bản/.ẩn/b.txt': 'x',
      'Thumbs.db': 'x',
      '~$c.docx': 'x',
      'c.docx': docxFile(wordParagraph('Hai')),
      'quét.pdf': pdfFile([{ texts: [], picture: true }]),
      'ảnh.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    })
    expect(await found(archive)).toEqual([
      'văn bản/a.txt: Một',
      'c.docx: Hai',
      'quét.pdf: SCANNED_PDF',
      'ảnh.png: UNSUPPORTED_TYPE',
    ])
  })

  test('archives in archives, to a depth', async () => {
    let archive = zipFile({ 'a.txt': 'Trong cùng' })
    for (let n = 1; n < LIMITS.archives; n++) archive = zipFile({ 'b.zip': archive })
    expect(await found(archive)).toEqual(['a.txt: Trong cùng'])
    expect(await found(zipFile({ 'b.zip': archive }))).toEqual(['b.zip: UNSUPPORTED_TYPE'])
  })

  test('nothing in it', async () => {
    expect(await found(zipFile({}))).toEqual(['goi.zip: EMPTY'])
  })

  test('too many documents', async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.files + 1 }, (_, n) => [`${n}.txt`, 'a']))
    expect(await found(zipFile(many))).toEqual(['goi.zip: TOO_MANY_FILES'])
  })

  test('too many documents, spread over archives', async () => {
    const some = Object.fromEntries(Array.from({ length: LIMITS.files / 2 + 1 }, (_, n) => [`${n}.txt`, 'a']))
    expect(await found(zipFile({ 'a.zip': zipFile(some), 'b.zip': zipFile(some) }))).toEqual([
      'goi.zip: TOO_MANY_FILES',
    ])
  })

  test('a bomb among them does not keep the others back', async () => {
    const archive = zipFile({ 'bom.zip': zipFile({ 'a.txt': '0'.repeat(5_000_000) }), 'b.txt': 'Hai' })
    expect(await found(archive)).toEqual(['bom.zip: ZIP_BOMB', 'b.txt: Hai'])
  })
})

test('a file by itself, and one that cannot be read', async () => {
  expect(await sourcesOf('a.md', Buffer.from('# Đảng'))).toEqual([
    { name: 'a.md', format: 'md', text: '# Đảng', envelope: null },
  ])
  expect(await sourcesOf('a.md', Buffer.alloc(0))).toEqual([
    { name: 'a.md', error: { code: 'EMPTY', params: {} } },
  ])
})
